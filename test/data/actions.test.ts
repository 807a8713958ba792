import { expect } from '@open-wc/testing';
import { createCommunity } from '../../src/data/community.js';
import { createMember, renameMember } from '../../src/data/members.js';
import {
  deleteLiveComment,
  deletePendingComment,
  editLiveComment,
  editPendingComment,
  liveComment,
  pendingComment,
  type CommentGround,
  type CommentIntent,
} from '../../src/data/posts.js';
import { toggleReaction } from '../../src/data/reactions.js';
import { pageAddress } from '../../src/data/addresses.js';
import { myHiddenPosts } from '../../src/data/own-moderation.js';
import { newestPages } from '../../src/data/pages.js';
import { CAUTIOUS_POLICY } from '../../src/domain/community.js';
import type { Post } from '../../src/domain/post.js';
import type { Thread } from '../../src/domain/thread.js';
import { increment, now, remove } from '../../src/store/store.js';
import { entry } from '../domain/entries.js';

const DAY = 86_400_000;
const ADDRESS = { thread: 't1', url: 'https://brand.example/a', title: 'A' };
const THREAD: Thread = {
  id: 't1',
  kind: 'page',
  url: ADDRESS.url,
  title: 'A',
  comments: 7,
  lastPage: 2,
  lastId: 'old',
  lastActivityAt: 1,
  locked: false,
};

function ground(fields: Partial<CommentGround> = {}): CommentGround {
  return {
    community: 'main',
    author: { uid: 'mia', name: 'Mia' },
    thread: THREAD,
    last: { n: 2, size: 10, entries: [] },
    limits: { at: 1, day: 20, n: 4, ref: 'old' },
    now: 20 * DAY + 5,
    ...fields,
  };
}

const intent: CommentIntent = { id: 'new1', body: 'Hello', address: ADDRESS };

describe('a live comment', () => {
  it('is four writes that name the same id', () => {
    expect(liveComment(intent, ground())).to.deep.equal([
      {
        op: 'set',
        path: 'communities/main/posts/new1',
        data: {
          kind: 'comment',
          uid: 'mia',
          name: 'Mia',
          body: 'Hello',
          at: now,
          state: 'live',
          thread: 't1',
          notify: [],
          revisions: [],
          page: 2,
        },
      },
      {
        op: 'merge',
        path: 'communities/main/threads/t1/pages/2',
        data: {
          n: 2,
          entries: { new1: { uid: 'mia', name: 'Mia', body: 'Hello', at: now } },
          size: increment(5),
          touched: 'new1',
          at: now,
        },
      },
      {
        op: 'update',
        path: 'communities/main/threads/t1',
        data: { lastActivityAt: now, lastId: 'new1', lastPage: 2, comments: increment(1) },
      },
      {
        op: 'update',
        path: 'communities/main/limits/mia',
        data: { at: now, ref: 'new1', n: increment(1) },
      },
    ]);
  });

  it('opens the thread when it is the first', () => {
    const [post, page, thread] = liveComment(intent, ground({ thread: null, last: null }));
    expect([post?.op !== 'delete' && post?.data['page'], page?.path]).to.deep.equal([
      0,
      'communities/main/threads/t1/pages/0',
    ]);
    expect(thread).to.deep.equal({
      op: 'set',
      path: 'communities/main/threads/t1',
      data: {
        kind: 'page',
        url: ADDRESS.url,
        title: 'A',
        at: now,
        comments: 1,
        locked: false,
        lastActivityAt: now,
        lastId: 'new1',
        lastPage: 0,
      },
    });
  });

  it('starts a page when the last one is full', () => {
    const full = { n: 2, size: 30_000, entries: [] };
    const [post, page, thread] = liveComment(intent, ground({ last: full }));
    expect(page?.path).to.equal('communities/main/threads/t1/pages/3');
    expect([post, page, thread].map((write) => (write && 'data' in write ? write.data : {}))).to.satisfy(
      ([p, q, t]: Record<string, unknown>[]) => p?.['page'] === 3 && q?.['n'] === 3 && t?.['lastPage'] === 3,
    );
  });

  it('names its parent in post and entry, and notifies the parent’s author alone', () => {
    const reply = { ...intent, parent: { id: 'p', uid: 'noah', page: 1 } };
    const [post, page] = liveComment(reply, ground());
    expect(post).to.have.nested.property('data.parent', 'p');
    expect(post).to.have.nested.property('data.notify').that.deep.equals(['noah']);
    expect(page).to.have.nested.property('data.entries.new1.parent', 'p');
    const toMyself = { ...intent, parent: { id: 'p', uid: 'mia', page: 1 } };
    expect(liveComment(toMyself, ground())[0]).to.have.nested.property('data.notify').that.deep.equals([]);
  });

  const limitsCases = [
    { when: 'it is the first ever', limits: null, starts: true },
    { when: 'the last one was yesterday', limits: { at: 1, day: 19, n: 4, ref: 'old' }, starts: true },
    { when: 'the last one was today', limits: { at: 1, day: 20, n: 4, ref: 'old' }, starts: false },
    { when: 'this clock is behind', limits: { at: 1, day: 21, n: 4, ref: 'old' }, starts: false },
  ];
  for (const { when, limits, starts } of limitsCases) {
    it(`${starts ? 'starts' : 'continues'} the daily count when ${when}`, () => {
      expect(liveComment(intent, ground({ limits }))[3]).to.deep.equal(
        starts
          ? {
              op: 'set',
              path: 'communities/main/limits/mia',
              data: { at: now, ref: 'new1', day: 20, n: 1 },
            }
          : {
              op: 'update',
              path: 'communities/main/limits/mia',
              data: { at: now, ref: 'new1', n: increment(1) },
            },
      );
    });
  }
});

