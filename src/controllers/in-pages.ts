import { StoreError, type Document, type Query } from '../store/store.js';
import type { Session } from './session.js';

interface PagesOptions {
  /** The deployed rules may be older than what is asked for; then there is none of it. */
  readonly younger?: boolean;
  /** Who reads; a member where nothing is said. */
  readonly as?: 'visitor' | 'member';
  /** Milliseconds for a page, where its documents are large. */
  readonly timeout?: number;
  /** Stops reading; then it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * All that a query finds, a page at a time, each read as it is wanted; `page` is given the last document of the one before,
 * when whoever reads has done with that.
 */
export async function* pagesOf(
  { store }: Session,
  page: (last: Document | undefined) => Query,
  { younger = false, as = 'member', timeout, signal }: PagesOptions = {},
): AsyncGenerator<readonly Document[]> {
  let last: Document | undefined;
  for (;;) {
    const query = page(last);
    const reading = store.list(query, {
      as,
      ...(timeout !== undefined && { timeout }),
      ...(signal && { signal }),
    });
    const documents = await reading.catch((error: unknown) => {
      if (younger && error instanceof StoreError && error.code === 'denied') return [];
      throw error;
    });
    signal?.throwIfAborted();
    yield documents;
    if (documents.length < query.limit) return;
    last = documents.at(-1);
  }
}

/** The same, one document after the other; `page` is given the id of the last one. */
export async function* inPages(
  session: Session,
  page: (after: string | undefined) => Query,
  options?: PagesOptions,
): AsyncGenerator<Document> {
  for await (const documents of pagesOf(session, (last) => page(last?.id), options)) yield* documents;
}
