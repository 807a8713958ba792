/** Reactions one may give, in the order in which they are shown. */
export const REACTIONS = ['like', 'love', 'laugh', 'surprise', 'sad', 'thanks'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** A contribution as visitors read it: one entry in a page document. */
export interface Entry {
  id: string;
  /** Number of the page document that holds it. */
  page: number;
  /** Empty for a tombstone. */
  uid: string;
  name: string;
  /** Markdown source; empty for a tombstone. */
  body: string;
  /** Milliseconds since 1970, the server's clock. */
  at: number;
  editedAt?: number;
  /** Id of the entry it answers. */
  parent?: string;
  reactions: Readonly<Partial<Record<Reaction, number>>>;
  /** A tombstone keeps the place of what its author deleted or a moderator removed. */
  state?: 'removed' | 'deleted';
}

/** One page document: what a visit reads in one go. */
export interface EntryPage {
  /** 0 for the oldest. */
  n: number;
  /** Characters of all bodies when they were posted. */
  size: number;
  entries: readonly Entry[];
}

export function isReaction(value: string): value is Reaction {
  return (REACTIONS as readonly string[]).includes(value);
}

export function countReactions(entry: Entry): number {
  return Object.values(entry.reactions).reduce((sum, count) => sum + count, 0);
}
