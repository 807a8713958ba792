import { Bytes, Timestamp } from 'firebase/firestore';
import { emptyMap, isFields } from './maps.js';
import { StoreError, type Fields, type Value, type WriteValue } from './store.js';

/**
 * Our values, as the Firestore SDK takes them.
 * @param special translates what is no plain value, or answers undefined
 */
export function toSdk(value: WriteValue, special?: (value: WriteValue) => unknown): unknown {
  const translated = special?.(value);
  if (translated !== undefined) return translated;
  if (value instanceof Uint8Array) return Bytes.fromUint8Array(value);
  if (Array.isArray(value)) return (value as Value[]).map((item) => toSdk(item, special));
  if (isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toSdk(inner, special)]));
  }
  if (value instanceof Date && Number.isNaN(value.getTime())) {
    throw new StoreError('invalid', 'A date that is none cannot be stored.');
  }
  return typeof value === 'number' ? value + 0 : value; // -0 becomes 0
}

/** What the SDK has read, as our values; what the port has no type for becomes null. */
export function fromSdk(value: unknown): Value {
  if (value instanceof Timestamp) return value.toDate();
  if (value instanceof Bytes) return value.toUint8Array();
  if (Array.isArray(value)) return value.map(fromSdk);
  if (typeof value !== 'object') return value as Value;
  return value !== null && isPlain(value) ? fromSdkFields(value as Record<string, unknown>) : null;
}

export function fromSdkFields(data: Record<string, unknown>): Fields {
  const fields = emptyMap<Value>();
  for (const [name, value] of Object.entries(data)) fields[name] = fromSdk(value);
  return fields;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}
