import { firstUnpinned } from '../data/board-news.js';
import { decodeThread, type BoardView } from '../data/threads.js';
import { isForumThread, type ForumThread } from '../domain/thread.js';
import type { Session } from './session.js';

/** The thread at the head of a board below those that are pinned, for one read; null also where it cannot be had. */
export async function latestThread({ store, id }: Session, view: BoardView): Promise<ForumThread | null> {
  const [document] = await store.list(firstUnpinned(id, view)).catch(() => []);
  const thread = decodeThread(document);
  return isForumThread(thread) ? thread : null;
}
