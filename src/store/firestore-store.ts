import {
  getAggregateFromServer,
  getCountFromServer,
  getDocFromServer,
  getDocsFromServer,
  runTransaction,
  sum,
  type FieldPath,
  type Firestore,
  type Transaction,
} from 'firebase/firestore';
import type { Clock } from '../domain/clock.js';
import { withDeadline } from './deadline.js';
import { watchDatabase, type FirestoreLiveOptions } from './firestore-live.js';
import { openDatabase } from './sdk-database.js';
import { toDocument, toDocuments } from './sdk-documents.js';
import { sdkError } from './sdk-errors.js';
import { toFieldPath, toReference, toSdkQuery } from './sdk-query.js';
import { toSdkFields, toSdkWrite } from './sdk-transforms.js';
import type { CallOptions, Document, Observer, Query, ReadOptions, Store, Write } from './store.js';

export interface FirestoreStoreOptions extends FirestoreLiveOptions {
  /** Milliseconds until a call without answer counts as `unavailable`. Default 10,000. */
  readonly timeout?: number;
  /** The server's clock as somebody else knows it: the SDK does not tell. Default: this computer's. */
  readonly clock?: Clock;
}

/**
 * Firestore by its SDK. Reads go to the server, so that being offline is an error and not an empty list. Writes are one
 * blind transaction, not a batch: a batch waits in the SDK's own queue without an end and shows itself to listeners
 * before the rules have spoken; our own outbox does the waiting.
 */
export async function createFirestoreStore(options: FirestoreStoreOptions): Promise<Store> {
  return new FirestoreStore(await openDatabase(options), options);
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
    const read = async (path: string) => toDocument(await getDocFromServer(toReference(this.database, path)));
    return this.#call(() => Promise.all(paths.map(read)), options);
  }

  list(query: Query, options?: ReadOptions): Promise<Document[]> {
    return this.#call(
      async () => toDocuments(await getDocsFromServer(toSdkQuery(this.database, query))),
      options,
    );
  }

  count(query: Query, options?: ReadOptions): Promise<number> {
    const count = async () => (await getCountFromServer(toSdkQuery(this.database, query))).data().count;
    return this.#call(count, options);
  }

  sum(query: Query, field: string, options?: ReadOptions): Promise<number> {
    const added = async () => {
      const found = toSdkQuery(this.database, query);
      return (await getAggregateFromServer(found, { sum: sum(toFieldPath(field)) })).data().sum;
    };
    return this.#call(added, options);
  }

  commit(writes: readonly Write[], options?: CallOptions): Promise<void> {
    const add = async (transaction: Transaction) => {
      for (const write of writes) this.#add(transaction, write);
    };
    return this.#call(() => runTransaction(this.database, add, { maxAttempts: 1 }), options);
  }

  watch(target: string | Query, observer: Observer): () => void {
    return watchDatabase(this.database, target, observer, this.options.watchTimeout);
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
    return withDeadline(guarded, options?.timeout ?? timeout, options?.signal);
  }

  #add(transaction: Transaction, write: Write): void {
    const reference = toReference(this.database, write.path);
    if (write.op === 'delete') transaction.delete(reference);
    else if (write.op === 'set') transaction.set(reference, toSdkFields(write.data));
    else if (write.op === 'merge') transaction.set(reference, toSdkFields(write.data), { merge: true });
    else {
      const pairs = Object.entries(write.data).map(([name, value]) => [toFieldPath(name), toSdkWrite(value)]);
      const [field, value, ...rest] = pairs.flat();
      if (field) transaction.update(reference, field as FieldPath, value, ...rest);
      else transaction.update(reference, {});
    }
  }
}
