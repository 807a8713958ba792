import type { EntryPage } from '../domain/entry.js';
import type { Thread } from '../domain/thread.js';
import { shared } from './browser-storage.js';

/** What a return to the page shows at once; the thread's one document then says whether anything has changed. */
export interface CachedConversation {
  readonly version: 1;
  readonly savedAt: number;
  readonly thread: Thread;
  readonly pages: readonly EntryPage[];
}

const THREADS = 20;
const AGE = 30 * 86_400_000;
const START = 'conversation:';

const keyOf = (community: string, thread: string) => `${START}${community}:${thread}`;

export function readConversation(community: string, thread: string, now: number): CachedConversation | null {
  const cached = shared.readJson(keyOf(community, thread)) as CachedConversation | null;
  const usable =
    cached?.version === 1 && now - cached.savedAt < AGE && Array.isArray(cached.pages) && cached.pages.length > 0;
  return usable ? cached : null;
}

/** Keeps the newest page only: a cache is for the first look, and its place is shared with the host page. */
export function saveConversation(community: string, thread: Thread, pages: Iterable<EntryPage>, now: number): void {
  const newest = [...pages].sort((a, b) => b.n - a.n).slice(0, 1);
  const cached: CachedConversation = { version: 1, savedAt: now, thread, pages: newest };
  const key = keyOf(community, thread.id);
  shared.write(key, JSON.stringify(cached));
  dropOldest(key);
}

export function forgetConversation(community: string, thread: string): void {
  shared.write(keyOf(community, thread), null);
}

function dropOldest(kept: string): void {
  const keys = shared.keys(START);
  if (keys.length <= THREADS) return;
  const age = (key: string) => (shared.readJson(key) as CachedConversation | null)?.savedAt ?? 0;
  const oldest = keys.filter((key) => key !== kept).sort((a, b) => age(a) - age(b))[0];
  if (oldest) shared.write(oldest, null);
}
