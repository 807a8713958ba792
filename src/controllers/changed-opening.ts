import { excerptOf } from '../data/forum-threads.js';
import { indexWords } from '../domain/search-words.js';
import type { Thread } from '../domain/thread.js';

/** The thread as it is stored once its opening has this title and this text. */
export function changedOpening(thread: Thread, title: string, body: string): Thread {
  const { forum } = thread;
  if (!forum) return thread;
  return { ...thread, title, forum: { ...forum, excerpt: excerptOf(body), words: indexWords(title) } };
}
