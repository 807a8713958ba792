import type { IdeaSort, IdeaStatus } from '../domain/idea.js';
import { BOARD_PAGE, LIST_LIMIT } from '../domain/limits.js';
import type { Thread } from '../domain/thread.js';
import { increment, type Document, type Query, type Value, type Write } from '../store/store.js';
import { decodeVote } from './reactions.js';
import { minePath, minesPath, threadPath, threadsPath } from './paths.js';

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
  const where: [string, '==', Value][] = [];
  if (view.status) where.push(['status', '==', view.status]);
  if (view.category) where.push(['category', '==', view.category]);
  return ideas(community, where, view.sort, after, limit);
}

/** A column of the roadmap: what is done by when it was, the rest by votes; `after` is the last idea of the page before. */
export function roadmap(community: string, status: IdeaStatus, limit = BOARD_PAGE, after?: Thread): Query {
  const order = status === 'done' || status === 'declined' ? 'changed' : 'top';
  return ideas(community, [['status', '==', status]], order, after, limit);
}

function ideas(
  community: string,
  where: readonly [string, '==', Value][],
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

/** A vote for a duplicate, on its way to the idea that stays. */
export interface MovedVote {
  readonly from: string;
  readonly to: string;
  /** Whose vote it is. */
  readonly uid: string;
  /** The voter's own record of the idea that stays, null where there is none. */
  readonly mine: Document | null;
  /** Author of the idea that stays. */
  readonly author: string;
}

/**
 * Moves one vote: it is taken from the duplicate, and counts for the idea that stays unless its voter has one there, or has
 * written that. Both ideas name whom they have moved for; sent twice, the second is refused.
 */
export function moveVote(community: string, { from, to, uid, mine, author }: MovedVote): Write[] {
  const movedFor = `${from}/${uid}`;
  const isCounted = uid !== author && decodeVote(mine) === 0;
  return [
    { op: 'update', path: minePath(community, from, uid), data: { vote: 0, movedTo: to } },
    { op: 'update', path: threadPath(community, from), data: { votes: increment(-1), movedFor } },
    ...(isCounted ? counted() : []),
  ];

  function counted(): Write[] {
    return [
      { op: 'merge', path: minePath(community, to, uid), data: { vote: 1, movedFrom: from } },
      { op: 'update', path: threadPath(community, to), data: { votes: increment(1), movedFor } },
    ];
  }
}
