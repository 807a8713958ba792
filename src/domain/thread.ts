import { PAGE_ENTRIES, PAGE_SIZE } from './limits.js';
import type { EntryPage } from './entry.js';
import type { IdeaFields } from './idea.js';

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
  /** Comments that can be read; tombstones and the opening of a forum thread do not count. */
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
  /** What a thread of the forum has besides; the thread of a page has none of it. */
  forum?: ForumFields;
}

/** What a forum's board shows of a thread. The thread's id is that of its opening entry, the first of page 0. */
export interface ForumFields extends IdeaFields {
  /** Author of the opening. */
  uid: string;
  name: string;
  at: number;
  /** The beginning of the opening's Markdown. */
  excerpt: string;
  /** Normalised words of the title and their beginnings. */
  words: readonly string[];
  /** Empty where it has none. */
  category: string;
  tags: readonly string[];
  /** Up minus down. */
  votes: number;
  /** Ideas never are. */
  pinned: boolean;
  /** Id of the accepted answer, of an idea's official reply, and the page document it stands on; empty where there is none. */
  answer: string;
  answerPage: number;
  /** Its author has taken it back: it is on no board, its comments stay. */
  deleted: boolean;
}

export type ForumThread = Thread & { readonly forum: ForumFields };

export const TOPICS = ['discussion', 'question', 'idea'] as const;
export type Topic = (typeof TOPICS)[number];

/** Down, none, up. */
export type Vote = -1 | 0 | 1;

export const THREAD_SORTS = ['latest', 'newest', 'top', 'unanswered'] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

export function isForumThread(thread: Thread | null | undefined): thread is ForumThread {
  return thread?.forum !== undefined;
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
