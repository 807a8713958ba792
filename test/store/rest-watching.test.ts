import { expect } from '@open-wc/testing';
import { createRestStore, type RestStoreOptions } from '../../src/store/rest-store.js';
import { failure, fakeFetch, type FakeFetch } from './fake-fetch.js';
import { Observing } from './observing.js';

const ROOT = 'projects/p/databases/(default)/documents';

const storeWith = (fake: FakeFetch, options: Partial<RestStoreOptions> = {}) =>
  createRestStore({ projectId: 'p', fetch: fake.fetch, ...options });

describe('watching over REST', () => {
  const found = (n: number) => ({
    found: { name: `${ROOT}/a/b`, fields: { n: { integerValue: String(n) } }, updateTime: `t${String(n)}` },
  });

  it('tells what has changed, and passes over looks that fail on the way', async () => {
    const answers = [
      [found(1)],
      [found(1)],
      failure(503, 'UNAVAILABLE'),
      failure(429, 'RESOURCE_EXHAUSTED'),
      [found(2)],
    ];
    const fake = fakeFetch((_, count) => answers[count - 1] ?? [found(3)]);
    const observing = new Observing(storeWith(fake, { pollInterval: 1 }), 'a/b');
    await observing.until(([document]) => document?.data['n'] === 3);
    observing.stop();
    expect(observing.heard.map(([document]) => document?.data['n'])).to.deep.equal([1, 2, 3]);
  });

  it('ends where the rules refuse, or where the first look fails', async () => {
    const refused = fakeFetch((_, count) => (count === 1 ? [found(1)] : failure(403, 'PERMISSION_DENIED')));
    expect((await new Observing(storeWith(refused, { pollInterval: 1 }), 'a/b').untilError()).code).to.equal(
      'denied',
    );
    const offline = fakeFetch(() => new TypeError('Failed to fetch'));
    expect((await new Observing(storeWith(offline), 'a/b').untilError()).code).to.equal('unavailable');
    expect([refused.sent.length, offline.sent.length]).to.deep.equal([2, 1]);
  });

  it('rests while the page is hidden, and looks at once when it is seen again', async () => {
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      const fake = fakeFetch((_, count) => [found(count)]);
      const resting = new Observing(storeWith(fake, { pollInterval: 1 }), 'a/b');
      await resting.until(() => true);
      // Another store with a far longer interval is asked several times meanwhile, so time has passed.
      const witness = fakeFetch(() => []);
      for (let i = 0; i < 20; i += 1) await storeWith(witness).get(['a/b']).then(nextTask);
      expect(fake.sent.length).to.equal(1);
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await resting.until(([row]) => row?.data['n'] === 2);
      resting.stop();
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
