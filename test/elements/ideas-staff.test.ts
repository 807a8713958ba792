import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { submitComment } from '../../src/data/posting.js';
import { minePath, threadPath } from '../../src/data/paths.js';
import { voteThread } from '../../src/data/forum-threads.js';
import { decodeThread } from '../../src/data/threads.js';
import { ideaTable } from '../../src/elements/idea/idea-export.js';
import { isForumThread } from '../../src/domain/thread.js';
import { ideaStaffTexts } from '../../src/i18n/ideas/staff/texts.js';
import { ideaTexts } from '../../src/i18n/ideas/texts.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, NOAH, type World } from '../../stories/fixtures.js';
import { CATEGORIES, createForum, type ForumOptions } from '../../stories/forum-fixtures.js';
import { IDEAS, manyIdeas, MERGED } from '../../stories/idea-fixtures.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { mountIdeas, setUpIdeas, titles } from './ideas-setup.js';
import { outside, smallTargets } from './measures.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

const DESK = { width: 900, height: 700 };

afterEach(async () => {
  cleanUpForum();
  await setViewport(DESK);
});

const board: ForumOptions = {
  threads: [...IDEAS, MERGED],
  categories: CATEGORIES,
  as: 'member',
  staff: { [MIA.uid]: 'moderator' },
};

const stored = async ({ store }: World, id: string) =>
  (await store.get([threadPath(COMMUNITY, idOf(id))]))[0]?.data ?? {};
const entries = async ({ store }: World) =>
  (await store.list({ collection: `communities/${COMMUNITY}/audit`, limit: 50 })).map(({ data }) => data);

/** An idea as Mia, a moderator, sees it. */
async function open(id: string, options: ForumOptions = board, before?: (world: World) => Promise<unknown>) {
  const world = keepForCleaning(await createForum(options));
  await before?.(world);
  history.replaceState(null, '', `#thread-${idOf(id)}`);
  const set = await mountIdeas(world);
  const { ideas } = set;
  const thread = await until('the idea', () => ideas.shadowRoot?.querySelector('community-thread'));
  await until('the idea is read', () => thread.conversation.status === 'ready');
  await until('the member is known', () => set.session.member);
  return { ...set, thread };
}

async function chooseStatus(thread: Element, status: string, note = ''): Promise<void> {
  (await find(thread, 'button', 'Change status')).click();
  const select = await find<HTMLSelectElement>(thread, 'combobox', 'New status');
  await until('the focus', () => focused() === select);
  select.value = status;
  select.dispatchEvent(new Event('change'));
  if (note) type(one(thread, 'textbox', 'Note (optional)'), note);
}

