import { quotePath, encodeValue } from './rest-encode.js';
import { encodeOrder } from './rest-order.js';
import type { WireValue } from './rest-values.js';
import type { Operator, Query, Value } from './store.js';

const OPERATORS: Record<Operator, string> = {
  '==': 'EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  'array-contains': 'ARRAY_CONTAINS',
  in: 'IN',
};

/**
 * The query as a StructuredQuery, without its parent, which stands in the address.
 * Format: https://cloud.google.com/firestore/docs/reference/rest/v1/StructuredQuery
 */
export function encodeQuery(query: Query, root: string): Record<string, unknown> {
  const { collection, where = [], orderBy = [], startAfter } = query;
  const quoted = orderBy.map(([name, direction]) => [quotePath(name.split('.')), direction] as const);
  const encode = (field: string, value: Value): WireValue => {
    if (field !== '__name__') return encodeValue(value);
    if (Array.isArray(value))
      return { arrayValue: { values: (value as Value[]).map((id) => encode(field, id)) } };
    return { referenceValue: `${root}/${collection}/${value as string}` };
  };
  const filters = where.map(([name, operator, value]) => {
    const field = fieldReference(name);
    const is = operator === '==' && (value === null ? 'IS_NULL' : Number.isNaN(value) && 'IS_NAN');
    return is
      ? { unaryFilter: { field, op: is } }
      : { fieldFilter: { field, op: OPERATORS[operator], value: encode(name, value) } };
  });
  return {
    ...encodeOrder({ ...query, orderBy: quoted }),
    ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
    ...(startAfter && {
      startAt: {
        before: false,
        values: startAfter.map((value, i) => encode(orderBy[i]?.[0] ?? '__name__', value)),
      },
    }),
  };
}

const fieldReference = (name: string) => ({ fieldPath: quotePath(name.split('.')) });
