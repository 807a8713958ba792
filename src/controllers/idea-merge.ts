import { moveVote } from '../data/idea-votes.js';
import { votersOf } from '../data/ideas.js';
import { minePath, threadPath } from '../data/paths.js';
import { decodeVote } from '../data/reactions.js';
import { decodeThread } from '../data/threads.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type StoreErrorCode } from '../store/store.js';
import { decideThread } from './decide-thread.js';
import { deciderOf } from './decider.js';
import { inPages } from './in-pages.js';
import type { Outcome } from './outcome.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';

/** How often the record of one voter is read anew when somebody was faster. */
const TRIES = 3;

export interface Merger {
  /** Id of the duplicate, and of the idea that stays. */
  readonly from: string;
  readonly into: string;
  /** Is told after each vote how many have moved so far. */
  readonly progress?: (moved: number) => void;
  readonly signal?: AbortSignal;
}

export type MergeOutcome =
  | { readonly kind: 'done'; readonly moved: number }
  /** They are merged, and not all votes have moved: `moveVotes` goes on where it has stopped. */
  | { readonly kind: 'partly'; readonly moved: number; readonly code: StoreErrorCode }
  | Exclude<Outcome, { readonly kind: 'done' }>;

/** Marks an idea as a duplicate of another, as staff, and moves its votes. */
export async function mergeIdea(session: Session, merger: Merger): Promise<MergeOutcome> {
  const { from, into } = merger;
  const outcome = await decideThread(session, from, { mergedInto: into }, deciderOf(session));
  return outcome.kind === 'done' ? moveVotes(session, merger) : outcome;
}

/**
 * Moves the votes of an idea that was merged, voter by voter: a batch each, so that nobody's vote is lost or counted twice
 * however often this is stopped and begun again, by whomever.
 */
export async function moveVotes(session: Session, merger: Merger): Promise<MergeOutcome> {
  const { from, into, progress, signal } = merger;
  let moved = 0;
  try {
    const [document] = await session.store.get([threadPath(session.id, into)]);
    const author = decodeThread(document)?.forum?.uid ?? '';
    for await (const { id: uid } of inPages(session, (after) => votersOf(session.id, from, after))) {
      signal?.throwIfAborted();
      if (!(await moveOne(session, { from, to: into, author, uid }))) continue;
      moved++;
      progress?.(moved);
    }
    return { kind: 'done', moved };
  } catch (error) {
    if (signal?.aborted) return { kind: 'partly', moved, code: 'aborted' };
    if (!(error instanceof StoreError)) throw error;
    return { kind: 'partly', moved, code: error.code };
  }
}

/** Whether votes of an idea that was merged have not moved yet; true where nobody can tell. */
export async function hasVotesLeft({ store, id }: Session, idea: string): Promise<boolean> {
  try {
    return (await store.list(votersOf(id, idea, undefined, 1), { as: 'member' })).length > 0;
  } catch {
    return true;
  }
}

interface OneVote {
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly uid: string;
}

/** Whether it had to be moved; a colleague may have done so, or the voter may have voted for the other meanwhile. */
async function moveOne({ store, id }: Session, vote: OneVote): Promise<boolean> {
  for (let tried = 1; ; tried++) {
    const paths = [minePath(id, vote.from, vote.uid), minePath(id, vote.to, vote.uid)];
    const [own, mine = null] = await store.get(paths, { as: 'member' });
    if (decodeVote(own) !== 1) return false;
    try {
      await commitWithRetry(store, moveVote(id, { ...vote, mine }), AGAIN);
      return true;
    } catch (error) {
      if (!isRefusal(error) || tried >= TRIES) throw error;
    }
  }
}