describe('the status of an idea', () => {
  it('is changed by staff, in the log, and can be taken back', async () => {
    const set = await open('refill');
    const { community, thread } = set;
    await chooseStatus(thread, 'planned');
    await expect(community).to.be.accessible();
    one(thread, 'button', 'Save status').click();
    await until('it is changed', () => textOf(thread).includes('Status Planned'));
    expect(announced()).to.include('The status is now: Planned');
    expect(await stored(set, 'refill')).to.include({ status: 'planned' });
    expect((await entries(set)).map(({ action }) => action)).to.deep.equal(['status']);
    await until('the focus', () => focused()?.textContent.trim() === 'Change status');
    one(thread, 'button', 'Undo').click();
    await until('it is as it was', () => textOf(thread).includes('Status Open'));
    expect(await stored(set, 'refill')).to.include({ status: 'open' });
  });

  it('comes with a note that becomes the official reply', async () => {
    const set = await open('refill');
    const { thread } = set;
    await chooseStatus(thread, 'progress', 'We **tried** it in one shop.');
    one(thread, 'button', 'Save status').click();
    const reply = await until('the reply', () => thread.shadowRoot?.querySelector('aside.accepted'));
    expect(textOf(reply)).to.include('Official reply · Mia');
    await until('its text', () => textOf(reply).includes('We tried it in one shop.'));
    const { status, answer } = await stored(set, 'refill');
    expect([status, typeof answer === 'string' && answer !== '']).to.deep.equal(['progress', true]);
    await until('the form is gone', () => all(thread, 'textbox', 'Note (optional)').length === 0);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('draft'))).to.deep.equal([]);
  });

  it('keeps the note where it could not be saved', async () => {
    const { store, thread } = await open('refill');
    await chooseStatus(thread, 'done', 'In all shops since May.');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    one(thread, 'button', 'Save status').click();
    await find(thread, 'alert');
    expect(one<HTMLTextAreaElement>(thread, 'textbox', 'Note (optional)').value).to.equal(
      'In all shops since May.',
    );
    expect(textOf(thread)).to.include('Status Open');
  });

  it('says so where it is saved and its note is not', async () => {
    const set = await open('refill');
    const { store, thread } = set;
    await chooseStatus(thread, 'done', 'In all shops since May.');
    let commits = 0;
    store.intercept = ({ verb }) => {
      if (verb === 'commit' && ++commits > 1) throw new StoreError('denied', 'in the test');
    };
    one(thread, 'button', 'Save status').click();
    const alert = await find(thread, 'alert');
    expect(textOf(alert)).to.include('The status is saved, but your note is not posted.');
    await until('the focus', () => focused() === one(thread, 'textbox', 'Note (optional)'));
    expect(one<HTMLTextAreaElement>(thread, 'textbox', 'Note (optional)').value).to.equal(
      'In all shops since May.',
    );
    expect(await stored(set, 'refill')).to.include({ status: 'done' });
  });

  it('keeps a note when the form is closed', async () => {
    const { thread } = await open('refill');
    await chooseStatus(thread, 'done', 'Soon');
    one(thread, 'button', 'Cancel').click();
    await chooseStatus(thread, 'done');
    expect(one<HTMLTextAreaElement>(thread, 'textbox', 'Note (optional)').value).to.equal('Soon');
  });

  it('moves the idea to its column of the roadmap', async () => {
    const { ideas, thread } = await open('refill');
    one(ideas, 'link', 'All ideas').click();
    (await find(ideas, 'radio', 'Roadmap')).click();
    await until('the roadmap', () => titles(ideas).length === 3);
    expect(thread.isConnected).to.equal(false);
    history.back();
    history.back();
    const again = await until('the idea', () => ideas.shadowRoot?.querySelector('community-thread'));
    await chooseStatus(again, 'planned');
    one(again, 'button', 'Save status').click();
    await until('it is changed', () => textOf(again).includes('Status Planned'));
    one(ideas, 'link', 'All ideas').click();
    (await find(ideas, 'radio', 'Roadmap')).click();
    await until('its column', () => titles(ideas).length === 4);
    expect(titles(ideas)[1]).to.equal('Refill tins in the shop');
  });

  it('fits a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const { community, thread } = await open('refill');
    await chooseStatus(thread, 'planned');
    expect(outside(community)).to.deep.equal([]);
    const status = await until('its part', () => thread.shadowRoot?.querySelector('community-idea-status'));
    expect(smallTargets(status.shadowRoot!, 24)).to.deep.equal([]);
  });
});

