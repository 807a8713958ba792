import type { Clock } from '../domain/clock.js';
import { applyWrites, copyMap, type Documents } from './memory-documents.js';
import { createPersistence, type Persistence } from './memory-persistence.js';
import { fieldOf, runQuery } from './memory-query.js';
import { segmentsOf } from './paths.js';
import { encodeFields } from './rest-encode.js';
import type { StoreError } from './store.js';
import {
  type Document,
  type Fields,
  type Observer,
  type Query,
  type ReadOptions,
  type Store,
  type Write,
} from './store.js';
import { planWrite } from './write-plan.js';

export interface MemoryStoreOptions {
  readonly clock?: Clock;
  /** Keeps the documents under this key of the browser's local storage and shares them with other tabs. */
  readonly persist?: string;
}

/** What somebody asked of the store. */
export type StoreCall =
  | { readonly verb: 'get'; readonly paths: readonly string[] }
  | { readonly verb: 'list' | 'count' | 'sum'; readonly query: Query }
  | { readonly verb: 'watch'; readonly target: string | Query }
  | { readonly verb: 'commit'; readonly writes: readonly Write[] };

export interface MemoryStore extends Store {
  /**
   * Runs before each call: throwing a `StoreError` refuses it, a promise makes it slow, one that never settles makes
   * it hang. Undefined lets all pass.
   */
  intercept: ((call: StoreCall) => unknown) | undefined;
  /** Puts documents in place at once, without asking `intercept`. */
  seed(documents: Readonly<Record<string, Fields>>): void;
  /** Ends all subscriptions as a refusal in mid-flight would. */
  breakWatches(error: StoreError): void;
  /** How many subscriptions are open. */
  readonly watches: number;
}

/** A database in this page's memory, with Firestore's meaning of every verb and no rules. */
export function createMemoryStore(options: MemoryStoreOptions = {}): MemoryStore {
  return new Memory(options);
}

interface Watch {
  readonly target: string | Query;
  readonly observer: Observer;
  seen?: string;
}

class Memory implements MemoryStore {
  intercept: MemoryStore['intercept'];
  readonly #clock: Clock;
  readonly #persistence: Persistence | null;
  readonly #watches = new Set<Watch>();
  #documents: Documents = new Map();

  constructor({ clock = Date.now, persist }: MemoryStoreOptions) {
    this.#clock = clock;
    this.#persistence = persist === undefined ? null : createPersistence(persist);
    this.#persistence?.listen(() => this.#notify());
  }

  get watches(): number {
    return this.#watches.size;
  }

  now(): number {
    return this.#clock();
  }

  async get(paths: readonly string[], options?: ReadOptions): Promise<(Document | null)[]> {
    await this.#admit({ verb: 'get', paths }, options);
    return paths.map((path) => this.#find(path));
  }

  async list(query: Query, options?: ReadOptions): Promise<Document[]> {
    await this.#admit({ verb: 'list', query }, options);
    return this.#run(query);
  }

  async count(query: Query, options?: ReadOptions): Promise<number> {
    await this.#admit({ verb: 'count', query }, options);
    return this.#run(query).length;
  }

  async sum(query: Query, field: string, options?: ReadOptions): Promise<number> {
    await this.#admit({ verb: 'sum', query }, options);
    const numbers = this.#run(query).map((document) => fieldOf(document, field));
    return numbers.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);
  }

  async commit(writes: readonly Write[]): Promise<void> {
    const plans = writes.map(planWrite);
    await this.#admit({ verb: 'commit', writes });
    const documents = applyWrites(this.#present(), plans, this.#clock());
    this.#persistence?.save(documents);
    this.#documents = documents;
    this.#notify();
  }

  watch(target: string | Query, observer: Observer): () => void {
    const watch: Watch = { target, observer };
    this.#watches.add(watch);
    this.#admit({ verb: 'watch', target }).then(
      () => this.#tell(watch),
      (error: StoreError) => this.#end(watch, error),
    );
    return () => this.#watches.delete(watch);
  }

  seed(documents: Readonly<Record<string, Fields>>): void {
    const added = Object.entries(documents).map(([path, fields]): [string, Fields] => [
      path,
      copyMap(fields),
    ]);
    this.#documents = new Map([...this.#present(), ...added]);
    this.#persistence?.save(this.#documents);
    this.#notify();
  }

  breakWatches(error: StoreError): void {
    for (const watch of [...this.#watches]) this.#end(watch, error);
  }

  /** Every call is answered later, never at once, as over a network. */
  async #admit(call: StoreCall, { signal }: ReadOptions = {}): Promise<void> {
    await Promise.resolve();
    await this.intercept?.(call);
    signal?.throwIfAborted();
  }

  #present(): Documents {
    this.#documents = this.#persistence?.load() ?? this.#documents;
    return this.#documents;
  }

  #find(path: string): Document | null {
    const segments = segmentsOf(path, 'document');
    const fields = this.#present().get(path);
    return fields ? { path, id: segments.at(-1) ?? '', data: copyMap(fields) } : null;
  }

  #run(query: Query): Document[] {
    const prefix = `${query.collection}/`;
    const documents: Document[] = [];
    for (const [path, data] of this.#present()) {
      const id = path.slice(prefix.length);
      if (path.startsWith(prefix) && !id.includes('/')) documents.push({ path, id, data });
    }
    return runQuery(documents, query).map((document) => ({ ...document, data: copyMap(document.data) }));
  }

  #notify(): void {
    for (const watch of this.#watches) {
      if (watch.seen !== undefined) queueMicrotask(() => this.#tell(watch));
    }
  }

  #tell(watch: Watch): void {
    if (!this.#watches.has(watch)) return;
    const { target, observer } = watch;
    let documents: Document[];
    try {
      documents =
        typeof target === 'string'
          ? [this.#find(target)].filter((found) => found !== null)
          : this.#run(target);
    } catch (error) {
      return this.#end(watch, error as StoreError);
    }
    const seen = JSON.stringify(documents.map(({ path, data }) => [path, encodeFields(data)]));
    if (seen === watch.seen) return;
    watch.seen = seen;
    observer.next(documents);
  }

  #end(watch: Watch, error: StoreError): void {
    if (this.#watches.delete(watch)) watch.observer.error(error);
  }
}
