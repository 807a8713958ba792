import { StoreError } from './store.js';

/**
 * Runs something with a time limit. What it was given is aborted when time is up (`unavailable`), and when the
 * caller aborts (the signal's reason).
 */
export async function withDeadline<T>(
  run: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  caller?: AbortSignal,
): Promise<T> {
  caller?.throwIfAborted();
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreError('unavailable', `No answer within ${String(milliseconds)} ms.`));
    }, milliseconds);
    caller?.addEventListener('abort', () => reject(caller.reason as Error), { signal: ending.signal });
  });
  try {
    return await Promise.race([run(ending.signal), late]);
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}
