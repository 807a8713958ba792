import { expect } from '@open-wc/testing';
import {
  collectOwnData,
  fileOf,
  removeOwnImages,
  removeOwnPosts,
  removeProfile,
  type Removal,
} from '../../src/controllers/own-data.js';
import type { Session } from '../../src/controllers/session.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { appealPath, noticePath, reportPath } from '../../src/data/moderation/paths.js';
import {
  imageLimitsPath,
  imagePath,
  inboxPath,
  memberPath,
  minePath,
  pagePath,
  postPath,
  threadPath,
} from '../../src/data/paths.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf, MIA, type World } from '../../stories/fixtures.js';

const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

async function setUp(documents: Record<string, Fields> = {}): Promise<World> {
  const world = await createWorld({ as: 'member' });
  sessions.add(world.session);
  world.store.seed(documents);
  return world;
}

/** A contribution of Mia's as its batch has left it: post, entry and thread. */
function contribution(id: string, fields: Fields = {}): Record<string, Fields> {
  const { thread = 't1', state = 'live', kind = 'comment' } = fields as Record<string, string>;
  const at = new Date(0);
  const post = {
    kind,
    uid: MIA.uid,
    name: 'Mia',
    body: 'Mine',
    at,
    state,
    thread,
    notify: [],
    revisions: [],
  };
  return {
    [postPath(COMMUNITY, id)]: { ...post, ...(state === 'pending' ? {} : { page: 0 }), ...fields },
    ...(state === 'live' && {
      [pagePath(COMMUNITY, thread, 0)]: {
        n: 0,
        size: 4,
        entries: { [id]: { uid: MIA.uid, name: 'Mia', body: 'Mine', at } },
      },
      [threadPath(COMMUNITY, thread)]: {
        kind: 'question',
        comments: 1,
        lastPage: 0,
        pinned: false,
        answer: '',
      },
    }),
  };
}

const image = (uid: string): Fields => ({
  ...{ uid, at: new Date(0), type: 'image/jpeg' },
  bytes: new Uint8Array([0xff, 0xd8, 0xff]),
});
/** Images of Mia's, and one of Noah's among them. */
const images = (count: number): Record<string, Fields> => ({
  ...Object.fromEntries(numbered(count).map((id) => [imagePath(COMMUNITY, id), image(MIA.uid)] as const)),
  [imagePath(COMMUNITY, idOf('p1003b'))]: image('noah'),
});

const numbered = (count: number) => Array.from({ length: count }, (_, i) => idOf(`p${String(1000 + i)}`));

