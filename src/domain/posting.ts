import type { Community } from './community.js';
import { roleOf } from './role.js';
import { dayOf } from './clock.js';
import type { Limits, Member } from './member.js';
import { MINUTE } from './limits.js';
import type { Thread } from './thread.js';
import { countLinks } from './validate.js';

/** Everything the rules look at before they let a contribution in. */
export interface PostingSituation {
  community: Community | null;
  /** Null before the profile exists. */
  member: Member | null;
  guest: boolean;
  limits: Limits | null;
  thread: Thread | null;
  body: string;
  /** The server's clock. */
  now: number;
}

export type PostingRefusal =
  | 'no-community'
  | 'no-profile'
  | 'guests-off'
  | 'banned'
  | 'muted'
  | 'locked'
  | 'too-soon'
  | 'daily-limit'
  /** What it answers was deleted or removed meanwhile. */
  | 'parent-gone'
  /** The rules refuse it for no other reason than its words. */
  | 'words';

type PendingReason = 'policy' | 'newcomer' | 'guest' | 'held' | 'links';

/** Why a contribution waits, as far as its author can know: `again` is one that could be read before. */
export type Waiting = PendingReason | 'words' | 'again';

/** What its author is told of a contribution that staff have removed. */
export interface Removal {
  /** Code of the reason, or words of an older community; empty where none was given. */
  readonly reason: string;
  /** What a moderator says. */
  readonly note: string;
  /** Id of the decision, for an appeal; empty where it has none. */
  readonly decision: string;
  /** `posts/ID`. */
  readonly target: string;
}

/** How a contribution will be received; `until` is when a refusal ends, where it does. */
export type PostingVerdict =
  | { kind: 'live' }
  | { kind: 'pending'; why: PendingReason }
  | { kind: 'refused'; why: PostingRefusal; until?: number };

/**
 * Says what the rules will answer, in the same order. Only the word lists are missing here, since members
 * cannot read them: a live contribution that is refused for no other reason is offered again as pending.
 */
export function postingVerdict(situation: PostingSituation): PostingVerdict {
  const refusal = refusalOf(situation);
  if (refusal) return refusal;
  const why = reasonToWait(situation);
  return why ? { kind: 'pending', why } : { kind: 'live' };
}

type Refused = Extract<PostingVerdict, { kind: 'refused' }>;

function refusalOf(situation: PostingSituation): Refused | null {
  const { community, member, guest, thread, now } = situation;
  if (!community) return { kind: 'refused', why: 'no-community' };
  if (guest && community.policy.guests === 'off') return { kind: 'refused', why: 'guests-off' };
  if (!member) return { kind: 'refused', why: 'no-profile' };
  if (member.standing.banned) return { kind: 'refused', why: 'banned' };
  const { mutedUntil } = member.standing;
  if (mutedUntil !== undefined && mutedUntil > now)
    return { kind: 'refused', why: 'muted', until: mutedUntil };
  if (thread?.locked) return { kind: 'refused', why: 'locked' };
  return limitRefusal(situation, community, member);
}

function limitRefusal(
  { limits, now }: PostingSituation,
  community: Community,
  member: Member,
): Refused | null {
  if (!limits || roleOf(community, member.uid)) return null;
  const next = limits.at + community.policy.intervalSeconds * 1000;
  if (next > now) return { kind: 'refused', why: 'too-soon', until: next };
  const today = dayOf(now);
  if (limits.day === today && limits.n >= community.policy.postsADay) {
    return { kind: 'refused', why: 'daily-limit', until: (today + 1) * 86_400_000 };
  }
  return null;
}

/** Why a contribution with this body waits; null where it would not. */
export function reasonToWait({
  community,
  member,
  guest,
  body,
}: Pick<PostingSituation, 'community' | 'member' | 'guest' | 'body'>): PendingReason | null {
  if (!community || !member || roleOf(community, member.uid)) return null;
  const { policy } = community;
  if (policy.premoderate === 'all') return 'policy';
  if (policy.premoderate === 'newcomers' && member.approved < policy.newcomerPosts) return 'newcomer';
  if (guest && policy.guests !== 'live') return 'guest';
  if (member.standing.held) return 'held';
  return countLinks(body) > policy.maxLinks ? 'links' : null;
}

/** Until when the author may edit what was posted at `at`; staff are not bound by it. */
export function editableUntil(community: Community, at: number): number {
  return at + community.policy.editMinutes * MINUTE;
}
