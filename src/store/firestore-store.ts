import type { FirebaseApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  doc,
  documentId,
  FieldPath,
  getCountFromServer,
  getDocFromServer,
  getDocsFromServer,
  getFirestore,
  initializeFirestore,
  limit,
  memoryLocalCache,
  orderBy,
  query as querySdk,
  runTransaction,
  startAfter,
  where,
  type Firestore,
  type Transaction,
} from 'firebase/firestore';
import type { Clock } from '../domain/clock.js';
import { withDeadline } from './deadline.js';
import { segmentsOf } from './paths.js';
import { toDocument, toDocuments } from './sdk-documents.js';
import { sdkError } from './sdk-errors.js';
import { toSdk, toSdkFields } from './sdk-values.js';
import { listen } from './sdk-watch.js';
import type { Document, Observer, Query, ReadOptions, Store, Write } from './store.js';

export interface FirestoreStoreOptions {
  readonly app: FirebaseApp | (() => Promise<FirebaseApp>);
  /** `host:port` */
  readonly emulator?: string;
  /** Milliseconds until a call without answer counts as `unavailable`. Default 10,000. */
  readonly timeout?: number;
  /** Milliseconds that a subscription may wait for its first answer. Default 30,000. */
  readonly watchTimeout?: number;
  /** The server's clock as somebody else knows it: the SDK does not tell. Default: this computer's. */
  readonly clock?: Clock;
}

/**
 * Firestore by its SDK: the way to be live. Reads go to the server, so that being offline is an error and not an empty
 * list. Writes are one blind transaction, not a batch: a batch waits in the SDK's own queue without an end and shows
 * itself to listeners before the rules have spoken; our own outbox does the waiting.
 */
export async function createFirestoreStore(options: FirestoreStoreOptions): Promise<Store> {
  const app = typeof options.app === 'function' ? await options.app() : options.app;
  return new FirestoreStore(openFirestore(app, options.emulator), options);
}

function openFirestore(app: FirebaseApp, emulator: string | undefined): Firestore {
  let database: Firestore;
  try {
    database = initializeFirestore(app, { localCache: memoryLocalCache() });
  } catch {
    // The host page uses Firestore with this app already, in its own way.
    return getFirestore(app);
  }
  const [host, port] = emulator?.split(':') ?? [];
  if (host) connectFirestoreEmulator(database, host, Number(port));
  return database;
}

class FirestoreStore implements Store {
  constructor(
    readonly database: Firestore,
    readonly options: FirestoreStoreOptions,
  ) {}

  now(): number {
    return (this.options.clock ?? Date.now)();
  }

  get(paths: readonly string[], options?: ReadOptions): Promise<(Document | null)[]> {
    return this.#call(() => Promise.all(paths.map((path) => getDocFromServer(this.#doc(path)).then(toDocument))), options);
  }

  list(query: Query, options?: ReadOptions): Promise<Document[]> {
    return this.#call(async () => toDocuments(await getDocsFromServer(this.#query(query))), options);
  }

  count(query: Query, options?: ReadOptions): Promise<number> {
    return this.#call(async () => (await getCountFromServer(this.#query(query))).data().count, options);
  }

  commit(writes: readonly Write[]): Promise<void> {
    return this.#call(() =>
      runTransaction(
        this.database,
        (transaction) => {
          for (const write of writes) this.#add(transaction, write);
          return Promise.resolve();
        },
        { maxAttempts: 1 },
      ),
    );
  }

  watch(target: string | Query, observer: Observer): () => void {
    const { watchTimeout = 30_000 } = this.options;
    try {
      const reference = typeof target === 'string' ? this.#doc(target) : this.#query(target);
      return listen(reference, observer, watchTimeout);
    } catch (error) {
      let wanted = true;
      queueMicrotask(() => wanted && observer.error(sdkError(error)));
      return () => {
        wanted = false;
      };
    }
  }

  async #call<T>(run: () => Promise<T>, options?: ReadOptions): Promise<T> {
    const { timeout = 10_000 } = this.options;
    const guarded = async () => {
      try {
        return await run();
      } catch (cause) {
        throw sdkError(cause);
      }
    };
    return withDeadline(guarded, timeout, options?.signal);
  }

  #doc(path: string) {
    segmentsOf(path, 'document');
    return doc(this.database, path);
  }

  #query({ collection: path, where: filters = [], orderBy: orders = [], startAfter: after, limit: most }: Query) {
    segmentsOf(path, 'collection');
    return querySdk(
      collection(this.database, path),
      ...filters.map(([field, operator, value]) => where(fieldPath(field), operator, toSdk(value))),
      ...orders.map(([field, direction]) => orderBy(fieldPath(field), direction)),
      ...(after ? [startAfter(...after.map(toSdk))] : []),
      limit(most),
    );
  }

  #add(transaction: Transaction, write: Write): void {
    const reference = this.#doc(write.path);
    if (write.op === 'delete') transaction.delete(reference);
    else if (write.op === 'set') transaction.set(reference, toSdkFields(write.data));
    else if (write.op === 'merge') transaction.set(reference, toSdkFields(write.data), { merge: true });
    else {
      const [first, ...rest] = Object.entries(write.data).flatMap(([name, value]) => [fieldPath(name), toSdk(value)]);
      if (first) transaction.update(reference, first as FieldPath, rest.shift(), ...rest);
      else transaction.update(reference, {});
    }
  }
}

const fieldPath = (name: string) => (name === '__name__' ? documentId() : new FieldPath(...name.split('.')));
