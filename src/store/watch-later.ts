import { StoreError, type Observer, type Query, type Store } from './store.js';

/** Watches with what has yet to be loaded; the returned function ends it before and after that has arrived. */
export function watchLater(
  loading: Promise<Pick<Store, 'watch'>>,
  target: string | Query,
  observer: Observer,
): () => void {
  let wanted = true;
  let stop: (() => void) | undefined;
  loading.then(
    (store) => {
      if (wanted) stop = store.watch(target, observer);
    },
    (cause: unknown) => {
      if (wanted) observer.error(loadingFailed(cause));
    },
  );
  return () => {
    wanted = false;
    stop?.();
  };
}

/** A part of the program did not arrive: offline, or a new version has been published meanwhile. */
export function loadingFailed(cause: unknown): StoreError {
  return new StoreError('unavailable', 'A part of the program could not be loaded.', { cause });
}
