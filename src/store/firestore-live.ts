import type { Firestore } from 'firebase/firestore';
import { openDatabase, type DatabaseOptions } from './sdk-database.js';
import { sdkError } from './sdk-errors.js';
import { toReference, toSdkQuery } from './sdk-query.js';
import { listen } from './sdk-watch.js';
import type { Observer, Query, Store } from './store.js';

export interface FirestoreLiveOptions extends DatabaseOptions {
  /** Milliseconds that a subscription may wait for its first answer. Default 30,000. */
  readonly watchTimeout?: number;
}

/** The live half of Firestore's SDK alone: what a page needs whose reads and writes go over REST. 4 kB (gzip) less to load. */
export async function createFirestoreLive(options: FirestoreLiveOptions): Promise<Pick<Store, 'watch'>> {
  const database = await openDatabase(options);
  return { watch: (target, observer) => watchDatabase(database, target, observer, options.watchTimeout) };
}

export function watchDatabase(
  database: Firestore,
  target: string | Query,
  observer: Observer,
  patience = 30_000,
): () => void {
  try {
    const reference =
      typeof target === 'string' ? toReference(database, target) : toSdkQuery(database, target);
    return listen(reference, observer, patience);
  } catch (error) {
    let wanted = true;
    queueMicrotask(() => wanted && observer.error(sdkError(error)));
    return () => {
      wanted = false;
    };
  }
}
