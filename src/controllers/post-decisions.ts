import type { Decider } from '../data/moderation/audit.js';
import { approvePost, keepPost, removePost, restorePost } from '../data/moderation/decisions.js';
import { decodeModeratedPost } from '../data/moderation/queues.js';
import { postPath } from '../data/paths.js';
import type { ModeratedPost, PostAction, Verdict } from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import { movePoll } from './changed-opening.js';
import { deciderOf } from './decider.js';
import { settlement, settlementOf } from './entry-reports.js';
import { Lanes } from './lanes.js';
import { byWhom } from './log-entry.js';
import type { Outcome } from './outcome.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';
import { takeBack } from './take-back.js';

/** What shall be done to a post. */
export interface PostDeed {
  readonly post: ModeratedPost;
  /** What is returned was approved: see `undo`. */
  readonly action: Exclude<PostAction, 'return'>;
  readonly reason?: string;
  readonly note?: string;
  /** Id of the decision that several belong to. */
  readonly group?: string;
  /** Several belong to this one. */
  readonly leads?: boolean;
  /** What goes into the same batch. */
  readonly besides?: readonly Write[];
}

/** A decision on its way. */
export interface Decision {
  readonly id: string;
  readonly deed: PostDeed;
  readonly outcome: Promise<Outcome>;
}

const ATTEMPTS = 3;
/** Threads in which decisions are sent at the same time. */
const AT_ONCE = 4;

/**
 * Sends what staff decide about posts: in order within a thread, since each approval moves the thread's end, and in a
 * few threads at once. A refusal is looked into: either the ground was old, then the batch is built anew, or somebody
 * was faster.
 */
export class PostDecisions {
  #lanes = new Lanes(AT_ONCE);

  constructor(
    readonly session: Session,
    readonly grounds: ApprovalGrounds,
  ) {}

  decide(deed: PostDeed): Decision {
    const { reason = '', note = '', group = '', leads = false } = deed;
    const made = deciderOf(this.session, { reason, note, group });
    const decider = leads ? { ...made, group: made.id } : made;
    const outcome = this.#lanes.run(deed.post.thread, () => this.#send(deed, decider));
    return { id: decider.id, deed, outcome };
  }

  /** Decides about several as one deed: they share the id of the first as their group. */
  decideAll(deeds: readonly PostDeed[]): Decision[] {
    const [first, ...others] = deeds;
    if (!first) return [];
    const leader = this.decide({ ...first, leads: others.length > 0 });
    return [leader, ...others.map((deed) => this.decide({ ...deed, group: leader.id }))];
  }

  /** Takes a decision back, unless somebody has decided since. */
  async undo(decision: Decision): Promise<Outcome> {
    const { post } = decision.deed;
    const outcome = await this.alongside(post.thread, () => takeBack(this.session, decision));
    this.grounds.forget(post);
    return outcome;
  }

  /** Closes the reports of what is gone: there is nothing left to decide. */
  async closeReports(post: ModeratedPost): Promise<Outcome> {
    try {
      const settled = await settlement(this.session, post.id, 'removed');
      await commitWithRetry(this.session.store, settled.writes, AGAIN);
      void settled.tellOthers();
      return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { kind: 'failed', code: error.code };
    }
  }

  /** Runs what changes the same thread between two decisions, not during one. */
  alongside<T>(thread: string, work: () => Promise<T>): Promise<T> {
    return this.#lanes.run(thread, work);
  }

  async read(id: string): Promise<ModeratedPost | null> {
    const [document] = await this.session.store.get([postPath(this.session.id, id)], { as: 'member' });
    return decodeModeratedPost(document);
  }

  async #send(deed: PostDeed, decider: Decider): Promise<Outcome> {
    let { post } = deed;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#try({ ...deed, post }, decider);
        return { kind: 'done' };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        if (!isRefusal(error)) return { kind: 'failed', code: error.code };
      }
      this.grounds.forget(post);
      const fresh = await this.read(post.id).catch(() => null);
      const found = fresh ? await this.#explain(deed, fresh, decider.id) : { kind: 'gone' as const };
      if (found) return found;
      if (!fresh || attempt >= ATTEMPTS) return { kind: 'failed', code: 'denied' };
      post = fresh;
    }
  }

  async #try(deed: PostDeed, decider: Decider): Promise<void> {
    const { post, action, besides = [] } = deed;
    const ground = action === 'approve' ? await this.grounds.of(post) : null;
    // What was never to be seen nobody could report.
    const settled =
      post.page === undefined ? null : await settlementOf(this.session, post.id, VERDICTS[action]);
    const decided = ground ? approvePost(decider, post, ground) : writesOf(deed, decider);
    await commitWithRetry(this.session.store, [...decided, ...(settled?.writes ?? []), ...besides], AGAIN);
    if (ground) this.grounds.adopt(post, ground);
    void settled?.tellOthers();
    // Its author may have taken the link to it out of the text since.
    const body = [post.body, ...post.revisions].join('\n');
    movePoll(this.session, { id: post.id, body }, decided);
  }

  /** Null where nothing but old ground explains the refusal. */
  async #explain({ post }: PostDeed, fresh: ModeratedPost, id: string): Promise<Outcome | null> {
    // The answer to an earlier attempt was lost.
    if (fresh.decision === id) return { kind: 'done' };
    if (fresh.decision !== post.decision) return this.#handled(fresh);
    if (fresh.state === 'deleted') return { kind: 'gone' };
    // What nobody has read is not approved.
    return fresh.body === post.body && fresh.state === post.state ? null : { kind: 'changed' };
  }

  async #handled({ decision }: ModeratedPost): Promise<Outcome> {
    return { kind: 'handled', by: await byWhom(this.session, decision).catch(() => '') };
  }
}

/** What reporters are told. */
const VERDICTS = {
  approve: 'kept',
  keep: 'kept',
  restore: 'kept',
  remove: 'removed',
} as const satisfies Record<PostDeed['action'], Verdict>;

function writesOf({ post, action }: PostDeed, decider: Decider): Write[] {
  switch (action) {
    case 'remove':
      return removePost(decider, post);
    case 'restore':
      return restorePost(decider, post);
    default:
      return keepPost(decider, post);
  }
}
