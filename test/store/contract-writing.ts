import { expect } from '@open-wc/testing';
import { increment, now, remove, type Write } from '../../src/store/store.js';
import type { SetUp } from './contract.js';
import { refusal } from './refusal.js';

export function describeWriting(setUp: SetUp): void {
  describe('get', () => {
    it('answers in the order of the paths, null for what is missing, twice for what is asked twice', async () => {
      const { store, fill, path } = await setUp();
      await fill({ a: { n: 1 }, b: { n: 2 } });
      const found = await store.get([path('b'), path('none'), path('a'), path('b')]);
      expect(
        found.map((document) => document && [document.path, document.id, document.data['n']]),
      ).to.deep.equal([[path('b'), 'b', 2], null, [path('a'), 'a', 1], [path('b'), 'b', 2]]);
    });

    it('answers nothing when asked for nothing', async () => {
      const { store } = await setUp();
      expect(await store.get([])).to.deep.equal([]);
    });

    it('finds documents with unusual ids', async () => {
      const { store, fill, path } = await setUp();
      const ids = ['a b', 'ä', '名', '👍', 'a.b', 'a%2Fb', 'a:b', 'a?b#c', '__a', '-'];
      await fill(Object.fromEntries(ids.map((id, n) => [id, { n }])));
      const found = await store.get(ids.map(path));
      expect(found.map((document) => [document?.id, document?.data['n']])).to.deep.equal(
        ids.map((id, n) => [id, n]),
      );
    });

    for (const path of ['', 'a', 'a/b/c', '/a/b', 'a//b/c', 'a/..', 'a/.', 'a/__b__']) {
      it(`refuses "${path}", which names no document`, async () => {
        const { store } = await setUp();
        expect(await refusal(store.get([path]))).to.equal('invalid');
        expect(await refusal(store.commit([{ op: 'set', path, data: {} }]))).to.equal('invalid');
      });
    }

    it('rejects with the reason of a signal that has been aborted', async () => {
      const { store, path, collection } = await setUp();
      const signal = AbortSignal.abort(new Error('no longer wanted'));
      const calls = [
        store.get([path('a')], { signal }),
        store.list({ collection, limit: 1 }, { signal }),
        store.count({ collection, limit: 1 }, { signal }),
      ];
      const reasons = await Promise.all(calls.map((call) => call.catch((error: Error) => error.message)));
      expect(reasons).to.deep.equal(['no longer wanted', 'no longer wanted', 'no longer wanted']);
    });
  });

  describe('set', () => {
    it('replaces the whole document', async () => {
      const { fill, read } = await setUp();
      await fill({ a: { one: 1, map: { x: 1 } } });
      await fill({ a: { map: { y: 2 } } });
      expect(await read('a')).to.deep.equal({ map: { y: 2 } });
    });

    it('can store a document without fields', async () => {
      const { fill, read } = await setUp();
      await fill({ a: {} });
      expect(await read('a')).to.deep.equal({});
    });

    it('refuses to remove a field, since all others go anyway', async () => {
      const { fill } = await setUp();
      expect(await refusal(fill({ a: { n: remove } }))).to.equal('invalid');
    });
  });

  describe('merge', () => {
    it('creates a document', async () => {
      const { commitOnce, path, read } = await setUp();
      await commitOnce([{ op: 'merge', path: path('a'), data: { map: { n: increment(2), m: 1 } } }]);
      expect(await read('a')).to.deep.equal({ map: { n: 2, m: 1 } });
    });

    it('merges maps however deep and replaces everything else', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ a: { list: [1, 2], map: { x: 1, deep: { p: 1, q: [1, 2] } }, kept: true } });
      const data = { list: [3], map: { y: 2, deep: { q: [9] } } };
      await store.commit([{ op: 'merge', path: path('a'), data }]);
      expect(await read('a')).to.deep.equal({
        list: [3],
        map: { x: 1, y: 2, deep: { p: 1, q: [9] } },
        kept: true,
      });
    });

    it('takes a dot in a name as part of the name', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ a: { x: { y: 1 } } });
      await store.commit([{ op: 'merge', path: path('a'), data: { 'x.y': 2 } }]);
      expect(await read('a')).to.deep.equal({ x: { y: 1 }, 'x.y': 2 });
    });

    it('empties a map by an empty map, and by nothing else', async () => {
      const { commitOnce, path, fill, read } = await setUp();
      await fill({ a: { one: { x: 1 }, two: { x: 1 } } });
      await commitOnce([{ op: 'merge', path: path('a'), data: { one: {}, two: { n: increment(1) } } }]);
      expect(await read('a')).to.deep.equal({ one: {}, two: { x: 1, n: 1 } });
    });

    it('removes fields at any depth, and does not mind missing ones', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ a: { x: 1, map: { 'a.b': 1, c: 2 } } });
      const data = { x: remove, map: { 'a.b': remove, none: remove }, nowhere: { none: remove } };
      await store.commit([{ op: 'merge', path: path('a'), data }]);
      expect(await read('a'))
        .to.deep.include({ map: { c: 2 } })
        .and.not.have.property('x');
    });

    it('with nothing to merge still creates the document', async () => {
      const { store, path, read } = await setUp();
      await store.commit([{ op: 'merge', path: path('a'), data: {} }]);
      expect(await read('a')).to.deep.equal({});
    });
  });

  describe('update', () => {
    it('replaces the named fields and keeps the others', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ a: { one: 1, two: 2, map: { x: 1 } } });
      await store.commit([{ op: 'update', path: path('a'), data: { one: 9, map: { y: 2 } } }]);
      expect(await read('a')).to.deep.equal({ one: 9, two: 2, map: { y: 2 } });
    });

    it('takes a dot in a name as a path', async () => {
      const { commitOnce, path, fill, read } = await setUp();
      const id = '0aZ9';
      await fill({ a: { entries: { [id]: { body: 'old', n: 1, gone: 1 }, other: { body: 'other' } } } });
      const data = {
        [`entries.${id}.body`]: 'new',
        [`entries.${id}.n`]: increment(1),
        [`entries.${id}.gone`]: remove,
        'made.on.the.way': true,
      };
      await commitOnce([{ op: 'update', path: path('a'), data }]);
      expect(await read('a')).to.deep.equal({
        entries: { [id]: { body: 'new', n: 2 }, other: { body: 'other' } },
        made: { on: { the: { way: true } } },
      });
    });

    it('replaces a map that holds a transform', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ a: { map: { x: 1, n: 5 } } });
      await store.commit([{ op: 'update', path: path('a'), data: { map: { n: increment(1) } } }]);
      expect(await read('a')).to.deep.equal({ map: { n: 1 } });
    });

    it('can consist of transforms alone', async () => {
      const { commitOnce, path, fill, read } = await setUp();
      await fill({ a: { n: 1, m: 1 } });
      await commitOnce([{ op: 'update', path: path('a'), data: { n: increment(-3) } }]);
      expect(await read('a')).to.deep.equal({ n: -2, m: 1 });
    });

    for (const [name, data] of Object.entries({
      'plain fields': { n: 1 },
      'transforms alone': { n: increment(1) },
    })) {
      it(`with ${name} needs the document`, async () => {
        const { store, path, read } = await setUp();
        expect(await refusal(store.commit([{ op: 'update', path: path('a'), data }]))).to.equal('missing');
        expect(await read('a')).to.equal(null);
      });
    }
  });

  describe('delete', () => {
    it('takes the document away, and does not mind when there is none', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ a: { n: 1 } });
      await store.commit([
        { op: 'delete', path: path('a') },
        { op: 'delete', path: path('none') },
      ]);
      expect(await read('a')).to.equal(null);
    });
  });

  describe('transforms', () => {
    it('writes one server time into every place of a commit', async () => {
      const { store, path, read } = await setUp();
      const before = store.now();
      await store.commit([
        { op: 'set', path: path('a'), data: { at: now, map: { at: now } } },
        { op: 'merge', path: path('b'), data: { at: now } },
      ]);
      const a = (await read('a')) as { at: Date; map: { at: Date } };
      const b = (await read('b')) as { at: Date };
      expect(a.at).to.be.instanceOf(Date);
      expect([a.map.at, b.at]).to.deep.equal([a.at, a.at]);
      expect(a.at.getTime()).to.be.within(before - 10_000, before + 60_000);
    });

    it('counts from 0 where there is no number', async () => {
      const { commitOnce, path, fill, read } = await setUp();
      await fill({ a: { text: 'x', n: 1.5 } });
      const data = { text: increment(2), missing: increment(3), n: increment(-1) };
      await commitOnce([{ op: 'update', path: path('a'), data }]);
      expect(await read('a')).to.deep.equal({ text: 2, missing: 3, n: 0.5 });
    });
  });

  describe('a commit', () => {
    it('of several writes is all or nothing', async () => {
      const { store, path, fill, read } = await setUp();
      await fill({ kept: { n: 1 } });
      const writes: Write[] = [
        { op: 'set', path: path('new'), data: { n: 1 } },
        { op: 'update', path: path('kept'), data: { n: increment(1) } },
        { op: 'delete', path: path('kept') },
        { op: 'update', path: path('none'), data: { n: 1 } },
      ];
      expect(await refusal(store.commit(writes))).to.equal('missing');
      expect([await read('new'), await read('kept')]).to.deep.equal([null, { n: 1 }]);
    });

    it('applies several writes to one document in turn', async () => {
      const { store, path, read } = await setUp();
      await store.commit([
        { op: 'set', path: path('a'), data: { n: 1, x: 1 } },
        { op: 'merge', path: path('a'), data: { n: increment(1) } },
        { op: 'update', path: path('a'), data: { x: remove } },
      ]);
      expect(await read('a')).to.deep.equal({ n: 2 });
    });

    it('of nothing passes', async () => {
      const { store } = await setUp();
      await store.commit([]);
    });

    it('loses none of 20 increments at once', async () => {
      const { commitOnce, path, read } = await setUp();
      const one: Write = { op: 'merge', path: path('a'), data: { n: increment(1) } };
      await Promise.all(Array.from({ length: 20 }, () => commitOnce([one], 10)));
      expect(await read('a')).to.deep.equal({ n: 20 });
    });
  });
}
