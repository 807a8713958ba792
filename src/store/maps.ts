import type { Value, WriteFields } from './store.js';

/** A map without a prototype: a field may be called `constructor` or `__proto__` and is only a field. */
export function emptyMap<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

export function isFields(value: unknown): value is WriteFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}

/** Sets a field deep in a map, making the maps on the way. */
export function setField(map: Record<string, Value>, path: readonly string[], value: Value): void {
  const [name, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    map[name] = value;
    return;
  }
  const inner = map[name];
  const next = inner !== undefined && isFields(inner) ? (inner as Record<string, Value>) : emptyMap<Value>();
  map[name] = next;
  setField(next, rest, value);
}
