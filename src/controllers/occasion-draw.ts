import { verifyDraw, type DrawCheck } from '../data/draw.js';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import type { Occasion } from '../domain/occasion.js';
import type { Ticket } from '../domain/sign-up.js';
import { readTickets } from './occasion-tickets.js';
import type { Session } from './session.js';

/** A draw that was done again, and what it was done with. */
export interface Redrawn extends DrawCheck {
  readonly tickets: readonly Ticket[];
}

/** Reads all that takes part, and draws again as anybody can: one read for each ticket. Rejects with a `StoreError`. */
export async function drawAgain(session: Session, occasion: Occasion, key: OccurrenceKey): Promise<Redrawn> {
  const tickets = await readTickets(session, key);
  return { ...(await verifyDraw(occasion, tickets)), tickets };
}
