import type { MemoryStore } from '../../src/store/memory-store.js';
import { expect } from '@open-wc/testing';
import { Conversation } from '../../src/controllers/conversation.js';
import type { CommentSort } from '../../src/domain/comment-tree.js';
import type { Entry } from '../../src/domain/entry.js';
import { pagePath, threadPath } from '../../src/data/paths.js';
import { editLiveComment } from '../../src/data/posts.js';
import { submitComment } from '../../src/data/posting.js';
import type { Session } from '../../src/controllers/session.js';
import { increment, now, StoreError } from '../../src/store/store.js';
import type { StoreCall } from '../../src/store/memory-store.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  manyComments,
  NOAH,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { entry as makeEntry } from '../domain/entries.js';
import { settled } from './fake-time.js';
import { TestHost } from './test-host.js';

const hosts = new Set<TestHost>();

afterEach(() => {
  for (const host of hosts) host.disconnect();
  hosts.clear();
  localStorage.clear();
});

async function setUp(options: WorldOptions = {}, sort: CommentSort = 'newest') {
  const world = await createWorld(options);
  const { store, session, address } = world;
  const calls: StoreCall[] = [];
  store.intercept = (call) => void calls.push(call);
  const newConversation = (as: Session = session) => {
    const host = new TestHost().connect();
    hosts.add(host);
    const conversation = new Conversation(host);
    const open = (linkedPage?: number) => conversation.open({ session: as, address, sort }, linkedPage);
    const follow = async () => {
      const follower = await conversation.follow();
      follower.live();
      await settled();
      return follower;
    };
    return { conversation, open, follow, bodies: () => bodies(conversation) };
  };
  /** Somebody else writes a comment. */
  const post = async (word: string, uid = NOAH.uid) => {
    const intent = { id: idOf(word), body: `Text of ${word}`, address };
    await submitComment({ store, community: COMMUNITY, uid, guest: false }, intent);
    await settled();
  };
  return { ...world, calls, post, newConversation, ...newConversation() };
}

const bodies = (conversation: Conversation) =>
  [...conversation.entries].sort((a, b) => a.at - b.at).map(({ body }) => body);
const own = (word: string, fields: Partial<Entry> = {}) =>
  makeEntry(idOf(word), { body: `Text of ${word}`, at: Date.now(), ...fields });

describe('a conversation', () => {
  it('is loading, then ready, with no comment where nobody has written', async () => {
    const { conversation, open } = await setUp();
    expect(conversation.status).to.equal('idle');
    const opening = open();
    expect(conversation.status).to.equal('loading');
    await opening;
    expect([conversation.status, conversation.count, conversation.nextPage]).to.deep.equal([
      'ready',
      0,
      undefined,
    ]);
  });

  it('reads the community and one page for a short thread', async () => {
    const { open, calls, bodies: shown } = await setUp({ comments: manyComments(25) });
    await open();
    expect(calls.map(({ verb }) => verb).sort()).to.deep.equal(['get', 'list']);
    expect(shown().length).to.equal(25);
  });

  it('begins with the newest page, and goes back page by page', async () => {
    const { conversation, open, bodies: shown } = await setUp({ comments: manyComments(130) });
    await open();
    expect([shown()[0], shown().length, conversation.nextPage]).to.deep.equal(['Comment number 101', 30, 1]);
    await conversation.loadMore();
    expect([shown()[0], shown().length, conversation.nextPage]).to.deep.equal(['Comment number 51', 80, 0]);
    await conversation.loadMore();
    expect([shown().length, conversation.nextPage]).to.deep.equal([130, undefined]);
  });

  it('begins with the oldest page where that is wanted, and goes on when the thread is known', async () => {
    const {
      conversation,
      open,
      follow,
      bodies: shown,
    } = await setUp({ comments: manyComments(130) }, 'oldest');
    await open();
    expect([shown()[0], shown().length]).to.deep.equal(['Comment number 1', 50]);
    await follow();
    expect(conversation.nextPage).to.equal(1);
    await conversation.loadMore();
    expect([shown().at(-1), conversation.nextPage]).to.deep.equal(['Comment number 100', 2]);
  });

  it('brings the page before along when the newest holds few', async () => {
    const { open, bodies: shown } = await setUp({ comments: manyComments(52) });
    await open();
    expect(shown().length).to.equal(52);
  });

  it('brings the page that a link leads to', async () => {
    const { conversation, open, bodies: shown } = await setUp({ comments: manyComments(130) });
    await open(0);
    expect([shown()[0], conversation.find(idOf('c3'))?.body]).to.deep.equal([
      'Comment number 1',
      'Comment number 3',
    ]);
    expect(conversation.nextPage, 'the gap can still be filled').to.equal(1);
  });

  it('counts only comments that can be read', async () => {
    const { conversation, open } = await setUp({
      comments: [{ id: 'a' }, { id: 'b', state: 'deleted' }, { id: 'c', parent: 'b' }],
    });
    await open();
    expect(conversation.count).to.equal(2);
  });

  it('says the failure, and can be opened again', async () => {
    const { conversation, open, store, bodies: shown } = await setUp({ comments: manyComments(1) });
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    await open();
    expect([conversation.status, conversation.error?.code]).to.deep.equal(['failed', 'unavailable']);
    store.intercept = undefined;
    await open();
    expect([conversation.status, conversation.error, shown().length]).to.deep.equal(['ready', undefined, 1]);
  });

  it('keeps what is shown when more cannot be loaded, and can try again', async () => {
    const { conversation, open, store, bodies: shown } = await setUp({ comments: manyComments(130) });
    await open();
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    await conversation.loadMore();
    expect([conversation.error?.code, conversation.loadingMore, shown().length]).to.deep.equal([
      'unavailable',
      false,
      30,
    ]);
    store.intercept = undefined;
    await conversation.loadMore();
    expect([conversation.error, shown().length]).to.deep.equal([undefined, 80]);
  });

  it('loads a page once, however often "more" is asked for', async () => {
    const { conversation, open, calls } = await setUp({ comments: manyComments(130) });
    await open();
    calls.length = 0;
    await Promise.all([conversation.loadMore(), conversation.loadMore(), conversation.loadMore()]);
    expect(calls.length).to.equal(1);
  });

  it('ignores the answer for a thread that was left meanwhile', async () => {
    const { conversation, open, store, session } = await setUp({ comments: manyComments(3) });
    const gates: (() => void)[] = [];
    store.intercept = () => new Promise<void>((resolve) => gates.push(resolve));
    const first = open();
    await settled();
    store.intercept = undefined;
    const other = { thread: 'p0', url: 'https://brand.example/other', title: '' };
    await conversation.open({ session, address: other, sort: 'newest' });
    for (const release of gates) release();
    await first;
    expect([conversation.status, conversation.entries.length]).to.deep.equal(['ready', 0]);
  });
});

