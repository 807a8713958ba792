import { expect } from '@open-wc/testing';
import { messagesPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf } from '../../stories/fixtures.js';
import { uidOf } from '../../stories/admin-events-fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, eventually, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { comeBack, peopleIn, setUpPeople, storedSignUp, storedTicket } from './events-setup.js';
import { logOf } from './polls-setup.js';

afterEach(cleanUpForum);

const ASKING = {
  ...{ id: 'asked', ago: 1, title: 'Asked' },
  questions: [{ text: 'Do you eat meat?', required: true, options: ['Yes', 'No'] }],
};

/** What would be among the downloads. */
function catchFiles() {
  const { createObjectURL } = URL;
  let caught: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    caught = blob;
    return createObjectURL(blob);
  };
  return {
    text: async () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await caught?.arrayBuffer()),
    restore: () => (URL.createObjectURL = createObjectURL),
  };
}

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

  it('has answers that are read when they are wanted', async () => {
    const people = [{ name: 'Mia', answers: { q0: 'Yes' } }, { name: 'Noah' }];
    const { list } = await setUpPeople('asked', { events: [{ ...ASKING, people }] });
    expect(textOf(list)).not.to.contain('Do you eat meat?');
    one(list, 'button', 'Show answers').click();
    await until('the answers', () => rows(list)[0]?.includes('Do you eat meat? Yes'));
    expect(rows(list)[1]).to.contain('Do you eat meat? No answer');
    expect(all(list, 'button', 'Show answers')).to.deep.equal([]);
  });

  it('goes into a file with standing, ticks and answers, in which nothing is a formula', async () => {
    const people = [
      { name: '=Mia', answers: { q0: 'Yes' }, there: true },
      { name: 'Noah', party: 2 },
    ];
    const { list } = await setUpPeople('asked', { events: [{ ...ASKING, people, capacity: 1 }] });
    const files = catchFiles();
    try {
      one(list, 'button', 'Export as a file').click();
      await until('it is done', () => textOf(list).includes('The file with 2 sign-ups'));
      const [head = '', mia = '', noah = ''] = (await files.text()).split('\r\n');
      expect(head).to.equal(
        '\ufeffPlace,Name,Member,People,Standing,Signed up at,There since,Do you eat meat?',
      );
      expect(mia).to.match(/^1,'=Mia,mia,1,Going,[-:.TZ\d]+,[-:.TZ\d]+,Yes$/);
      expect(noah).to.match(/^2,Noah,noah,2,Waiting list: 1,[-:.TZ\d]+,,$/);
    } finally {
      files.restore();
    }
  });

  it('is written to, all at once or the waiting list alone', async () => {
    const world = await setUpPeople('tasting');
    const { list, store } = world;
    one(list, 'button', 'Send').click();
    await until('what is wrong', () => textOf(list).includes('Write something.'));
    type(one(list, 'textbox', 'Message'), 'There may be a place.');
    const to = one<HTMLSelectElement>(list, 'combobox', 'To');
    to.value = 'waiting';
    to.dispatchEvent(new Event('change'));
    one(list, 'button', 'Send').click();
    await until('it is listed', () => textOf(list).includes('The waiting list · now There may be a place.'));
    const key = { event: idOf('tasting'), occurrence: 'once' };
    const sent = await store.list({ collection: messagesPath(COMMUNITY, key), limit: 5 });
    expect(sent.map(({ data }) => [data['to'], data['body']])).to.deep.equal([
      ['waiting', 'There may be a place.'],
    ]);
    expect(one<HTMLTextAreaElement>(list, 'textbox', 'Message').value).to.equal('');
  });

  it('keeps a message that did not get through, and sends it once', async () => {
    const { list, store } = await setUpPeople('tasting');
    const { commit } = store;
    let commits = 0;
    store.commit = async (writes, options) => {
      await commit.call(store, writes, options);
      commits += 1;
      if (commits === 1) throw new StoreError('exhausted', 'the answer is lost');
    };
    type(one(list, 'textbox', 'Message'), 'Bring a cup.');
    one(list, 'button', 'Send').click();
    await until('it says so', () => textOf(list).includes('That did not get through.'));
    one(list, 'button', 'Send').click();
    await until('it is listed', () => textOf(list).includes('All who have signed up · now Bring a cup.'));
    const key = { event: idOf('tasting'), occurrence: 'once' };
    expect((await store.list({ collection: messagesPath(COMMUNITY, key), limit: 5 })).length).to.equal(1);
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
