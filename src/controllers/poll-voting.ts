import { castBallot, pickShard, withdrawBallot } from '../data/ballots.js';
import {
  maySeeResults,
  sameChoices,
  SHARDS,
  type Ballot,
  type Poll,
  type VoteFault,
} from '../domain/poll.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Write } from '../store/store.js';
import { readMember } from './membership.js';
import { participantFault, transportFault } from './participant-fault.js';
import type { PollBox } from './poll-box.js';
import type { Session } from './session.js';

/** Many vote at once in the minutes after a poll is announced. */
const RETRIES = 8;

/** Casts, changes and withdraws the ballot of whoever is signed in. Each is shown at once and put back when refused. */
export class PollVoting {
  constructor(readonly box: PollBox) {}

  /** Null once the server has these choices; `known` is whether the voter has seen what was voted before. */
  async cast(choices: readonly string[], known: boolean): Promise<VoteFault | null> {
    const { box } = this;
    const fault = await this.#prepare();
    if (fault || !box.poll) return fault ?? 'gone';
    const { poll, ballot: before = null } = box;
    if (before && sameChoices(poll.mode, before.choices, choices)) return null;
    if (before && !poll.changeable) return 'once';
    if (before && !known) return 'elsewhere';
    const shard = before?.shard ?? pickShard(poll, Math.random);
    return this.#send(poll, before, choices, (session, uid) => {
      const voter = { community: session.id, uid, name: session.member?.name ?? '' };
      return castBallot(poll, voter, choices, { before, shard });
    });
  }

  /** Null once the server has no ballot of this member. */
  async withdraw(): Promise<VoteFault | null> {
    const fault = await this.#prepare();
    const { poll, ballot } = this.box;
    if (fault || !poll || !ballot) return fault;
    return this.#send(poll, ballot, [], (session) => withdrawBallot(poll, session.id, ballot));
  }

  async #prepare(): Promise<VoteFault | null> {
    const { session, host } = this.box;
    if (!session) return 'gone';
    try {
      await this.box.readOwn();
    } catch (error) {
      return transportFault(error);
    }
    host.requestUpdate();
    return participantFault(session);
  }

  async #send(
    poll: Poll,
    before: Ballot | null,
    choices: readonly string[],
    writes: (session: Session, uid: string) => Write[],
  ): Promise<VoteFault | null> {
    const { box } = this;
    const { session, optimistic, host } = box;
    const uid = session?.account?.uid;
    if (!session || !uid) return 'denied';
    const batch = writes(session, uid);
    optimistic.expect(poll.mode, box.stored, before?.choices ?? [], choices);
    host.requestUpdate();
    try {
      await commitWithRetry(session.store, batch, { retries: RETRIES });
    } catch (error) {
      optimistic.putBack();
      host.requestUpdate();
      return isRefusal(error) ? this.#explain(session, poll, before, choices) : transportFault(error);
    }
    if (uid !== session.account?.uid) return null;
    optimistic.arrived();
    const shard = shardOf(batch) || (before?.shard ?? '');
    const at = session.store.now();
    box.takeOwn(choices.length > 0 ? { uid, choices, at, shard, name: session.member?.name ?? '' } : null);
    this.#copy(session, poll, shard, choices);
    return null;
  }

  #copy(session: Session, poll: Poll, shard: string, choices: readonly string[]): void {
    const reader = { voted: choices.length > 0, staff: session.role !== null };
    if (poll.shards !== SHARDS || !maySeeResults(poll, reader, session.store.now())) return;
    import('./poll-roll-up.js')
      .then(({ copyShards }) => copyShards(session, poll, shard))
      .catch(() => undefined);
  }

  /** The rules have one word for all that stands in the way; what stands there now says which it was. */
  async #explain(
    session: Session,
    former: Poll,
    before: Ballot | null,
    choices: readonly string[],
  ): Promise<VoteFault | null> {
    const { box } = this;
    try {
      await box.readAgain();
      const { poll, ballot = null } = box;
      if (!poll || poll.state !== 'live') return 'gone';
      // An answer that was lost: it had arrived.
      if (sameChoices(former.mode, ballot?.choices ?? [], choices)) return null;
      if (box.closed) return 'closed';
      if (poll.publishAt > box.now) return 'scheduled';
      if (!sameChoices(former.mode, ballot?.choices ?? [], before?.choices ?? []))
        return poll.changeable ? 'elsewhere' : 'once';
      await Promise.all([readMember(session), session.readCommunity(true)]);
      return participantFault(session) ?? 'denied';
    } catch (error) {
      return isRefusal(error) ? 'denied' : transportFault(error);
    }
  }
}

function shardOf([ballot]: readonly Write[]): string {
  const shard = ballot && 'data' in ballot ? ballot.data['shard'] : '';
  return typeof shard === 'string' ? shard : '';
}
