import { expect } from '@open-wc/testing';
import { Outbox, type SendResult } from '../../src/controllers/outbox.js';
import { postPath, threadPath } from '../../src/data/paths.js';
import type { CommentIntent } from '../../src/data/posts.js';
import { StoreError, type StoreErrorCode } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf, type WorldOptions } from '../../stories/fixtures.js';
import { fakeTime, restoreOnline, setOnline, settled, type FakeTime } from './fake-time.js';

let time: FakeTime;
const open = new Set<Outbox>();

beforeEach(() => {
  time = fakeTime();
});

afterEach(() => {
  for (const outbox of open) outbox.close();
  open.clear();
  time.restore();
  restoreOnline();
  localStorage.clear();
});

async function setUp(options: WorldOptions = {}) {
  const { store, session, address } = await createWorld(options);
  const sentLater: SendResult[] = [];
  const refuseWith = (code: StoreErrorCode | null) => {
    store.intercept = ({ verb }) => {
      if (code && verb === 'commit') throw new StoreError(code, 'in the test');
    };
  };
  const read = async (path: string) => (await store.get([path]))[0]?.data ?? null;
  return {
    store,
    sentLater,
    refuseWith,
    intent: (word: string): CommentIntent => ({ id: idOf(word), body: `Text of ${word}`, address }),
    post: (word: string) => read(postPath(COMMUNITY, idOf(word))),
    count: async () => (await read(threadPath(COMMUNITY, address.thread)))?.['comments'] ?? 0,
    /** The outbox of a tab, now or after a reload. */
    openTab: () => {
      const poster = { store, community: COMMUNITY, uid: 'mia', guest: false };
      const outbox = new Outbox(
        poster,
        session.key,
        () => undefined,
        () => undefined,
        (result) => sentLater.push(result),
      );
      open.add(outbox);
      return outbox;
    },
  };
}

const states = (outbox: Outbox) => outbox.items.map(({ intent, state }) => `${intent.body} ${state}`);

/** Locks of the browser take a turn of their own. */
async function lockTurn(): Promise<void> {
  await navigator.locks.query();
  await time.pass(0);
}

async function passWithLocks(milliseconds: number): Promise<void> {
  await time.pass(milliseconds);
  await lockTurn();
  await lockTurn();
}