describe('the board of ideas with the keyboard alone', () => {
  const name = (element: Element) => element.ariaLabel ?? element.textContent.trim();

  async function goTo(wanted: string, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i < 50; i++) {
      await sendKeys({ press: key });
      const element = focused();
      if (element && name(element) === wanted) return;
      passed.push(element ? name(element).slice(0, 20) : '');
    }
    throw new Error(`nothing is called "${wanted}" among ${passed.join(' | ')}`);
  }

  it('takes votes, opens ideas, changes statuses and leads back', async () => {
    const { community, ideas, store } = await setUpIdeas(board);
    community.tabIndex = -1;
    community.focus();
    await goTo('Vote for Refill tins in the shop, 96 votes');
    await sendKeys({ press: 'Space' });
    await until('it counts', () => focused()?.ariaLabel === 'Vote for Refill tins in the shop, 97 votes');
    await goTo('Refill tins in the shop');
    await sendKeys({ press: 'Enter' });
    const thread = await until('the idea', () => ideas.shadowRoot?.querySelector('community-thread'));
    await until('the focus', () => thread.matches(':focus-within'));
    await find(thread, 'button', 'Change status');
    await goTo('Change status');
    await sendKeys({ press: 'Enter' });
    const select = await find<HTMLSelectElement>(thread, 'combobox', 'New status');
    await until('the focus', () => focused() === select);
    await sendKeys({ type: 'In' });
    expect(select.value).to.equal('progress');
    await goTo('Save status');
    await sendKeys({ press: 'Enter' });
    await until('it is changed', () => textOf(thread).includes('Status In progress'));
    await until('the focus', () => focused()?.textContent.trim() === 'Change status');
    const [idea] = await store.get([threadPath(COMMUNITY, idOf('refill'))]);
    expect(idea?.data).to.include({ status: 'progress', votes: 97 });
    await goTo('Merge into …');
    await sendKeys({ press: 'Enter' });
    await find(thread, 'dialog', 'Merge into another idea');
    await sendKeys({ press: 'Escape' });
    await until('the focus', () => focused()?.textContent.trim() === 'Merge into …');
    await goTo('All ideas', 'Shift+Tab');
    await sendKeys({ press: 'Enter' });
    await until('the board', () => focused()?.textContent === 'Refill tins in the shop');
    expect(textOf(ideas)).to.include('Refill tins in the shop In progress');
  });
});

describe('the official reply', () => {
  const comment = ({ store }: World) => {
    const poster = { store, community: COMMUNITY, uid: NOAH.uid, guest: false };
    const thread = idOf('refill');
    const address = { thread, url: '', title: '' };
    return submitComment(poster, { id: idOf('reply'), body: 'It is done.', address });
  };

  it('is a comment that staff choose, and can be chosen no more', async () => {
    const { thread } = await open('refill', board, comment);
    (await find(thread, 'button', 'Make official reply')).click();
    const reply = await until('the reply', () => thread.shadowRoot?.querySelector('aside.accepted'));
    expect(textOf(reply)).to.include('Official reply · Noah Go to the official reply It is done.');
    expect(announced()).to.include('This is the official reply now.');
    (await find(thread, 'button', 'Unmark official reply')).click();
    await until('it is gone', () => !thread.shadowRoot?.querySelector('aside.accepted'));
  });

  it('is chosen by staff alone', async () => {
    const { thread } = await open('refill', { ...board, staff: {} }, comment);
    await until('the comment', () => textOf(thread).includes('It is done.'));
    await until('its buttons', () => all(thread, 'button', 'Reply').length > 0);
    for (const name of ['Make official reply', 'Accept answer', 'Change status', 'Merge into …'])
      expect(all(thread, 'button', name)).to.deep.equal([]);
  });
});

