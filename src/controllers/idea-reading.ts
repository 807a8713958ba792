import { ideasBoard } from '../data/ideas.js';
import { threadPath } from '../data/paths.js';
import { decodeThread } from '../data/threads.js';
import { isOnIdeaBoard } from '../domain/idea.js';
import { LIST_LIMIT } from '../domain/limits.js';
import { isForumThread, type ForumThread } from '../domain/thread.js';
import { pagesOf } from './in-pages.js';
import type { Session } from './session.js';

/** Ideas in one file; more would be hundreds of reads by a slip of the hand. */
export const EXPORTED_IDEAS = 2000;

export interface IdeasRead {
  readonly threads: readonly ForumThread[];
  /** There are further ones for which there was no room. */
  readonly bounded: boolean;
}

/**
 * Reads all ideas of a community, those with the most votes first.
 * @throws a `StoreError`
 */
export async function readIdeas(session: Session): Promise<IdeasRead> {
  const threads: ForumThread[] = [];
  let last: ForumThread | undefined;
  let bounded = false;
  const page = () => ideasBoard(session.id, { sort: 'top', status: '', category: '' }, last, LIST_LIMIT);
  for await (const documents of pagesOf(session, page)) {
    const read = documents.map(decodeThread).filter(isForumThread);
    threads.push(...read.filter(({ forum }) => isOnIdeaBoard(forum)));
    last = read.at(-1);
    bounded = documents.length === LIST_LIMIT && (!last || threads.length >= EXPORTED_IDEAS);
    if (bounded || !last) break;
  }
  return { threads, bounded };
}

/**
 * One thread of the forum as visitors can read it; null where there is none.
 * @throws a `StoreError`
 */
export async function readThread({ store, id }: Session, thread: string): Promise<ForumThread | null> {
  const [document] = await store.get([threadPath(id, thread)]);
  const found = decodeThread(document);
  return isForumThread(found) ? found : null;
}