async function edit(store: MemoryStore): Promise<void> {
  const [document] = await store.get([`communities/${COMMUNITY}/posts/${idOf('c2')}`]);
  const { uid, name, body, thread } = document?.data as Record<string, string>;
  const written = { id: idOf('c2'), kind: 'comment', uid, name, body, thread } as const;
  const state = { at: 0, state: 'live', page: 0, revisions: [] } as const;
  await store.commit(editLiveComment(COMMUNITY, { ...written, ...state } as never, 'Changed'));
}

describe('a followed conversation', () => {
  it('counts what others write, and shows it only when asked to', async () => {
    const { conversation, open, follow, post, bodies: shown } = await setUp({ comments: manyComments(3) });
    await open();
    const follower = await follow();
    expect([follower.newComments, follower.status]).to.deep.equal([0, 'live']);
    await post('x');
    await post('y');
    expect([follower.newComments, shown().length, conversation.count]).to.deep.equal([2, 3, 3]);
    await follower.showNew();
    expect([follower.newComments, shown().slice(-2), conversation.count]).to.deep.equal([
      0,
      ['Text of x', 'Text of y'],
      5,
    ]);
  });

  it('counts what came between the first look and the following', async () => {
    const { open, follow, post } = await setUp({ comments: manyComments(3) });
    await open();
    await post('x');
    expect((await follow()).newComments).to.equal(1);
  });

  it('learns of the first comment of all', async () => {
    const { open, follow, post, bodies: shown } = await setUp();
    await open();
    const follower = await follow();
    await post('x');
    expect(follower.newComments).to.equal(1);
    await follower.showNew();
    expect(shown()).to.deep.equal(['Text of x']);
  });

  it('shows news that went to further pages', async () => {
    const { open, follow, post, bodies: shown } = await setUp({ comments: manyComments(49) });
    await open();
    const follower = await follow();
    await post('x');
    await post('y');
    await follower.showNew();
    expect(shown().slice(-2)).to.deep.equal(['Text of x', 'Text of y']);
  });

  it('does not count one’s own', async () => {
    const { conversation, open, follow, post } = await setUp({ comments: manyComments(3) });
    await open();
    const follower = await follow();
    follower.expect(idOf('mine'));
    await post('mine', 'mia');
    expect(follower.newComments, 'heard of before the answer').to.equal(0);
    follower.adopt(own('mine'));
    expect([follower.newComments, conversation.count]).to.deep.equal([0, 4]);
    await post('x');
    expect(follower.newComments).to.equal(1);
  });

  it('does not count one’s own when the answer comes before the news', async () => {
    const { conversation, open, follow, store, address } = await setUp({ comments: manyComments(3) });
    await open();
    const follower = await follow();
    follower.expect(idOf('mine'));
    follower.adopt(own('mine'));
    expect([follower.newComments, conversation.count]).to.deep.equal([0, 4]);
    const moved = { comments: increment(1), lastId: idOf('mine') };
    await store.commit([{ op: 'update', path: threadPath(COMMUNITY, address.thread), data: moved }]);
    await settled();
    expect([follower.newComments, conversation.count]).to.deep.equal([0, 4]);
  });

  it('does not forget others’ news when one’s own follows them', async () => {
    const { open, follow, post, store, address } = await setUp({ comments: manyComments(3) });
    await open();
    const follower = await follow();
    await post('x');
    await post('y');
    follower.expect(idOf('mine'));
    await post('mine', 'mia');
    follower.adopt(own('mine'));
    expect(follower.newComments).to.equal(2);
    const edited = { changedAt: now, changedId: idOf('c1') };
    await store.commit([{ op: 'update', path: threadPath(COMMUNITY, address.thread), data: edited }]);
    await settled();
    expect(follower.newComments, 'after something else has changed').to.equal(2);
  });

  it('shows an edit in place, without letting anything new in', async () => {
    const { open, follow, post, store, bodies: shown } = await setUp({ comments: manyComments(3) });
    await open();
    const follower = await follow();
    await post('x');
    await edit(store);
    await settled();
    await settled();
    expect([shown()[1], shown().length, follower.newComments]).to.deep.equal(['Changed', 3, 1]);
  });

  it('shows an edit that came between the first look and the following', async () => {
    const { open, follow, store, bodies: shown } = await setUp({ comments: manyComments(3) });
    await open();
    await edit(store);
    await follow();
    await settled();
    expect(shown()[1]).to.equal('Changed');
  });

  it('keeps what it shows when following fails', async () => {
    const { open, follow, store, bodies: shown } = await setUp({ comments: manyComments(3) });
    await open();
    const follower = await follow();
    store.breakWatches(new StoreError('denied', 'in the test'));
    expect([follower.status, shown().length]).to.deep.equal(['failed', 3]);
  });

  it('does not listen where the community says so', async () => {
    const { open, follow, store } = await setUp({ comments: manyComments(3), policy: { live: 'poll' } });
    await open();
    await follow();
    expect(store.watches).to.equal(0);
  });

  it('listens to one document, and to nothing after its element has gone', async () => {
    const { open, follow, store, calls, address } = await setUp({ comments: manyComments(3) });
    await open();
    await follow();
    const watched = calls.filter((call) => call.verb === 'watch').map((call) => call.target);
    expect(watched).to.deep.equal([threadPath(COMMUNITY, address.thread)]);
    expect(store.watches).to.equal(1);
  });
});

