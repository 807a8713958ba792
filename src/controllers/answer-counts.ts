import { decodeSum } from '../data/polls.js';
import { pollSumPath } from '../data/asked-paths.js';
import { countAnswers } from '../data/survey-queries.js';
import { SHARDS, type Poll } from '../domain/poll.js';
import type { Session } from './session.js';
import type { Listed } from './asked-list.js';
import { Lanes } from './lanes.js';

/** Counted at once. */
const MOST = 4;

/** How many have voted or answered, counted once for each poll and survey that is shown. */
export class AnswerCounts {
  /** Undefined while it is counted, null where it could not be. */
  #known = new Map<string, number | null | undefined>();
  #lanes = new Lanes(MOST);
  #session: Session | undefined;

  constructor(readonly changed: () => void) {}

  /** Undefined until it is known, null where it could not be counted. */
  of(session: Session, listed: Listed): number | null | undefined {
    if (session !== this.#session) this.#forget(session);
    const { record } = listed;
    if (listed.kind === 'poll' && (record as Poll).tally) return (record as Poll).tally?.voters;
    // Nobody could answer so far.
    if (record.publishAt > session.store.now()) return 0;
    if (!this.#known.has(record.id)) void this.#count(session, listed);
    return this.#known.get(record.id);
  }

  /** Counts this one again when it is shown. */
  renew(id: string): void {
    this.#known.delete(id);
  }

  #forget(session: Session): void {
    this.#session = session;
    this.#known.clear();
    this.#lanes = new Lanes(MOST);
  }

  async #count(session: Session, listed: Listed): Promise<void> {
    const { id } = listed.record;
    this.#known.set(id, undefined);
    const count = await this.#lanes.run(id, () => countOf(session, listed)).catch(() => null);
    if (session !== this.#session) return;
    this.#known.set(id, count);
    this.changed();
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
