import type { Entry } from '../../src/domain/entry.js';

/** An entry of a page; everything but what the test is about has a value that does not matter. */
export function entry(id: string, fields: Partial<Entry> = {}): Entry {
  return { id, page: 0, uid: 'mia', name: 'Mia', body: `Text of ${id}`, at: 1000, reactions: {}, ...fields };
}

/** Numbers from 0 to 1 that are the same in every run: a failure can be looked at again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
