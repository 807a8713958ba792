import { drawWinners, entriesOf } from '../data/draw.js';
import { secretPath } from '../data/occasion-paths.js';
import { decodeSecret } from '../data/occasions.js';
import { ONCE, type Occasion } from '../domain/occasion.js';
import type { SignUp } from '../domain/sign-up.js';
import { readSignUps, readTickets } from './attendee-list.js';
import type { Session } from './session.js';

/** Who won, by lot or by the choice of staff, where there is no seed. */
export interface Winners {
  readonly winners: readonly string[];
  readonly seed: string;
}

/** Everybody who has entered, in order. */
export async function readEntries(session: Session, occasion: Occasion): Promise<readonly SignUp[]> {
  const key = { event: occasion.id, occurrence: ONCE };
  const entries: SignUp[] = [];
  for (;;) {
    const { signUps, more } = await readSignUps(session, key, entries);
    entries.push(...signUps);
    if (!more || signUps.length === 0) return entries;
  }
}

/**
 * Draws from all tickets that were not given back.
 * @throws a `StoreError` where the seed is not to be read
 */
export async function drawFrom(session: Session, occasion: Occasion): Promise<Winners | null> {
  const path = secretPath(session.id, occasion.id, 'seed');
  const [document] = await session.store.get([path], { as: 'member' });
  const seed = decodeSecret(document);
  if (!seed) return null;
  const tickets = await readTickets(session, { event: occasion.id, occurrence: ONCE });
  return { seed, winners: await drawWinners(seed, entriesOf(tickets), occasion.prizes) };
}
