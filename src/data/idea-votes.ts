import { increment, type Document, type Write } from '../store/store.js';
import { minePath, threadPath } from './paths.js';
import { decodeVote } from './reactions.js';

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
