/** What a document may hold here. Whole numbers are stored as such. */
export type Value =
  null | boolean | number | string | Date | readonly Value[] | { readonly [field: string]: Value };
export type Fields = Readonly<Record<string, Value>>;

export type WireValue = Record<string, unknown>;

export function encodeFields(fields: Fields): Record<string, WireValue> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value)]));
}

function encode(value: Value): WireValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') {
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  }
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: (value as readonly Value[]).map(encode) } };
  return { mapValue: { fields: encodeFields(value as Fields) } };
}

interface WireMap {
  fields?: Record<string, WireValue>;
}

export function decodeFields(fields: Record<string, WireValue> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decode(value)]));
}

function decode(wire: WireValue): unknown {
  const [[kind, value] = ['nullValue', null]] = Object.entries(wire);
  if (kind === 'integerValue') return Number(value);
  if (kind === 'timestampValue') return new Date(value as string);
  if (kind === 'arrayValue') return ((value as { values?: WireValue[] }).values ?? []).map(decode);
  if (kind === 'mapValue') return decodeFields((value as WireMap).fields);
  return value;
}
