import type { Occasion } from '../domain/occasion.js';
import type { Ticket } from '../domain/sign-up.js';
import { sha256 } from './sha256.js';

/** What a draw can be done again from; all of it is published. */
export type DrawnOccasion = Pick<Occasion, 'seed' | 'seedHash' | 'winners' | 'prizes'>;

/** What came out of doing a draw again. */
export interface DrawCheck {
  /** The seed is the one that was settled when the promotion was made, before anybody had entered. */
  readonly seedMatches: boolean;
  /** The same tickets win, in the same order. */
  readonly winnersMatch: boolean;
  /** Tickets that win, the first first. */
  readonly winners: readonly string[];
  /** How many took part. */
  readonly entries: number;
}

/** Ids of the tickets that take part: those that were not given back, in the order in which they are hashed. */
export function entriesOf(tickets: readonly Pick<Ticket, 'id' | 'party'>[]): string[] {
  return inCodePoints(tickets.filter(({ party }) => party > 0).map(({ id }) => id));
}

/**
 * Ids of the tickets that win, the first first; fewer where fewer took part.
 * The seed was settled before anybody entered, and whoever enters does not know it; the salt is made of all entries, so one of
 * them more or less deals all keys anew. Whoever keeps the seed could still try ids until an accomplice's wins, as the last to
 * enter: against that only trust helps, or a seed that nobody knows before the end.
 * @param tickets ids of those that take part, in any order; see `entriesOf`
 */
export async function drawWinners(
  seed: string,
  tickets: readonly string[],
  prizes: number,
): Promise<string[]> {
  const entries = inCodePoints([...new Set(tickets)]);
  const salt = await sha256(`${seed}\n${entries.join('\n')}`);
  const keyed = await Promise.all(
    entries.map(async (ticket) => ({ ticket, key: await sha256(`${salt}\n${ticket}`) })),
  );
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.ticket, b.ticket));
  return keyed.slice(0, Math.max(0, prizes)).map(({ ticket }) => ticket);
}

/** Draws again, and compares with what was published. */
export async function verifyDraw(
  { seed, seedHash, winners, prizes }: DrawnOccasion,
  tickets: readonly Pick<Ticket, 'id' | 'party'>[],
): Promise<DrawCheck> {
  const entries = entriesOf(tickets);
  const drawn = await drawWinners(seed, entries, prizes);
  return {
    seedMatches: seed !== '' && (await sha256(seed)) === seedHash,
    winnersMatch: winners !== null && drawn.join('\n') === winners.join('\n'),
    winners: drawn,
    entries: entries.length,
  };
}

/** Ids are letters and digits, of which a unit of UTF-16 is a code point. */
function inCodePoints(ids: readonly string[]): string[] {
  return [...ids].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
