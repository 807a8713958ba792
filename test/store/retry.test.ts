import { expect } from '@open-wc/testing';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { commitWithRetry, retry, type RetryOptions } from '../../src/store/retry.js';
import { StoreError, type StoreErrorCode } from '../../src/store/store.js';
import { refusal } from './refusal.js';

/** Fails with the codes in turn, then passes. */
function failing(...codes: StoreErrorCode[]) {
  let calls = 0;
  const run = () => {
    const code = codes[calls];
    calls += 1;
    return code ? Promise.reject(new StoreError(code, code)) : Promise.resolve('done');
  };
  return { run, calls: () => calls };
}

const QUICK: RetryOptions = { delay: 1 };

describe('retry', () => {
  it('passes through contention', async () => {
    const { run, calls } = failing('aborted', 'aborted');
    expect(await retry(run, QUICK)).to.equal('done');
    expect(calls()).to.equal(3);
  });

  it('gives up after five more tries, with the last failure', async () => {
    const { run, calls } = failing(...Array<StoreErrorCode>(9).fill('aborted'));
    expect(await refusal(retry(run, QUICK))).to.equal('aborted');
    expect(calls()).to.equal(6);
  });

  for (const code of ['denied', 'missing', 'invalid', 'exhausted', 'unavailable'] as const) {
    it(`does not try again what was "${code}"`, async () => {
      const { run, calls } = failing(code);
      expect(await refusal(retry(run, QUICK))).to.equal(code);
      expect(calls()).to.equal(1);
    });
  }

  it('tries again what was "unavailable" where the caller allows it and the browser is online', async () => {
    const options = { ...QUICK, codes: ['unavailable'] as const };
    expect(await retry(failing('unavailable').run, options)).to.equal('done');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const { run, calls } = failing('unavailable');
      expect(await refusal(retry(run, options))).to.equal('unavailable');
      expect(calls()).to.equal(1);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('waits up to twice as long each time, by chance', async () => {
    const asked: number[] = [];
    const chances = [0, 0.5, 0];
    const { run } = failing('aborted', 'aborted', 'aborted');
    const random = () => {
      const chance = chances[asked.length] ?? 0;
      asked.push(chance);
      return chance;
    };
    await retry(run, { ...QUICK, random });
    expect(asked).to.deep.equal(chances);
  });

  it('stops waiting when the caller aborts', async () => {
    const caller = new AbortController();
    const { run, calls } = failing('aborted');
    const trying = retry(run, { delay: 1e9, random: () => 1, signal: caller.signal });
    const outcome = trying.catch((error: Error) => error.message);
    await Promise.resolve();
    caller.abort(new Error('gone'));
    expect(await outcome).to.equal('gone');
    expect(calls()).to.equal(1);
  });

  it('commits through contention', async () => {
    const store = createMemoryStore();
    let refusals = 2;
    store.intercept = ({ verb }) => {
      if (verb === 'commit' && refusals-- > 0) throw new StoreError('aborted', 'contention');
    };
    await commitWithRetry(store, [{ op: 'set', path: 'a/b', data: { n: 1 } }], QUICK);
    expect((await store.get(['a/b']))[0]?.data).to.deep.equal({ n: 1 });
  });
});
