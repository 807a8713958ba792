import { verifyDraw, type DrawCheck } from '../data/draw.js';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import { ticketsInOrder } from '../data/occasion-queries.js';
import { decodeTicket } from '../data/occasions.js';
import type { Occasion } from '../domain/occasion.js';
import type { Ticket } from '../domain/sign-up.js';
import type { Document } from '../store/store.js';
import { pagesOf } from './in-pages.js';
import type { Session } from './session.js';

/** Tickets that are read at once. */
const PAGE = 300;

/** A draw that was done again, and what it was done with. */
export interface Redrawn extends DrawCheck {
  readonly tickets: readonly Ticket[];
}

/** Reads all that takes part, and draws again as anybody can: one read for each ticket. Rejects with a `StoreError`. */
export async function drawAgain(session: Session, occasion: Occasion, key: OccurrenceKey): Promise<Redrawn> {
  const tickets = await readTickets(session, key);
  return { ...(await verifyDraw(occasion, tickets)), tickets };
}

/** Everybody's, also those that were given back, in their order. */
export async function readTickets(session: Session, key: OccurrenceKey): Promise<Ticket[]> {
  const page = (last?: Document) => {
    const after = decodeTicket(last);
    return ticketsInOrder(session.id, key, PAGE, after ?? undefined);
  };
  const tickets: Ticket[] = [];
  for await (const documents of pagesOf(session, page, { as: 'visitor' }))
    tickets.push(...documents.flatMap((document) => decodeTicket(document) ?? []));
  return tickets;
}
