import { expect } from '@open-wc/testing';
import { Board } from '../../src/controllers/board.js';
import { LastVisit } from '../../src/controllers/last-visit.js';
import { ThreadDraft, type ThreadDraftPlace } from '../../src/controllers/thread-draft.js';
import type { Session } from '../../src/controllers/session.js';
import { StoreError } from '../../src/store/store.js';
import { idOf, type World } from '../../stories/fixtures.js';
import { createForum, manyThreads } from '../../stories/forum-fixtures.js';
import { TestHost } from './test-host.js';

const view = { sort: 'latest', category: '', tag: '' } as const;
const sessions = new Set<Session>();

afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
  sessionStorage.clear();
});

async function setUp(count = 45): Promise<World & { board: Board; lists: () => number }> {
  const world = await createForum({ threads: manyThreads(count) });
  sessions.add(world.session);
  let lists = 0;
  world.store.intercept = ({ verb }) => void (verb === 'list' && lists++);
  return { ...world, board: new Board(new TestHost()), lists: () => lists };
}

describe('a board', () => {
  it('reads a view once, however often it is asked for it', async () => {
    const { board, session, lists } = await setUp();
    await Promise.all([board.open(session, view), board.open(session, { ...view })]);
    expect([board.status, board.threads.length, board.more, lists()]).to.deep.equal(['ready', 20, true, 1]);
  });

  it('ends when there are no more', async () => {
    const { board, session, lists } = await setUp(25);
    await board.open(session, view);
    await board.loadMore();
    expect([board.threads.length, board.more]).to.deep.equal([25, false]);
    await board.loadMore();
    expect(lists()).to.equal(2);
  });

  it('does not load more twice at once', async () => {
    const { board, session, lists } = await setUp();
    await board.open(session, view);
    await Promise.all([board.loadMore(), board.loadMore()]);
    expect([board.threads.length, lists()]).to.deep.equal([40, 2]);
  });

  it('ignores an answer that comes after another view was asked for', async () => {
    const { board, session, store } = await setUp();
    let release: () => void = () => undefined;
    store.intercept = ({ verb }) =>
      verb === 'list' ? new Promise<void>((resolve) => (release = resolve)) : undefined;
    const slow = board.open(session, view);
    const late = release;
    store.intercept = undefined;
    await board.open(session, { ...view, tag: 'none' });
    late();
    await slow;
    expect([board.status, board.threads.length]).to.deep.equal(['ready', 0]);
  });

  it('comes back to a view within a minute without a read, and looks again later', async () => {
    const { board, session, store, lists } = await setUp();
    const now = Date.now();
    store.now = () => now;
    await board.open(session, view);
    await board.loadMore();
    await board.open(session, { ...view, sort: 'top' });
    await board.open(session, view);
    expect([board.threads.length, lists()]).to.deep.equal([40, 3]);
    await board.open(session, { ...view, sort: 'newest' });
    store.now = () => now + 61_000;
    await board.open(session, view);
    expect([board.threads.length, lists()]).to.deep.equal([20, 5]);
  });

  it('says when it cannot be read, and reads on asking again', async () => {
    const { board, session, store } = await setUp();
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    await board.open(session, view);
    expect([board.status, board.threads.length]).to.deep.equal(['failed', 0]);
    store.intercept = undefined;
    await board.retry();
    expect([board.status, board.threads.length]).to.deep.equal(['ready', 20]);
  });

  it('takes changes of a thread in place, new threads below the pinned ones, and lets deleted ones go', async () => {
    const { board, session } = await setUp();
    await board.open(session, view);
    const [first, second] = board.threads;
    if (!first || !second) throw new Error('no threads');
    board.replace({ ...second, comments: 7 });
    expect(board.threads[1]?.comments).to.equal(7);
    board.replace({ ...first, forum: { ...first.forum, pinned: true } });
    board.add({ ...first, id: idOf('fresh') });
    board.add({ ...first, id: idOf('fresh') });
    expect(board.threads.slice(0, 3).map(({ id }) => id)).to.deep.equal([first.id, idOf('fresh'), second.id]);
    board.replace({ ...second, forum: { ...second.forum, deleted: true } });
    expect(board.find(second.id)).to.equal(undefined);
    board.replace({ ...first, id: idOf('elsewhere') });
    expect(board.find(idOf('elsewhere'))).to.equal(undefined);
  });

  it('has each thread once when one has moved down meanwhile', async () => {
    const { board, session, store } = await setUp(40);
    await board.open(session, view);
    const moved = board.threads[3]!;
    const list = store.list.bind(store);
    store.list = async (query) => {
      const documents = await list(query);
      const [again] = await store.get([`communities/main/threads/${moved.id}`]);
      return again ? [again, ...documents.slice(1)] : documents;
    };
    await board.loadMore();
    const ids = board.threads.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('the last visit', () => {
  const HOUR = 3_600_000;

  async function visits() {
    const world = await createForum({ threads: manyThreads(1) });
    sessions.add(world.session);
    const board = new Board(new TestHost());
    await board.open(world.session, view);
    const thread = board.threads[0]!;
    const start = Date.now();
    const at = (time: number) => {
      world.store.now = () => start + time;
      return new LastVisit(world.session);
    };
    return { at, active: (time: number) => ({ ...thread, lastActivityAt: start + time }) };
  }

  it('finds nothing new the first time', async () => {
    const { at, active } = await visits();
    expect(at(0).isNew(active(-HOUR))).to.equal(false);
  });

  it('finds new what has happened after the end of the visit before', async () => {
    const { at, active } = await visits();
    at(0);
    at(10 * 60_000);
    const visit = at(HOUR);
    expect([visit.isNew(active(9 * 60_000)), visit.isNew(active(11 * 60_000))]).to.deep.equal([false, true]);
  });

  it('does not move while one is still there', async () => {
    const { at, active } = await visits();
    at(0);
    at(HOUR);
    const visit = at(HOUR + 20 * 60_000);
    visit.look();
    expect(visit.isNew(active(30 * 60_000))).to.equal(true);
  });

  it('knows what was opened, until something happens there again', async () => {
    const { at, active } = await visits();
    at(0);
    const visit = at(HOUR);
    visit.open(active(0).id);
    expect([visit.isNew(active(HOUR - 1)), visit.isNew(active(HOUR + 1))]).to.deep.equal([false, true]);
  });

  it('makes do with what a browser may hold', async () => {
    const { at, active } = await visits();
    for (const kept of ['null', '{}', '"x"', '{"before":"1","seen":2}', 'no json']) {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, kept);
      expect(at(0).isNew(active(-1))).to.equal(false);
    }
  });
});

describe('the draft of a thread', () => {
  const draftOf = async (place: () => ThreadDraftPlace | null, category = '') => {
    const host = new TestHost();
    const draft = new ThreadDraft(host, place, () => category);
    host.connect();
    await host.updateComplete;
    return { host, draft };
  };
  const visitor = () => ({ community: 'x/main', uid: '' });
  const mia = () => ({ community: 'x/main', uid: 'mia' });

  it('has one id for as long as it is the same draft', async () => {
    const { draft } = await draftOf(mia);
    draft.change({ title: 'a' });
    const { id } = draft.thread;
    draft.change({ body: 'b' });
    expect(draft.thread.id).to.equal(id);
    const again = await draftOf(mia);
    expect(again.draft.thread).to.deep.equal(draft.thread);
    again.draft.change({ body: 'c' });
    expect(again.draft.thread.id).to.equal(id);
    again.draft.clear(id);
    expect(again.draft.thread.id).not.to.equal(id);
    expect([again.draft.dirty, localStorage.length, sessionStorage.length]).to.deep.equal([false, 0, 0]);
  });

  it('gets another id when it is changed in another tab than it was begun in', async () => {
    const { draft } = await draftOf(mia);
    draft.change({ title: 'a' });
    sessionStorage.clear();
    const other = await draftOf(mia);
    expect(other.draft.thread).to.deep.equal(draft.thread);
    other.draft.change({ title: 'b' });
    expect(other.draft.thread.id).not.to.equal(draft.thread.id);
  });

  it('goes along when its writer signs in, to nobody else', async () => {
    let uid = '';
    const { host, draft } = await draftOf(() => ({ community: 'x/main', uid }));
    draft.change({ title: 'Mine' });
    const { id } = draft.thread;
    uid = 'mia';
    host.requestUpdate();
    await host.updateComplete;
    expect([draft.thread.title, draft.thread.id]).to.deep.equal(['Mine', id]);
    uid = 'noah';
    host.requestUpdate();
    await host.updateComplete;
    expect(draft.thread.title).to.equal('');
    expect((await draftOf(visitor)).draft.thread.title).to.equal('');
  });

  it('keeps both when somebody signs in who had another draft, which comes back once one is sent', async () => {
    const former = await draftOf(mia);
    former.draft.change({ title: 'Former', body: 'Before' });
    former.host.disconnect();
    let uid = '';
    const { host, draft } = await draftOf(() => ({ community: 'x/main', uid }));
    draft.change({ title: 'Latter', body: 'After' });
    uid = 'mia';
    host.requestUpdate();
    await host.updateComplete;
    expect(draft.thread).to.include({ title: 'Latter', body: 'Former\n\nBefore\n\nAfter' });
    draft.clear(draft.thread.id);
    expect(draft.thread).to.include({ title: 'Former', body: 'Before' });
  });

  it('begins with the category that is chosen', async () => {
    const { draft } = await draftOf(mia, 'Gear');
    expect(draft.thread.category).to.equal('Gear');
  });

  it('makes do with what a browser may hold', async () => {
    const { draft } = await draftOf(mia);
    draft.change({ title: 'a' });
    const [key = ''] = Object.keys(localStorage);
    for (const kept of [
      'null',
      '[]',
      '{"id":1}',
      '{"id":"x","title":5,"tags":"no","topic":"poll"}',
      'no json',
    ]) {
      sessionStorage.clear();
      localStorage.setItem(key, kept);
      const { thread } = (await draftOf(mia)).draft;
      expect(thread).to.deep.include({ title: '', body: '', tags: [], topic: 'discussion' });
    }
  });
});
