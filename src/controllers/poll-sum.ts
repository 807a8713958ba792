import { decodeSum } from '../data/polls.js';
import { pollSumPath } from '../data/asked-paths.js';
import { SHARDS, type Poll, type Tally } from '../domain/poll.js';
import type { Document } from '../store/store.js';
import type { PollBox } from './poll-box.js';
import type { Session } from './session.js';

/** The server's clock may be a little behind what is known of it; so long after it is asked again. Milliseconds. */
const PATIENCE = 2000;
const TRIES = 3;

/** The count of a poll whose results are not everybody's; read where it is not followed, as soon as it may be seen. */
export class PollSum {
  /** Undefined until it is known. */
  tally: Tally | undefined;
  failed = false;
  #reading = false;
  #refused = 0;
  #run = 0;

  constructor(readonly box: PollBox) {}

  reset(): void {
    this.#run++;
    this.tally = undefined;
    this.#reading = this.failed = false;
    this.#refused = 0;
  }

  /** Reads it if it is wanted and nothing else brings it. */
  look(): void {
    const { poll, maySeeResults, follower, host } = this.box;
    // Whoever has withdrawn sees no more; what was seen before is out of date by the next vote.
    if (!maySeeResults && this.tally) this.reset();
    if (!poll || poll.tally || !maySeeResults || this.tally || this.#reading || this.failed) return;
    if (follower.brings || this.#refused >= TRIES) return;
    this.#reading = true;
    const run = ++this.#run;
    void this.#read().finally(() => {
      if (run !== this.#run) return;
      this.#reading = false;
      host.requestUpdate();
    });
  }

  retry(): void {
    this.failed = false;
    this.#refused = 0;
    this.box.host.requestUpdate();
  }

  /** Takes the document that has the sum; where the shards have not been copied yet, they are added up here. */
  async take(document: Document | null): Promise<void> {
    const { poll, session, optimistic, host } = this.box;
    if (!poll || !session) return;
    const run = this.#run;
    const apart = !document && poll.shards === SHARDS;
    const tally = apart ? await addedUp(session, poll) : decodeSum(document);
    if (run !== this.#run) return;
    this.tally = tally;
    optimistic.heard(tally);
    host.requestUpdate();
  }

  async #read(): Promise<void> {
    const { session, poll, staff, ballot } = this.box;
    if (!session || !poll) return;
    const run = this.#run;
    try {
      const as = staff || ballot ? 'member' : 'visitor';
      const [document] = await session.store.get([pollSumPath(session.id, poll.id)], { as });
      if (run === this.#run) await this.take(document ?? null);
    } catch (error) {
      if (run !== this.#run) return;
      const denied = (error as { code?: unknown }).code === 'denied';
      this.#refused++;
      if (denied && this.#refused < TRIES) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      else this.failed = true;
    }
  }
}

/** Few polls have shards; what reads them comes where one has. */
async function addedUp(session: Session, poll: Poll): Promise<Tally> {
  const { addShards } = await import('./poll-roll-up.js');
  return addShards(session, poll);
}
