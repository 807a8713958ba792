import { expect } from '@open-wc/testing';
import { limitsPath, memberPath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import {
  PostingRefused,
  readGround,
  submitComment,
  type Poster,
  type PostingGround,
} from '../../src/data/posting.js';
import type { CommentIntent } from '../../src/data/posts.js';
import { StoreError, type Store, type StoreErrorCode, type Write } from '../../src/store/store.js';
import type { StoreCall } from '../../src/store/memory-store.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  manyComments,
  memberFields,
  NOAH,
  pageFields,
  type WorldOptions,
} from '../../stories/fixtures.js';

const id = idOf('mine');

async function setUp(options: WorldOptions = {}, guest = false) {
  const world = await createWorld(options);
  const { store, address } = world;
  const poster: Poster = { store, community: COMMUNITY, uid: 'mia', guest };
  const intent: CommentIntent = { id, body: 'Hello', address };
  const calls: StoreCall[] = [];
  store.intercept = (call) => void calls.push(call);
  const read = async (path: string) => (await store.get([path]))[0]?.data ?? null;
  return {
    ...world,
    poster,
    intent,
    calls,
    commits: () => calls.filter((call) => call.verb === 'commit'),
    post: () => read(postPath(COMMUNITY, id)),
    thread: () => read(threadPath(COMMUNITY, address.thread)),
    page: (n: number) => read(pagePath(COMMUNITY, address.thread, n)),
    /** Refuses what the condition names, as the rules would. */
    refuse: (condition: (writes: readonly Write[]) => unknown, code: StoreErrorCode = 'denied') => {
      store.intercept = async (call) => {
        calls.push(call);
        if (call.verb === 'commit' && (await condition(call.writes))) throw new StoreError(code, 'refused');
      };
    },
  };
}

const stateOf = (writes: readonly Write[]) => {
  const [post] = writes;
  return post && 'data' in post ? post.data['state'] : undefined;
};

async function refusalOf(work: Promise<unknown>): Promise<PostingRefused> {
  const error = await work.then(
    () => new Error('it was taken'),
    (reason: unknown) => reason,
  );
  if (error instanceof PostingRefused) return error;
  throw error;
}