describe('the conversation of a returning visitor', () => {
  it('is shown at once, without a read', async () => {
    const { open, follow, calls, newConversation } = await setUp({ comments: manyComments(30) });
    await open();
    await follow();
    calls.length = 0;
    const again = newConversation();
    const opening = again.open();
    expect([again.conversation.status, again.bodies().length]).to.deep.equal(['ready', 30]);
    await opening;
    expect(calls).to.deep.equal([]);
    expect(again.conversation.count).to.equal(30);
  });

  it('counts what has been written since', async () => {
    const { open, follow, post, newConversation, conversation } = await setUp({ comments: manyComments(30) });
    await open();
    await follow();
    conversation.options = null;
    await post('x');
    await post('y');
    const again = newConversation();
    await again.open();
    const follower = await again.follow();
    expect(follower.newComments).to.equal(2);
    await follower.showNew();
    expect(again.bodies().length).to.equal(32);
  });

  it('comes afresh where what is kept cannot be used', async () => {
    const { open, follow, newConversation } = await setUp({ comments: manyComments(30) });
    await open();
    await follow();
    const key = Object.keys(localStorage).find((name) => name.includes('conversation:')) ?? '';
    for (const text of ['nonsense', '7', '{"version": 1}', '{"version": 0, "pages": [1]}']) {
      localStorage.setItem(key, text);
      const again = newConversation();
      const opening = again.open();
      expect(again.conversation.status, text).to.equal('loading');
      await opening;
      expect(again.bodies().length).to.equal(30);
    }
  });

  it('keeps the twenty latest conversations', async () => {
    for (let n = 0; n < 25; n++) {
      const { open, follow } = await setUp({ comments: manyComments(1) });
      await open();
      await follow();
    }
    const kept = Object.keys(localStorage).filter((name) => name.includes('conversation:'));
    expect(kept.length).to.equal(20);
  });
});

describe('a page of the conversation that cannot be read', () => {
  for (const { what, page } of [
    { what: 'malformed', page: { n: 1, entries: 'nonsense' } },
    { what: 'missing', page: null },
  ]) {
    it(`is passed over when it is ${what}`, async () => {
      const {
        conversation,
        open,
        store,
        address,
        bodies: shown,
      } = await setUp({ comments: manyComments(130) });
      const path = pagePath(COMMUNITY, address.thread, 1);
      await store.commit([page ? { op: 'set', path, data: page } : { op: 'delete', path }]);
      await open();
      await conversation.loadMore();
      expect([shown().length, conversation.nextPage]).to.deep.equal([30, 0]);
      await conversation.loadMore();
      expect([shown().length, conversation.nextPage]).to.deep.equal([80, undefined]);
    });
  }
});
