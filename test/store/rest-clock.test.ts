import { expect } from '@open-wc/testing';
import { createRestStore, type RestStoreOptions } from '../../src/store/rest-store.js';
import { fakeFetch, type FakeFetch } from './fake-fetch.js';

const storeWith = (fake: FakeFetch, options: Partial<RestStoreOptions> = {}) =>
  createRestStore({ projectId: 'p', fetch: fake.fetch, ...options });

describe('the clock of the REST store', () => {
  const server = (time: number) => new Date(time).toISOString();

  it('follows the server, however wrong the local one is', async () => {
    let local = 5_000_000;
    const fake = fakeFetch(() => {
      local += 100;
      return [{ missing: 'x', readTime: server(86_400_000 + local - 50) }];
    });
    const store = storeWith(fake, { clock: () => local });
    expect(store.now()).to.equal(local);
    await store.get(['a/b']);
    expect(store.now()).to.equal(local + 86_400_000);
  });

  it('learns from a commit as well', async () => {
    const fake = fakeFetch(() => ({ commitTime: server(777_000) }));
    const store = storeWith(fake, { clock: () => 1000 });
    await store.commit([]);
    expect(store.now()).to.equal(777_000);
  });

  it('keeps the estimate of the shortest round trip, until the local clock is set', async () => {
    let local = 0;
    const answers = [
      { trip: 100, offset: 1000 },
      { trip: 500, offset: 1150 },
      { trip: 20, offset: 1010 },
      { trip: 300, offset: 90_000 },
    ];
    const fake = fakeFetch((_, count) => {
      const { trip, offset } = answers[count - 1] ?? { trip: 0, offset: 0 };
      local += trip;
      return [{ readTime: server(local - trip / 2 + offset) }];
    });
    const store = storeWith(fake, { clock: () => local });
    const offsets: number[] = [];
    while (offsets.length < answers.length) {
      await store.list({ collection: 'a', limit: 1 });
      offsets.push(store.now() - local);
    }
    expect(offsets).to.deep.equal([1000, 1000, 1010, 90_000]);
  });

  it('is not moved by an answer without a time', async () => {
    const store = storeWith(
      fakeFetch(() => [{}]),
      { clock: () => 1000 },
    );
    await store.get(['a/b']);
    expect(store.now()).to.equal(1000);
  });
});
