import { expect } from '@open-wc/testing';
import { createRestStore, type RestStoreOptions } from '../../src/store/rest-store.js';
import type { StoreErrorCode } from '../../src/store/store.js';
import { firestoreHost, PROJECT, unsignedToken } from './emulator.js';
import { failure, fakeFetch, type FakeFetch } from './fake-fetch.js';
import { Observing } from './observing.js';
import { refusal } from './refusal.js';

const ROOT = 'projects/p/databases/(default)/documents';
const NEVER = () => new Promise(() => undefined);

function storeWith(fake: FakeFetch, options: Partial<RestStoreOptions> = {}) {
  return createRestStore({ projectId: 'p', fetch: fake.fetch, ...options });
}

describe('the requests of the REST store', () => {
  it('of a visitor are simple ones, which browsers send without a preflight', async () => {
    const fake = fakeFetch(() => []);
    const store = storeWith(fake, {
      apiKey: 'k&y',
      token: () => Promise.reject(new Error('nobody shall ask')),
    });
    await store.get(['a/b', 'a/c', 'a/b']);
    await store.list({ collection: 'a/b c/d', limit: 2 }, { as: 'visitor' });
    await store.count({ collection: 'a', limit: 2 });
    const base = `https://firestore.googleapis.com/v1/${ROOT}`;
    expect(fake.sent.map(({ url }) => url)).to.deep.equal([
      `${base}:batchGet?key=k%26y`,
      `${base}/a/b%20c:runQuery?key=k%26y`,
      `${base}:runAggregationQuery?key=k%26y`,
    ]);
    expect(fake.sent.map(({ headers }) => headers)).to.deep.equal(
      Array(3).fill({ 'content-type': 'text/plain' }),
    );
    expect(fake.sent.map(({ method }) => method)).to.deep.equal(Array(3).fill('POST'));
    expect(fake.sent[0]?.body).to.deep.equal({ documents: [`${ROOT}/a/b`, `${ROOT}/a/c`] });
  });

  it('of a member carry the token; a commit always does', async () => {
    const fake = fakeFetch(() => []);
    const store = storeWith(fake, { token: () => Promise.resolve('t1') });
    await store.get(['a/b'], { as: 'member' });
    await store.commit([{ op: 'delete', path: 'a/b' }]);
    expect(fake.sent.map(({ headers }) => headers['authorization'])).to.deep.equal([
      'Bearer t1',
      'Bearer t1',
    ]);
    expect(fake.sent[1]?.body).to.deep.equal({ writes: [{ delete: `${ROOT}/a/b` }] });
  });

  it('of a member who is signed out are those of a visitor', async () => {
    const fake = fakeFetch(() => []);
    await storeWith(fake, { token: () => Promise.resolve(null) }).get(['a/b'], { as: 'member' });
    expect(fake.sent[0]?.headers).to.deep.equal({ 'content-type': 'text/plain' });
  });

  it('ask for a new token once when the old one is refused', async () => {
    const asked: (boolean | undefined)[] = [];
    const token = (renew?: boolean) => {
      asked.push(renew);
      return Promise.resolve(renew ? 'new' : 'old');
    };
    const passing = fakeFetch((_, count) => (count === 1 ? failure(401, 'UNAUTHENTICATED') : []));
    await storeWith(passing, { token }).commit([]);
    expect(passing.sent.map(({ headers }) => headers['authorization'])).to.deep.equal([
      'Bearer old',
      'Bearer new',
    ]);
    expect(asked).to.deep.equal([undefined, true]);

    const refusing = fakeFetch(() => failure(401, 'UNAUTHENTICATED'));
    expect(await refusal(storeWith(refusing, { token }).commit([]))).to.equal('denied');
    expect(refusing.sent.length).to.equal(2);
  });

  it('are never sent to another place by a path', async () => {
    const fake = fakeFetch(() => []);
    const store = storeWith(fake);
    expect(await refusal(store.list({ collection: 'a/../../..', limit: 1 }))).to.equal('invalid');
    await store.list({ collection: 'a/b?c#d/e', limit: 1 });
    expect(fake.sent.map(({ url }) => url)).to.deep.equal([
      `https://firestore.googleapis.com/v1/${ROOT}/a/b%3Fc%23d:runQuery`,
    ]);
  });
});

