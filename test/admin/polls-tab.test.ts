import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { StoreError } from '../../src/store/store.js';
import { idOf } from '../../stories/fixtures.js';
import { manyPolls } from '../../stories/asked-list-fixtures.js';
import { cleanUpForum, countReads } from '../elements/forum-setup.js';
import { all, find, focused, one, textOf, until } from '../elements/screen.js';
import { lines, mountPolls, setUpPolls } from './polls-setup.js';

afterEach(cleanUpForum);

const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
};

describe('<community-admin-polls>', () => {
  it('lists polls and surveys, the latest first, with all that staff ask about them', async () => {
    const { tab } = await setUpPolls();
    const rows = lines(tab);
    expect(rows.length).to.equal(6);
    expect(rows[0]).to.match(
      /^Which roast shall be next\? Poll Scheduled 0 votes · One choice · Opens .* Copy code$/,
    );
    expect(rows[1]).to.match(/^Your coffee and you Survey Open 3 answers · 7 questions · Closes/);
    expect(rows[2]).to.match(/^How do you brew your first coffee\? Poll Open 4 votes · One choice/);
    expect(rows[3]).to.match(/^Whole beans or ground\? .* 1 vote · .* Made by Mia · Stands in a thread$/);
    expect(rows[4]).to.match(
      /^Rank our cafés Poll Closed 3 votes · Ranking · Closed .* Made by you Copy code$/,
    );
    expect(rows[5]).to.match(/^An old question Poll Removed .* Made by Noah$/);
    await expect(tab).to.be.accessible();
  });

  it('opens on at most 25 reads', async () => {
    const reads: { now: () => number } = { now: () => 0 };
    await setUpPolls({ arrange: (world) => (reads.now = countReads(world)) });
    expect(reads.now()).to.be.within(6, 25);
  });

  it('shows nothing to whoever is not staff', async () => {
    const { tab } = await mountPolls({ as: 'none', item: `poll/${idOf('open')}` });
    expect(textOf(tab)).to.equal('');
    expect(tab.shadowRoot?.querySelector('community-admin-poll')).to.equal(null);
  });

  for (const [kind, phase, expected] of [
    ['poll', '', '5'],
    ['survey', '', '1'],
    ['', 'open', '3'],
    ['', 'scheduled', '1'],
    ['', 'closed', '1'],
    ['', 'removed', '1'],
    ['survey', 'removed', '0'],
  ] as const) {
    it(`narrows it down to "${kind || 'all'}" and "${phase || 'any state'}"`, async () => {
      const { tab } = await setUpPolls();
      choose(one(tab, 'combobox', 'What to show'), kind);
      choose(one(tab, 'combobox', 'State'), phase);
      await until('the list', () => tab.list.status === 'ready' && String(lines(tab).length) === expected);
      if (phase) for (const line of lines(tab)) expect(line.toLowerCase()).to.contain(phase);
      if (expected === '0') expect(textOf(tab)).to.contain('Nothing here fits this filter.');
    });
  }

  it('says where to begin when there is none', async () => {
    const { tab } = await setUpPolls({ asked: [] });
    expect(textOf(tab)).to.contain('There is no poll and no survey yet.');
  });

  it('loads further ones, and goes on at the first of them', async () => {
    const { tab } = await setUpPolls({ asked: manyPolls(15) });
    choose(one(tab, 'combobox', 'What to show'), 'poll');
    await until('a page', () => lines(tab).length === 12);
    one(tab, 'button', 'Load more').click();
    await until('the rest', () => lines(tab).length === 15);
    await until('the first of them', () => textOf(focused() ?? tab) === 'Question 13');
    expect(all(tab, 'button', 'Load more')).to.deep.equal([]);
  });

  it('says when it could not be read, and tries again', async () => {
    const { tab, store } = await mountPolls({
      arrange: (world) => {
        world.store.intercept = ({ verb }) => {
          if (verb === 'list') throw new StoreError('unavailable', 'in the test');
        };
      },
    });
    const again = await find(tab, 'button', 'Try again');
    expect(textOf(tab)).to.contain('Polls and surveys could not be loaded.');
    store.intercept = undefined;
    again.click();
    await until('the list', () => lines(tab).length === 6);
  });

  it('opens one from the keyboard, and comes back to the same row', async () => {
    const { tab, asked } = await setUpPolls();
    expect(tab.key('j')).to.equal(true);
    await until('the first row', () => textOf(focused() ?? tab) === 'Which roast shall be next?');
    tab.key('j');
    tab.key('j');
    await sendKeys({ press: 'Enter' });
    await until('the title', () => focused()?.id === 'title');
    expect(textOf(focused() ?? tab)).to.equal('How do you brew your first coffee?');
    one(tab, 'button', 'Back to the list').click();
    await until('the row', () => focused()?.getAttribute('data-id') === idOf('open'));
    expect(asked.map(({ item }) => item)).to.deep.equal([`poll/${idOf('open')}`, '']);
  });

  it('copies the code for a page, or says how else to do it', async () => {
    const { tab } = await setUpPolls();
    const { clipboard } = navigator;
    const written: string[] = [];
    const stub = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: stub, configurable: true });
    try {
      one(tab, 'button', 'Copy code: Your coffee and you').click();
      await until('it is copied', () => written.length === 1);
      const id = idOf('survey');
      expect(written).to.deep.equal([`<community-survey survey="${id}"></community-survey>`]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('leads to the thread that a poll stands in, where the page of the forum is known', async () => {
    const { tab } = await setUpPolls();
    tab.forum = '/forum.html';
    const link = await find(tab, 'link', 'Show the thread');
    expect(link.getAttribute('href')).to.match(new RegExp(`/forum\\.html#thread-${idOf('opening')}$`));
  });

  it('counts no votes where that fails, and shows the rest', async () => {
    const { tab } = await setUpPolls({
      arrange: ({ store }) => {
        store.intercept = ({ verb }) => {
          if (verb === 'count') throw new StoreError('unavailable', 'in the test');
        };
      },
    });
    expect(lines(tab)[1]).to.contain('Not counted · 7 questions');
  });

  it('speaks Arabic from right to left', async () => {
    const { tab } = await setUpPolls({}, 'ar');
    await until('the direction', () => tab.shadowRoot?.querySelector('section')?.dir === 'rtl');
    await until('the texts', () => textOf(tab).includes('الاستطلاعات والاستبيانات'));
  });
});
