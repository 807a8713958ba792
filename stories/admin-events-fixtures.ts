/** Events as staff find them in their tab, in memory, for stories and tests. */
import { createOccasion } from '../src/data/occasion-making.js';
import { occasionPath, signUpPath, signUpAnswersPath, ticketPath } from '../src/data/occasion-paths.js';
import { NEW_OCCASION } from '../src/domain/occasion-plan.js';
import type { OccasionPlan, Occurrence } from '../src/domain/occasion.js';
import { transformOf, type Fields } from '../src/store/store.js';
import { COMMUNITY, idOf, MIA, NOAH, OMAR } from './fixtures.js';

const HOUR = 3_600_000;

/** Somebody who has signed up: for how many, and what they have answered. */
export interface PersonFixture {
  readonly name: string;
  readonly party?: number;
  readonly there?: boolean;
  readonly answers?: Readonly<Record<string, string>>;
}

export interface EventFixture extends Partial<Omit<OccasionPlan, 'occurrences'>> {
  readonly id: string;
  readonly by?: { readonly uid: string; readonly name: string };
  /** Hours before now at which it was made. */
  readonly ago: number;
  /** Hours from now at which it begins, once or several times; each takes two. */
  readonly begins?: number | readonly number[];
  readonly people?: readonly PersonFixture[];
  readonly state?: 'live' | 'removed';
}

const PEOPLE: readonly PersonFixture[] = [
  { name: 'Lena Sørensen-Okonkwo', there: true },
  { name: 'سامي' },
  { name: 'Noah', party: 2 },
  { name: 'Mia' },
  { name: 'Yuki Tanaka' },
  { name: 'Zoë' },
];

/** One in each state, those made last first. */
export const EVENTS: readonly EventFixture[] = [
  {
    ...{ id: 'tasting', ago: 1, title: 'Tasting on Saturday', place: 'Roastery, Main Street 5' },
    ...{ begins: 48, capacity: 5, maxParty: 2, people: PEOPLE },
    questions: [{ text: 'Do you eat meat?', required: true, options: ['Yes', 'No'] }],
  },
  { id: 'series', ago: 2, title: 'Open bar', begins: [24, 24 * 8, 24 * 15], kind: 'online', capacity: 10 },
  { id: 'later', ago: 3, title: 'Spring fair', begins: 24 * 60, publishAt: Date.now() + 24 * HOUR, by: OMAR },
  { id: 'past', ago: 900, title: 'Winter walk', begins: -72, by: MIA, people: PEOPLE.slice(0, 2) },
  {
    ...{ id: 'cancelled', ago: 950, title: 'Picnic', begins: 72, status: 'cancelled' },
    word: 'There will be a storm.',
  },
  { id: 'removed', ago: 990, title: 'An old plan', begins: 90, state: 'removed' },
];

/** What their making and signing up for them have left. */
export function eventDocuments(list: readonly EventFixture[] = EVENTS): Record<string, Fields> {
  return Object.fromEntries(list.flatMap(documentsOf));
}

export function uidOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '') || 'sami';
}

function documentsOf(fixture: EventFixture): [string, Fields][] {
  const { by = NOAH, ago, people = [], state = 'live' } = fixture;
  const at = new Date(Date.now() - ago * HOUR);
  const id = idOf(fixture.id);
  const plan = planOf(fixture);
  const { data } = createOccasion(id, plan, { community: COMMUNITY, author: by, now: 0 }) as { data: Fields };
  const fields = Object.entries(data).map(([name, value]) => [name, transformOf(value) ? at : value]);
  const [first] = plan.occurrences;
  return [
    [occasionPath(COMMUNITY, id), { ...(Object.fromEntries(fields) as Fields), state }],
    ...people.flatMap((person, place) => signUpDocuments(id, first?.id ?? '', at, [person, place])),
  ];
}

function planOf({ begins = 24, ago, ...fields }: EventFixture): OccasionPlan {
  const { id: _, by: _by, people: _people, state: _state, ...plan } = fields;
  const all = typeof begins === 'number' ? [begins] : begins;
  const publishAt = plan.publishAt ?? Date.now() - ago * HOUR;
  const occurrences = all.map((hours) => occurrence(hours, all.length > 1));
  return { ...NEW_OCCASION, zone: 'Europe/Berlin', ...plan, publishAt, occurrences };
}

function occurrence(hours: number, several: boolean): Occurrence {
  const startsAt = Math.floor(Date.now() / HOUR) * HOUR + hours * HOUR;
  const id = several ? `d${new Date(startsAt).toISOString().slice(0, 10).replaceAll('-', '')}` : 'once';
  return { id, startsAt, endsAt: startsAt + 2 * HOUR, cancelled: false };
}

function signUpDocuments(
  event: string,
  occurrence: string,
  made: Date,
  [{ name, party = 1, there = false, answers }, place]: readonly [PersonFixture, number],
): [string, Fields][] {
  const key = { event, occurrence };
  const at = new Date(made.getTime() + (place + 1) * 60_000);
  const ticket = idOf(`${event.slice(0, 6)}${String(place)}`);
  const uid = uidOf(name);
  return [
    [ticketPath(COMMUNITY, key, ticket), { at, changedAt: at, party }],
    [signUpPath(COMMUNITY, key, uid), { ticket, name, at, party, ...(there && { checkedInAt: new Date() }) }],
    ...(answers ? [[signUpAnswersPath(COMMUNITY, key, uid), { answers, at }] as [string, Fields]] : []),
  ];
}

/** So many coming events, each an hour older than the one before. */
export function manyEvents(count: number): EventFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `many${String(i)}`, ago: i + 1, title: `Event ${String(i + 1)}`, begins: 24 + i },
  }));
}
