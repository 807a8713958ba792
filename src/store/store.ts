/**
 * The port to the database: the size of Firestore's own verbs and not a subject more. Three adapters speak it
 * (Firestore SDK, Firestore REST, memory) and one contract suite runs on all of them.
 */

const TRANSFORM = Symbol.for('community.transform');

/** A value that the server works out when it writes. */
export type Transform =
  | { readonly [TRANSFORM]: 'now' }
  | { readonly [TRANSFORM]: 'increment'; readonly by: number }
  | { readonly [TRANSFORM]: 'remove' };

/** The server's time of this write. */
export const now: Transform = Object.freeze({ [TRANSFORM]: 'now' });
/** Takes the field away (in `merge` and `update`). */
export const remove: Transform = Object.freeze({ [TRANSFORM]: 'remove' });
/** Adds to a number; a missing field counts as 0. */
export function increment(by: number): Transform {
  return Object.freeze({ [TRANSFORM]: 'increment', by });
}

export function transformOf(value: unknown): Transform | null {
  return typeof value === 'object' && value !== null && TRANSFORM in value ? (value as Transform) : null;
}

/** Reads which kind a transform is, with its step. */
export function describeTransform(transform: Transform): {
  kind: 'now' | 'increment' | 'remove';
  by: number;
} {
  return { kind: transform[TRANSFORM], by: 'by' in transform ? transform.by : 0 };
}

/** What a document can hold. Times are `Date`, cut to milliseconds; whole numbers are stored as integers. */
export type Value = null | boolean | number | string | Date | Uint8Array | readonly Value[] | Fields;
export interface Fields {
  readonly [field: string]: Value;
}
/** What a write can hold: values, and transforms as fields of maps. */
export type WriteValue = Value | Transform | WriteFields;
export interface WriteFields {
  readonly [field: string]: WriteValue;
}

/**
 * One write; several in one `commit` are atomic.
 * `set` replaces the document. `merge` creates it or merges maps into it, however deep. `update` needs the document
 * and replaces the named fields; a dot in a name is a path (`entries.ID.body`), so names hold letters, digits and
 * `_` only. Paths have no leading slash: `communities/main/threads/t1`.
 */
export type Write =
  | { readonly op: 'set'; readonly path: string; readonly data: WriteFields }
  | { readonly op: 'merge'; readonly path: string; readonly data: WriteFields }
  | { readonly op: 'update'; readonly path: string; readonly data: WriteFields }
  | { readonly op: 'delete'; readonly path: string };

export interface Document {
  readonly path: string;
  readonly id: string;
  readonly data: Fields;
}

export type Operator = '==' | '<' | '<=' | '>' | '>=' | 'array-contains' | 'in';

/**
 * A query on one collection. `limit` is obligatory: the rules refuse a list without one. A dot in a field is a path;
 * the field `__name__` stands for the document's id, which makes an order total: `startAfter` with the id as its last
 * value passes over no equal documents.
 */
export interface Query {
  readonly collection: string;
  readonly where?: readonly (readonly [field: string, operator: Operator, value: Value])[];
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly startAfter?: readonly Value[];
  readonly limit: number;
}

/**
 * Who asks. `visitor`, the default, reads what is public and may be answered over plain REST without any token;
 * `member` reads as whoever is signed in.
 */
export interface ReadOptions extends CallOptions {
  readonly as?: 'visitor' | 'member';
  readonly signal?: AbortSignal;
}

export interface CallOptions {
  /** Milliseconds after which an answer is waited for no longer (`unavailable`); for what is large on a slow line. */
  readonly timeout?: number;
}

export interface Observer {
  /** The documents now: for a path one or none, for a query those that match, in order. */
  next(documents: readonly Document[]): void;
  /**
   * The subscription has ended; it does not come back by itself. A first answer that does not come ends it as
   * `unavailable`; a connection lost later is made again by itself, and nothing is heard meanwhile.
   */
  error(error: StoreError): void;
}

export type StoreErrorCode =
  /** The rules say no. */
  | 'denied'
  /** Not reachable, or no answer in time: nobody knows whether a write arrived. */
  | 'unavailable'
  /** Contention: the same call may pass in a moment. */
  | 'aborted'
  /** The project's daily quota is used up. */
  | 'exhausted'
  /** A document to `update` does not exist. */
  | 'missing'
  /** The call itself is wrong, or the configuration is. */
  | 'invalid';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface Store {
  /** The documents at these paths, null where there is none, in one round trip where the adapter can. */
  get(paths: readonly string[], options?: ReadOptions): Promise<(Document | null)[]>;
  list(query: Query, options?: ReadOptions): Promise<Document[]>;
  /** How many documents match, without reading them; `limit` bounds the count. */
  count(query: Query, options?: ReadOptions): Promise<number>;
  /** The sum of a field over what matches, without reading it; what is no number there counts as nothing. */
  sum(query: Query, field: string, options?: ReadOptions): Promise<number>;
  /** Calls the observer with the present state and after every change, until the returned function is called. */
  watch(target: string | Query, observer: Observer): () => void;
  /** All or nothing. Rejects with a `StoreError`. */
  commit(writes: readonly Write[], options?: CallOptions): Promise<void>;
  /** The server's clock as well as it is known, in milliseconds. */
  now(): number;
}
