import type { Document, Observer, StoreError } from './store.js';

export interface Polling<T> {
  read(signal: AbortSignal): Promise<readonly T[]>;
  /** Two answers with the same version are the same. */
  version(row: T): string;
  decode(row: T): Document;
  /** Milliseconds between two looks on average; each is up to a quarter shorter or longer, so readers spread out. */
  readonly interval: number;
}

/**
 * Looks again and again, and tells what is new; rests while the page is hidden. A look that fails for want of a
 * connection or of quota is passed over, except the first: nobody should wait for an answer in silence.
 */
export function startPolling<T>(polling: Polling<T>, observer: Observer): () => void {
  const stop = new AbortController();
  void run(polling, observer, stop.signal);
  return () => stop.abort();
}

async function run<T>(polling: Polling<T>, observer: Observer, signal: AbortSignal): Promise<void> {
  const { read, version, decode, interval } = polling;
  let seen: string | undefined;
  while (!signal.aborted) {
    const rows = await read(signal).catch((error: unknown) => error as StoreError);
    if (signal.aborted) return;
    if (rows instanceof Error) {
      const passing = rows.code === 'unavailable' || rows.code === 'exhausted';
      if (seen === undefined || !passing) return observer.error(rows);
    } else if (rows.map(version).join() !== seen) {
      seen = rows.map(version).join();
      observer.next(rows.map(decode));
    }
    await pause(interval * (0.75 + Math.random() / 2), signal);
  }
}

/** Ends after the time, but not while the page is hidden; at once when aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const page = globalThis.document as globalThis.Document | undefined;
    const done = () => {
      if (page?.hidden && !signal.aborted) return;
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      page?.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(() => {
      page?.addEventListener('visibilitychange', done);
      done();
    }, milliseconds);
    signal.addEventListener('abort', done);
  });
}
