/** What staff have decided about a member; absent fields mean nothing was decided. */
export interface Standing {
  mutedUntil?: number;
  banned?: boolean;
  /** Everything this member writes waits for a moderator. */
  held?: boolean;
  warned?: string;
}

export interface Member {
  uid: string;
  name: string;
  bio?: string;
  interests: readonly string[];
  /** Milliseconds since 1970, the server's clock. */
  joinedAt: number;
  /** Contributions that a moderator has approved. */
  approved: number;
  standing: Standing;
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
