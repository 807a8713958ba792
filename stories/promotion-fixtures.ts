/** Promotions in memory for stories and tests. */
import { sha256 } from '../src/data/sha256.js';
import { drawWinners, entriesOf } from '../src/data/draw.js';
import type { Occasion } from '../src/domain/occasion.js';
import { occurrence, signUpOf, signUpsBy, type SignUpFixtures } from './occasion-fixtures.js';

type Rest = Partial<Occasion>;

const SHARED = { kind: 'promotion', place: '', maxParty: 1, attendees: 'staff' } as const;

/** Three grinders for those who are lucky; it ends in three days. */
export function giveaway(rest: Rest = {}): Rest {
  const occurrences = [occurrence(-24, { lasts: 24 + 73 })];
  const title = 'Three grinders to win';
  const body = 'Whoever takes part can win: **one entry each**, and luck decides.';
  return { ...SHARED, promotion: 'giveaway', title, body, capacity: 0, prizes: 3, occurrences, ...rest };
}

/** Codes for whoever comes first; it ends in three days. */
export function codes(rest: Rest = {}): Rest {
  const title = 'Free shipping for ten';
  const body = 'The first ten get a code for **free shipping** on their next order.';
  return giveaway({ promotion: 'code', title, body, reveals: 'code', capacity: 10, prizes: 0, ...rest });
}

/** It has ended an hour ago. */
export const ENDED = { occurrences: [occurrence(-25, { lasts: 24 })] };

/** Numbered people who have taken the first codes. */
export function codesTaken(count: number): SignUpFixtures {
  return Object.fromEntries(
    Object.entries(signUpsBy(count)).map(([uid, fixture], i) => [
      uid,
      { ...fixture, ticket: `c${String(i)}` },
    ]),
  );
}

/** A giveaway that was drawn by lot with this seed, as it is published. */
export async function drawnGiveaway(
  signUps: SignUpFixtures,
  seed = 'a seed of the story',
  rest: Rest = {},
): Promise<Rest> {
  const event = giveaway({ ...ENDED, seed, seedHash: await sha256(seed), ...rest });
  const { prizes = 0 } = event;
  const entries = entriesOf(Object.entries(signUps).map(([uid, fixture]) => entryOf(uid, fixture)));
  return { ...event, winners: await drawWinners(seed, entries, prizes), ...rest };
}

function entryOf(uid: string, fixture: SignUpFixtures[string]) {
  const { ticket, party } = signUpOf(uid, fixture);
  return { id: ticket, party };
}
