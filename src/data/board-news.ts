import type { Query } from '../store/store.js';
import { boardThreads, type BoardView } from './threads.js';

/** The first thread of a board below those that are pinned: where something has happened last, or the newest. */
export function firstUnpinned(community: string, view: BoardView): Query {
  return { ...boardThreads(community, view, undefined, 1), startAfter: [true, new Date(0), '0'] };
}
