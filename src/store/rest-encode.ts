import { encodeBase64 } from '../domain/base64.js';
import { emptyMap } from './maps.js';
import type { WireFields, WireValue } from './rest-values.js';
import { StoreError, transformOf, type Fields, type Value } from './store.js';

/** Our values in Firestore's JSON. Format: https://cloud.google.com/firestore/docs/reference/rest/v1/Value. */
export function encodeValue(value: Value): WireValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return encodeNumber(value);
  if (value instanceof Date) return { timestampValue: encodeTime(value) };
  if (value instanceof Uint8Array) return { bytesValue: encodeBase64(value) };
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

/** Names joined by dots; a name that is not a plain identifier stands in backticks. */
export function quotePath(path: readonly string[]): string {
  return path
    .map((name) => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``))
    .join('.');
}
