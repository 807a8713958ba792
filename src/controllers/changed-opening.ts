import { excerptOf } from '../data/forum-threads.js';
import { indexWords } from '../domain/search-words.js';
import type { Thread } from '../domain/thread.js';
import type { Write } from '../store/store.js';
import type { Session } from './session.js';

/** The thread as it is stored once its opening has this title and this text. */
export function changedOpening(thread: Thread, title: string, body: string): Thread {
  const { forum } = thread;
  if (!forum) return thread;
  return { ...thread, title, forum: { ...forum, excerpt: excerptOf(body), words: indexWords(title) } };
}

/** Brings the poll of an opening along with what has been written of that; few openings have one. */
export function movePoll(
  session: Session,
  opening: { readonly id: string; readonly body: string },
  writes: readonly Write[],
): void {
  if (!opening.body.includes('](poll:')) return;
  import('./opening-poll.js')
    .then(({ bringPollAlong }) => bringPollAlong(session, opening, writes))
    .catch(() => undefined);
}
