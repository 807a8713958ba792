/** A place in the order of those who come. It names nobody; no places are left to it where it was given back. */
export interface Ticket {
  readonly id: string;
  /** The server's time of signing up, in milliseconds: the order, with the id where it is the same. */
  readonly at: number;
  /** People it is for, 0 once it was given back. */
  readonly party: number;
  readonly changedAt: number;
}

/** One person's sign-up for one occurrence. */
export interface SignUp {
  readonly uid: string;
  readonly ticket: string;
  readonly name: string;
  readonly at: number;
  readonly party: number;
  /** 0 while they are not there. */
  readonly checkedInAt: number;
}

/** Answers by the places of the questions. */
export type SignUpAnswers = Readonly<Record<string, string>>;

/** How somebody stands in the order. */
export type Standing =
  | { readonly kind: 'going' }
  /** First on the waiting list is 1; undefined where that is further back than anybody counts. */
  | { readonly kind: 'waiting'; readonly rank: number | undefined };

/** Tickets that compare as they stand in the order. */
export function compareTickets(a: Pick<Ticket, 'at' | 'id'>, b: Pick<Ticket, 'at' | 'id'>): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Whether there is room for a ticket. Nobody is passed over: where a party does not fit, those after it wait as well.
 * @param before people before it in the order
 * @param capacity 0 for no limit
 */
export function hasRoom(before: number, party: number, capacity: number): boolean {
  return capacity === 0 || before + party <= capacity;
}

/** A ticket as far as it counts in the order. */
type Place = Pick<Ticket, 'id' | 'at' | 'party'>;

/** While somebody is signed up, their ticket says the same. */
export function ticketOf({ ticket, at, party }: SignUp): Place {
  return { id: ticket, at, party };
}

/** Everybody's standing by ticket, from all tickets of an occurrence. */
export function standings(tickets: readonly Place[], capacity: number): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  let before = 0;
  let waiting = 0;
  for (const { id, party } of [...tickets].sort(compareTickets)) {
    if (party === 0) continue;
    const room = hasRoom(before, party, capacity);
    if (!room) waiting += 1;
    found.set(id, room ? { kind: 'going' } : { kind: 'waiting', rank: waiting });
    before += party;
  }
  return found;
}

/** Places that are left for somebody who signs up now; undefined where there is no limit. */
export function placesLeft(taken: number, capacity: number): number | undefined {
  return capacity === 0 ? undefined : Math.max(0, capacity - taken);
}
