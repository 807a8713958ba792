import { expect } from '@open-wc/testing';
import { LiveQuery, type LiveTarget } from '../../src/controllers/live-query.js';
import { countWatches, watchShared, type WatchState } from '../../src/controllers/shared-watch.js';
import { createMemoryStore, type MemoryStore } from '../../src/store/memory-store.js';
import { StoreError, type StoreErrorCode } from '../../src/store/store.js';
import { fakeTime, restoreVisibility, setHidden, settled, type FakeTime } from './fake-time.js';
import { TestHost } from './test-host.js';

let time: FakeTime;

beforeEach(() => {
  time = fakeTime();
});

afterEach(() => {
  time.restore();
  restoreVisibility();
});

interface Following {
  readonly states: WatchState[];
  readonly last: WatchState | undefined;
  /** The values of the followed document, or `null`, as they came. */
  readonly values: unknown[];
  stop: () => void;
}

function setUp() {
  const store = createMemoryStore();
  store.seed({ 'a/b': { n: 1 } });
  const verbs: string[] = [];
  store.intercept = ({ verb }) => void verbs.push(verb);
  const write = async (n: number) => {
    await store.commit([{ op: 'set', path: 'a/b', data: { n } }]);
    await settled();
  };
  const follow = (mode: 'listen' | 'poll' = 'listen'): Following => {
    const states: WatchState[] = [];
    const stop = watchShared(store, 'a/b', mode, (state) => states.push(state));
    return {
      states,
      stop,
      get last() {
        return states.at(-1);
      },
      get values() {
        return states
          .filter(({ status }) => status === 'live')
          .map(({ documents }) => documents[0]?.data['n']);
      },
    };
  };
  return { store, verbs, write, follow };
}

const failing = (code: StoreErrorCode) => new StoreError(code, 'in the test');

describe('a shared watch', () => {
  it('goes from loading to live, and tells every change', async () => {
    const { write, follow } = setUp();
    const following = follow();
    expect(following.states.map(({ status }) => status)).to.deep.equal(['idle', 'loading']);
    await settled();
    await write(2);
    expect(following.values).to.deep.equal([1, 2]);
    following.stop();
  });

  it('is one subscription for all who follow the same', async () => {
    const { store, follow } = setUp();
    const [one, two] = [follow(), follow()];
    await settled();
    expect([store.watches, countWatches(store)]).to.deep.equal([1, 1]);
    const late = follow();
    expect(late.values, 'a late one hears the present at once').to.deep.equal([1]);
    one.stop();
    two.stop();
    await time.pass(60_000);
    expect(store.watches, 'one is left').to.equal(1);
    late.stop();
    await time.pass(5000);
    expect([store.watches, countWatches(store)]).to.deep.equal([0, 0]);
  });

  it('outlives its last reader by five seconds, so that a move is not a removal', async () => {
    const { store, follow, verbs } = setUp();
    follow().stop();
    await time.pass(4999);
    expect(store.watches).to.equal(1);
    const again = follow();
    await time.pass(60_000);
    expect([store.watches, verbs]).to.deep.equal([1, ['watch']]);
    again.stop();
    await time.pass(4999);
    expect(store.watches).to.equal(1);
    await time.pass(1);
    expect([store.watches, time.waiting]).to.deep.equal([0, 0]);
  });

  it('rests while the tab is hidden, and catches up when it is shown', async () => {
    const { store, follow, write } = setUp();
    const following = follow();
    await settled();
    setHidden(true);
    expect(store.watches).to.equal(0);
    await write(2);
    expect(following.values).to.deep.equal([1]);
    setHidden(false);
    await settled();
    expect([store.watches, following.values]).to.deep.equal([1, [1, 2]]);
    following.stop();
  });

  it('does not begin in a hidden tab before it is shown', async () => {
    const { store, follow } = setUp();
    setHidden(true);
    const following = follow();
    await settled();
    expect(store.watches).to.equal(0);
    setHidden(false);
    await settled();
    expect(following.values).to.deep.equal([1]);
    following.stop();
  });

  it('stays at rest when a tab without readers is shown', async () => {
    const { store, follow } = setUp();
    const following = follow();
    await settled();
    following.stop();
    setHidden(true);
    setHidden(false);
    expect(store.watches).to.equal(0);
    await time.pass(5000);
    expect(countWatches(store)).to.equal(0);
  });

  it('keeps its data when it fails, and tries again by itself', async () => {
    const { store, follow, write } = setUp();
    const following = follow();
    await settled();
    store.breakWatches(failing('unavailable'));
    expect(following.last).to.deep.include({ status: 'failed' });
    expect(following.last?.documents[0]?.data['n']).to.equal(1);
    await write(2);
    await time.pass(2500);
    expect([following.last?.status, following.values]).to.deep.equal(['live', [1, 2]]);
    following.stop();
  });

  it('tries less and less often while it fails', async () => {
    const { store, follow, verbs } = setUp();
    store.intercept = ({ verb }) => {
      verbs.push(verb);
      throw failing('exhausted');
    };
    const following = follow();
    await time.pass(3_600_000);
    expect(verbs.length).to.be.within(12, 28);
    expect(following.last?.error?.code).to.equal('exhausted');
    following.stop();
  });

  for (const code of ['denied', 'invalid'] as const) {
    it(`does not try again what is ${code}`, async () => {
      const { store, follow, verbs } = setUp();
      store.intercept = ({ verb }) => {
        verbs.push(verb);
        throw failing(code);
      };
      const following = follow();
      await time.pass(3_600_000);
      expect([verbs, following.last?.error?.code]).to.deep.equal([['watch'], code]);
      following.stop();
    });
  }

  it('changes from listening to looking when changes come faster than anyone reads, and back', async () => {
    const { store, follow, write } = setUp();
    const following = follow();
    await settled();
    for (let n = 2; n <= 40; n++) await write(n);
    expect(store.watches, 'gave up listening').to.equal(0);
    expect(following.last?.status).to.equal('live');
    await time.pass(40_000);
    expect(following.values.at(-1)).to.equal(40);
    following.stop();
  });
});

