import type { OccurrenceKey } from '../data/occasion-paths.js';
import { ticketsInOrder } from '../data/occasion-queries.js';
import { decodeTicket } from '../data/occasions.js';
import type { Ticket } from '../domain/sign-up.js';
import { pagesOf } from './in-pages.js';
import type { Session } from './session.js';

/** Tickets of one look at the order; they name nobody. */
const TICKETS = 500;

/**
 * Everybody's, also those that were given back, in their order: one read for each, as any visitor can. Rejects with a
 * `StoreError`.
 */
export async function readTickets(session: Session, key: OccurrenceKey): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  const page = () => ticketsInOrder(session.id, key, TICKETS, tickets.at(-1));
  for await (const documents of pagesOf(session, page, { as: 'visitor' }))
    tickets.push(...documents.map(decodeTicket).filter((ticket) => ticket !== null));
  return tickets;
}
