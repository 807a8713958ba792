import { hasRoom, type Standing, type Ticket } from './sign-up.js';

/** One's own place among the tickets, and the people who stand before it. */
export interface Place {
  readonly ticket: string;
  readonly party: number;
  /** People before it in the order. */
  readonly before: number;
}

/**
 * How one ticket stands.
 * @param capacity 0 for no limit
 * @param earlier tickets before it, the latest first, as many as are known; where each is for one person none is needed
 */
export function standingOf(place: Place, capacity: number, earlier?: readonly Ticket[]): Standing {
  const { before, party } = place;
  if (hasRoom(before, party, capacity)) return { kind: 'going' };
  return { kind: 'waiting', rank: earlier ? rankAmong(place, capacity, earlier) : before - capacity + 1 };
}

/** Goes back to the last ticket that has room: all before that have it as well. */
function rankAmong({ before }: Place, capacity: number, earlier: readonly Ticket[]): number | undefined {
  let upTo = before;
  let rank = 1;
  for (const { party } of earlier) {
    if (party === 0) continue;
    if (upTo <= capacity) return rank;
    rank += 1;
    upTo -= party;
  }
  // Further back than was looked, there may be more who wait.
  return upTo <= capacity ? rank : undefined;
}
