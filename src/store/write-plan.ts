import { emptyMap, isFields, setField } from './maps.js';
import { segmentsOf } from './paths.js';
import {
  describeTransform,
  StoreError,
  transformOf,
  type Fields,
  type Value,
  type Write,
  type WriteFields,
  type WriteValue,
} from './store.js';

/** Names from the document down to one field; no quoting, so a name may hold any character. */
export type FieldPath = readonly string[];

export interface PlannedTransform {
  readonly path: FieldPath;
  readonly kind: 'now' | 'increment';
  readonly by: number;
}

/**
 * A write in the database's own terms: plain data, which fields of it count, and what the server works out
 * afterwards. REST sends it, the memory store carries it out; so both understand a write in the same way.
 */
export interface PlannedWrite {
  readonly path: string;
  /** Null deletes the document. */
  readonly data: Fields | null;
  /** The fields that the write touches; those absent from `data` are taken away. Null replaces the document. */
  readonly mask: readonly FieldPath[] | null;
  readonly transforms: readonly PlannedTransform[];
  readonly mustExist: boolean;
}

export function planWrite(write: Write): PlannedWrite {
  const { op, path } = write;
  segmentsOf(path, 'document');
  if (op === 'delete') return { path, data: null, mask: null, transforms: [], mustExist: false };
  const planner = new Planner(op);
  for (const [name, value] of Object.entries(write.data)) {
    planner.place(op === 'update' ? name.split('.') : [name], value);
  }
  const { data, mask, transforms } = planner;
  return { path, data, mask: op === 'set' ? null : mask, transforms, mustExist: op === 'update' };
}

class Planner {
  readonly data = emptyMap<Value>();
  readonly mask: FieldPath[] = [];
  readonly transforms: PlannedTransform[] = [];

  constructor(readonly op: 'set' | 'merge' | 'update') {}

  place(path: FieldPath, value: WriteValue): void {
    const planned = this.#plan(value, path, true);
    if (this.op === 'update' && !isComputed(value)) this.mask.push(path);
    if (planned !== undefined) setField(this.data, path, planned);
  }

  /** The plain value; undefined where there is nothing to store but a transform or a removal. */
  #plan(value: WriteValue, path: FieldPath, top: boolean): Value | undefined {
    const transform = transformOf(value);
    if (transform) {
      const { kind, by } = describeTransform(transform);
      if (kind !== 'remove') this.transforms.push({ path, kind, by });
      else if (this.op === 'merge' || (this.op === 'update' && top)) this.mask.push(path);
      else
        throw new StoreError(
          'invalid',
          `"${path.join('.')}" cannot be removed here: the whole value is replaced.`,
        );
      return undefined;
    }
    if (value === undefined) throw new StoreError('invalid', `"${path.join('.')}" is undefined.`);
    if (isFields(value)) return this.#planMap(value, path);
    if (this.op === 'merge') this.mask.push(path);
    return value;
  }

  #planMap(fields: WriteFields, path: FieldPath): Value | undefined {
    const entries = Object.entries(fields);
    const map = emptyMap<Value>();
    for (const [name, value] of entries) {
      const planned = this.#plan(value, [...path, name], false);
      if (planned !== undefined) map[name] = planned;
    }
    if (this.op !== 'merge') return map;
    // An empty map is a value like any other; one emptied by its transforms must not be sent as a value.
    if (entries.length === 0) this.mask.push(path);
    return entries.length === 0 || Object.keys(map).length > 0 ? map : undefined;
  }
}

const isComputed = (value: WriteValue) => transformOf(value) !== null;
