import { expect } from '@open-wc/testing';
import { increment, now, type Document } from '../../src/store/store.js';
import type { SetUp } from './contract.js';
import { Observing } from './observing.js';

const data = (documents: readonly Document[]) => documents.map((document) => document.data);
const n = (documents: readonly Document[]) => documents[0]?.data['n'];

export function describeWatching(setUp: SetUp): void {
  describe('watch', () => {
    it('of a document tells its present state, every change and its end', async () => {
      const { store, commitOnce, fill, path } = await setUp();
      await fill({ a: { n: 1 } });
      const observing = new Observing(store, path('a'));
      const first = await observing.until((documents) => documents.length === 1);
      expect(first).to.deep.equal([{ path: path('a'), id: 'a', data: { n: 1 } }]);
      await commitOnce([{ op: 'update', path: path('a'), data: { n: increment(1), at: now } }]);
      await observing.until((documents) => n(documents) === 2);
      await store.commit([{ op: 'delete', path: path('a') }]);
      await observing.until((documents) => documents.length === 0);
      observing.stop();
      expect(observing.errors).to.deep.equal([]);
    });

    it('of a missing document tells so, and tells when it is created', async () => {
      const { store, fill, path } = await setUp();
      const observing = new Observing(store, path('a'));
      expect(await observing.until(() => true)).to.deep.equal([]);
      await fill({ a: { n: 1 } });
      expect(data(await observing.until((documents) => documents.length > 0))).to.deep.equal([{ n: 1 }]);
      observing.stop();
    });

    it('of a query tells all that match, in order', async () => {
      const { store, collection, fill } = await setUp();
      await fill({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
      const query = { collection, where: [['n', '>', 1]], orderBy: [['n', 'desc']], limit: 3 } as const;
      const observing = new Observing(store, query);
      expect(data(await observing.until(() => true))).to.deep.equal([{ n: 3 }, { n: 2 }]);
      await fill({ d: { n: 9 }, e: { n: 0 } });
      const after = await observing.until((documents) => documents.length === 3);
      expect(data(after)).to.deep.equal([{ n: 9 }, { n: 3 }, { n: 2 }]);
      observing.stop();
    });

    it('tells only what the server has confirmed', async () => {
      const { store, path } = await setUp();
      const observing = new Observing(store, path('a'));
      await observing.until(() => true);
      await store.commit([{ op: 'set', path: path('a'), data: { at: now } }]);
      await observing.until((documents) => documents.length === 1);
      observing.stop();
      const times = observing.heard.flat().map((document) => document.data['at']);
      expect(times.every((time) => time instanceof Date)).to.equal(true);
    });

    it('is silent after its end, even when it ends before the first answer', async () => {
      const { store, fill, path } = await setUp();
      const ended = new Observing(store, path('a'));
      ended.stop();
      const later = new Observing(store, path('a'));
      await later.until(() => true);
      later.stop();
      const heard = later.heard.length;
      const witness = new Observing(store, path('a'));
      await witness.until(() => true);
      await fill({ a: { n: 1 } });
      await witness.until((documents) => documents.length === 1);
      witness.stop();
      expect([ended.heard.length, later.heard.length]).to.deep.equal([0, heard]);
    });

    it('is silent about changes elsewhere', async () => {
      const { store, fill, path } = await setUp();
      const observing = new Observing(store, path('a'));
      const witness = new Observing(store, path('b'));
      await observing.until(() => true);
      await fill({ b: { n: 1 } });
      await witness.until((documents) => documents.length === 1);
      expect(observing.heard).to.deep.equal([[]]);
      observing.stop();
      witness.stop();
    });

    it('can end twice', async () => {
      const { store, path } = await setUp();
      const observing = new Observing(store, path('a'));
      observing.stop();
      observing.stop();
      expect(observing.heard).to.deep.equal([]);
    });

    it('ends with an error where the path names nothing', async () => {
      const { store } = await setUp();
      const observing = new Observing(store, 'a/b/c');
      expect((await observing.untilError()).code).to.equal('invalid');
      expect(observing.heard).to.deep.equal([]);
    });
  });
}