describe('the data of a member', () => {
  it('are all there, however many pages of posts there are, each once', async () => {
    const ids = numbered(120);
    const { session, store } = await setUp(
      Object.assign({}, ...ids.map((id) => contribution(id, { state: 'pending' }))) as Record<string, Fields>,
    );
    const limits: number[] = [];
    store.intercept = (call) =>
      void (
        call.verb === 'list' &&
        call.query.collection.endsWith('/posts') &&
        limits.push(call.query.limit)
      );
    const data = await collectOwnData(session);
    expect(data.posts.map((post) => post['id'])).to.deep.equal(ids);
    expect(limits).to.deep.equal([50, 50, 50]);
  });

  it('hold the inbox, and votes and reactions in the threads of one’s posts', async () => {
    const { session } = await setUp({
      ...contribution(idOf('a')),
      [minePath(COMMUNITY, 't1', MIA.uid)]: { vote: 1 },
      [minePath(COMMUNITY, 't1', 'noah')]: { vote: -1 },
      [inboxPath(COMMUNITY, MIA.uid)]: { seenAt: new Date(0), following: { t1: true }, muted: {} },
    });
    const data = await collectOwnData(session);
    expect(data.given).to.deep.equal({ t1: { vote: 1 } });
    expect(data.inbox).to.deep.include({ following: { t1: true } });
    expect(data.limits).to.equal(null);
  });

  it('are there without what older rules refuse, but not without what could not be reached', async () => {
    const { session, store } = await setUp();
    let code: 'denied' | 'unavailable' = 'denied';
    store.intercept = (call) => {
      if (call.verb === 'get' && call.paths.some((path) => path.includes('/private/')))
        throw new StoreError(code, 'in the test');
    };
    expect((await collectOwnData(session)).inbox).to.equal(null);
    code = 'unavailable';
    const refused = await collectOwnData(session).catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'unavailable');
  });

  it('hold what one has reported, was told and has asked, and nothing of others', async () => {
    const places = { reports: reportPath(COMMUNITY, 'e', MIA.uid), notices: noticePath(COMMUNITY, 'd1') };
    const others = [reportPath(COMMUNITY, 'e', 'noah'), noticePath(COMMUNITY, 'd2')];
    const { session } = await setUp({
      ...Object.fromEntries(others.map((path) => [path, { uid: 'noah' }])),
      [places.reports]: { uid: MIA.uid, reason: 'spam' },
      [places.notices]: { uid: MIA.uid, action: 'warn' },
      [appealPath(COMMUNITY, 'd1')]: { uid: MIA.uid, note: 'Please' },
    });
    const { reports, notices, appeals } = await collectOwnData(session);
    expect(reports).to.deep.equal([{ id: 'e_mia', uid: MIA.uid, reason: 'spam' }]);
    expect(notices).to.deep.equal([{ id: 'd1', uid: MIA.uid, action: 'warn' }]);
    expect(appeals).to.deep.equal([{ id: 'd1', uid: MIA.uid, note: 'Please' }]);
  });

  it('hold every image, a few at a time', async () => {
    const { session, store } = await setUp({
      ...images(12),
      [imageLimitsPath(COMMUNITY, MIA.uid)]: { n: 12 },
    });
    const pages: number[] = [];
    store.intercept = (call) => {
      if (call.verb === 'list' && call.query.collection.endsWith('/images')) pages.push(call.query.limit);
    };
    const data = await collectOwnData(session);
    expect(data.images.map(({ id }) => id)).to.deep.equal(numbered(12));
    expect(data.images[0]).to.have.deep.property('bytes', new Uint8Array([0xff, 0xd8, 0xff]));
    expect(data.imageLimits).to.deep.equal({ n: 12 });
    expect(pages).to.deep.equal([5, 5, 5]);
  });

  it('are there where the rules are older than images', async () => {
    const { session, store } = await setUp(contribution(idOf('a')));
    store.intercept = (call) => {
      if (call.verb === 'list' && call.query.collection.endsWith('/images'))
        throw new StoreError('denied', 'in the test');
    };
    const data = await collectOwnData(session);
    expect(data.images).to.deep.equal([]);
    expect(data.posts).to.have.length(1);
  });

  it('become a text also with an image as large as can be', () => {
    const rest = { community: 'main', savedAt: '', account: {}, profile: null, limits: null };
    const said = { reports: [], notices: [], appeals: [], ballots: [], answers: [], signUps: [] };
    const more = { imageLimits: null, inbox: null, given: {}, posts: [], ...said };
    const bytes = new Uint8Array(250_000).fill(255);
    const file = JSON.parse(fileOf({ ...rest, ...more, images: [{ bytes }] })) as {
      images: { bytes: string }[];
    };
    expect(atob(file.images[0]?.bytes ?? '')).to.equal('\xff'.repeat(250_000));
  });

  it('become a text in which times and bytes can be read', () => {
    const posts = [{ at: new Date(0), image: new Uint8Array([1, 2, 3]) }];
    const rest = {
      community: 'main',
      savedAt: '',
      account: {},
      profile: null,
      limits: null,
      imageLimits: null,
      images: [],
      inbox: null,
      given: {},
      ...{ reports: [], notices: [], appeals: [], ballots: [], answers: [], signUps: [] },
    };
    expect(JSON.parse(fileOf({ ...rest, posts }))).to.have.deep.property('posts', [
      { at: '1970-01-01T00:00:00.000Z', image: 'AQID' },
    ]);
  });
});

describe('taking back what a member has written', () => {
  it('empties comments, threads and what waits, and tells how far it is', async () => {
    const thread = { kind: 'thread', thread: idOf('t'), title: 'Mine', tags: ['a'] };
    const { session, store } = await setUp({
      ...contribution(idOf('a')),
      ...contribution(idOf('t'), thread),
      ...contribution(idOf('w'), { state: 'pending' }),
      ...contribution(idOf('x'), { ...thread, state: 'pending', thread: idOf('x') }),
    });
    const told: Removal[] = [];
    expect(await removeOwnPosts(session, (removal) => told.push(removal))).to.deep.equal({
      removed: 4,
      refused: 0,
    });
    expect(told.map(({ removed }) => removed)).to.deep.equal([1, 2, 3, 4]);
    const ids = ['a', 't', 'w', 'x'].map((id) => postPath(COMMUNITY, idOf(id)));
    for (const post of await store.get(ids))
      expect(post?.data).to.include({ state: 'deleted', name: '', body: '' });
    const [page, opened] = await store.get([pagePath(COMMUNITY, 't1', 0), threadPath(COMMUNITY, idOf('t'))]);
    expect(page?.data).to.deep.nested.include({
      [`entries.${idOf('a')}`]: { at: new Date(0), state: 'deleted' },
    });
    expect(opened?.data).to.include({ state: 'deleted', title: '' }).and.not.have.property('pinned');
  });

  it('passes over what is taken back already and what a moderator has removed', async () => {
    const { session, store } = await setUp({
      ...contribution(idOf('a'), { state: 'deleted', body: '' }),
      ...contribution(idOf('b'), { state: 'removed' }),
    });
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 0, refused: 0 });
  });

  it('goes on where it was interrupted', async () => {
    const ids = numbered(60);
    const { session, store } = await setUp(
      Object.assign({}, ...ids.map((id) => contribution(id, { state: 'pending' }))) as Record<string, Fields>,
    );
    let commits = 0;
    store.intercept = ({ verb }) => {
      if (verb === 'commit' && ++commits === 56) throw new StoreError('unavailable', 'in the test');
    };
    const stopped = await removeOwnPosts(session, () => undefined).catch((error: unknown) => error);
    expect(stopped).to.have.property('code', 'unavailable');
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 5, refused: 0 });
  });

  it('leaves a question unanswered whose accepted answer it was, also where that is news', async () => {
    const answered = { kind: 'question', comments: 2, lastPage: 0, answer: idOf('a'), answerPage: 0 };
    const { session, store } = await setUp({
      ...contribution(idOf('a')),
      [threadPath(COMMUNITY, 't1')]: answered,
    });
    // As the rules have it: the thread loses the answer together with the comment.
    store.intercept = (call) => {
      if (call.verb !== 'commit') return;
      const write = call.writes.find(({ path }) => path === threadPath(COMMUNITY, 't1'));
      if (write?.op === 'update' && !('answer' in write.data)) throw new StoreError('denied', 'in the test');
    };
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 1, refused: 0 });
    const [thread] = await store.get([threadPath(COMMUNITY, 't1')]);
    expect(thread?.data).to.include({ answer: '', comments: 1 });
  });

  it('counts what the rules refuse, and takes back the rest', async () => {
    const { session, store } = await setUp({
      ...contribution(idOf('a'), { state: 'pending' }),
      ...contribution(idOf('b'), { state: 'pending' }),
    });
    store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes[0]?.path === postPath(COMMUNITY, idOf('a')))
        throw new StoreError('denied', 'in the test');
    };
    expect(await removeOwnPosts(session, () => undefined)).to.deep.equal({ removed: 1, refused: 1 });
  });
});

