import { emptyMap } from './maps.js';
import type { Document, Fields, Value } from './store.js';

/**
 * Firestore's JSON, and reading it; writing it is `rest-encode`, which the first paint does without.
 * Format: https://cloud.google.com/firestore/docs/reference/rest/v1/Value.
 */
export type WireValue =
  | { nullValue: null }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { doubleValue: number | string }
  | { stringValue: string }
  | { timestampValue: string }
  | { bytesValue: string }
  | { referenceValue: string }
  | { arrayValue: { values?: WireValue[] } }
  | { mapValue: { fields?: WireFields } };
export type WireFields = Record<string, WireValue>;

export interface WireDocument {
  /** `projects/P/databases/(default)/documents/` and the path. */
  name: string;
  fields?: WireFields;
  updateTime?: string;
}

/** What the port has no type for (places, vectors) becomes null; a reference becomes its text. */
export function decodeValue(wire: WireValue): Value {
  if ('stringValue' in wire) return wire.stringValue;
  if ('integerValue' in wire) return Number(wire.integerValue);
  if ('mapValue' in wire) return decodeFields(wire.mapValue.fields);
  if ('timestampValue' in wire) return new Date(wire.timestampValue);
  if ('booleanValue' in wire) return wire.booleanValue;
  if ('arrayValue' in wire) return (wire.arrayValue.values ?? []).map(decodeValue);
  if ('doubleValue' in wire) return Number(wire.doubleValue);
  if ('bytesValue' in wire) return Uint8Array.from(atob(wire.bytesValue), (char) => char.charCodeAt(0));
  return 'referenceValue' in wire ? wire.referenceValue : null;
}

export function decodeFields(wire: WireFields = {}): Fields {
  const fields = emptyMap<Value>();
  for (const [name, value] of Object.entries(wire)) fields[name] = decodeValue(value);
  return fields;
}

/** @param root `projects/P/databases/(default)/documents` */
export function decodeDocument(wire: WireDocument, root: string): Document {
  const path = wire.name.slice(root.length + 1);
  return { path, id: path.slice(path.lastIndexOf('/') + 1), data: decodeFields(wire.fields) };
}
