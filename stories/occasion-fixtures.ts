/** Events in memory for stories and tests. */
import { occasionFields, secretWrite } from '../src/data/occasion-making.js';
import {
  occasionPath,
  signUpAnswersPath,
  signUpPath,
  ticketPath,
  type OccurrenceKey,
} from '../src/data/occasion-paths.js';
import {
  ONCE,
  type Occasion,
  type OccasionPlan,
  type OccasionQuestion,
  type Occurrence,
} from '../src/domain/occasion.js';
import type { SignUp, SignUpAnswers } from '../src/domain/sign-up.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, createWorld, idOf, NOAH, type World, type WorldOptions } from './fixtures.js';

/** The event that is shown. */
export const EVENT = idOf('event');
/** Its only occurrence. */
export const AT_ONCE: OccurrenceKey = { event: EVENT, occurrence: ONCE };

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An occurrence as a story or test tells it, in hours from now; negative for the past. */
export function occurrence(starts: number, rest: Partial<Occurrence> & { readonly lasts?: number } = {}) {
  const { lasts = 2, ...own } = rest;
  const startsAt = own.startsAt ?? Math.floor((Date.now() + starts * HOUR) / MINUTE) * MINUTE;
  return { id: ONCE, startsAt, endsAt: startsAt + lasts * HOUR, cancelled: false, ...own };
}

/** So many of them, a week apart, by the ids that a series has. */
export function weekly(count: number, starts = 48): Occurrence[] {
  return Array.from({ length: count }, (_, i) => {
    const one = occurrence(starts + i * 7 * 24);
    return { ...one, id: `d${new Date(one.startsAt).toISOString().slice(0, 10).replaceAll('-', '')}` };
  });
}

export function question(text: string, rest: Partial<OccasionQuestion> = {}): OccasionQuestion {
  return { text, required: false, options: [], ...rest };
}

/** A plan as its makers send it: a meetup in two days with twelve places. */
export function occasionPlan(rest: Partial<OccasionPlan> = {}): OccasionPlan {
  return {
    ...{ title: 'Cupping evening', kind: 'meetup', promotion: '', category: '', zone: 'Europe/Berlin' },
    body: 'We taste **six coffees** from one valley. Bring nothing but curiosity.',
    ...{
      allDay: false,
      occurrences: [occurrence(48)],
      repeats: '',
      place: 'Roastery, Hafenstraße 12, Hamburg',
    },
    ...{
      capacity: 12,
      maxParty: 1,
      signUp: 'members',
      attendees: 'public',
      signUpOpensAt: 0,
      closesBefore: 60,
    },
    ...{ questions: [], reveals: '', status: 'confirmed', word: '', prizes: 0, seedHash: '' },
    publishAt: Date.now() - DAY,
    ...rest,
  };
}

/** An event as it is read: what a plan says and what was stored with it. */
export function occasion(rest: Partial<Occasion> = {}): Occasion {
  const plan = { ...occasionPlan(rest), ...rest };
  return {
    ...{ id: EVENT, uid: NOAH.uid, name: NOAH.name, at: Date.now() - 2 * DAY, state: 'live', decision: '' },
    ...{ sequence: 0, changedAt: Date.now() - 2 * DAY, seed: '', winners: null },
    startsAt: Math.min(...plan.occurrences.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...plan.occurrences.map(({ endsAt }) => endsAt)),
    ...plan,
  };
}

/** What somebody has signed up with, as a story or test tells it. */
export interface SignUpFixture {
  readonly name?: string;
  readonly party?: number;
  /** Minutes ago. */
  readonly ago?: number;
  readonly answers?: SignUpAnswers;
  /** Id of the ticket, else one out of the uid. */
  readonly ticket?: string;
  /** Minutes ago. */
  readonly checkedIn?: number;
}

/** Sign-ups by uid; those named earlier have signed up earlier, unless they say when. */
export type SignUpFixtures = Readonly<Record<string, SignUpFixture>>;

/** So many numbered people, one after the other. */
export function signUpsBy(count: number, rest: SignUpFixture = {}): Record<string, SignUpFixture> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `person${String(i)}`,
      { name: `Person ${String(i + 1)}`, ago: 600 - i, ...rest },
    ]),
  );
}

/** One of them as it is read. */
export function signUpOf(uid: string, fixture: SignUpFixture = {}): SignUp {
  const { ago = 60, party = 1, checkedIn } = fixture;
  return {
    uid,
    ticket: fixture.ticket ?? idOf(`ticket${uid}`),
    name: fixture.name ?? uid.charAt(0).toUpperCase() + uid.slice(1),
    at: Date.now() - ago * MINUTE,
    party,
    checkedInAt: checkedIn === undefined ? 0 : Date.now() - checkedIn * MINUTE,
  };
}

/** What an event's creation has left. */
export function occasionDocument({ id, ...event }: Occasion): Record<string, Fields> {
  const { uid, name, at, state, decision, sequence, changedAt, seed, winners } = event;
  // Published before any time there is: no field becomes the time of the write.
  const plan = occasionFields(event, 0);
  return {
    [occasionPath(COMMUNITY, id)]: {
      ...{ ...plan, uid, name, at: new Date(at), state, sequence, changedAt: new Date(changedAt) },
      ...(decision && { decision }),
      ...(seed && { seed }),
      ...(winners && { winners }),
    },
  };
}

/** What signing up has left. */
export function signUpDocuments(
  signUps: SignUpFixtures,
  key: OccurrenceKey = AT_ONCE,
): Record<string, Fields> {
  const all = Object.entries(signUps);
  return Object.fromEntries(
    all.flatMap(([uid, fixture], i) => {
      const {
        ticket,
        name,
        at: time,
        party,
        checkedInAt,
      } = signUpOf(uid, { ago: 60 + all.length - i, ...fixture });
      const at = new Date(time);
      return [
        [ticketPath(COMMUNITY, key, ticket), { at, changedAt: at, party }],
        [
          signUpPath(COMMUNITY, key, uid),
          { ticket, name, at, party, ...(checkedInAt && { checkedInAt: new Date(checkedInAt) }) },
        ],
        ...(fixture.answers
          ? [[signUpAnswersPath(COMMUNITY, key, uid), { answers: { ...fixture.answers }, at }] as const]
          : []),
      ] as [string, Fields][];
    }),
  );
}

/** A place that was given back. */
export function givenBack(id: string, ago: number, key: OccurrenceKey = AT_ONCE): Record<string, Fields> {
  const at = new Date(Date.now() - ago * MINUTE);
  return { [ticketPath(COMMUNITY, key, id)]: { at, changedAt: at, party: 0 } };
}

export interface OccasionOptions extends WorldOptions {
  readonly event?: Partial<Occasion>;
  readonly signUps?: SignUpFixtures;
  /** The occurrence they are for; the only one by default. */
  readonly occurrence?: string;
  /** What is revealed, by id: an occurrence's, a ticket's, or `seed`. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** There is no such event. */
  readonly missing?: boolean;
}

/** A community with one event. */
export async function createOccasions({
  event = {},
  signUps = {},
  occurrence: id = ONCE,
  secrets = {},
  missing = false,
  ...options
}: OccasionOptions = {}): Promise<World> {
  const world = await createWorld(options);
  if (missing) return world;
  const key = { event: event.id ?? EVENT, occurrence: id };
  world.store.seed({ ...occasionDocument(occasion(event)), ...signUpDocuments(signUps, key) });
  const revealed = Object.entries(secrets).map(([name, text]) =>
    secretWrite(COMMUNITY, key.event, name, text),
  );
  if (revealed.length > 0) await world.store.commit(revealed);
  return world;
}
