import { occasionFields } from '../../../src/data/occasion-making.js';
import { occasionPath, queuePath, signUpPath } from '../../../src/data/occasion-paths.js';
import { ONCE, type OccasionPlan } from '../../../src/domain/occasion.js';
import { newId, type Community } from './community.js';
import { change, store } from './database.js';
import type { Fields } from './values.js';

const HOUR = 3_600_000;

/** A meetup of tomorrow that anybody can sign up for. */
export function eventPlan(more: Partial<OccasionPlan> = {}): OccasionPlan {
  const startsAt = Date.now() + 24 * HOUR;
  return {
    ...{ title: 'Repair evening', body: 'Bring what is **broken**.', kind: 'meetup', promotion: '' },
    ...{ category: '', zone: 'Europe/Berlin', allDay: false, repeats: '', place: 'Workshop, back yard' },
    occurrences: [{ id: ONCE, startsAt, endsAt: startsAt + 2 * HOUR, cancelled: false }],
    ...{ capacity: 1, maxParty: 1, signUp: 'guests', attendees: 'public', signUpOpensAt: 0, closesBefore: 0 },
    ...{ questions: [], reveals: '', status: 'confirmed', word: '', prizes: 0, seedHash: '' },
    publishAt: Date.now() - HOUR,
    ...more,
  };
}

/** An event as its makers have left it; returns its id. */
export async function seedEvent(
  community: Community,
  more: Partial<OccasionPlan> = {},
  fields: Fields = {},
): Promise<string> {
  const id = newId();
  const at = new Date(Date.now() - HOUR);
  await store({
    [occasionPath(community.id, id)]: {
      ...(occasionFields(eventPlan(more), 0) as Fields),
      ...{ uid: 'seeded', name: 'Seeded', at, changedAt: at, sequence: 0, state: 'live' },
      ...fields,
    },
  });
  return id;
}

/** The only time of a seeded event is over, this many milliseconds ago; nobody is told. */
export async function endEvent(community: Community, event: string, ago = 60_000): Promise<void> {
  const endsAt = new Date(Date.now() - ago);
  const fields = { endsAt, occurrences: { [ONCE]: { endsAt } } };
  await change(occasionPath(community.id, event), fields, ['endsAt', `occurrences.${ONCE}.endsAt`]);
}

export const once = (event: string) => ({ event, occurrence: ONCE });

/** Others who have signed up, a minute apart, the first an hour ago. */
export async function seedSignUps(
  community: Community,
  event: string,
  names: readonly string[],
  party = 1,
): Promise<void> {
  const documents = names.flatMap((name, i): [string, Fields][] => {
    const at = new Date(Date.now() - HOUR + i * 60_000);
    const ticket = newId();
    return [
      [`${queuePath(community.id, once(event))}/${ticket}`, { at, changedAt: at, party }],
      [signUpPath(community.id, once(event), `seeded-${name}`), { ticket, name, at, party }],
    ];
  });
  await store(Object.fromEntries(documents));
}