describe('a pending comment', () => {
  it('is the post and the limits, and nothing public', () => {
    expect(pendingComment(intent, ground())).to.deep.equal([
      {
        op: 'set',
        path: 'communities/main/posts/new1',
        data: {
          kind: 'comment',
          uid: 'mia',
          name: 'Mia',
          body: 'Hello',
          at: now,
          state: 'pending',
          thread: 't1',
          notify: [],
          revisions: [],
        },
      },
      {
        op: 'update',
        path: 'communities/main/limits/mia',
        data: { at: now, ref: 'new1', n: increment(1) },
      },
    ]);
  });

  it('carries the page’s address where its approval will have to open the thread', () => {
    const [post] = pendingComment(intent, ground({ thread: null }));
    expect(post).to.have.nested.property('data.url', ADDRESS.url);
    expect(post).to.have.nested.property('data.title', 'A');
  });
});

const POST: Post = {
  id: 'e1',
  kind: 'comment',
  uid: 'mia',
  name: 'Mia',
  body: 'Second',
  at: 1,
  state: 'live',
  thread: 't1',
  page: 3,
  revisions: ['First'],
};

describe('an edit', () => {
  it('changes post and entry, keeps the former words, and tells open pages', () => {
    expect(editLiveComment('main', POST, 'Third')).to.deep.equal([
      {
        op: 'update',
        path: 'communities/main/posts/e1',
        data: { body: 'Third', editedAt: now, revisions: ['First', 'Second'] },
      },
      {
        op: 'update',
        path: 'communities/main/threads/t1/pages/3',
        data: { touched: 'e1', at: now, 'entries.e1.body': 'Third', 'entries.e1.editedAt': now },
      },
      {
        op: 'update',
        path: 'communities/main/threads/t1',
        data: { changedAt: now, changedId: 'e1' },
      },
    ]);
  });

  it('of what still waits changes the post alone', () => {
    expect(editPendingComment('main', { ...POST, state: 'pending' }, 'Third')).to.deep.equal([
      {
        op: 'update',
        path: 'communities/main/posts/e1',
        data: { body: 'Third', editedAt: now, revisions: ['First', 'Second'] },
      },
    ]);
  });
});

describe('a deletion', () => {
  const emptied = {
    op: 'update',
    path: 'communities/main/posts/e1',
    data: { name: '', body: '', revisions: [], state: 'deleted', decidedAt: now },
  };

  it('takes the words from ledger and page and leaves a tombstone', () => {
    expect(deleteLiveComment('main', entry('e1', { page: 3 }), 't1')).to.deep.equal([
      emptied,
      {
        op: 'update',
        path: 'communities/main/threads/t1/pages/3',
        data: {
          touched: 'e1',
          at: now,
          'entries.e1.uid': remove,
          'entries.e1.name': remove,
          'entries.e1.body': remove,
          'entries.e1.editedAt': remove,
          'entries.e1.reactions': remove,
          'entries.e1.state': 'deleted',
        },
      },
      {
        op: 'update',
        path: 'communities/main/threads/t1',
        data: { comments: increment(-1), changedAt: now, changedId: 'e1' },
      },
    ]);
  });

  it('of what still waits touches the post alone', () => {
    expect(deletePendingComment('main', 'e1')).to.deep.equal([emptied]);
  });
});

