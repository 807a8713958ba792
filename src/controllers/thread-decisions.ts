import { changeThread, decodeModeratedThread, type ModeratedThread } from '../data/moderation/decisions.js';
import { threadPath } from '../data/paths.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import { deciderOf } from './decider.js';
import type { Outcome, PostDecisions } from './post-decisions.js';
import type { Session } from './session.js';

export interface ThreadDecision {
  readonly id: string;
  readonly thread: string;
  readonly locked: boolean;
  readonly outcome: Promise<Outcome>;
}

/** Locks threads, and unlocks them. */
export class ThreadDecisions {
  constructor(
    readonly session: Session,
    readonly grounds: ApprovalGrounds,
    readonly posts: PostDecisions,
  ) {}

  lock(thread: string, locked: boolean): ThreadDecision {
    const decider = deciderOf(this.session);
    return { id: decider.id, thread, locked, outcome: this.#send(thread, locked, decider) };
  }

  /** Takes it back, unless somebody has decided about the thread since. */
  async undo({ id, thread, locked, outcome }: ThreadDecision): Promise<Outcome> {
    const before = await outcome;
    return before.kind === 'done' ? this.#send(thread, !locked, deciderOf(this.session), id) : before;
  }

  async #send(
    id: string,
    locked: boolean,
    decider: ReturnType<typeof deciderOf>,
    latest?: string,
  ): Promise<Outcome> {
    try {
      const thread = await this.#read(id);
      if (!thread) return { kind: 'gone' };
      if (latest !== undefined && thread.decision !== latest)
        return { kind: 'handled', by: await this.posts.byWhom(thread.decision) };
      if (thread.locked !== locked)
        await commitWithRetry(this.session.store, changeThread(decider, thread, { locked }));
      return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { kind: 'failed', code: isRefusal(error) ? 'denied' : error.code };
    } finally {
      this.grounds.forget({ thread: id, uid: '' });
    }
  }

  async #read(id: string): Promise<ModeratedThread | null> {
    const [document] = await this.session.store.get([threadPath(this.session.id, id)]);
    return decodeModeratedThread(document);
  }
}
