import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { imagePath, threadPath } from '../../src/data/paths.js';
import { imageMarkup } from '../../src/domain/image-text.js';
import { StoreError } from '../../src/store/store.js';
import type { PostFixture } from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, MIA, NOAH, type World } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, announced, eventually, find, nameOf, one, textOf, until } from '../elements/screen.js';
import { readLog, setUpQueue, type QueueSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const picture = imageMarkup({ id: idOf('picture'), alt: 'A kettle', width: 160, height: 120 });
const POSTS: readonly PostFixture[] = [
  { id: 'ask', by: NOAH, title: 'Which kettle?', body: `Look: ${picture}`, ago: 90, category: 'Gear' },
  { id: 'page', by: NOAH, body: 'On a page', ago: 80 },
];
const REPORTS = POSTS.map(({ id }) => ({ entry: id, by: MIA, reason: 'spam' as const }));

const setUp = (): Promise<QueueSetup> =>
  setUpQueue('reported', {
    posts: POSTS,
    reports: REPORTS,
    appeals: [],
    categories: ['Gear', 'Beans'],
  });
const threadOf = async ({ store }: World) => (await store.get([threadPath(COMMUNITY, idOf('ask'))]))[0]?.data;
const openMenu = async ({ queues }: QueueSetup, name = 'Thread by Noah') => {
  const card = one(queues, 'article', name);
  one(card, 'button', 'More actions').click();
  await find(card, 'menuitem', name.startsWith('Thread') ? 'Move thread…' : 'Lock thread');
  return card;
};
const pick = async (set: QueueSetup, name: string) => one(await openMenu(set), 'menuitem', name).click();

describe('threads, from the cards of what stands in them', () => {
  it('are pinned and unpinned, with the log, and that is taken back', async () => {
    const set = await setUp();
    await pick(set, 'Pin thread');
    await eventually('pinned', async () => (await threadOf(set))?.['pinned'] === true);
    await until('it is said', () => announced().includes('Pinned the thread.'));
    const [entry] = await readLog(set);
    expect(entry).to.include({ action: 'pin', target: `threads/${idOf('ask')}`, about: NOAH.uid });
    await pick(set, 'Unpin thread');
    await eventually('not pinned', async () => (await threadOf(set))?.['pinned'] === false);
    await sendKeys({ press: 'u' });
    await eventually('pinned again', async () => (await threadOf(set))?.['pinned'] === true);
  });

  it('are moved to another category by keyboard, or out of all of them', async () => {
    const set = await setUp();
    await pick(set, 'Move thread…');
    await find(set.queues, 'dialog', 'Move the thread');
    const select = await find<HTMLSelectElement>(set.queues, 'combobox', 'Category');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['No category', 'Gear', 'Beans']);
    expect(select.value).to.equal('Gear');
    await expect(set.queues).to.be.accessible();
    await sendKeys({ press: 'B' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await eventually('moved', async () => (await threadOf(set))?.['category'] === 'Beans');
    await until('it is said', () => announced().includes('Moved the thread to Beans.'));
    await sendKeys({ press: 'u' });
    await eventually('moved back', async () => (await threadOf(set))?.['category'] === 'Gear');
    expect((await readLog(set)).map(({ action }) => action)).to.deep.equal(['move', 'move']);
  });

  it('stay where they are when the question is closed', async () => {
    const set = await setUp();
    await pick(set, 'Move thread…');
    const dialog = await find(set.queues, 'dialog', 'Move the thread');
    one(dialog, 'button', 'Cancel').click();
    await until('it is closed', () => all(set.queues, 'dialog').length === 0);
    expect(await readLog(set)).to.deep.equal([]);
  });

  it('of a page can only be locked', async () => {
    const set = await setUp();
    const card = await openMenu(set, 'Comment by Noah');
    const items = all(card, 'menuitem').map(nameOf);
    expect(items).to.include('Lock thread');
    expect(items.join()).not.to.match(/Pin|Move/);
  });

  it('say what to do where the database has refused', async () => {
    const set = await setUp();
    set.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    await pick(set, 'Pin thread');
    await until('it is said', () => textOf(set.admin).includes('The database has refused this.'));
    await until('there is nothing to undo', () => all(set.admin, 'button', 'Undo').length === 0);
  });
});

describe('an image', () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
  const withImage = async () => {
    const set = await setUp();
    set.store.seed({
      [imagePath(COMMUNITY, idOf('picture'))]: { uid: NOAH.uid, at: new Date(0), type: 'image/jpeg', bytes },
    });
    return set;
  };
  const imageOf = async ({ store }: World) => (await store.get([imagePath(COMMUNITY, idOf('picture'))]))[0];

  it('is erased after a question that says it does not come back, and there is no undo', async () => {
    const set = await withImage();
    await pick(set, 'Remove image…');
    const dialog = await find(set.queues, 'dialog', 'Remove the image by Noah');
    expect(textOf(dialog)).to.contain('An erased image does not come back: there is no undo.');
    expect(all(dialog, 'textbox', 'Words to the author')).to.deep.equal([]);
    await expect(set.queues).to.be.accessible();
    one(dialog, 'button', 'Erase for good').click();
    await eventually(
      'it is empty',
      async () => Object.keys((await imageOf(set))?.data ?? { x: 1 }).length === 0,
    );
    await until('it is said', () => announced().includes('Erased the image by Noah for good.'));
    expect(all(set.admin, 'button', 'Undo')).to.deep.equal([]);
    const [entry] = await readLog(set);
    expect(entry).to.include({ id: idOf('picture'), action: 'erase', about: NOAH.uid, reason: 'spam' });
  });

  it('stays when the question is closed, and is not offered where there is none', async () => {
    const set = await withImage();
    await pick(set, 'Remove image…');
    one(await find(set.queues, 'dialog'), 'button', 'Cancel').click();
    await until('it is closed', () => all(set.queues, 'dialog').length === 0);
    expect((await imageOf(set))?.data['uid']).to.equal(NOAH.uid);
    const card = await openMenu(set, 'Comment by Noah');
    expect(all(card, 'menuitem', 'Remove image…')).to.deep.equal([]);
  });

  it('that somebody else has stored is erased, too', async () => {
    const set = await withImage();
    const path = imagePath(COMMUNITY, idOf('picture'));
    set.store.seed({ [path]: { uid: MIA.uid, at: new Date(0), type: 'image/jpeg', bytes } });
    // The rules in a word: the entry names whoever has stored it.
    set.store.intercept = (call) => {
      if (call.verb !== 'commit') return;
      const wrong = call.writes.some((write) => 'data' in write && write.data['about'] === NOAH.uid);
      if (wrong) throw new StoreError('denied', 'in the test');
    };
    await pick(set, 'Remove image…');
    one(await find(set.queues, 'dialog'), 'button', 'Erase for good').click();
    await eventually(
      'it is empty',
      async () => Object.keys((await imageOf(set))?.data ?? { x: 1 }).length === 0,
    );
    expect((await readLog(set))[0]).to.include({ action: 'erase', about: MIA.uid });
  });
});
