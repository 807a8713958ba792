import type { Occasion } from '../domain/occasion.js';
import type { SignUp } from '../domain/sign-up.js';
import type { Query } from '../store/store.js';
import { messagesPath, occasionsPath, queuePath, signUpsPath, type OccurrenceKey } from './occasion-paths.js';

/** Tickets that one look can add up: one billed read. The rules hold the same number. */
export const ADDED_AT_ONCE = 1000;

/**
 * Events that are not over, those that end soonest first. `time` is the server's clock or less, since the rules look at it;
 * `after` is the last one of the page before.
 */
export function comingOccasions(
  community: string,
  time: number,
  limit: number,
  after?: Pick<Occasion, 'id' | 'endsAt' | 'publishAt'>,
): Query {
  return published(community, time, limit, '>=', after);
}

/** Events that are over, the latest first; the same holds for them. */
export function pastOccasions(
  community: string,
  time: number,
  limit: number,
  after?: Pick<Occasion, 'id' | 'endsAt' | 'publishAt'>,
): Query {
  return published(community, time, limit, '<', after);
}

function published(
  community: string,
  time: number,
  limit: number,
  ends: '>=' | '<',
  after: Pick<Occasion, 'id' | 'endsAt' | 'publishAt'> | undefined,
): Query {
  const direction = ends === '<' ? 'desc' : 'asc';
  return {
    collection: occasionsPath(community),
    where: [
      ['state', '==', 'live'],
      ['publishAt', '<=', new Date(time)],
      ['endsAt', ends, new Date(time)],
    ],
    orderBy: [
      ['endsAt', direction],
      ['publishAt', direction],
      ['__name__', direction],
    ],
    ...(after && { startAfter: [new Date(after.endsAt), new Date(after.publishAt), after.id] }),
    limit,
  };
}

/**
 * All tickets of an occurrence that hold places, to add up their `party`. Those that were given back stay out, or whoever
 * signs up and cancels a thousand times would leave no room for the others in what is added up.
 */
export function allTickets(community: string, key: OccurrenceKey): Query {
  return { collection: queuePath(community, key), where: [['party', '>', 0]], limit: ADDED_AT_ONCE };
}

/** All tickets that there ever were, to count them: codes are numbered by them, also those that were given back. */
export function ticketsEver(community: string, key: OccurrenceKey): Query {
  return { collection: queuePath(community, key), limit: ADDED_AT_ONCE };
}

/** Tickets from before a sign-up's time, to add up their `party`. Those of the same millisecond are `ticketsAt`. */
export function ticketsBefore(community: string, key: OccurrenceKey, { at }: Pick<SignUp, 'at'>): Query {
  return {
    collection: queuePath(community, key),
    where: [
      ['at', '<', new Date(at)],
      ['party', '>', 0],
    ],
    limit: ADDED_AT_ONCE,
  };
}

/** Tickets of the same millisecond, among which the id decides; a sign-up's own is one of them. */
export function ticketsAt(community: string, key: OccurrenceKey, { at }: Pick<SignUp, 'at'>): Query {
  return { collection: queuePath(community, key), where: [['at', '==', new Date(at)]], limit: 50 };
}

/** The tickets up to a sign-up's time, the latest first: its own is among them. */
export function ticketsUpTo(
  community: string,
  key: OccurrenceKey,
  { at }: Pick<SignUp, 'at'>,
  limit: number,
): Query {
  return {
    collection: queuePath(community, key),
    where: [['at', '<=', new Date(at)]],
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    limit,
  };
}

/** Whatever happens to the order shows in the ticket that has changed last: who follows that one misses nothing. */
export function latestTicket(community: string, key: OccurrenceKey): Query {
  return { collection: queuePath(community, key), orderBy: [['changedAt', 'desc']], limit: 1 };
}

/** The order itself, from the first on; `after` is the last ticket of the page before. */
export function ticketsInOrder(
  community: string,
  key: OccurrenceKey,
  limit: number,
  after?: { readonly at: number; readonly id: string },
): Query {
  return {
    collection: queuePath(community, key),
    orderBy: [
      ['at', 'asc'],
      ['__name__', 'asc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.id] }),
    limit,
  };
}

/** Who has signed up, in the order in which they did. */
export function signUpsOf(
  community: string,
  key: OccurrenceKey,
  limit: number,
  after?: Pick<SignUp, 'at' | 'ticket'>,
): Query {
  return {
    collection: signUpsPath(community, key),
    orderBy: [
      ['at', 'asc'],
      ['ticket', 'asc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.ticket] }),
    limit,
  };
}

/** What staff have told those who have signed up, from a moment on (milliseconds), the latest first. */
export function messagesFor(community: string, key: OccurrenceKey, since: number, limit: number): Query {
  return {
    collection: messagesPath(community, key),
    ...(since > 0 && { where: [['at', '>', new Date(since)]] }),
    orderBy: [['at', 'desc']],
    limit,
  };
}

/** Events as staff see them, those made last first. */
export function managedOccasions(
  community: string,
  limit: number,
  after?: Pick<Occasion, 'id' | 'at'>,
): Query {
  return {
    collection: occasionsPath(community),
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.id] }),
    limit,
  };
}
