import { drawWinners, entriesOf } from '../data/draw.js';
import { promotionKey, secretPath, ticketPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { allTickets, signUpsOf } from '../data/occasion-queries.js';
import { decodeSecret, decodeSignUp, decodeTicket } from '../data/occasions.js';
import { sha256 } from '../data/sha256.js';
import type { Occasion } from '../domain/occasion.js';
import type { Ticket } from '../domain/sign-up.js';
import { isRefusal } from '../store/retry.js';
import { readTickets } from './occasion-tickets.js';
import type { Session } from './session.js';

/** Who has won, to be published: tickets, the first first. Without a seed where staff have chosen. */
export interface Won {
  readonly winners: readonly string[];
  readonly seed: string;
}

/** One that has won. */
export interface Winner {
  readonly ticket: string;
  /** Empty where whoever it was has taken the sign-up away. */
  readonly name: string;
}

/** What has been drawn, and is not published yet. */
export interface Lots {
  readonly seed: string;
  readonly winners: readonly Winner[];
  /** How many took part. */
  readonly entries: number;
}

/** The seed is not to be read by whoever draws, is not there, or is not the one whose hash was published. */
export type SeedFault = 'foreign' | 'missing' | 'other';

/** Whether whoever looks may read the seed: its maker and admins do. */
export function readsSeed({ account, role }: Session, { uid }: Occasion): boolean {
  return uid === account?.uid || role === 'owner' || role === 'admin';
}

/**
 * Draws from all tickets that were not given back: a read for each, and one more for each winner's name.
 * Rejects with a `StoreError` where they cannot be read.
 */
export async function drawLots(session: Session, occasion: Occasion): Promise<Lots | SeedFault> {
  const seed = await readSeed(session, occasion);
  if (seed === null) return 'foreign';
  if (seed === '') return 'missing';
  if ((await sha256(seed)) !== occasion.seedHash) return 'other';
  const key = promotionKey(occasion);
  const tickets = await readTickets(session, key);
  const entries = entriesOf(tickets);
  const drawn = await drawWinners(seed, entries, occasion.prizes);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const winners = await Promise.all(drawn.map((id) => winnerOf(session, key, id, byId.get(id))));
  return { seed, winners, entries: entries.length };
}

/** Whether as many take part as when it was drawn: one read. Rejects with a `StoreError`. */
export async function isUnmoved(session: Session, occasion: Occasion, { entries }: Lots): Promise<boolean> {
  const query = allTickets(session.id, promotionKey(occasion));
  // An entry is for one person; one look adds up so many at most.
  return (await session.store.sum(query, 'party', { as: 'member' })) === Math.min(entries, query.limit);
}

/** Those that were published, the first first: two reads for each. Rejects with a `StoreError`. */
export async function readWinners(session: Session, occasion: Occasion): Promise<readonly Winner[]> {
  const ids = occasion.winners ?? [];
  if (ids.length === 0) return [];
  const key = promotionKey(occasion);
  const paths = ids.map((id) => ticketPath(session.id, key, id));
  const documents = await session.store.get(paths, { as: 'member' });
  return Promise.all(ids.map((id, place) => winnerOf(session, key, id, decodeTicket(documents[place]))));
}

/** Null where whoever is signed in may not read it, empty where there is none. */
async function readSeed(session: Session, { id }: Occasion): Promise<string | null> {
  try {
    const [document] = await session.store.get([secretPath(session.id, id, 'seed')], { as: 'member' });
    return decodeSecret(document) ?? '';
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** A sign-up has the time of its ticket, so it is found there, without those of all others. */
async function winnerOf(
  session: Session,
  key: OccurrenceKey,
  id: string,
  ticket: Ticket | null | undefined,
): Promise<Winner> {
  let after = { at: ticket?.at ?? Infinity, ticket: '' };
  while (after.at === ticket?.at) {
    const [document] = await session.store.list(signUpsOf(session.id, key, 1, after), { as: 'member' });
    const found = decodeSignUp(document);
    if (!found) break;
    if (found.ticket === id) return { ticket: id, name: found.name };
    after = found;
  }
  return { ticket: id, name: '' };
}