describe('the failures of the REST store', () => {
  const CASES: [name: string, answer: () => unknown, code: StoreErrorCode][] = [
    ['rules that refuse', () => failure(403, 'PERMISSION_DENIED'), 'denied'],
    ['a session that is over', () => failure(401, 'UNAUTHENTICATED'), 'denied'],
    ['a missing document', () => failure(404, 'NOT_FOUND', 'No document to update: …'), 'missing'],
    [
      'a missing database',
      () => failure(404, 'NOT_FOUND', 'The database (default) does not exist'),
      'invalid',
    ],
    ['contention', () => failure(409, 'ABORTED'), 'aborted'],
    ['a used-up quota', () => failure(429, 'RESOURCE_EXHAUSTED'), 'exhausted'],
    ['a malformed call', () => failure(400, 'INVALID_ARGUMENT'), 'invalid'],
    ['a missing index', () => failure(400, 'FAILED_PRECONDITION'), 'invalid'],
    ['an overloaded server', () => failure(503, 'UNAVAILABLE'), 'unavailable'],
    ['a broken server', () => failure(500, 'INTERNAL'), 'unavailable'],
    [
      'a refused API key',
      () => failure(403, 'PERMISSION_DENIED', '', [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }]),
      'invalid',
    ],
    [
      'a switched-off API',
      () => failure(403, 'PERMISSION_DENIED', '', [{ reason: 'SERVICE_DISABLED' }]),
      'invalid',
    ],
    ['no network', () => new TypeError('Failed to fetch'), 'unavailable'],
    ['a page of a firewall', () => new Response('<h1>Blocked</h1>', { status: 403 }), 'unavailable'],
    ['a page of a hotel', () => new Response('<h1>Welcome</h1>'), 'unavailable'],
    [
      'an error at the end of a stream',
      () => [{ missing: 'x' }, { error: { status: 'PERMISSION_DENIED' } }],
      'denied',
    ],
  ];
  for (const [name, answer, code] of CASES) {
    it(`say "${code}" about ${name}`, async () => {
      expect(await refusal(storeWith(fakeFetch(answer)).get(['a/b']))).to.equal(code);
    });
  }

  it('say "unavailable" in time where no answer comes, and give up the request', async () => {
    let aborted = false;
    const hanging: typeof fetch = (_, init) => {
      init?.signal?.addEventListener('abort', () => (aborted = true));
      return new Promise(() => undefined);
    };
    const store = createRestStore({ projectId: 'p', fetch: hanging, timeout: 20 });
    expect(await refusal(store.get(['a/b']))).to.equal('unavailable');
    expect(aborted).to.equal(true);
  });

  it('wait as long as they are told for what is large', async () => {
    const slow: typeof fetch = async () => {
      await new Promise((done) => setTimeout(done, 60));
      return new Response('[]');
    };
    const store = createRestStore({ projectId: 'p', fetch: slow, timeout: 20 });
    expect(await refusal(store.commit([]))).to.equal('unavailable');
    await store.commit([], { timeout: 5_000 });
    expect(await refusal(store.get(['a/b']))).to.equal('unavailable');
    expect(await store.get(['a/b'], { timeout: 5_000 })).to.deep.equal([null]);
  });

  it('say "unavailable" in time where no token comes', async () => {
    const fake = fakeFetch(() => []);
    const store = storeWith(fake, { timeout: 20, token: () => new Promise(() => undefined) });
    expect(await refusal(store.commit([]))).to.equal('unavailable');
    expect(fake.sent).to.deep.equal([]);
  });

  it('say "denied" where a session cannot be renewed, "unavailable" where only the way to it is cut', async () => {
    const codes: unknown[] = [];
    for (const code of ['invalid', 'unavailable']) {
      const token = () => Promise.reject(Object.assign(new Error('no token'), { code }));
      codes.push(
        await refusal(
          storeWith(
            fakeFetch(() => []),
            { token },
          ).commit([]),
        ),
      );
    }
    expect(codes).to.deep.equal(['denied', 'unavailable']);
  });

  it('pass on the reason of a caller who no longer wants the answer', async () => {
    const caller = new AbortController();
    const reading = storeWith(fakeFetch(NEVER)).get(['a/b'], { signal: caller.signal });
    caller.abort(new Error('gone'));
    const reason = await reading.catch((error: Error) => error.message);
    expect(reason).to.equal('gone');
  });
});

describe('the REST store before rules', () => {
  it('is denied as a visitor and let in as the member it proves to be', async () => {
    const host = await firestoreHost();
    const path = `members/${crypto.randomUUID()}`;
    const ann = createRestStore({
      projectId: PROJECT,
      host,
      token: () => Promise.resolve(unsignedToken('ann')),
    });
    await ann.commit([{ op: 'set', path, data: { n: 1 } }]);
    expect((await ann.get([path], { as: 'member' }))[0]?.data).to.deep.equal({ n: 1 });
    const query = { collection: 'members', limit: 1 };
    const visitor = createRestStore({ projectId: PROJECT, host });
    const calls = [
      ann.get([path]),
      visitor.list(query),
      visitor.count(query),
      visitor.commit([{ op: 'delete', path }]),
    ];
    expect(await Promise.all(calls.map(refusal))).to.deep.equal(Array(4).fill('denied'));
    const observing = new Observing(visitor, path);
    expect((await observing.untilError()).code).to.equal('denied');
  });

  it("knows the emulator's clock, which is this computer's, to well under a second", async () => {
    const store = createRestStore({
      projectId: PROJECT,
      host: await firestoreHost(),
      clock: () => Date.now() - 86_400_000,
    });
    for (let i = 0; i < 3; i += 1) await store.get(['contract/none']);
    expect(store.now()).to.be.closeTo(Date.now(), 500);
  });

  it('says "unavailable" where nobody listens', async () => {
    const store = createRestStore({ projectId: PROJECT, host: '127.0.0.1:9' });
    expect(await refusal(store.get(['contract/none']))).to.equal('unavailable');
  });
});
