import { isReaction, type Entry, type Reaction } from '../domain/entry.js';
import { increment, now, type Document, type Write } from '../store/store.js';
import { Reader } from './decode.js';
import type { Vote } from '../domain/thread.js';
import { minePath } from './paths.js';
import { touchEntry } from './posts.js';

export interface ReactionIntent {
  readonly community: string;
  readonly thread: string;
  readonly entry: Pick<Entry, 'id' | 'page'>;
  readonly uid: string;
  readonly kind: Reaction;
  /** What this member has given this entry so far. */
  readonly given: readonly Reaction[];
}

/** Gives the reaction, or takes it back where it was given: the count and the member's own record together. */
export function toggleReaction(intent: ReactionIntent): Write[] {
  const { community, thread, entry, uid, kind, given } = intent;
  const had = given.includes(kind);
  const kinds = had ? given.filter((other) => other !== kind) : [...given, kind];
  return [
    touchEntry(community, thread, entry.page, entry.id, { [`reactions.${kind}`]: increment(had ? -1 : 1) }),
    {
      op: 'merge',
      path: minePath(community, thread, uid),
      data: { reactions: { [entry.id]: kinds }, touched: entry.id, kind, page: entry.page, at: now },
    },
  ];
}

/** What this member gave in one thread: entry → reactions. */
export function decodeMine(document: Document | null | undefined): Record<string, Reaction[]> {
  const given: Record<string, Reaction[]> = Object.create(null) as Record<string, Reaction[]>;
  if (!document) return given;
  const reader = new Reader(document.data, document.path);
  for (const [entry, kinds] of Object.entries(reader.or((r) => r.map('reactions'), {}))) {
    if (Array.isArray(kinds))
      given[entry] = kinds.filter((kind) => typeof kind === 'string' && isReaction(kind));
  }
  return given;
}

/** How this member voted on one thread. */
export function decodeVote(document: Document | null | undefined): Vote {
  const vote = document?.data['vote'];
  return vote === 1 || vote === -1 ? vote : 0;
}
