import {
  changeThread,
  decodeModeratedThread,
  type ModeratedThread,
  type ThreadChange,
} from '../data/moderation/decisions.js';
import { threadPath } from '../data/paths.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import { deciderOf } from './decider.js';
import type { Outcome } from './outcome.js';
import { failureOf, sendDecision } from './send-decision.js';
import type { Session } from './session.js';
import { takeBack } from './take-back.js';

export interface ThreadDecision {
  readonly id: string;
  readonly thread: string;
  readonly outcome: Promise<Outcome>;
}

/** Pins, locks and moves threads, and takes that back. */
export class ThreadDecisions {
  constructor(
    readonly session: Session,
    readonly grounds: ApprovalGrounds,
  ) {}

  change(thread: string, change: ThreadChange): ThreadDecision {
    const decider = deciderOf(this.session);
    return { id: decider.id, thread, outcome: this.#send(thread, change, decider) };
  }

  /** Takes it back, unless somebody has decided about the thread since. */
  undo(decision: ThreadDecision): Promise<Outcome> {
    return this.#read(decision.thread, () => takeBack(this.session, decision));
  }

  async #send(id: string, change: ThreadChange, decider: ReturnType<typeof deciderOf>): Promise<Outcome> {
    const { store, id: community } = this.session;
    const path = threadPath(community, id);
    return this.#read(id, async () => {
      try {
        const [document] = await store.get([path]);
        const thread = decodeModeratedThread(document);
        if (!thread) return { kind: 'gone' };
        // A colleague was faster, to the same end.
        if (isAlready(thread, change)) return { kind: 'done' };
        await sendDecision(this.session, decider, path, changeThread(decider, thread, change));
        return { kind: 'done' };
      } catch (error) {
        return failureOf(error);
      }
    });
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

function isAlready({ locked, pinned, category }: ModeratedThread, change: ThreadChange): boolean {
  if ('locked' in change) return locked === change.locked;
  return 'pinned' in change ? pinned === change.pinned : category === change.category;
}
