import type { Document, Fields, Value } from './store.js';

/**
 * Firestore's order of values of all types.
 * Source: https://firebase.google.com/docs/firestore/manage-data/data-types#value_type_ordering
 */
export function compareValues(a: Value, b: Value): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'string') return compareTexts(a, b as string);
  if (a instanceof Date) return a.getTime() - (b as Date).getTime();
  if (a instanceof Uint8Array) return compareLists([...a], [...(b as Uint8Array)]);
  if (Array.isArray(a)) return compareLists(a as Value[], b as Value[]);
  if (typeof a === 'object' && a !== null) return compareMaps(a as Fields, b as Fields);
  return compareNumbers(Number(a), Number(b));
}

/** Values are of one type where a range filter could compare them; NaN stands with the numbers. */
export function sameType(a: Value, b: Value): boolean {
  return rankOf(a) === rankOf(b);
}

function rankOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 2;
  if (value instanceof Date) return 3;
  if (typeof value === 'string') return 4;
  if (value instanceof Uint8Array) return 5;
  return Array.isArray(value) ? 6 : 7;
}

/** NaN comes before all numbers; -0 equals 0. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a === b ? 0 : a < b ? -1 : 1;
}

/** By code points, as UTF-8 bytes sort; JavaScript's own `<` puts emoji before U+FFxx. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((char, i) => char !== right[i]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const order = compareValues(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** By the sorted names and their values in turn. */
function compareMaps(a: Fields, b: Fields): number {
  const flat = (map: Fields) =>
    Object.keys(map)
      .sort(compareTexts)
      .flatMap((name): Value[] => [name, map[name] ?? null]);
  return compareLists(flat(a), flat(b));
}

/** The same documents with the same data, in the same order. */
export function sameDocuments(a: readonly Document[], b: readonly Document[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ path, data }, i) => path === b[i]?.path && compareValues(data, b[i].data) === 0)
  );
}
