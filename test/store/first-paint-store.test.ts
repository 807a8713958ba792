import { expect } from '@open-wc/testing';
import { createFirstPaintStore } from '../../src/store/first-paint-store.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { StoreError, type Store } from '../../src/store/store.js';
import { Observing } from './observing.js';
import { refusal } from './refusal.js';

function setUp(load?: (live: Store) => Promise<Store>) {
  const rest = createMemoryStore({ clock: () => 7 });
  const live = createMemoryStore();
  live.seed({ 'a/b': { from: 'live' } });
  let loads = 0;
  const store = createFirstPaintStore({
    rest,
    loadLive: () => {
      loads += 1;
      return load ? load(live) : Promise.resolve(live);
    },
  });
  return { store, rest, live, loads: () => loads };
}

describe('the first-paint store', () => {
  it('reads, counts, commits and tells the time over REST, without loading anything', async () => {
    const { store, rest, loads } = setUp();
    await store.commit([{ op: 'set', path: 'a/b', data: { from: 'rest' } }]);
    expect((await rest.get(['a/b']))[0]?.data).to.deep.equal({ from: 'rest' });
    expect((await store.get(['a/b']))[0]?.data).to.deep.equal({ from: 'rest' });
    expect((await store.list({ collection: 'a', limit: 1 })).length).to.equal(1);
    expect(await store.count({ collection: 'a', limit: 1 })).to.equal(1);
    expect([store.now(), loads()]).to.deep.equal([7, 0]);
  });

  it('does not ask the SDK again when REST is denied', async () => {
    const { store, rest, loads } = setUp();
    rest.intercept = () => {
      throw new StoreError('denied', 'no');
    };
    expect(await refusal(store.get(['a/b']))).to.equal('denied');
    expect(loads()).to.equal(0);
  });

  it('loads the live store once, for the first watch', async () => {
    const { store, loads } = setUp();
    const observing = [new Observing(store, 'a/b'), new Observing(store, 'a/b')];
    for (const one of observing) {
      expect((await one.until(() => true))[0]?.data).to.deep.equal({ from: 'live' });
      one.stop();
    }
    expect(loads()).to.equal(1);
  });

  it('subscribes to nothing when the end comes before the live store', async () => {
    let arrive = (_: Store) => undefined as unknown;
    const { store, live } = setUp(() => new Promise((resolve) => (arrive = resolve)));
    const early = new Observing(store, 'a/b');
    early.stop();
    const late = new Observing(store, 'a/b');
    arrive(live);
    await late.until(() => true);
    expect([live.watches, early.heard.length]).to.deep.equal([1, 0]);
    late.stop();
    expect(live.watches).to.equal(0);
  });

  it('says "unavailable" when the live store does not arrive, and tries again at the next watch', async () => {
    let broken = true;
    const { store, loads } = setUp((live) =>
      broken ? Promise.reject(new TypeError('no chunk')) : Promise.resolve(live),
    );
    const failing = [new Observing(store, 'a/b'), new Observing(store, 'a/b')];
    const codes = await Promise.all(failing.map(async (one) => (await one.untilError()).code));
    expect([codes, loads()]).to.deep.equal([['unavailable', 'unavailable'], 1]);
    broken = false;
    const observing = new Observing(store, 'a/b');
    expect((await observing.until(() => true)).length).to.equal(1);
    expect(loads()).to.equal(2);
    observing.stop();
  });
});
