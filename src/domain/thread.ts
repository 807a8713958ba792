import { PAGE_ENTRIES, PAGE_SIZE } from './limits.js';
import type { EntryPage } from './entry.js';

/** Where comments belong: the address of a page (or the owner's own key for it) and what to call it. */
export interface PageAddress {
  /** Id of the thread: see `threadIdOf` in data. */
  thread: string;
  url: string;
  title: string;
}

export interface Thread {
  id: string;
  kind: 'discussion' | 'question' | 'idea' | 'page';
  /** For kind `page`: its address or the owner's own key. */
  url: string;
  title: string;
  /** Comments that can be read; tombstones do not count. */
  comments: number;
  /** Number of the page document that takes new entries. */
  lastPage: number;
  /** Latest contribution. */
  lastId: string;
  lastActivityAt: number;
  /** Latest edit or removal, and the entry it changed. */
  changedAt?: number;
  changedId?: string;
  locked: boolean;
}

/** Number of the page a new entry goes to: the last one, or the next when the last is full. */
export function pageForNewEntry(thread: Thread | null, last: EntryPage | null): number {
  if (!thread) return 0;
  const full = last !== null && last.n === thread.lastPage && isFull(last);
  return full ? thread.lastPage + 1 : thread.lastPage;
}

export function isFull(page: EntryPage): boolean {
  return page.entries.length >= PAGE_ENTRIES || page.size >= PAGE_SIZE;
}
