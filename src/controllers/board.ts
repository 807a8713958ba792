import type { ReactiveControllerHost } from 'lit';
import { boardThreads, decodeThread, type BoardView } from '../data/threads.js';
import { isForumThread, type ForumThread } from '../domain/thread.js';
import type { Document } from '../store/store.js';
import { PagedList, type PagedSource } from './paged-list.js';

/** Threads that anybody can read, page by page. */
export abstract class ThreadBoard<View extends object> extends PagedList<ForumThread, View> {
  constructor(host: ReactiveControllerHost, query: PagedSource<ForumThread, View>['query']) {
    super(host, { query, decode: decodeForumThread, idOf: ({ id }) => id });
  }

  get threads(): readonly ForumThread[] {
    return this.items;
  }

  /** Takes a thread that is listed as it is now. */
  replace(thread: ForumThread): void {
    this.changeAll((threads) =>
      thread.forum.deleted
        ? threads.filter(({ id }) => id !== thread.id)
        : threads.map((other) => (other.id === thread.id ? thread : other)),
    );
  }

  /** Takes a thread that has just been opened: below those that are pinned; in other orders it has another place. */
  add(thread: ForumThread): void {
    if (this.status !== 'ready' || this.find(thread.id)) return;
    const unpinned = this.items.findIndex(({ forum }) => !forum.pinned);
    this.changeHere(this.items.toSpliced(unpinned < 0 ? this.items.length : unpinned, 0, thread));
  }
}

/** The threads of a forum, twenty a page, in one order and under one filter. */
export class Board extends ThreadBoard<BoardView> {
  constructor(host: ReactiveControllerHost) {
    super(host, boardThreads);
  }
}

function decodeForumThread(document: Document): ForumThread | null {
  const thread = decodeThread(document);
  return isForumThread(thread) ? thread : null;
}
