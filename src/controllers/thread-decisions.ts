import type { ThreadChange } from '../data/moderation/decisions.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import { decideThread, type ThreadDecision } from './decide-thread.js';
import { deciderOf } from './decider.js';
import type { Outcome } from './outcome.js';
import type { Session } from './session.js';
import { takeBack } from './take-back.js';

/** Pins, locks and moves threads, and takes that back. */
export class ThreadDecisions {
  constructor(
    readonly session: Session,
    readonly grounds: ApprovalGrounds,
  ) {}

  change(thread: string, change: ThreadChange): ThreadDecision {
    const decider = deciderOf(this.session);
    const outcome = this.#read(thread, () => decideThread(this.session, thread, change, decider));
    return { id: decider.id, thread, outcome };
  }

  /** Takes it back, unless somebody has decided about the thread since. */
  undo(decision: ThreadDecision): Promise<Outcome> {
    return this.#read(decision.thread, () => takeBack(this.session, decision));
  }

  /** What is known of the thread is old afterwards; cards say at once what has become of it. */
  async #read(thread: string, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work();
    } finally {
      this.grounds.forget({ thread, uid: '' });
      await this.grounds.thread(thread).catch(() => null);
    }
  }
}
