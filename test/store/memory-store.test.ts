import { expect } from '@open-wc/testing';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { increment, now, StoreError } from '../../src/store/store.js';
import { describeStoreContract } from './contract.js';
import { Observing } from './observing.js';
import { refusal } from './refusal.js';

describeStoreContract('the memory store', () => Promise.resolve(createMemoryStore()));
describeStoreContract('the memory store that keeps its documents', () =>
  Promise.resolve(createMemoryStore({ persist: `contract-${crypto.randomUUID()}` })),
);

describe('the memory store', () => {
  it('takes its time from the clock it was given', async () => {
    const store = createMemoryStore({ clock: () => 12345 });
    await store.commit([{ op: 'set', path: 'a/b', data: { at: now } }]);
    const [document] = await store.get(['a/b']);
    expect([document?.data['at'], store.now()]).to.deep.equal([new Date(12345), 12345]);
  });

  it('refuses two changes of which one lies within the other', async () => {
    const store = createMemoryStore();
    store.seed({ 'a/b': { map: { x: 1 } } });
    const commit = store.commit([{ op: 'update', path: 'a/b', data: { map: { y: 1 }, 'map.x': 2 } }]);
    expect(await refusal(commit)).to.equal('invalid');
  });

  it('lets a test refuse any call, and make it wait', async () => {
    const store = createMemoryStore();
    const verbs: string[] = [];
    store.intercept = (call) => {
      verbs.push(call.verb);
      throw new StoreError('unavailable', 'offline');
    };
    const query = { collection: 'a', limit: 1 };
    const calls = [
      store.get(['a/b']),
      store.list(query),
      store.count(query),
      store.commit([{ op: 'delete', path: 'a/b' }]),
    ];
    expect(await Promise.all(calls.map(refusal))).to.deep.equal(Array(4).fill('unavailable'));
    expect((await new Observing(store, 'a/b').untilError()).code).to.equal('unavailable');
    expect(verbs).to.deep.equal(['get', 'list', 'count', 'commit', 'watch']);

    let answer = () => undefined as unknown;
    store.intercept = () => new Promise((resolve) => (answer = () => resolve(undefined)));
    let settled = false;
    const slow = store.get(['a/b']).then(() => (settled = true));
    await Promise.resolve();
    expect(settled).to.equal(false);
    answer();
    expect(await slow).to.equal(true);
  });

  it('counts open subscriptions, and can end them with an error', async () => {
    const store = createMemoryStore();
    const one = new Observing(store, 'a/b');
    const two = new Observing(store, { collection: 'a', limit: 1 });
    expect(store.watches).to.equal(2);
    one.stop();
    expect(store.watches).to.equal(1);
    store.breakWatches(new StoreError('denied', 'no'));
    expect([(await two.untilError()).code, store.watches, one.errors.length]).to.deep.equal(['denied', 0, 0]);
  });
});

describe('the memory store that keeps its documents', () => {
  const key = () => `memory-${crypto.randomUUID()}`;

  it('finds them after a reload, with every type of value', async () => {
    const persist = key();
    const data = { at: new Date(5), bytes: new Uint8Array([1]), nan: NaN, map: { list: [null, 1] } };
    await createMemoryStore({ persist }).commit([{ op: 'set', path: 'a/b', data }]);
    const [document] = await createMemoryStore({ persist }).get(['a/b']);
    expect(document?.data).to.deep.equal(data);
  });

  it('hears of what another tab writes', async () => {
    const persist = key();
    const here = createMemoryStore({ persist });
    const there = createMemoryStore({ persist });
    const observing = new Observing(here, 'a/b');
    await observing.until(() => true);
    await there.commit([{ op: 'set', path: 'a/b', data: { n: 1 } }]);
    dispatchEvent(new StorageEvent('storage', { key: persist }));
    expect((await observing.until((documents) => documents.length === 1))[0]?.data).to.deep.equal({ n: 1 });
    observing.stop();
  });

  it('loses nothing when two tabs write in turn', async () => {
    const persist = key();
    const tabs = [createMemoryStore({ persist }), createMemoryStore({ persist })];
    for (let i = 0; i < 6; i += 1) {
      await tabs[i % 2]?.commit([{ op: 'merge', path: 'a/b', data: { n: increment(1) } }]);
    }
    const [document] = (await tabs[0]?.get(['a/b'])) ?? [];
    expect(document?.data).to.deep.equal({ n: 6 });
  });

  it('starts empty where what is stored cannot be read', async () => {
    const persist = key();
    localStorage.setItem(persist, '{"not": "ours"}');
    expect(await createMemoryStore({ persist }).get(['a/b'])).to.deep.equal([null]);
  });

  it('refuses a commit for which the browser has no room, and keeps what it had', async () => {
    const persist = key();
    const store = createMemoryStore({ persist });
    await store.commit([{ op: 'set', path: 'a/small', data: { n: 1 } }]);
    const commit = store.commit([{ op: 'set', path: 'a/large', data: { text: 'x'.repeat(6_000_000) } }]);
    expect(await refusal(commit)).to.equal('exhausted');
    const [small, large] = await store.get(['a/small', 'a/large']);
    expect([small?.data, large]).to.deep.equal([{ n: 1 }, null]);
  });

  describe('where the browser denies storage', () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
    before(() => {
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    after(() => {
      if (original) Object.defineProperty(window, 'localStorage', original);
    });

    it('works in memory', async () => {
      const store = createMemoryStore({ persist: key() });
      await store.commit([{ op: 'set', path: 'a/b', data: { n: 1 } }]);
      expect((await store.get(['a/b']))[0]?.data).to.deep.equal({ n: 1 });
    });
  });
});
