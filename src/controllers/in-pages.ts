import { StoreError, type Document, type Query } from '../store/store.js';
import type { Session } from './session.js';

interface PagesOptions {
  /** The deployed rules may be older than what is asked for; then there is none of it. */
  readonly younger?: boolean;
  /** Milliseconds for a page, where its documents are large. */
  readonly timeout?: number;
}

/** All that a query finds, read page by page as it is wanted; `page` is given the id of the last document. */
export async function* inPages(
  { store }: Session,
  page: (after: string | undefined) => Query,
  { younger = false, timeout }: PagesOptions = {},
): AsyncGenerator<Document> {
  let after: string | undefined;
  for (;;) {
    const query = page(after);
    const reading = store.list(query, { as: 'member', ...(timeout !== undefined && { timeout }) });
    const documents = await reading.catch((error: unknown) => {
      if (younger && error instanceof StoreError && error.code === 'denied') return [];
      throw error;
    });
    yield* documents;
    if (documents.length < query.limit) return;
    after = documents.at(-1)?.id;
  }
}