describe('a shared watch that looks now and then', () => {
  it('reads every half minute or so at first, more seldom while nothing changes', async () => {
    const { store, follow, verbs } = setUp();
    const following = follow('poll');
    await time.pass(3_600_000);
    expect(store.watches).to.equal(0);
    expect(new Set(verbs)).to.deep.equal(new Set(['get']));
    expect(verbs.length).to.be.within(12, 26);
    expect(following.last?.status).to.equal('live');
    following.stop();
  });

  it('looks at the pace of the beginning again after a change', async () => {
    const { follow, write, verbs } = setUp();
    const following = follow('poll');
    await time.pass(3_600_000);
    await write(2);
    while (following.values.at(-1) !== 2) await time.pass(1000);
    verbs.length = 0;
    await time.pass(40_000);
    expect(verbs.length).to.be.at.least(1);
    following.stop();
  });

  it('does not look while the tab is hidden', async () => {
    const { follow, verbs } = setUp();
    const following = follow('poll');
    await settled();
    setHidden(true);
    verbs.length = 0;
    await time.pass(3_600_000);
    expect(verbs).to.deep.equal([]);
    setHidden(false);
    await settled();
    expect(verbs).to.deep.equal(['get']);
    following.stop();
  });

  it('leaves no timer behind', async () => {
    const { store, follow } = setUp();
    follow('poll').stop();
    await time.pass(5000);
    expect([time.waiting, countWatches(store)]).to.deep.equal([0, 0]);
  });
});

describe('a live query', () => {
  function setUpQuery(store: MemoryStore) {
    const host = new TestHost();
    let wanted: LiveTarget | null = { store, target: 'a/b', mode: 'listen' };
    const heard: WatchState[] = [];
    const query = new LiveQuery(
      host,
      () => wanted,
      (state) => heard.push(state),
    );
    const want = async (next: LiveTarget | null) => {
      wanted = next;
      host.requestUpdate();
      await settled();
    };
    return { host, query, heard, want };
  }

  it('is idle until the element is on the page', async () => {
    const { store } = setUp();
    const { host, query } = setUpQuery(store);
    await settled();
    expect([query.state.status, store.watches]).to.deep.equal(['idle', 0]);
    host.connect();
    await settled();
    expect([query.state.status, query.state.documents[0]?.data['n']]).to.deep.equal(['live', 1]);
    host.disconnect();
  });

  it('renders its element after every change', async () => {
    const { store, write } = setUp();
    const { host, heard } = setUpQuery(store);
    host.connect();
    await settled();
    const { updates } = host;
    await write(2);
    expect(host.updates).to.equal(updates + 1);
    expect(heard.at(-1)?.documents[0]?.data['n']).to.equal(2);
    host.disconnect();
  });

  it('follows what the getter names, also nothing', async () => {
    const { store } = setUp();
    store.seed({ 'a/c': { n: 7 } });
    const { host, query, want } = setUpQuery(store);
    host.connect();
    await settled();
    await want({ store, target: 'a/c', mode: 'listen' });
    expect(query.state.documents[0]?.data['n']).to.equal(7);
    await want(null);
    expect(query.state).to.deep.equal({ status: 'idle', documents: [] });
    await time.pass(5000);
    expect(store.watches).to.equal(0);
    host.disconnect();
  });

  it('follows another store as soon as there is one', async () => {
    const { store } = setUp();
    const other = createMemoryStore();
    other.seed({ 'a/b': { n: 9 } });
    const { host, query, want } = setUpQuery(store);
    host.connect();
    await settled();
    await want({ store: other, target: 'a/b', mode: 'listen' });
    expect(query.state.documents[0]?.data['n']).to.equal(9);
    host.disconnect();
  });

  it('does not begin again when an update comes after its element has gone', async () => {
    const { store } = setUp();
    const { host } = setUpQuery(store);
    host.connect();
    await settled();
    host.requestUpdate();
    host.disconnect();
    await time.pass(5000);
    expect([store.watches, countWatches(store), time.waiting]).to.deep.equal([0, 0, 0]);
  });

  it('leaves nothing behind after a hundred connects and moves', async () => {
    const { store, verbs } = setUp();
    const { host } = setUpQuery(store);
    for (let round = 0; round < 100; round++) {
      host.connect();
      await host.updateComplete;
      host.disconnect();
    }
    expect(verbs.length, 'one subscription for all rounds').to.equal(1);
    await time.pass(5000);
    expect([store.watches, countWatches(store), time.waiting]).to.deep.equal([0, 0, 0]);
  });
});
