import type { Decider } from '../data/moderation/audit.js';
import { decodeMember } from '../data/members.js';
import { decodeModeratedPost, postsInState } from '../data/moderation/queues.js';
import { liftSanction, sanctionMember, type Sanction } from '../data/moderation/sanctions.js';
import { memberPath } from '../data/paths.js';
import type { Member } from '../domain/member.js';
import type { SanctionField } from '../domain/moderation.js';
import { roleOf } from '../domain/role.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type StoreErrorCode, type Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import { byWhom } from './log-entry.js';
import type { Outcome } from './outcome.js';
import type { Decision, PostDecisions } from './post-decisions.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';
import { takeBack } from './take-back.js';

/** What shall be done to a member. */
export interface MemberDeed {
  readonly uid: string;
  readonly sanction: Sanction;
  readonly reason: string;
  readonly note: string;
}

export type MemberOutcome =
  | Outcome
  /** They have a role, which has to be taken away first; they have no profile that could be sanctioned. */
  | { readonly kind: 'staff' | 'no-profile' };

export interface MemberDecision {
  /** Id of the decision, which what belongs to it bears as its group. */
  readonly id: string;
  readonly outcome: Promise<MemberOutcome>;
}

const ATTEMPTS = 3;
/** Posts of a banned member that are removed at a time. */
const BATCH = 20;

/** Sanctions, and the removal of everything that somebody wrote. */
export class MemberDecisions {
  constructor(
    readonly session: Session,
    readonly posts: PostDecisions,
  ) {}

  /** `latest` is the decision that must still be the latest; without it whichever is. */
  sanction({ uid, sanction, reason, note }: MemberDeed, latest?: string): MemberDecision {
    const decider = deciderOf(this.session, { reason, note });
    const outcome = this.#send(uid, decider, (member) => sanctionMember(decider, member, sanction), latest);
    return { id: decider.id, outcome };
  }

  lift(uid: string, field: SanctionField, latest?: string): MemberDecision {
    const decider = deciderOf(this.session);
    const outcome = this.#send(uid, decider, (member) => liftSanction(decider, member, field), latest);
    return { id: decider.id, outcome };
  }

  /** What stood before the decision stands again, unless somebody has decided since. */
  undo(decision: MemberDecision): Promise<MemberOutcome> {
    return takeBack(this.session, decision);
  }

  /** Removes what somebody wrote, live and waiting, batch by batch, and adds the decisions to `removed`. */
  async removeAll(
    deed: MemberDeed,
    group: string,
    removed: Decision[],
    progress: (removed: number) => void,
  ): Promise<void> {
    const { uid, reason, note } = deed;
    for (const state of ['live', 'pending'] as const) {
      for (let after: string | undefined; ;) {
        const query = postsInState(this.session.id, uid, state, after, BATCH);
        const documents = await this.session.store.list(query, { as: 'member' });
        const posts = documents.map(decodeModeratedPost).filter((post) => post !== null);
        const decisions = posts.map((post) =>
          this.posts.decide({ post, action: 'remove', reason, note, group }),
        );
        removed.push(...decisions);
        await Promise.all(decisions.map(({ outcome }) => outcome));
        progress(removed.length);
        after = documents.at(-1)?.id;
        if (documents.length < BATCH) break;
      }
    }
  }

  async #read(uid: string): Promise<Member | null> {
    const [document] = await this.session.store.get([memberPath(this.session.id, uid)], { as: 'member' });
    return decodeMember(document);
  }

  async #send(
    uid: string,
    decider: Decider,
    writesFor: (member: Member) => Write[],
    latest?: string,
  ): Promise<MemberOutcome> {
    if (roleOf(this.session.community ?? null, uid)) return { kind: 'staff' };
    let before: string | undefined;
    let code: StoreErrorCode = 'denied';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        const member = await this.#read(uid);
        if (!member) return { kind: 'no-profile' };
        const { decision = '' } = member;
        if (decision === decider.id) return { kind: 'done' };
        const known = latest ?? before;
        if (known !== undefined && decision !== known) return this.#handled(decision);
        before = decision;
        await commitWithRetry(this.session.store, writesFor(member), AGAIN);
        return { kind: 'done' };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        code = error.code;
        if (!isRefusal(error)) break;
      }
    }
    return { kind: 'failed', code };
  }

  async #handled(decision: string): Promise<Outcome> {
    return { kind: 'handled', by: await byWhom(this.session, decision).catch(() => '') };
  }
}
