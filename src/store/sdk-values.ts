import { Bytes, deleteField, increment, serverTimestamp, Timestamp } from 'firebase/firestore';
import { emptyMap, isFields } from './maps.js';
import {
  describeTransform,
  StoreError,
  transformOf,
  type Fields,
  type Value,
  type WriteFields,
  type WriteValue,
} from './store.js';

/** Our values, as the Firestore SDK takes them. */
export function toSdk(value: WriteValue): unknown {
  const transform = transformOf(value);
  if (transform) {
    const { kind, by } = describeTransform(transform);
    return kind === 'now' ? serverTimestamp() : kind === 'remove' ? deleteField() : increment(by);
  }
  if (value instanceof Uint8Array) return Bytes.fromUint8Array(value);
  if (Array.isArray(value)) return (value as Value[]).map(toSdk);
  if (isFields(value)) return toSdkFields(value);
  if (value instanceof Date && Number.isNaN(value.getTime())) {
    throw new StoreError('invalid', 'A date that is none cannot be stored.');
  }
  return typeof value === 'number' ? value + 0 : value; // -0 becomes 0
}

export function toSdkFields(fields: WriteFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toSdk(value)]));
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
