import { decodeAudit, type Decider } from '../data/moderation/audit.js';
import {
  approvePost,
  keepPost,
  removePost,
  restorePost,
  returnPost,
  type ApprovalGround,
} from '../data/moderation/decisions.js';
import { decodeModeratedPost } from '../data/moderation/queues.js';
import { settleReports, tellReporters } from '../data/moderation/reports.js';
import { auditPath, postPath } from '../data/paths.js';
import {
  TOLD_AT_ONCE,
  type ModeratedPost,
  type PostAction,
  type Report,
  type Verdict,
} from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type StoreErrorCode, type Write } from '../store/store.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import { deciderOf } from './decider.js';
import { readReports } from './entry-reports.js';
import { Lanes } from './lanes.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';

/** What became of a decision. */
export type Outcome =
  | { readonly kind: 'done' }
  /** A colleague has decided; empty where nobody knows who. */
  | { readonly kind: 'handled'; readonly by: string }
  /** Its author has changed the text meanwhile, or taken it away. */
  | { readonly kind: 'changed' | 'gone' }
  | { readonly kind: 'failed'; readonly code: StoreErrorCode };

/** What shall be done to a post. */
export interface PostDeed {
  readonly post: ModeratedPost;
  readonly action: PostAction;
  readonly reason?: string;
  readonly note?: string;
  /** Id of the decision that several belong to. */
  readonly group?: string;
  /** Several belong to this one. */
  readonly leads?: boolean;
  /** Takes a decision back: reports are open again. */
  readonly undoes?: boolean;
  /** Where what is restored goes; by default where it has been. */
  readonly to?: 'live' | 'pending';
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

const REVERSE: Readonly<Record<PostAction, PostAction>> = {
  approve: 'return',
  return: 'approve',
  remove: 'restore',
  restore: 'remove',
  keep: 'keep',
};

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
  async undo({ id, deed, outcome }: Decision): Promise<Outcome> {
    const before = await outcome;
    if (before.kind !== 'done') return before;
    const post = await this.read(deed.post.id);
    if (!post) return { kind: 'gone' };
    if (post.decision !== id) return this.#handled(post);
    const { reason, note, state } = deed.post;
    const again: PostDeed = { post, action: REVERSE[deed.action], undoes: true };
    if (again.action === 'remove') return this.decide({ ...again, reason, note }).outcome;
    // Something that was held back by reports waits again, though it has been live.
    return this.decide({ ...again, to: state === 'live' ? 'live' : 'pending' }).outcome;
  }

  /** Closes the reports of what is gone: there is nothing left to decide. */
  async closeReports(post: ModeratedPost): Promise<Outcome> {
    try {
      const reports = (await this.#reports({ ...post, page: post.page ?? 0 })) ?? [];
      const writes = settleReports(this.session.id, post.id, reports, 'removed');
      await commitWithRetry(this.session.store, writes, AGAIN);
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

  /** Uid of whoever has decided this; empty where there is no such decision. */
  async byWhom(decision: string): Promise<string> {
    if (!decision) return '';
    const [entry] = await this.session.store.get([auditPath(this.session.id, decision)], { as: 'member' });
    return decodeAudit(entry)?.by ?? '';
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
    const ground = needsGround(action) ? await this.grounds.of(post) : null;
    const reports = await this.#reports(post);
    const verdict = verdictOf(deed);
    const settled = reports ? settleReports(decider.community, post.id, reports, verdict) : [];
    const writes = [...writesOf(deed, decider, ground), ...settled, ...besides];
    await commitWithRetry(this.session.store, writes, AGAIN);
    if (ground && action === 'approve') this.grounds.adopt(post, ground);
    if (reports) void this.#tell(reports, verdict);
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

  async #handled(post: ModeratedPost): Promise<Outcome> {
    return { kind: 'handled', by: await this.byWhom(post.decision).catch(() => '') };
  }

  /** Who has reported it; null where nobody has. What was never to be seen nobody could report. */
  async #reports({ id, page }: ModeratedPost): Promise<Report[] | null> {
    if (page === undefined) return null;
    return readReports(this.session, id);
  }

  /** Those for whom there was no room in the batch. They are told later if this does not get through. */
  async #tell(reports: readonly Report[], verdict: Verdict): Promise<void> {
    for (let i = TOLD_AT_ONCE; i < reports.length; i += TOLD_AT_ONCE) {
      const writes = tellReporters(this.session.id, reports.slice(i, i + TOLD_AT_ONCE), verdict);
      await commitWithRetry(this.session.store, writes, AGAIN).catch(() => undefined);
    }
  }
}

/** What reporters are told. */
function verdictOf({ action, undoes = false }: PostDeed): Verdict {
  if (action === 'remove') return 'removed';
  return undoes || action === 'return' ? '' : 'kept';
}

function needsGround(action: PostAction): boolean {
  return action === 'approve' || action === 'return';
}

function writesOf({ post, action, to }: PostDeed, decider: Decider, ground: ApprovalGround | null): Write[] {
  switch (action) {
    case 'approve':
      return approvePost(decider, post, ground ?? { thread: null, last: null, member: false });
    case 'return':
      return returnPost(decider, post, ground?.member ?? false);
    case 'remove':
      return removePost(decider, post);
    case 'restore':
      return restorePost(decider, post, to);
    case 'keep':
      return keepPost(decider, post);
  }
}