describe('taking images back', () => {
  it('empties every one, and nobody else’s', async () => {
    const { session, store } = await setUp(images(12));
    expect(await removeOwnImages(session)).to.equal(0);
    const paths = numbered(12).map((id) => imagePath(COMMUNITY, id));
    for (const document of await store.get(paths)) expect(document?.data).to.deep.equal({});
    const [other] = await store.get([imagePath(COMMUNITY, idOf('p1003b'))]);
    expect(other?.data).to.include({ uid: 'noah' });
    expect(await removeOwnImages(session)).to.equal(0);
  });

  it('counts what the rules refuse, and empties the rest', async () => {
    const { session, store } = await setUp(images(3));
    const [first = ''] = numbered(3).map((id) => imagePath(COMMUNITY, id));
    store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes[0]?.path === first)
        throw new StoreError('denied', 'in the test');
    };
    expect(await removeOwnImages(session)).to.equal(1);
    const [, second] = await store.get(numbered(3).map((id) => imagePath(COMMUNITY, id)));
    expect(second?.data).to.deep.equal({});
  });

  it('tells when the connection is gone', async () => {
    const { session, store } = await setUp(images(3));
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    const stopped = await removeOwnImages(session).catch((error: unknown) => error);
    expect(stopped).to.have.property('code', 'unavailable');
  });
});

describe('taking the profile away', () => {
  it('takes the inbox along, and does no harm twice', async () => {
    const { session, store } = await setUp({ [inboxPath(COMMUNITY, MIA.uid)]: { following: {}, muted: {} } });
    await removeProfile(session, 'Gone');
    await removeProfile(session, 'Gone');
    const paths = [memberPath(COMMUNITY, MIA.uid), inboxPath(COMMUNITY, MIA.uid)];
    expect(await store.get(paths)).to.deep.equal([null, null]);
  });
});

describe('taking back an opening with a poll', () => {
  const id = idOf('asks');
  const asking = (poll: string): Record<string, Fields> => ({
    ...contribution(id, { kind: 'thread', thread: id, body: `Say: [Which?](poll:${poll})` }),
    [pollPath(COMMUNITY, poll)]: { state: 'live', post: id },
  });
  const stateOf = async ({ store }: World, poll: string) =>
    (await store.get([pollPath(COMMUNITY, poll)]))[0]?.data['state'];

  it('takes the poll along, whatever its id', async () => {
    for (const poll of [id, idOf('other')]) {
      const world = await setUp(asking(poll));
      await removeOwnPosts(world.session, () => undefined);
      expect(await stateOf(world, poll)).to.equal('deleted');
    }
  });

  it('goes on where the poll is not to be changed, since it stands elsewhere', async () => {
    const world = await setUp(asking(id));
    world.store.intercept = ({ verb, ...call }) => {
      const paths = verb === 'commit' && 'writes' in call ? call.writes.map(({ path }) => path) : [];
      if (paths.includes(pollPath(COMMUNITY, id))) throw new StoreError('denied', 'it is another’s');
    };
    expect(await removeOwnPosts(world.session, () => undefined)).to.deep.equal({ removed: 1, refused: 0 });
    expect(await stateOf(world, id)).to.equal('live');
  });
});
