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

const AGE = 30 * 86_400_000;

export const START = 'conversation:';

export const keyOf = (community: string, thread: string) => `${START}${community}:${thread}`;

export function readConversation(community: string, thread: string, now: number): CachedConversation | null {
  const cached = shared.readJson(keyOf(community, thread)) as CachedConversation | null;
  const usable =
    cached?.version === 1 &&
    now - cached.savedAt < AGE &&
    Array.isArray(cached.pages) &&
    cached.pages.length > 0;
  return usable ? cached : null;
}