describe('the outbox', () => {
  it('shows what is on its way, and forgets it when it has arrived', async () => {
    const { openTab, intent, post } = await setUp();
    const outbox = openTab();
    const sending = outbox.send(intent('a'), 'Mia');
    expect(states(outbox)).to.deep.equal(['Text of a sending']);
    expect((await sending).kind).to.equal('posted');
    expect([outbox.items, (await post('a'))?.['body']]).to.deep.equal([[], 'Text of a']);
    expect(Object.keys(localStorage).filter((key) => key.includes('outbox'))).to.deep.equal([]);
  });

  it('queues without a try while the browser is offline, and sends when it is online again', async () => {
    const { openTab, intent, post, sentLater } = await setUp();
    const outbox = openTab();
    setOnline(false);
    expect((await outbox.send(intent('a'), 'Mia')).kind).to.equal('queued');
    expect([states(outbox), outbox.full]).to.deep.equal([['Text of a queued'], true]);
    await passWithLocks(600_000);
    expect(await post('a')).to.equal(null);
    setOnline(true);
    await passWithLocks(0);
    expect([states(outbox), (await post('a'))?.['body']]).to.deep.equal([[], 'Text of a']);
    expect(sentLater.map(({ kind }) => kind)).to.deep.equal(['posted']);
  });

  for (const code of ['unavailable', 'aborted'] as const) {
    it(`queues what the store calls "${code}", and tries again by itself`, async () => {
      const { openTab, intent, refuseWith, post } = await setUp();
      const outbox = openTab();
      refuseWith(code);
      const sending = outbox.send(intent('a'), 'Mia');
      await time.pass(60_000);
      expect((await sending).kind).to.equal('queued');
      refuseWith(null);
      await passWithLocks(80_000);
      expect([states(outbox), (await post('a'))?.['body']]).to.deep.equal([[], 'Text of a']);
    });
  }

  it('keeps what waits over a reload, and sends it once', async () => {
    const { openTab, intent, refuseWith, count } = await setUp();
    const before = openTab();
    refuseWith('unavailable');
    await before.send(intent('a'), 'Mia');
    before.close();
    refuseWith(null);
    const after = openTab();
    expect(states(after)).to.deep.equal(['Text of a queued']);
    await passWithLocks(0);
    expect([states(after), await count()]).to.deep.equal([[], 1]);
  });

  it('takes what was being sent when the page was closed for unsent', async () => {
    const { openTab, intent, store, count } = await setUp();
    const before = openTab();
    store.intercept = ({ verb }) => (verb === 'commit' ? new Promise(() => undefined) : undefined);
    void before.send(intent('a'), 'Mia');
    await settled();
    before.close();
    store.intercept = undefined;
    const after = openTab();
    expect(states(after)).to.deep.equal(['Text of a queued']);
    await passWithLocks(0);
    expect(await count()).to.equal(1);
  });

  it('does not post twice what arrived although the answer was lost', async () => {
    const { openTab, intent, store, count } = await setUp();
    const commit = store.commit.bind(store);
    let lost = true;
    store.commit = async (writes) => {
      const [first] = writes;
      const [there] = first ? await store.get([first.path]) : [];
      if (there) throw new StoreError('denied', 'the same id twice');
      await commit(writes);
      if (lost) throw new StoreError('unavailable', 'the answer was lost');
    };
    const outbox = openTab();
    expect((await outbox.send(intent('a'), 'Mia')).kind).to.equal('queued');
    lost = false;
    await passWithLocks(80_000);
    expect([states(outbox), await count()]).to.deep.equal([[], 1]);
  });

  it('hands a refusal back at once and keeps nothing: the text stays in its field', async () => {
    const { openTab, intent } = await setUp({ standing: { banned: true } });
    const outbox = openTab();
    expect(await outbox.send(intent('a'), 'Mia')).to.deep.equal({ kind: 'refused', why: 'banned' });
    expect(outbox.items).to.deep.equal([]);
  });

  for (const code of ['exhausted', 'invalid'] as const) {
    it(`hands "${code}" back at once and keeps nothing`, async () => {
      const { openTab, intent, refuseWith } = await setUp();
      refuseWith(code);
      const outbox = openTab();
      const result = await outbox.send(intent('a'), 'Mia');
      expect(result.kind === 'failed' && result.error.code).to.equal(code);
      expect(outbox.items).to.deep.equal([]);
    });
  }

  it('keeps a queued one that is refused later for its author to decide', async () => {
    const { openTab, intent, sentLater } = await setUp({ standing: { banned: true } });
    setOnline(false);
    const outbox = openTab();
    await outbox.send(intent('a'), 'Mia');
    setOnline(true);
    await passWithLocks(0);
    expect([states(outbox), outbox.items[0]?.refusal, outbox.full]).to.deep.equal([
      ['Text of a failed'],
      'banned',
      false,
    ]);
    expect(sentLater).to.deep.equal([{ kind: 'refused', why: 'banned' }]);
    outbox.close();
    expect(states(openTab()), 'also after a reload').to.deep.equal(['Text of a failed']);
    await passWithLocks(600_000);
    expect(sentLater.length, 'it is not sent by itself').to.equal(1);
  });

  it('can be told to try again, and to give up', async () => {
    const { openTab, intent, refuseWith, count } = await setUp();
    const outbox = openTab();
    refuseWith('unavailable');
    await outbox.send(intent('a'), 'Mia');
    await outbox.retry(idOf('a'));
    expect(states(outbox)).to.deep.equal(['Text of a queued']);
    refuseWith(null);
    await outbox.retry(idOf('a'));
    expect([states(outbox), await count()]).to.deep.equal([[], 1]);
    refuseWith('unavailable');
    await outbox.send(intent('b'), 'Mia');
    outbox.discard(idOf('b'));
    refuseWith(null);
    await passWithLocks(600_000);
    expect([states(outbox), await count()]).to.deep.equal([[], 1]);
  });

  it('does not wait the same time again and again, in step with a line that comes and goes', async () => {
    const { openTab, intent, store } = await setUp();
    const tries: number[] = [];
    let now = 0;
    store.intercept = ({ verb }) => {
      // A try reads more than one thing.
      if (verb === 'get' && now - (tries.at(-1) ?? -500) >= 500) tries.push(now);
      throw new StoreError('unavailable', 'in the test');
    };
    const random = Math.random;
    let turn = 0;
    Math.random = () => (turn++ % 2 === 0 ? 0 : 1);
    try {
      await openTab().send(intent('a'), 'Mia');
      for (; now < 40_000; now += 100) await passWithLocks(100);
    } finally {
      Math.random = random;
    }
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    const late = waits.slice(-4);
    expect(late.length).to.equal(4);
    expect(Math.max(...late)).to.be.greaterThan(Math.min(...late) + 2_000);
    expect(Math.max(...late), 'half a minute without a try would be long').to.be.lessThan(7_000);
  });

  it('tries less and less often while nothing gets through', async () => {
    const { openTab, intent, store } = await setUp();
    let tries = 0;
    store.intercept = ({ verb }) => {
      if (verb === 'get') tries++;
      throw new StoreError('unavailable', 'in the test');
    };
    await openTab().send(intent('a'), 'Mia');
    for (let minute = 0; minute < 20; minute++) await passWithLocks(60_000);
    expect(tries).to.be.within(5, 60);
  });

  it('survives a storage that holds something else', async () => {
    const { openTab, intent } = await setUp();
    const probe = openTab();
    setOnline(false);
    await probe.send(intent('a'), 'Mia');
    const key = Object.keys(localStorage).find((name) => name.includes('outbox')) ?? '';
    probe.close();
    for (const text of ['nonsense', '7', '{}', '[null, 7, {}, {"intent": null}]']) {
      localStorage.setItem(key, text);
      expect(states(openTab()), text).to.deep.equal([]);
    }
  });
});

describe('the outboxes of two tabs', () => {
  it('send a queued comment once', async () => {
    const { openTab, intent, refuseWith, count, sentLater } = await setUp();
    const one = openTab();
    refuseWith('unavailable');
    await one.send(intent('a'), 'Mia');
    const two = openTab();
    refuseWith(null);
    await passWithLocks(80_000);
    await passWithLocks(80_000);
    expect([await count(), states(one), states(two)]).to.deep.equal([1, [], []]);
    expect(sentLater.map(({ kind }) => kind)).to.deep.equal(['posted']);
  });

  it('lose nothing when both queue something', async () => {
    const { openTab, intent, post } = await setUp();
    setOnline(false);
    const one = openTab();
    const two = openTab();
    await one.send(intent('a'), 'Mia');
    await two.send(intent('b'), 'Mia');
    setOnline(true);
    await passWithLocks(80_000);
    await passWithLocks(80_000);
    expect([(await post('a'))?.['body'], (await post('b'))?.['body']]).to.deep.equal([
      'Text of a',
      'Text of b',
    ]);
  });
});
