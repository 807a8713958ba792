import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { StoreError } from '../../src/store/store.js';
import { manyEvents } from '../../stories/admin-events-fixtures.js';
import { idOf } from '../../stories/fixtures.js';
import { cleanUpForum, countReads } from '../elements/forum-setup.js';
import { all, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { lines, mountEvents, setUpEvents } from './events-setup.js';

afterEach(cleanUpForum);

const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
};

describe('<community-admin-events>', () => {
  it('lists events, those made last first, with all that staff ask about them', async () => {
    const { tab } = await setUpEvents();
    const rows = lines(tab);
    expect(rows.length).to.equal(6);
    expect(rows[0]).to.match(
      /^Tasting on Saturday On site Coming 7 signed up · 5 places · .* · Roastery, Main Street 5 · Made by Noah$/,
    );
    expect(rows[1]).to.match(/^Open bar Online Coming 0 signed up · 10 places · .* · 3 dates/);
    expect(rows[2]).to.match(/^Spring fair .* Not published yet .* Is published .* Made by you$/);
    expect(rows[3]).to.match(/^Winter walk On site Past 2 signed up/);
    expect(rows[4]).to.match(/^Picnic On site Cancelled/);
    expect(rows[5]).to.match(/^An old plan On site Removed/);
    await expect(tab).to.be.accessible();
  });

  it('says how many wait where everybody signs up alone', async () => {
    const people = ['A', 'B', 'C'].map((name) => ({ name }));
    const { tab } = await setUpEvents({
      events: [{ id: 'full', ago: 1, title: 'Full', capacity: 2, people }],
    });
    expect(lines(tab)[0]).to.contain('3 signed up · 2 places · 1 on the waiting list');
  });

  it('says what is going on now', async () => {
    const { tab } = await setUpEvents({ events: [{ id: 'now', ago: 2, title: 'On air', begins: -1 }] });
    expect(lines(tab)[0]).to.match(/^On air On site Now /);
  });

  it('opens on at most 12 reads for 6 events', async () => {
    const reads: { now: () => number } = { now: () => 0 };
    await setUpEvents({ arrange: (world) => (reads.now = countReads(world)) });
    expect(reads.now()).to.be.within(6, 12);
  });

  it('shows nothing to whoever is not staff', async () => {
    const { tab } = await mountEvents({ as: 'none', item: idOf('tasting') });
    expect(textOf(tab)).to.equal('');
  });

  for (const [stand, expected] of [
    ['coming', 'Tasting on Saturday|Open bar'],
    ['scheduled', 'Spring fair'],
    ['past', 'Winter walk'],
    ['cancelled', 'Picnic'],
    ['removed', 'An old plan'],
  ] as const) {
    it(`narrows it down to what is ${stand}`, async () => {
      const { tab } = await setUpEvents();
      choose(one(tab, 'combobox', 'State'), stand);
      await until('the list', () => titles(tab) === expected);
    });
  }

  it('finds titles, and says when none fits', async () => {
    const { tab } = await setUpEvents();
    type(one(tab, 'textbox', 'Title contains'), 'tASt');
    await until('the list', () => titles(tab) === 'Tasting on Saturday');
    type(one(tab, 'textbox', 'Title contains'), 'nothing like it');
    await until('the sentence', () => textOf(tab).includes('Nothing here fits this filter.'));
  });

  it('says where to begin when there is none', async () => {
    const { tab } = await setUpEvents({ events: [] });
    expect(textOf(tab)).to.contain('There is no event yet.');
  });

  it('loads further ones, and goes on at the first of them', async () => {
    const { tab } = await setUpEvents({ events: manyEvents(23) });
    expect(lines(tab).length).to.equal(20);
    one(tab, 'button', 'Load more').click();
    await until('the rest', () => lines(tab).length === 23);
    await until('the first of them', () => textOf(focused() ?? tab) === 'Event 21');
    expect(all(tab, 'button', 'Load more')).to.deep.equal([]);
  });

  it('says when it could not be read, and tries again', async () => {
    const { tab, store } = await mountEvents({
      arrange: (world) => {
        world.store.intercept = ({ verb }) => {
          if (verb === 'list') throw new StoreError('unavailable', 'in the test');
        };
      },
    });
    const again = await find(tab, 'button', 'Try again');
    expect(textOf(tab)).to.contain('The events could not be loaded.');
    store.intercept = undefined;
    again.click();
    await until('the list', () => lines(tab).length === 6);
  });

  it('opens one from the keyboard, and comes back to the same row', async () => {
    const { tab, asked } = await setUpEvents();
    expect(tab.key('j')).to.equal(true);
    tab.key('j');
    await sendKeys({ press: 'Enter' });
    await until('the title', () => focused()?.id === 'title');
    expect(textOf(focused() ?? tab)).to.equal('Open bar');
    one(tab, 'button', 'Back to the list').click();
    await until('the row', () => focused()?.getAttribute('data-id') === idOf('series'));
    expect(asked.map(({ item }) => item)).to.deep.equal([idOf('series'), '']);
  });

  it('counts nobody where that fails, and shows the rest', async () => {
    const { tab } = await setUpEvents({
      arrange: ({ store }) => {
        store.intercept = ({ verb }) => {
          if (verb === 'sum') throw new StoreError('unavailable', 'in the test');
        };
      },
    });
    expect(lines(tab)[0]).to.contain('Not counted');
  });

  it('speaks Arabic from right to left', async () => {
    const { tab } = await setUpEvents({}, 'ar');
    await until('the direction', () => tab.shadowRoot?.querySelector('section')?.dir === 'rtl');
    await until('the texts', () => textOf(tab).includes('الفعاليات'));
  });
});

const titles = (tab: Element) =>
  [...(tab.shadowRoot?.querySelectorAll('[data-id]') ?? [])].map(textOf).join('|');
