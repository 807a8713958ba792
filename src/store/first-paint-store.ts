import type { Store } from './store.js';
import { watchLater } from './watch-later.js';

export interface FirstPaintStoreOptions {
  /** Answers everything but `watch`. */
  readonly rest: Store;
  /** Brings the SDK; called at the first `watch`, never before, and again after it has failed. */
  readonly loadLive: () => Promise<Pick<Store, 'watch'>>;
}

/**
 * What a page uses: reads and writes go over REST at once, and the SDK comes only when something is to be live.
 * Nothing is read a second time by the SDK when REST is denied: the rules would say the same. (A project that enforces
 * App Check on Firestore refuses REST without its token; such an owner hands the Firestore store to the provider.)
 */
export function createFirstPaintStore({ rest, loadLive }: FirstPaintStoreOptions): Store {
  let live: Promise<Pick<Store, 'watch'>> | undefined;
  const load = () =>
    (live ??= loadLive().catch((error: unknown) => {
      live = undefined;
      throw error;
    }));
  return {
    get: (paths, options) => rest.get(paths, options),
    list: (query, options) => rest.list(query, options),
    count: (query, options) => rest.count(query, options),
    sum: (query, field, options) => rest.sum(query, field, options),
    commit: (writes, options) => rest.commit(writes, options),
    now: () => rest.now(),
    watch: (target, observer) => watchLater(load(), target, observer),
  };
}
