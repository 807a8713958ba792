import { AVATAR_LENGTH, SEARCH_LENGTH } from './limits.js';
import { normalise } from './search-words.js';

/** What staff have decided about a member; absent fields mean nothing was decided. */
export interface Standing {
  mutedUntil?: number;
  banned?: boolean;
  /** Everything this member writes waits for a moderator. */
  held?: boolean;
  /** Id of the notice of a warning that the member has not acknowledged yet. */
  warned?: string;
}

export interface Member {
  uid: string;
  name: string;
  /** What the directory sorts and finds by; absent in profiles older than the directory. */
  search?: string;
  /** Plain text. */
  bio?: string;
  /** Address of a picture, https only. */
  avatar?: string;
  interests: readonly string[];
  /** Milliseconds since 1970, the server's clock. */
  joinedAt: number;
  /** Contributions that a moderator has approved. */
  approved: number;
  /** How often an answer of this member's was accepted. */
  helped: number;
  standing: Standing;
  /** Id of the latest decision about this member in the log; absent where there was none. */
  decision?: string;
}

/** What members say about themselves. */
export interface Description {
  readonly name: string;
  /** Empty for none. */
  readonly bio: string;
  /** Address of a picture; empty for none. */
  readonly avatar: string;
  readonly interests: readonly string[];
}

/** How often a member may post: the one document that counts it. */
export interface Limits {
  /** Time of the latest contribution, the server's clock. */
  at: number;
  /** Day of the latest contribution, as `dayOf` counts. */
  day: number;
  /** Contributions on that day. */
  n: number;
  /** Id of the latest contribution. */
  ref: string;
}

/** What a name is found under: a few letters grow when they are normalised, so it is cut between two of them. */
export function searchOf(name: string): string {
  return normalise(name)
    .trim()
    .slice(0, SEARCH_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Whether a picture's address can be stored, and shown without a second look. */
export function isPictureAddress(address: string): boolean {
  return /^https:\/\/[^\s"'<>\\]+$/.test(address) && address.length <= AVATAR_LENGTH;
}

/** Whether staff have decided anything: such a profile stays, whoever it is about wants it gone or not. */
export function hasStanding({ standing }: Member): boolean {
  return Object.keys(standing).length > 0;
}
