/** One difference between two states of a document. */
export interface Change {
  /** Names of the fields on the way to it, joined by dots. */
  readonly path: string;
  /** Undefined where there was, or is, nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

type Maplike = Readonly<Record<string, unknown>>;

/** What differs between two states, field by field down to what is no map; `ignored` are fields of the outermost. */
export function changesBetween(before: Maplike, after: Maplike, ignored: readonly string[] = []): Change[] {
  return differences(before, after, '').filter(({ path }) => !ignored.includes(path));
}

function differences(before: Maplike, after: Maplike, place: string): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const path = place ? `${place}.${name}` : name;
    const [was, is] = [own(before, name), own(after, name)];
    if (sameValue(was, is)) return [];
    if (isMaplike(was) && isMaplike(is)) return differences(was, is, path);
    return [{ path, before: was, after: is }];
  });
}

/** Whether two values say the same; the order of a map's fields says nothing. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => sameValue(item, other[i]));
  if (!isMaplike(one) || !isMaplike(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameValue(one[name], other[name]))
  );
}

function isMaplike(value: unknown): value is Maplike {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function own(map: Maplike, name: string): unknown {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}
