import { expect } from '@open-wc/testing';
import { StoreError } from '../../src/store/store.js';
import { idOf } from '../../stories/fixtures.js';
import { uidOf } from '../../stories/admin-events-fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, eventually, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { comeBack, peopleIn, setUpPeople, storedSignUp, storedTicket } from './events-setup.js';
import { logOf } from './polls-setup.js';

afterEach(cleanUpForum);

const rows = (list: Element) => [...(list.shadowRoot?.querySelectorAll('li[data-uid]') ?? [])].map(textOf);
const box = (list: Element, name: string) =>
  list.shadowRoot?.querySelector<HTMLInputElement>(`[data-uid="${uidOf(name)}"] input`) ?? null;

describe('who comes', () => {
  it('stands in order, with whoever waits and how long the line is', async () => {
    const { list } = await setUpPeople('tasting');
    expect(rows(list)).to.deep.equal([
      'Lena Sørensen-Okonkwo Going ⋯',
      'سامي Going ⋯',
      'Noah Going · 2 people ⋯',
      'Mia Going ⋯',
      'Yuki Tanaka Waiting list: 1 ⋯',
      'Zoë Waiting list: 2 ⋯',
    ]);
    expect(textOf(list)).to.contain('1 of 5 there');
    await expect(list).to.be.accessible();
  });

  it('is ticked at once, and stored', async () => {
    const world = await setUpPeople('tasting');
    const { list } = world;
    box(list, 'Noah')?.click();
    await until('it counts', () => textOf(list).includes('3 of 5 there'));
    await eventually(
      'it is stored',
      async () => ((await storedSignUp(world, 'tasting', 'noah'))?.checkedInAt ?? 0) > 0,
    );
    box(list, 'Noah')?.click();
    await eventually(
      'it is taken back',
      async () => (await storedSignUp(world, 'tasting', 'noah'))?.checkedInAt === 0,
    );
  });

  it('waits for the network, says so, and is sent when that is back', async () => {
    const world = await setUpPeople('tasting');
    const { list, store } = world;
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    box(list, 'Mia')?.click();
    box(list, 'Noah')?.click();
    await until('it says so', () => textOf(list).includes('2 ticks wait for the network.'));
    expect(textOf(list)).to.contain('4 of 5 there');
    store.intercept = undefined;
    dispatchEvent(new Event('online'));
    await until('nothing waits', () => !textOf(list).includes('wait for the network'));
    expect((await storedSignUp(world, 'tasting', 'mia'))?.checkedInAt).to.be.above(0);
    expect((await storedSignUp(world, 'tasting', 'noah'))?.checkedInAt).to.be.above(0);
  });

  it('is found again with what was not sent', async () => {
    const world = await setUpPeople('tasting');
    const { store, tab } = world;
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    box(world.list, 'Mia')?.click();
    await until('it waits', () => textOf(world.list).includes('1 tick waits'));
    store.intercept = undefined;
    const list = await peopleIn(comeBack(tab));
    expect(box(list, 'Mia')?.checked).to.equal(true);
    await eventually(
      'it is stored',
      async () => ((await storedSignUp(world, 'tasting', 'mia'))?.checkedInAt ?? 0) > 0,
    );
  });

  it('takes a tick back that is refused, and says why', async () => {
    const { list, store } = await setUpPeople('tasting');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    box(list, 'Mia')?.click();
    await until('it says so', () => textOf(list).includes('1 tick was refused'));
    expect(box(list, 'Mia')?.checked).to.equal(false);
  });

  it('is found by name', async () => {
    const { list } = await setUpPeople('tasting');
    type(one(list, 'textbox', 'Name contains'), 'tana');
    await until('one is left', () => rows(list).length === 1);
    expect(rows(list)[0]).to.contain('Yuki Tanaka');
  });

  for (const [filter, expected] of [
    ['going', 4],
    ['waiting', 2],
    ['absent', 3],
  ] as const) {
    it(`is narrowed down to those who are ${filter}`, async () => {
      const { list } = await setUpPeople('tasting');
      const menu = one<HTMLSelectElement>(list, 'combobox', 'Who to show');
      menu.value = filter;
      menu.dispatchEvent(new Event('change'));
      await until('they are shown', () => rows(list).length === expected);
    });
  }

  it('is taken off the list with a reason in the log, and whoever waits moves up', async () => {
    const world = await setUpPeople('tasting');
    const { list, decided } = world;
    one(list, 'button', 'More about Noah').click();
    (await find(list, 'button', 'Take off the list…')).click();
    const why = await find(list, 'textbox', 'Why');
    await until('the focus', () => focused() === why);
    type(why, 'Asked for it on the phone');
    const ticket = (await storedSignUp(world, 'tasting', 'noah'))?.ticket ?? '';
    one(list, 'button', 'Take off the list').click();
    await until('it is told', () => decided.length === 1);
    expect(decided[0]?.message).to.equal('Noah is no longer on the list.');
    await until('they move up', () => !textOf(list).includes('Waiting list:'));
    expect(await storedSignUp(world, 'tasting', 'noah')).to.equal(null);
    expect((await storedTicket(world, 'tasting', ticket))?.party).to.equal(0);
    const log = await logOf(world);
    expect(log.map(({ action, about, note }) => [action, about, note])).to.deep.equal([
      ['unlist', 'noah', 'Asked for it on the phone'],
    ]);
  });

  it('says that nobody has signed up', async () => {
    const { list } = await setUpPeople('tasting', {
      events: [{ id: 'tasting', ago: 1, title: 'Tasting' }],
    });
    expect(textOf(list)).to.contain('Nobody has signed up so far.');
    expect(all(list, 'textbox')).to.deep.equal([]);
  });

  it('is read in pages, and in order to the end', async () => {
    const people = Array.from({ length: 120 }, (_, i) => ({
      name: `P${String.fromCharCode(97 + (i % 26))}${'x'.repeat(Math.floor(i / 26))}`,
    }));
    const { list } = await setUpPeople('big', {
      events: [{ id: 'big', ago: 1, title: 'Big', people, capacity: 100 }],
    });
    expect(rows(list).length).to.equal(120);
    expect(rows(list).at(-1)).to.contain('Waiting list: 20');
  });

  it('is no event that is not there', async () => {
    const { tab } = await setUpPeople('tasting');
    tab.item = `${idOf('nowhere')}/people/once`;
    await until('the note', () => textOf(tab).includes('There is no such event'));
  });
});
