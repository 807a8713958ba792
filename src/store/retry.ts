import { StoreError, type CallOptions, type Store, type StoreErrorCode, type Write } from './store.js';

export interface RetryOptions extends CallOptions {
  /** Which failures are worth another try. Default: contention only, since then nothing has arrived for certain. */
  readonly codes?: readonly StoreErrorCode[];
  /** Tries after the first. Default 5. */
  readonly retries?: number;
  /** The first wait is up to this many milliseconds, each further one up to twice as long. Default 200. */
  readonly delay?: number;
  readonly signal?: AbortSignal;
  readonly random?: () => number;
}

/** Whether the rules said no: also to a change of what is not there. */
export function isRefusal(error: unknown): boolean {
  return error instanceof StoreError && (error.code === 'denied' || error.code === 'missing');
}

/** No wait is longer than this. */
const LONGEST = 8000;

/**
 * Tries again after a passing failure, with full jitter: many who collide once shall not collide again together.
 * `unavailable` is tried again only while the browser believes to be online.
 * @throws the last failure, or the signal's reason
 */
export async function retry<T>(run: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { codes = ['aborted'], retries = 5, delay = 200, signal, random = Math.random } = options;
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await run();
    } catch (error) {
      const code = error instanceof StoreError ? error.code : undefined;
      const offline = code === 'unavailable' && globalThis.navigator?.onLine === false;
      if (!code || !codes.includes(code) || offline || attempt >= retries) throw error;
    }
    await wait(random() * Math.min(LONGEST, delay * 2 ** attempt), signal);
  }
}

/**
 * Commits, and again after contention. Name `unavailable` among the codes only where writing the same twice does no
 * harm: a commit without an answer may have arrived.
 */
export function commitWithRetry(
  store: Store,
  writes: readonly Write[],
  options?: RetryOptions,
): Promise<void> {
  return retry(() => store.commit(writes, options), options);
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    }
  });
}