describe('a reaction', () => {
  const intentOf = (given: readonly ('like' | 'love')[]) =>
    toggleReaction({
      community: 'main',
      thread: 't1',
      entry: { id: 'e1', page: 3 },
      uid: 'mia',
      kind: 'like',
      given,
    });

  it('is counted in the page and noted with the member', () => {
    expect(intentOf(['love'])).to.deep.equal([
      {
        op: 'update',
        path: 'communities/main/threads/t1/pages/3',
        data: { touched: 'e1', at: now, 'entries.e1.reactions.like': increment(1) },
      },
      {
        op: 'merge',
        path: 'communities/main/threads/t1/mine/mia',
        data: { reactions: { e1: ['love', 'like'] }, touched: 'e1', kind: 'like', page: 3, at: now },
      },
    ]);
  });

  it('is taken back where it was given', () => {
    const [page, mine] = intentOf(['like', 'love']);
    expect(page).to.have.deep.property('data', {
      touched: 'e1',
      at: now,
      'entries.e1.reactions.like': increment(-1),
    });
    expect(mine)
      .to.have.nested.property('data.reactions')
      .that.deep.equals({ e1: ['love'] });
  });
});

describe('profiles and communities', () => {
  it('are created in one write each', () => {
    expect(createMember('main', 'mia', 'Mia')).to.deep.equal([
      {
        op: 'set',
        path: 'communities/main/members/mia',
        data: { name: 'Mia', search: 'mia', interests: [], joinedAt: now, approved: 0 },
      },
    ]);
    expect(createCommunity('main', 'olga', 'Brand')).to.deep.equal([
      {
        op: 'set',
        path: 'communities/main',
        data: {
          name: 'Brand',
          categories: [],
          interests: [],
          staff: { olga: 'owner' },
          policy: CAUTIOUS_POLICY,
          texts: { guidelines: '', welcome: '' },
        },
      },
    ]);
  });

  it('are changed field by field', () => {
    expect(renameMember('main', 'mia', 'Mia M.')).to.deep.equal([
      { op: 'update', path: 'communities/main/members/mia', data: { name: 'Mia M.', search: 'mia m.' } },
    ]);
  });
});

describe('queries', () => {
  it('always have a limit', () => {
    expect(newestPages('main', 't1', 1)).to.deep.equal({
      collection: 'communities/main/threads/t1/pages',
      orderBy: [['n', 'desc']],
      limit: 1,
    });
    expect(myHiddenPosts('main', 'mia', 't1')).to.deep.equal({
      collection: 'communities/main/posts',
      where: [
        ['uid', '==', 'mia'],
        ['thread', '==', 't1'],
        ['state', 'in', ['pending', 'removed']],
      ],
      limit: 50,
    });
  });
});

describe('the address of a page', () => {
  it('is the hash of its URL, so that nobody opens a thread under a false address', async () => {
    const { thread, url, title } = await pageAddress('https://brand.example/a', ' A title ');
    // printf 'https://brand.example/a' | sha256sum
    expect(thread).to.equal('p905ef56c30058c35593eeadb91c99fa53aeb0cb1924161bdd92d19cac1d2de2e');
    expect([url, title]).to.deep.equal(['https://brand.example/a', 'A title']);
  });

  it('is cut to what the rules take, without halves of characters', async () => {
    const { url, title } = await pageAddress(`${'x'.repeat(999)}👋`, `${'y'.repeat(199)}👋`);
    expect([url, title]).to.deep.equal([`${'x'.repeat(999)}\ufffd`, `${'y'.repeat(199)}\ufffd`]);
  });

  it('differs from page to page', async () => {
    const [a, b] = await Promise.all([pageAddress('a', ''), pageAddress('b', '')]);
    expect(a.thread).not.to.equal(b.thread);
  });
});
