import { compareTexts, compareValues, sameType } from './compare.js';
import { isFields } from './maps.js';
import { segmentsOf } from './paths.js';
import { StoreError, type Document, type Operator, type Query, type Value } from './store.js';

type Order = readonly [field: string, direction: 'asc' | 'desc'];

/** What Firestore would answer, given all documents of the collection. */
export function runQuery(documents: readonly Document[], query: Query): Document[] {
  checkQuery(query);
  const { where = [], startAfter, limit } = query;
  const orders = ordersOf(query);
  const matching = documents.filter(
    (document) =>
      where.every(([field, operator, value]) => matches(fieldOf(document, field), operator, value)) &&
      orders.every(([field]) => fieldOf(document, field) !== undefined),
  );
  const sorted = matching.sort((a, b) => compareBy(orders, a, (field) => fieldOf(b, field)));
  const after = startAfter
    ? sorted.filter(
        (document) => compareBy(orders.slice(0, startAfter.length), document, (_, i) => startAfter[i]) > 0,
      )
    : sorted;
  return after.slice(0, limit);
}

function checkQuery({ collection, orderBy = [], startAfter, limit }: Query): void {
  segmentsOf(collection, 'collection');
  if (!Number.isInteger(limit) || limit < 1)
    throw new StoreError('invalid', 'A query needs a limit of 1 or more.');
  if (startAfter && startAfter.length > orderBy.length)
    throw new StoreError('invalid', 'startAfter has more values than orderBy.');
}

/** The order asked for, then that of the inequalities, then the document's name, so that it is always total. */
function ordersOf({ where = [], orderBy = [] }: Query): Order[] {
  const direction = orderBy.at(-1)?.[1] ?? 'asc';
  const ranges = where.filter(([, operator]) => /^[<>]/.test(operator)).map(([field]) => field);
  const named = new Set(orderBy.map(([field]) => field));
  const implied = [...new Set(ranges)].filter((field) => !named.has(field)).sort(compareTexts);
  const orders: Order[] = [...orderBy, ...implied.map((field): Order => [field, direction])];
  return orders.some(([field]) => field === '__name__') ? orders : [...orders, ['__name__', direction]];
}

function compareBy(
  orders: readonly Order[],
  document: Document,
  other: (field: string, index: number) => Value | undefined,
): number {
  for (const [i, [field, direction]] of orders.entries()) {
    const order = compareValues(fieldOf(document, field) ?? null, other(field, i) ?? null);
    if (order !== 0) return direction === 'asc' ? order : -order;
  }
  return 0;
}

export function fieldOf(document: Document, field: string): Value | undefined {
  if (field === '__name__') return document.id;
  let value: Value | undefined = document.data;
  for (const name of field.split('.')) {
    value =
      isFields(value) && Object.hasOwn(value, name) ? (value as Record<string, Value>)[name] : undefined;
  }
  return value;
}

/** Ranges compare within one type only; NaN is in no range, and null and NaN are found by `==` alone. */
function matches(field: Value | undefined, operator: Operator, value: Value): boolean {
  if (field === undefined) return false;
  const is = (other: Value) => compareValues(field, other) === 0;
  if (operator === '==') return is(value);
  if (operator === 'in')
    return listOf(value).some((item) => item !== null && !Number.isNaN(item) && is(item));
  if (operator === 'array-contains') {
    return Array.isArray(field) && (field as Value[]).some((item) => compareValues(item, value) === 0);
  }
  if (!sameType(field, value) || field === null || Number.isNaN(field) || Number.isNaN(value)) return false;
  const order = compareValues(field, value);
  return (operator.startsWith('<') ? order < 0 : order > 0) || (operator.endsWith('=') && order === 0);
}

function listOf(value: Value): readonly Value[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new StoreError('invalid', 'The operator "in" needs a list of values.');
  return value as Value[];
}
