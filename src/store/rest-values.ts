import { emptyMap } from './maps.js';
import { StoreError, transformOf, type Document, type Fields, type Value } from './store.js';

/**
 * Our values and documents in the JSON of Firestore's REST interface, and back.
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

export function encodeValue(value: Value): WireValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return encodeNumber(value);
  if (value instanceof Date) return { timestampValue: encodeTime(value) };
  if (value instanceof Uint8Array) return { bytesValue: encodeBytes(value) };
  if (Array.isArray(value)) return { arrayValue: { values: (value as Value[]).map(encodeValue) } };
  if (typeof value === 'object' && !transformOf(value))
    return { mapValue: { fields: encodeFields(value as Fields) } };
  throw new StoreError('invalid', `A ${typeof value} cannot be stored here.`);
}

export function encodeFields(fields: Fields): WireFields {
  const wire = emptyMap<WireValue>();
  for (const [name, value] of Object.entries(fields)) wire[name] = encodeValue(value);
  return wire;
}

/** Safe whole numbers are integers (-0 is 0); JSON has no NaN and no Infinity, so these travel as text. */
function encodeNumber(value: number): WireValue {
  if (Number.isSafeInteger(value)) return { integerValue: String(value) };
  return { doubleValue: Number.isFinite(value) ? value : String(value) };
}

function encodeTime(value: Date): string {
  if (Number.isNaN(value.getTime())) throw new StoreError('invalid', 'A date that is none cannot be stored.');
  return value.toISOString();
}

function encodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
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

/** Names joined by dots; a name that is not a plain identifier stands in backticks. */
export function quotePath(path: readonly string[]): string {
  return path
    .map((name) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``))
    .join('.');
}
