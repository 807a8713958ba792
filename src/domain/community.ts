import { IMAGES_A_DAY } from './limits.js';
import type { Role } from './role.js';

/** The settings an owner chooses; the rules read the same document. */
export interface Policy {
  /** Whose contributions wait for a moderator first. */
  premoderate: 'none' | 'newcomers' | 'all';
  /** What people without an account may do. */
  guests: 'off' | 'pending' | 'live';
  /** Approved contributions after which a member is no newcomer. */
  newcomerPosts: number;
  /** Seconds between two contributions of one member. */
  intervalSeconds: number;
  /** Contributions of one member a day (UTC). */
  postsADay: number;
  /** Images one member may add a day (UTC); 0 switches them off for all. */
  imagesADay: number;
  /** Minutes after posting in which the author may edit. */
  editMinutes: number;
  /** Links a contribution may hold before it waits for a moderator. */
  maxLinks: number;
  memberPolls: boolean;
  downvotes: boolean;
  /** How open pages learn of new comments. */
  live: 'on' | 'poll' | 'off';
  /** Reports by members in good standing after which an entry waits for a moderator; 0 never. */
  reportsToHold: number;
  /** Minutes within which staff mean to answer; 0 for no target. */
  answerMinutes: number;
}

/** Where threads of the forum belong; the name is its key. */
export interface Category {
  readonly name: string;
  /** `#rrggbb`, empty where the owner has chosen none. */
  readonly color: string;
  readonly description: string;
}

export interface Community {
  id: string;
  name: string;
  categories: readonly Category[];
  /** What members can choose from; absent where it was kept before there were any. */
  interests?: readonly string[];
  /** uid → role. */
  staff: Readonly<Record<string, Role>>;
  policy: Policy;
  texts: { guidelines: string; welcome: string };
}

/** Settings of a new community; also what a missing field falls back to, so a gap closes rather than opens. */
export const CAUTIOUS_POLICY: Policy = {
  premoderate: 'none',
  guests: 'pending',
  newcomerPosts: 3,
  intervalSeconds: 10,
  postsADay: 100,
  imagesADay: IMAGES_A_DAY,
  editMinutes: 30,
  maxLinks: 2,
  memberPolls: false,
  downvotes: false,
  live: 'on',
  reportsToHold: 3,
  answerMinutes: 1440,
};