async function codeOf(work: Promise<unknown>): Promise<StoreErrorCode> {
  const error = await work.then(
    () => new Error('it was taken'),
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error.code;
  throw error;
}

describe('posting a comment', () => {
  it('opens the thread with the first one', async () => {
    const { poster, intent, post, thread, page } = await setUp();
    const posted = await submitComment(poster, intent);
    expect([posted.state, posted.page]).to.deep.equal(['live', 0]);
    expect(await post()).to.include({ body: 'Hello', state: 'live', page: 0, name: 'Mia' });
    expect(await thread()).to.include({ comments: 1, lastId: id, lastPage: 0 });
    expect(await page(0)).to.have.nested.property(`entries.${id}.body`, 'Hello');
  });

  it('starts from what is known, without reading', async () => {
    const { poster, intent, calls } = await setUp({ comments: manyComments(3) });
    const known = await readGround(poster, { ...intent, thread: intent.address.thread });
    calls.length = 0;
    await submitComment(poster, intent, known);
    expect(calls.map(({ verb }) => verb)).to.deep.equal(['commit']);
  });

  it('adds to the page that has room, and to the next when it is full', async () => {
    for (const [size, n] of [
      [49, 0],
      [50, 1],
    ] as const) {
      const { poster, intent, page, thread } = await setUp({ comments: manyComments(size) });
      expect((await submitComment(poster, intent)).page).to.equal(n);
      expect(await page(n)).to.have.nested.property(`entries.${id}`);
      expect(await thread()).to.include({ comments: size + 1, lastPage: n });
    }
  });

  it('lands once, however often the same intent is sent', async () => {
    const { poster, intent, refuse, post, thread } = await setUp();
    refuse(async () => (await post()) !== null);
    const first = await submitComment(poster, intent);
    const again = await submitComment(poster, intent);
    expect([first.state, again.state, again.page]).to.deep.equal(['live', 'live', 0]);
    expect(await thread()).to.include({ comments: 1 });
  });

  it('says "unavailable" when the answer was lost, and finds the comment when it is sent again', async () => {
    const { poster, intent, store, refuse, post, thread } = await setUp();
    const losing: Store = Object.assign(Object.create(store) as Store, {
      get: store.get.bind(store),
      list: store.list.bind(store),
      now: () => store.now(),
      commit: async (writes: readonly Write[]) => {
        await store.commit(writes);
        throw new StoreError('unavailable', 'lost');
      },
    });
    expect(await codeOf(submitComment({ ...poster, store: losing }, intent))).to.equal('unavailable');
    refuse(async () => (await post()) !== null);
    expect((await submitComment(poster, intent)).state).to.equal('live');
    expect(await thread()).to.include({ comments: 1 });
  });

  it('does not take somebody else’s post under the same id for its own', async () => {
    const { poster, intent, store, refuse } = await setUp();
    const foreign: CommentIntent = { ...intent, body: 'Mine!' };
    store.seed({ [memberPath(COMMUNITY, 'noah')]: memberFields(NOAH.name) });
    await submitComment({ ...poster, uid: 'noah' }, foreign);
    refuse(() => true);
    expect((await refusalOf(submitComment(poster, intent))).why).to.equal('words');
  });

  it('tries again after contention', async () => {
    const { poster, intent, refuse, commits } = await setUp();
    refuse(() => commits().length < 3, 'aborted');
    expect((await submitComment(poster, intent)).state).to.equal('live');
    expect(commits().length).to.equal(3);
  });

  for (const code of ['unavailable', 'exhausted', 'invalid'] as const) {
    it(`does not hide that the store says "${code}"`, async () => {
      const { poster, intent, refuse, commits } = await setUp();
      refuse(() => true, code);
      expect(await codeOf(submitComment(poster, intent))).to.equal(code);
      expect(commits().length).to.equal(1);
    });
  }

  it('builds its batch anew when somebody else has filled the page meanwhile', async () => {
    const { poster, intent, store, address, refuse, commits, page } = await setUp({
      comments: manyComments(49),
    });
    const known = await readGround(poster, { ...intent, thread: intent.address.thread });
    store.seed({
      [pagePath(COMMUNITY, address.thread, 0)]: pageFields(0, manyComments(50)),
      [threadPath(COMMUNITY, address.thread)]: {
        kind: 'page',
        url: address.url,
        title: '',
        comments: 50,
        lastPage: 0,
        lastId: idOf('c50'),
        lastActivityAt: new Date(),
        locked: false,
      },
    });
    const fullPage = pagePath(COMMUNITY, address.thread, 0);
    refuse((writes) => writes.some(({ path }) => path === fullPage));
    expect((await submitComment(poster, intent, known)).page).to.equal(1);
    expect(commits().length).to.equal(2);
    expect(await page(1)).to.have.nested.property(`entries.${id}`);
  });

  it('counts on from the present when another tab has posted meanwhile', async () => {
    const { poster, intent, store, refuse, commits } = await setUp({ comments: manyComments(1) });
    const known = await readGround(poster, { ...intent, thread: intent.address.thread });
    await submitComment(poster, { ...intent, id: idOf('othertab') });
    refuse((writes) => commits().length === 2 && writes.length > 0);
    expect((await submitComment(poster, intent, known)).state).to.equal('live');
    const [limits] = await store.get([limitsPath(COMMUNITY, 'mia')]);
    expect(limits?.data).to.include({ n: 2, ref: id });
  });
});

describe('a comment that waits', () => {
  it('says why the policy lets it wait', async () => {
    const { poster, intent, thread, post } = await setUp({ policy: { premoderate: 'all' } });
    const posted = await submitComment(poster, intent);
    expect([posted.state, posted.why, posted.page]).to.deep.equal(['pending', 'policy', undefined]);
    expect(await thread()).to.equal(null);
    expect(await post()).to.include({ state: 'pending' });
  });

  it('is offered again as pending when the rules refuse it live for no other reason', async () => {
    const { poster, intent, refuse, post } = await setUp({ comments: manyComments(1) });
    refuse((writes) => stateOf(writes) === 'live');
    const posted = await submitComment(poster, intent);
    expect([posted.state, posted.why]).to.deep.equal(['pending', 'words']);
    expect(await post()).to.include({ state: 'pending' });
  });

  it('is found again when the same intent is sent a second time', async () => {
    const { poster, intent, refuse, post } = await setUp({ policy: { premoderate: 'all' } });
    refuse(async () => (await post()) !== null);
    await submitComment(poster, intent);
    expect((await submitComment(poster, intent)).state).to.equal('pending');
  });

  it('is refused for its words when it may not even wait', async () => {
    const { poster, intent, refuse, commits } = await setUp();
    refuse(() => true);
    expect((await refusalOf(submitComment(poster, intent))).why).to.equal('words');
    expect(commits().length).to.be.below(6);
  });
});

describe('a comment that is refused', () => {
  const now = Date.now();
  const cases: { why: PostingRefused['why']; options: WorldOptions; guest?: boolean }[] = [
    { why: 'no-community', options: { notSetUp: true } },
    { why: 'guests-off', options: { policy: { guests: 'off' } }, guest: true },
    { why: 'banned', options: { standing: { banned: true } } },
    { why: 'muted', options: { standing: { mutedUntil: now + 3_600_000 } } },
    { why: 'locked', options: { locked: true } },
  ];
  for (const { why, options, guest } of cases) {
    it(`says "${why}" without asking the server to write`, async () => {
      const { poster, intent, commits } = await setUp(options, guest);
      expect((await refusalOf(submitComment(poster, intent))).why).to.equal(why);
      expect(commits()).to.deep.equal([]);
    });

    it(`says "${why}" also when that was not known before`, async () => {
      const friendly = await setUp({}, guest);
      const known = await readGround(friendly.poster, { thread: friendly.intent.address.thread });
      const { poster, intent, refuse } = await setUp(options, guest);
      refuse(() => true);
      expect((await refusalOf(submitComment(poster, intent, known))).why).to.equal(why);
    });
  }

  it('says "no-profile" to who has none', async () => {
    const { poster, intent } = await setUp();
    expect((await refusalOf(submitComment({ ...poster, uid: 'nobody' }, intent))).why).to.equal('no-profile');
  });

  it('says until when it is too soon, and when the day is over', async () => {
    const soon = await setUp({ policy: { intervalSeconds: 60 } });
    await submitComment(soon.poster, { ...soon.intent, id: idOf('first') });
    const [limits] = await soon.store.get([limitsPath(COMMUNITY, 'mia')]);
    const refused = await refusalOf(submitComment(soon.poster, soon.intent));
    const first = limits?.data['at'] as Date;
    expect([refused.why, refused.until]).to.deep.equal(['too-soon', first.getTime() + 60_000]);

    const often = await setUp({ policy: { postsADay: 1 } });
    await submitComment(often.poster, { ...often.intent, id: idOf('first') });
    const daily = await refusalOf(submitComment(often.poster, often.intent));
    expect(daily.why).to.equal('daily-limit');
    expect((daily.until ?? 0) % 86_400_000).to.equal(0);
  });

  it('is posted after all when only what was known forbade it', async () => {
    const muted = await setUp({ standing: { mutedUntil: now + 3_600_000 } });
    const known: PostingGround = await readGround(muted.poster, { thread: muted.intent.address.thread });
    const { poster, intent } = await setUp();
    expect((await submitComment(poster, intent, known)).state).to.equal('live');
  });
});

describe('a reply', () => {
  const parent = { id: idOf('c1'), uid: NOAH.uid, page: 0 };

  it('names its parent in the page and notifies its author', async () => {
    const { poster, intent, post, page } = await setUp({ comments: manyComments(2) });
    await submitComment(poster, { ...intent, parent });
    expect(await page(0)).to.have.nested.property(`entries.${id}.parent`, parent.id);
    expect((await post())?.['notify']).to.deep.equal([NOAH.uid]);
  });

  it('is refused when what it answers is gone', async () => {
    const { poster, intent } = await setUp({ comments: [{ id: 'c1', state: 'deleted' }, { id: 'c2' }] });
    expect((await refusalOf(submitComment(poster, { ...intent, parent }))).why).to.equal('parent-gone');
    const missing = { ...parent, id: idOf('nothere') };
    expect((await refusalOf(submitComment(poster, { ...intent, parent: missing }))).why).to.equal(
      'parent-gone',
    );
  });

  it('finds its parent on an older page', async () => {
    const { poster, intent, page } = await setUp({ comments: manyComments(60) });
    await submitComment(poster, { ...intent, parent });
    expect(await page(1)).to.have.nested.property(`entries.${id}.parent`, parent.id);
  });
});
