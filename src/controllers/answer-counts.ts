import { decodeSum } from '../data/polls.js';
import { pollSumPath } from '../data/asked-paths.js';
import { countAnswers } from '../data/survey-queries.js';
import { SHARDS, type Poll } from '../domain/poll.js';
import type { Session } from './session.js';
import type { Listed } from './asked-list.js';
import { ShownCounts } from './shown-counts.js';

/** How many have voted or answered. */
export class AnswerCounts extends ShownCounts {
  /** Undefined until it is known, null where it could not be counted. */
  of(session: Session, listed: Listed): number | null | undefined {
    const { record } = listed;
    if (listed.kind === 'poll' && (record as Poll).tally) return (record as Poll).tally?.voters;
    // Nobody could answer so far.
    if (record.publishAt > session.store.now()) return 0;
    return this.figure(session, record.id, listed.kind, () => countOf(session, listed));
  }
}

async function countOf(session: Session, { kind, record }: Listed): Promise<number> {
  if (kind === 'survey') return session.store.count(countAnswers(session.id, record.id), { as: 'member' });
  const poll = record as Poll;
  const [document] = await session.store.get([pollSumPath(session.id, poll.id)], { as: 'member' });
  if (document || poll.shards !== SHARDS) return decodeSum(document).voters;
  // Nobody has copied what the shards count yet.
  const { addShards } = await import('./poll-roll-up.js');
  return (await addShards(session, poll)).voters;
}
