import type { IdeaSort, IdeaStatus } from '../domain/idea.js';
import { BOARD_PAGE, LIST_LIMIT } from '../domain/limits.js';
import type { Thread } from '../domain/thread.js';
import type { Query, Value } from '../store/store.js';
import { minesPath, threadsPath } from './paths.js';

/** Which ideas of a board, and in which order. Empty texts filter nothing. */
export interface IdeaView {
  readonly sort: IdeaSort;
  readonly status: IdeaStatus | '';
  readonly category: string;
}

const ORDER = { top: 'votes', newest: 'at', latest: 'lastActivityAt', changed: 'statusAt' } as const;
type Order = keyof typeof ORDER;

/**
 * One page of a board of ideas; `after` is the last idea of the page before. What was taken back or merged is among them:
 * see `isOnIdeaBoard`.
 */
export function ideasBoard(community: string, view: IdeaView, after?: Thread, limit = BOARD_PAGE): Query {
  return ideas(community, filtersOf(view), view.sort, after, limit);
}

/** One column of the roadmap; an empty category stands for all of them. */
export interface ColumnView {
  readonly status: IdeaStatus;
  readonly category: string;
}

/** A column of the roadmap: what is done by when it was, the rest by votes; `after` is the last idea of the page before. */
export function roadmap(
  community: string,
  { status, category }: ColumnView,
  after?: Thread,
  limit = BOARD_PAGE,
): Query {
  const order = status === 'done' || status === 'declined' ? 'changed' : 'top';
  return ideas(community, filtersOf({ status, category }), order, after, limit);
}

type Filter = [string, '==', Value];

function filtersOf({ status, category }: Pick<IdeaView, 'status' | 'category'>): Filter[] {
  const filters: Filter[] = [
    ['status', '==', status],
    ['category', '==', category],
  ];
  return filters.filter(([, , value]) => value !== '');
}

function ideas(
  community: string,
  where: readonly Filter[],
  order: Order,
  after: Thread | undefined,
  limit: number,
): Query {
  return {
    collection: threadsPath(community),
    where: [['kind', '==', 'idea'], ...where],
    orderBy: [
      [ORDER[order], 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after?.forum && { startAfter: [cursorOf(after, order), after.id] }),
    limit,
  };
}

function cursorOf({ forum, lastActivityAt }: Thread, order: Order): Value {
  if (order === 'top') return forum?.votes ?? 0;
  if (order === 'latest') return new Date(lastActivityAt);
  return new Date((order === 'newest' ? forum?.at : forum?.statusAt) ?? 0);
}

/** Ideas whose title has the word, or a word that begins with it, most votes first; `word` is normalised. */
export function searchIdeas(community: string, word: string, limit = BOARD_PAGE): Query {
  return {
    collection: threadsPath(community),
    where: [
      ['kind', '==', 'idea'],
      ['words', 'array-contains', word],
    ],
    orderBy: [['votes', 'desc']],
    limit,
  };
}

/**
 * Who has voted for an idea, by uid; `after` is the last of the page before. Staff may ask, of ideas alone: the votes of a
 * duplicate move voter by voter.
 */
export function votersOf(community: string, thread: string, after?: string, limit = LIST_LIMIT): Query {
  return {
    collection: minesPath(community, thread),
    where: [['vote', '==', 1]],
    orderBy: [['__name__', 'asc']],
    ...(after !== undefined && { startAfter: [after] }),
    limit,
  };
}