describe('merging an idea into another', () => {
  /** Noah and another have voted for the subscription, who both want refills as well or not. */
  const votes = async ({ store }: World) => {
    for (const uid of ['kim', 'lee']) await store.commit(voteThread(COMMUNITY, idOf('capsules'), uid, 0, 1));
    await store.commit(voteThread(COMMUNITY, idOf('refill'), 'lee', 0, 1));
  };

  const start = async (thread: Element) => {
    (await find(thread, 'button', 'Merge into …')).click();
    const dialog = await find(thread, 'dialog', 'Merge into another idea');
    type(one(dialog, 'searchbox', 'Search ideas'), 'refill');
    (await find(dialog, 'radio')).click();
    return dialog;
  };

  it('moves each vote once, closes it and leads to the one that stays', async () => {
    const set = await open('capsules', board, votes);
    const { community, store, thread } = set;
    const dialog = await start(thread);
    await expect(community).to.be.accessible();
    one(dialog, 'button', 'Merge ideas').click();
    await until('the end', () => textOf(dialog).includes('The ideas are merged.'));
    one(dialog, 'button', 'Close').click();
    await find(thread, 'link', 'Refill tins in the shop');
    expect(await stored(set, 'capsules')).to.include({ mergedInto: idOf('refill'), locked: true, votes: 12 });
    expect(await stored(set, 'refill')).to.include({ votes: 98 });
    const [moved] = await store.get([minePath(COMMUNITY, idOf('refill'), 'kim')]);
    expect(moved?.data['vote']).to.equal(1);
    expect(all(thread, 'button', 'Change status')).to.deep.equal([]);
    await until('the focus', () => focused() === one(thread, 'link', 'Refill tins in the shop'));
    expect(all(thread, 'button', 'Move remaining votes')).to.deep.equal([]);
  });

  it('leaves the board', async () => {
    const { ideas, thread } = await open('capsules', board, votes);
    const dialog = await start(thread);
    one(dialog, 'button', 'Merge ideas').click();
    await until('the end', () => textOf(dialog).includes('The ideas are merged.'));
    one(dialog, 'button', 'Close').click();
    await find(thread, 'link', 'Refill tins in the shop');
    one(ideas, 'link', 'All ideas').click();
    await until('the board', () => titles(ideas).length === IDEAS.length - 1);
    expect(titles(ideas)).not.to.include('Capsules');
  });

  it('goes on later where it has stopped', async () => {
    const set = await open('capsules', board, votes);
    const { store, thread } = set;
    const dialog = await start(thread);
    let commits = 0;
    store.intercept = ({ verb }) => {
      if (verb === 'commit' && ++commits > 2) throw new StoreError('exhausted', 'in the test');
    };
    one(dialog, 'button', 'Merge ideas').click();
    await until('the end', () => textOf(dialog).includes('others are left'));
    one(dialog, 'button', 'Close').click();
    store.intercept = undefined;
    (await find(thread, 'button', 'Move remaining votes')).click();
    const again = await find(thread, 'dialog', 'Move remaining votes');
    one(again, 'button', 'Move remaining votes').click();
    await until('the end', () => textOf(again).includes('The ideas are merged. 1 vote has moved.'));
    expect(await stored(set, 'refill')).to.include({ votes: 98 });
  });

  it('asks for the idea that stays, and offers no merged one and not itself', async () => {
    const { thread } = await open('refill');
    (await find(thread, 'button', 'Merge into …')).click();
    const dialog = await find(thread, 'dialog', 'Merge into another idea');
    one(dialog, 'button', 'Merge ideas').click();
    await until('the reason', () => textOf(one(dialog, 'alert')) === 'Choose the idea that stays.');
    for (const own of ['refill', 'bring']) {
      type(one(dialog, 'searchbox', 'Search ideas'), own);
      await until('nothing', () => textOf(dialog).includes('No other idea has these words'));
    }
  });
});

describe('the file of ideas', () => {
  it('has a row for each, with its status, votes, comments, author, date and address', async () => {
    const { store } = keepForCleaning(await createForum(board));
    const documents = await store.list({ collection: `communities/${COMMUNITY}/threads`, limit: 50 });
    const threads = documents.map(decodeThread).filter(isForumThread);
    const idea = threads.filter(({ title }) => title === 'Refill tins in the shop');
    const rows = ideaTable(
      idea,
      (id) => `https://brand.example/#${id}`,
      ideaTexts.english,
      ideaStaffTexts.english,
    );
    expect(rows[0]?.join()).to.equal('Title,Status,Votes,Comments,Author,Date,Category,Address');
    expect(rows[1]?.toSpliced(5, 1)).to.deep.equal([
      'Refill tins in the shop',
      'Open',
      '96',
      '7',
      'Noah',
      'Beans',
      `https://brand.example/#${idOf('refill')}`,
    ]);
    expect(rows[1]?.[5]).to.match(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('is made of all of them, page by page, for staff', async () => {
    const { ideas, reads } = await setUpIdeas({ ...board, threads: manyIdeas(60) });
    const before = reads();
    (await find(ideas, 'button', 'Export CSV')).click();
    await until('said', () => announced().includes('The file is in the downloads of this browser.'));
    expect(reads() - before).to.equal(60);
  });

  it('says when it could not be made', async () => {
    const { ideas, store } = await setUpIdeas(board);
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    (await find(ideas, 'button', 'Export CSV')).click();
    await until('the reason', () => textOf(one(ideas, 'alert')).includes('The file could not be made.'));
  });
});
