import type { Post } from './post.js';
import type { Standing } from './member.js';

/** Why something is reported, removed or answered with a sanction. */
export const REASONS = ['spam', 'offensive', 'harassment', 'illegal', 'off-topic', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What staff can do, by what it is done to; these words stand in the log. */
export const POST_ACTIONS = ['approve', 'remove', 'restore', 'return', 'keep'] as const;
export const MEMBER_ACTIONS = ['warn', 'mute', 'hold', 'ban', 'lift'] as const;
export const THREAD_ACTIONS = ['pin', 'unpin', 'lock', 'unlock', 'move'] as const;
export const IDEA_ACTIONS = ['status', 'merge'] as const;
export const SETTING_ACTIONS = ['settings', 'staff', 'words', 'replies'] as const;
export const OTHER_ACTIONS = [
  'erase',
  'grant',
  'decline',
  'reopen',
  'poll',
  'survey',
  'event',
  'draw',
  'unlist',
] as const;
export const ACTIONS = [
  ...POST_ACTIONS,
  ...MEMBER_ACTIONS,
  ...THREAD_ACTIONS,
  ...IDEA_ACTIONS,
  ...SETTING_ACTIONS,
  ...OTHER_ACTIONS,
] as const;
export type Action = (typeof ACTIONS)[number];
export type PostAction = (typeof POST_ACTIONS)[number];
export type ThreadAction = (typeof THREAD_ACTIONS)[number];
export type IdeaAction = (typeof IDEA_ACTIONS)[number];

/** Characters of what staff tell the author, of a report's details, of an appeal. */
export const NOTE_LENGTH = 500;
export const DETAILS_LENGTH = 500;
export const APPEAL_LENGTH = 1000;
/** Reports a member may send a day (UTC). */
export const REPORTS_A_DAY = 20;
/** Whole days after which a member's report weighs towards holding an entry back. */
export const WEIGHING_DAYS = 7;
/** Reports of one entry that are told of a decision in the same batch; the rules of more would look up too much. */
export const TOLD_AT_ONCE = 5;
/** How long a claim holds; milliseconds. */
export const CLAIM_LASTS = 10 * 60_000;

/** A post as staff read it: with what was decided about it. */
export interface ModeratedPost extends Post {
  /** Id of the latest decision in the log, empty where there was none. The next one must name it. */
  readonly decision: string;
  readonly decidedAt: number;
  readonly approvedAt: number;
  /** Why it was removed, and what its author was told; empty while it is not. */
  readonly reason: string;
  readonly note: string;
  /** For what waits on a page that has no thread yet. */
  readonly url: string;
  readonly title: string;
  readonly accepted: boolean;
}

/** One entry of the log. Nobody can change or delete it. */
export interface AuditEntry {
  readonly id: string;
  /** Uid of the member of staff. */
  readonly by: string;
  readonly at: number;
  readonly action: Action;
  /** Path below the community, such as `posts/ID`, `members/UID`, `private/words`. */
  readonly target: string;
  /** Uid of the member it is about, empty for settings and threads of pages. */
  readonly about: string;
  /** The decision on the same target before this one. */
  readonly previous: string;
  readonly reason: string;
  readonly note: string;
  /** What several entries of one deed share: the id of its first. */
  readonly group: string;
  /** What the target said before, as stored. */
  readonly before: Readonly<Record<string, unknown>>;
}

/** '' while nobody has decided. */
export type Verdict = '' | 'kept' | 'removed';

/** All reports of one entry together. */
export interface Reported {
  /** The entry's id. */
  readonly id: string;
  /** The latest report. */
  readonly at: number;
  readonly total: number;
  /** Reports by members that count towards holding it back. */
  readonly weight: number;
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly verdict: Verdict;
  /** 0 before the first decision. */
  readonly decidedAt: number;
  /** Staff have decided about it once: reports alone do not hold it back again. */
  readonly reviewed: boolean;
}

/** One report by one person. */
export interface Report {
  readonly id: string;
  readonly entry: string;
  readonly thread: string;
  readonly page: number;
  readonly uid: string;
  readonly reason: Reason;
  readonly details: string;
  readonly at: number;
  readonly verdict: Verdict;
  readonly decidedAt: number;
}

/** What a member is told of a sanction; its id is that of the decision. */
export interface Notice {
  readonly id: string;
  readonly uid: string;
  readonly action: 'warn' | 'mute' | 'hold' | 'ban';
  readonly reason: string;
  readonly note: string;
  readonly at: number;
  /** 0 where it has no end. */
  readonly until: number;
  /** 0 until the member has said so. */
  readonly acknowledgedAt: number;
}

/** What a member says against a decision; its id is that of the decision. */
export interface Appeal {
  readonly id: string;
  readonly uid: string;
  /** `posts/ID` or `members/UID`. */
  readonly target: string;
  readonly note: string;
  readonly at: number;
  readonly verdict: '' | 'granted' | 'declined';
  /** Id of the latest decision on the appeal, empty before the first, and what staff have answered, empty while it is open. */
  readonly decision: string;
  readonly decidedAt: number;
  readonly answer: string;
  /** Id of the decision that it is against: another than the one in its id where a grant was taken back. */
  readonly against: string;
}

/** Who of the staff has taken a card, or was given it. Its id is that of the entry. */
export interface Claim {
  readonly id: string;
  /** Whose it is. */
  readonly uid: string;
  /** Who said so. */
  readonly by: string;
  readonly at: number;
}

/** What staff write down about a member for each other. */
export interface StaffNote {
  readonly id: string;
  readonly uid: string;
  readonly by: string;
  readonly at: number;
  readonly body: string;
}

/** A text to answer with; `{name}`, `{title}` and `{community}` are filled in. */
export interface SavedReply {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export type SanctionField = keyof Standing;

/** The field of a standing that each sanction sets. */
export const SANCTION_FIELDS = {
  warn: 'warned',
  mute: 'mutedUntil',
  hold: 'held',
  ban: 'banned',
} as const satisfies Record<string, SanctionField>;

export function isReason(value: string): value is Reason {
  return (REASONS as readonly string[]).includes(value);
}

/** Whether a claim still says that somebody is at it: what was given to somebody stays, what was taken runs out. */
export function isClaimed(claim: Claim | undefined, now: number): claim is Claim {
  return claim !== undefined && (claim.uid !== claim.by || now - claim.at < CLAIM_LASTS);
}
