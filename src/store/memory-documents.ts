import { emptyMap, isFields, setField } from './maps.js';
import { StoreError, transformOf, type Fields, type Value } from './store.js';
import type { FieldPath, PlannedTransform, PlannedWrite } from './write-plan.js';

/** Path → fields. A `Documents` is never changed, only replaced: readers keep what they have. */
export type Documents = ReadonlyMap<string, Fields>;

/** The documents after all writes, or a `StoreError` and nothing has happened. */
export function applyWrites(documents: Documents, writes: readonly PlannedWrite[], now: number): Documents {
  const next = new Map(documents);
  for (const write of writes) {
    const before = next.get(write.path);
    if (write.mustExist && !before) throw new StoreError('missing', `There is no document "${write.path}".`);
    const after = applyWrite(before, write, now);
    if (after) next.set(write.path, after);
    else next.delete(write.path);
  }
  return next;
}

function applyWrite(before: Fields | undefined, { data, mask, transforms }: PlannedWrite, now: number) {
  if (!data) return null;
  for (const { path } of transforms) path.forEach(checkName);
  checkMask(mask ?? []);
  const after = copyMap(mask ? (before ?? {}) : data);
  for (const path of mask ?? []) {
    const value = readField(data, path);
    if (value === undefined) deleteField(after, path);
    else setField(after, path, copyValue(value));
  }
  for (const transform of transforms) setField(after, transform.path, transformed(after, transform, now));
  return after;
}

function transformed(fields: Fields, { path, kind, by }: PlannedTransform, now: number): Value {
  if (kind === 'now') return new Date(now);
  const before = readField(fields, path);
  return (typeof before === 'number' ? before : 0) + by;
}

/** Refuses two changes of which one lies within the other: which of them should count? */
function checkMask(paths: readonly FieldPath[]): void {
  for (const path of paths) path.forEach(checkName);
  const keys = paths.map((path) => `${path.join('\0')}\0`).sort();
  keys.forEach((key, i) => {
    const before = keys[i - 1];
    if (before !== undefined && key.startsWith(before)) {
      throw new StoreError('invalid', `Two changes to "${key.replaceAll('\0', '.')}" in one write.`);
    }
  });
}

/** Refuses what the server refuses. */
function checkName(name: string): void {
  if (name === '' || /^__.*__$/.test(name))
    throw new StoreError('invalid', `"${name}" cannot be the name of a field.`);
}

function readField(fields: Fields, path: FieldPath): Value | undefined {
  let value: Value | undefined = fields;
  for (const name of path) value = isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

function deleteField(fields: Record<string, Value>, path: FieldPath): void {
  const parent = path.length > 1 ? readField(fields, path.slice(0, -1)) : fields;
  if (isFields(parent)) delete (parent as Record<string, Value>)[path.at(-1) ?? ''];
}

/** A deep copy that shares nothing, so neither reader nor writer can change what is stored. */
export function copyMap(fields: Fields): Record<string, Value> {
  const copy = emptyMap<Value>();
  for (const [name, value] of Object.entries(fields)) {
    checkName(name);
    copy[name] = copyValue(value);
  }
  return copy;
}

function copyValue(value: Value, inList = false): Value {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return new Date(value);
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) {
    if (inList) throw new StoreError('invalid', 'A list cannot stand directly in a list.');
    return (value as Value[]).map((item) => copyValue(item, true));
  }
  if (isFields(value) && !transformOf(value)) return copyMap(value);
  if (typeof value === 'number') return value + 0; // -0 becomes 0
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  throw new StoreError('invalid', `A ${typeof value} cannot be stored here.`);
}
