import type { EntryPage } from '../domain/entry.js';
import type { Thread } from '../domain/thread.js';
import { PREFIX, shared } from './browser-storage.js';
import { keyOf, START, type CachedConversation } from './conversation-cache.js';

/** Conversations that are kept, the latest ones. */
const THREADS = 20;

/** Keeps the newest page only: a cache is for the first look, and its place is shared with the host page. */
export function saveConversation(
  community: string,
  thread: Thread,
  pages: Iterable<EntryPage>,
  now: number,
): void {
  const newest = [...pages].sort((a, b) => b.n - a.n).slice(0, 1);
  const cached: CachedConversation = { version: 1, savedAt: now, thread, pages: newest };
  const key = keyOf(community, thread.id);
  shared.write(key, JSON.stringify(cached));
  dropOldest(key);
}

function dropOldest(kept: string): void {
  const keys = keptKeys();
  if (keys.length <= THREADS) return;
  const age = (key: string) => (shared.readJson(key) as CachedConversation | null)?.savedAt ?? 0;
  const oldest = keys.filter((key) => key !== kept).sort((a, b) => age(a) - age(b))[0];
  if (oldest) shared.write(oldest, null);
}

function keptKeys(): string[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + START));
    return names.map((name) => name.slice(PREFIX.length));
  } catch {
    // Denied: nothing is kept beyond this page.
    return [];
  }
}
