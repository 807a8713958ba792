import { expect } from '@open-wc/testing';
import type { Operator, Query, Value } from '../../src/store/store.js';
import type { SetUp, StoreUnderTest } from './contract.js';
import { refusal } from './refusal.js';

async function ids({ store, collection }: StoreUnderTest, query: Partial<Query>): Promise<string> {
  const documents = await store.list({ collection, limit: 50, ...query });
  return documents.map(({ id }) => id).join(' ');
}

export function describeQueries(setUp: SetUp): void {
  describe('list', () => {
    it('gives whole documents, by id where no order is asked for', async () => {
      const test = await setUp();
      await test.fill({ b: { n: 1 }, a: { n: { m: [2] } } });
      expect(await test.store.list({ collection: test.collection, limit: 5 })).to.deep.equal([
        { path: test.path('a'), id: 'a', data: { n: { m: [2] } } },
        { path: test.path('b'), id: 'b', data: { n: 1 } },
      ]);
    });

    it('of an empty collection is empty', async () => {
      expect(await ids(await setUp(), {})).to.equal('');
    });

    it('leaves out what lies deeper and in collections of a similar name', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 1 }, 'a/deeper/b': { n: 1 } });
      await test.store.commit([{ op: 'set', path: `${test.collection}s/c`, data: { n: 1 } }]);
      expect(await ids(test, {})).to.equal('a');
      expect(await ids(test, { collection: test.path('a/deeper') })).to.equal('b');
    });

    it('stops at the limit', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 3 }, b: { n: 1 }, c: { n: 2 } });
      expect(await ids(test, { orderBy: [['n', 'asc']], limit: 2 })).to.equal('b c');
    });

    it('orders by several fields and directions, and leaves out what lacks one', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 1, m: 1 }, b: { n: 1, m: 2 }, c: { n: 0, m: 9 }, d: { n: 5 } });
      expect(
        await ids(test, {
          orderBy: [
            ['n', 'asc'],
            ['m', 'desc'],
          ],
        }),
      ).to.equal('c b a');
    });

    it('breaks ties by id, in the direction of the last order', async () => {
      const test = await setUp();
      await test.fill({ b: { n: 1 }, c: { n: 1 }, a: { n: 1 } });
      expect(await ids(test, { orderBy: [['n', 'asc']] })).to.equal('a b c');
      expect(await ids(test, { orderBy: [['n', 'desc']] })).to.equal('c b a');
    });

    it('orders values of all types as Firestore does', async () => {
      const test = await setUp();
      const ascending: Value[] = [
        null,
        false,
        true,
        NaN,
        -Infinity,
        -1,
        0,
        0.5,
        1,
        2 ** 60,
        Infinity,
        new Date(-1),
        new Date(1),
        '',
        'A',
        'a',
        'aa',
        'b',
        'ä',
        '\uffee',
        '👍',
        new Uint8Array(),
        new Uint8Array([1, 2]),
        new Uint8Array([2]),
        [],
        [1],
        [1, 2],
        [2],
        {},
        { a: 1 },
        { a: 1, b: 0 },
        { a: 2 },
        { b: 0 },
      ];
      const id = (i: number) => `d${String(99 - i)}`;
      await test.fill(Object.fromEntries(ascending.map((value, i) => [id(i), { value }])));
      const expected = ascending.map((_, i) => id(i)).join(' ');
      expect(await ids(test, { orderBy: [['value', 'asc']] })).to.equal(expected);
    });

    it('looks into maps by a dotted name', async () => {
      const test = await setUp();
      await test.fill({ a: { map: { '0x': 2 } }, b: { map: { '0x': 1 } }, c: { map: 1 } });
      expect(await ids(test, { orderBy: [['map.0x', 'asc']] })).to.equal('b a');
      expect(await ids(test, { where: [['map.0x', '==', 2]] })).to.equal('a');
    });

    for (const collection of ['', 'a/b', '/a', 'a//b', 'a/../c']) {
      it(`refuses "${collection}", which names no collection`, async () => {
        const { store } = await setUp();
        expect(await refusal(store.list({ collection, limit: 1 }))).to.equal('invalid');
      });
    }
  });

  describe('where', () => {
    const DOCUMENTS: Record<string, Value> = {
      one: 1,
      two: 2,
      three: 3,
      none: null,
      nan: NaN,
      text: '2',
      flag: true,
      day: new Date(2),
      list: [1, 2],
      map: { a: 2 },
    };
    const CASES: [Operator, Value, string][] = [
      ['==', 2, 'two'],
      ['==', '2', 'text'],
      ['==', null, 'none'],
      ['==', NaN, 'nan'],
      ['==', true, 'flag'],
      ['==', new Date(2), 'day'],
      ['==', [1, 2], 'list'],
      ['==', { a: 2 }, 'map'],
      ['==', 'absent', ''],
      ['<', 2, 'one'],
      ['<=', 2, 'one two'],
      ['>', 2, 'three'],
      ['>=', 2, 'two three'],
      ['>=', '', 'text'],
      ['<=', new Date(9), 'day'],
      ['array-contains', 2, 'list'],
      ['array-contains', 3, ''],
      ['in', [3, 1, '2'], 'one three text'],
    ];
    for (const [operator, value, expected] of CASES) {
      it(`${operator} ${JSON.stringify(value)} finds ${expected || 'nothing'}`, async () => {
        const test = await setUp();
        await test.fill(Object.fromEntries(Object.entries(DOCUMENTS).map(([id, v]) => [id, { v }])));
        const found = (await ids(test, { where: [['v', operator, value]] })).split(' ').sort().join(' ');
        expect(found).to.equal(expected.split(' ').sort().join(' '));
      });
    }

    it('joins conditions by "and"', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 1, s: 'x' }, b: { n: 2, s: 'x' }, c: { n: 2, s: 'y' } });
      expect(
        await ids(test, {
          where: [
            ['s', '==', 'x'],
            ['n', '>', 1],
          ],
        }),
      ).to.equal('b');
    });

    it('orders by the field of a range, where no order is asked for', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 3 }, b: { n: 1 }, c: { n: 2 } });
      expect(await ids(test, { where: [['n', '>', 0]] })).to.equal('b c a');
    });
  });

  describe('startAfter', () => {
    it('goes on behind the given values', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 1, m: 2 }, b: { n: 1, m: 1 }, c: { n: 2, m: 1 }, d: { n: 0, m: 0 } });
      const orderBy = [
        ['n', 'asc'],
        ['m', 'desc'],
      ] as const;
      expect(await ids(test, { orderBy, startAfter: [1] })).to.equal('c');
      expect(await ids(test, { orderBy, startAfter: [1, 2] })).to.equal('b c');
      expect(await ids(test, { orderBy, startAfter: [1, 2], limit: 1 })).to.equal('b');
    });

    it('takes the id as the last value, so that equal documents are not passed over', async () => {
      const test = await setUp();
      await test.fill({ a: { n: 1 }, b: { n: 1 }, c: { n: 1 }, d: { n: 2 } });
      const orderBy = [
        ['n', 'asc'],
        ['__name__', 'asc'],
      ] as const;
      expect(await ids(test, { orderBy, startAfter: [1, 'b'] })).to.equal('c d');
    });

    it('finds its place by a time to the millisecond', async () => {
      const test = await setUp();
      await test.fill({ a: { at: new Date(1000) }, b: { at: new Date(1001) }, c: { at: new Date(1002) } });
      expect(await ids(test, { orderBy: [['at', 'desc']], startAfter: [new Date(1002)] })).to.equal('b a');
    });

    it('refuses more values than orders', async () => {
      const { store, collection } = await setUp();
      const query: Query = { collection, orderBy: [['n', 'asc']], startAfter: [1, 'a', 'b'], limit: 1 };
      expect(await refusal(store.list(query))).to.equal('invalid');
    });
  });

  describe('count', () => {
    it('counts what matches, up to the limit', async () => {
      const { store, collection, fill } = await setUp();
      await fill({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
      expect(await store.count({ collection, limit: 10 })).to.equal(3);
      expect(await store.count({ collection, limit: 2 })).to.equal(2);
      expect(await store.count({ collection, where: [['n', '>', 1]], limit: 10 })).to.equal(2);
      expect(await store.count({ collection: `${collection}s`, limit: 10 })).to.equal(0);
    });
  });

  describe('sum', () => {
    it('adds up a field of what matches, up to the limit', async () => {
      const { store, collection, fill } = await setUp();
      await fill({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 }, d: { n: 'four' }, e: {} });
      expect(await store.sum({ collection, limit: 10 }, 'n')).to.equal(6);
      expect(await store.sum({ collection, where: [['n', '<', 3]], limit: 10 }, 'n')).to.equal(3);
      expect(await store.sum({ collection, orderBy: [['n', 'asc']], limit: 2 }, 'n')).to.equal(3);
      expect(await store.sum({ collection: `${collection}s`, limit: 10 }, 'n')).to.equal(0);
    });

    it('adds up what is deep in a map, and fractions', async () => {
      const { store, collection, fill } = await setUp();
      await fill({ a: { deep: { n: 0.5 } }, b: { deep: { n: 1 } } });
      expect(await store.sum({ collection, limit: 10 }, 'deep.n')).to.equal(1.5);
    });

    it('finds what stands between two times, by two fields', async () => {
      const { store, collection, fill } = await setUp();
      await fill({
        a: { from: new Date(1), to: new Date(5), n: 1 },
        b: { from: new Date(2), to: new Date(9), n: 2 },
        c: { from: new Date(7), to: new Date(9), n: 4 },
      });
      const where: Query['where'] = [
        ['from', '<=', new Date(4)],
        ['to', '>=', new Date(6)],
      ];
      expect(await store.sum({ collection, where, limit: 10 }, 'n')).to.equal(2);
      const found = await store.list({ collection, where, orderBy: [['to', 'asc']], limit: 10 });
      expect(found.map(({ id }) => id)).to.deep.equal(['b']);
    });
  });
}
