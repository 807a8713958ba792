import { expect } from '@open-wc/testing';
import { ensureMember, rename } from '../../src/controllers/membership.js';
import { Session } from '../../src/controllers/session.js';
import { communityPath, memberPath } from '../../src/data/paths.js';
import type { Identity } from '../../src/identity/identity.js';
import { createPreviewIdentity } from '../../src/identity/preview-identity.js';
import { createMemoryStore, type MemoryStore } from '../../src/store/memory-store.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, communityFields, memberFields, tokenOf } from '../../stories/fixtures.js';

const sessions = new Set<Session>();

afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

interface SetUp {
  readonly store: MemoryStore;
  readonly identity: Identity;
  /** The session of another visit, or of this one. */
  visit(options?: {
    remembered?: boolean;
    preview?: boolean;
    loadIdentity?: () => Promise<Identity>;
  }): Session;
  readonly reads: string[];
  readonly loads: string[];
}

function setUp(): SetUp {
  const store = createMemoryStore();
  store.seed({
    [communityPath(COMMUNITY)]: communityFields({ staff: { omar: 'moderator' } }),
    [memberPath(COMMUNITY, 'mia')]: memberFields('Mia'),
  });
  const reads: string[] = [];
  const loads: string[] = [];
  store.intercept = (call) => {
    if (call.verb === 'get') reads.push(...call.paths.map((path) => path.split('/').slice(2).join('/')));
  };
  const key = crypto.randomUUID();
  const identity = createPreviewIdentity({ key });
  const load = () => {
    loads.push('identity');
    return Promise.resolve(identity);
  };
  const visit: SetUp['visit'] = ({ remembered = false, preview = false, loadIdentity = load } = {}) => {
    const options = { id: COMMUNITY, project: key, store, loadIdentity, remembered: () => remembered };
    const session = new Session({ ...options, preview });
    sessions.add(session);
    return session;
  };
  return { store, identity, visit, reads, loads };
}

/** Resolves as soon as the session is as the test expects it. */
function until(session: Session, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const leave = session.subscribe(look);
    function look(): void {
      if (!condition()) return;
      leave();
      resolve();
    }
    look();
  });
}

describe('a session', () => {
  it('loads no way to sign in for who was never signed in', () => {
    const { visit, loads } = setUp();
    const session = visit();
    expect([session.account, session.member, loads]).to.deep.equal([null, null, []]);
  });

  it('finds who is remembered, with profile and role', async () => {
    const { identity, visit, store } = setUp();
    await identity.signInWithToken(tokenOf('omar'));
    store.seed({ [memberPath(COMMUNITY, 'omar')]: memberFields('Omar') });
    const session = visit({ remembered: true });
    expect([session.account, session.member]).to.deep.equal([undefined, undefined]);
    await until(session, () => Boolean(session.member));
    await session.readCommunity();
    expect([session.account?.uid, session.member?.name, session.role]).to.deep.equal([
      'omar',
      'Omar',
      'moderator',
    ]);
  });

  it('takes a remembered visitor for nobody when the way to sign in cannot be loaded', async () => {
    const { visit } = setUp();
    const session = visit({ remembered: true, loadIdentity: () => Promise.reject(new Error('offline')) });
    await until(session, () => session.account === null);
    expect(session.member).to.equal(null);
  });

  it('tells who signs in and out, until the listener leaves', async () => {
    const { identity, visit } = setUp();
    const session = visit();
    const heard: (string | undefined)[] = [];
    const leave = session.subscribe(() => heard.push(session.account?.uid));
    await session.identity();
    await identity.signInWithToken(tokenOf('mia'));
    await until(session, () => Boolean(session.member));
    await identity.signOut();
    expect([heard.includes('mia'), heard.at(-1), session.member]).to.deep.equal([true, undefined, null]);
    leave();
    heard.length = 0;
    await identity.signInWithToken(tokenOf('mia'));
    expect(heard).to.deep.equal([]);
  });

  it('does not show one member’s profile to the next', async () => {
    const { identity, visit, store } = setUp();
    const session = visit();
    await session.identity();
    await identity.signInWithToken(tokenOf('mia'));
    await until(session, () => session.member?.name === 'Mia');
    store.seed({ [memberPath(COMMUNITY, 'noah')]: memberFields('Noah') });
    await identity.signInWithToken(tokenOf('noah'));
    expect(session.member).to.equal(undefined);
    await until(session, () => session.member?.name === 'Noah');
  });

  it('loads the way to sign in once, and again after a failure', async () => {
    const { visit, identity } = setUp();
    let tries = 0;
    const loadIdentity = () =>
      ++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(identity);
    const session = visit({ loadIdentity });
    expect(await session.identity().catch((error: Error) => error.message)).to.equal('offline');
    await Promise.all([session.identity(), session.identity()]);
    expect(tries).to.equal(2);
  });
});

describe('the community of a session', () => {
  it('is read once, however many ask', async () => {
    const { visit, reads } = setUp();
    const session = visit();
    const [one, two] = await Promise.all([session.readCommunity(), session.readCommunity()]);
    await session.readCommunity();
    expect([one?.name, two?.name, reads]).to.deep.equal(['Brand', 'Brand', ['']]);
    await session.readCommunity(true);
    expect(reads.length, 'when asked afresh').to.equal(2);
  });

  it('is known at once on the next visit, for a day', async () => {
    const { visit } = setUp();
    await visit().readCommunity();
    expect(visit().community?.name).to.equal('Brand');
    const [key = ''] = Object.keys(localStorage).filter((name) => name.includes('community:'));
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { savedAt: number };
    localStorage.setItem(key, JSON.stringify({ ...kept, savedAt: kept.savedAt - 86_400_001 }));
    expect(visit().community, 'after a day').to.equal(undefined);
    localStorage.setItem(key, 'nonsense');
    expect(visit().community, 'unreadable').to.equal(undefined);
  });

  it('is null where there is none, and looked for again', async () => {
    const { visit, store, reads } = setUp();
    await store.commit([{ op: 'delete', path: communityPath(COMMUNITY) }]);
    const session = visit();
    expect([await session.readCommunity(), session.community]).to.deep.equal([null, null]);
    await session.readCommunity();
    expect(reads.length).to.equal(2);
  });

  it('can be read again after a failure', async () => {
    const { visit, store } = setUp();
    const session = visit();
    const { intercept } = store;
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    expect(await session.readCommunity().catch((error: StoreError) => error.code)).to.equal('unavailable');
    store.intercept = intercept;
    expect((await session.readCommunity())?.name).to.equal('Brand');
  });
});

describe('the profile of a session', () => {
  async function signedIn(uid: string) {
    const world = setUp();
    const session = world.visit();
    await session.identity();
    await world.identity.signInWithToken(tokenOf(uid));
    await until(session, () => session.member !== undefined);
    return { ...world, session };
  }

  it('is created once, under the name that was given', async () => {
    const { session, store } = await signedIn('noah');
    expect(session.member).to.equal(null);
    expect((await ensureMember(session, 'Noah'))?.name).to.equal('Noah');
    expect((await ensureMember(session, 'Somebody else'))?.name).to.equal('Noah');
    const [document] = await store.get([memberPath(COMMUNITY, 'noah')]);
    expect(document?.data).to.include({ name: 'Noah', approved: 0 });
  });

  it('is renamed, or created where it is missing', async () => {
    const { session } = await signedIn('mia');
    await rename(session, 'Mia M.');
    expect(session.member?.name).to.equal('Mia M.');
    const other = await signedIn('noah');
    await rename(other.session, 'Noah');
    expect(other.session.member?.name).to.equal('Noah');
  });
});
