import {
  occasionPath,
  secretPath,
  signUpAnswersPath,
  signUpPath,
  ticketPath,
  type OccurrenceKey,
} from '../../../src/data/occasion-paths.js';
import { createOccasion, occasionFields } from '../../../src/data/occasion-making.js';
import { decodeOccasion } from '../../../src/data/occasions.js';
import { signUp, type SignUpIntent } from '../../../src/data/signing-up.js';
import type { Occasion, OccasionPlan, OccasionQuestion, Occurrence } from '../../../src/domain/occasion.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { mia, noah, omar, type Person } from './people.js';
import { minutesAgo, stage, type Differences } from './stage.js';

export const EVENT = 'TheEvent000000000000';
export const NEW_EVENT = 'NewEvent000000000000';
/** Noah's place, and the one that Mia is about to take. */
export const NOAHS_TICKET = 'NoahsTicket000000000';
export const MIAS_TICKET = 'MiasTicket0000000000';

export const once: OccurrenceKey = { event: EVENT, occurrence: 'once' };

const HOUR = 60 * 60_000;

/** An occurrence from so many hours from now on, for two hours. */
export const inHours = (hours: number, id = 'once', more: Partial<Occurrence> = {}): Occurrence => {
  const startsAt = Date.now() + hours * HOUR;
  return { id, startsAt, endsAt: startsAt + 2 * HOUR, cancelled: false, ...more };
};

/** A meetup tomorrow, which takes all of the community's members, ten of them. */
export const occasionPlan = (more: Partial<OccasionPlan> = {}): OccasionPlan => ({
  ...{ title: 'Baking together', body: 'Bring *flour*.', kind: 'meetup', promotion: '', category: '' },
  ...{ zone: 'Europe/Berlin', allDay: false, occurrences: [inHours(24)], repeats: '', place: 'The mill' },
  ...{ capacity: 10, maxParty: 4, signUp: 'members', attendees: 'staff', signUpOpensAt: 0, closesBefore: 60 },
  ...{ questions: [], reveals: '', status: 'confirmed', word: '', prizes: 0, seedHash: '', publishAt: 0 },
  ...more,
});

/** SHA-256 of `A seed`, as `printf 'A seed' | sha256sum` says it. */
export const SEED = 'A seed';
export const SEED_HASH = 'b82652e4e0de4eb9728107a2d3ffd709d6bd5902d29888ab7ecdc88a9a75c87a';

/** The window began an hour ago. */
const promotion = (kind: OccasionPlan['promotion'], more: Partial<OccasionPlan>): Partial<OccasionPlan> => ({
  ...{ kind: 'promotion', promotion: kind, maxParty: 1, capacity: 0, occurrences: [inHours(-1)] },
  ...more,
});
export const giveaway = (more: Partial<OccasionPlan> = {}) =>
  promotion('giveaway', { prizes: 3, seedHash: SEED_HASH, ...more });
export const contest = (more: Partial<OccasionPlan> = {}) => promotion('contest', { prizes: 3, ...more });
export const codes = (more: Partial<OccasionPlan> = {}) =>
  promotion('code', { capacity: 5, reveals: 'code', ...more });

/** A line, and one of three. */
export const asked: readonly OccasionQuestion[] = [
  { text: 'What do you bring?', required: true, options: [] },
  { text: 'Which flour?', required: false, options: ['Rye', 'Wheat', 'Spelt'] },
];

/** An event as it lies in the database: by Omar, published twenty minutes ago. */
export function storedOccasion(plan: Partial<OccasionPlan> = {}, more: Fields = {}): Fields {
  const { publishAt: _now, ...fields } = occasionFields(occasionPlan(plan), Date.now());
  return {
    ...fields,
    publishAt: plan.publishAt ? new Date(plan.publishAt) : minutesAgo(20),
    ...{ uid: omar.uid, name: omar.name, at: minutesAgo(30), changedAt: minutesAgo(30) },
    ...{ sequence: 0, state: 'live', ...more },
  };
}

/** The same as a client has read it. */
export function knownOccasion(plan: Partial<OccasionPlan> = {}, more: Fields = {}): Occasion {
  const occasion = decodeOccasion({ path: EVENT, id: EVENT, data: storedOccasion(plan, more) });
  if (!occasion) throw new Error('the event cannot be read');
  return occasion;
}

/** Somebody who has signed up. */
export interface Arranged {
  readonly who?: Person;
  readonly ticket?: string;
  readonly party?: number;
  readonly minutes?: number;
  readonly answers?: Fields;
  readonly more?: Fields;
}

/** What is written by signing up, as it lies in the database afterwards. */
export function signedUp(
  c: string,
  { who = noah, ticket = NOAHS_TICKET, party = 2, minutes = 10, answers, more }: Arranged = {},
  key: OccurrenceKey = once,
): Write[] {
  const at = minutesAgo(minutes);
  const documents: [string, Fields][] = [
    [ticketPath(c, key, ticket), { at, changedAt: at, party }],
    [signUpPath(c, key, who.uid), { ticket, name: who.name, at, party, ...more }],
    ...(answers ? [[signUpAnswersPath(c, key, who.uid), { answers, at }] satisfies [string, Fields]] : []),
  ];
  return documents.map(([path, data]) => ({ op: 'set', path, data }));
}

export interface OccasionDifferences extends Differences {
  readonly plan?: Partial<OccasionPlan>;
  readonly event?: Fields;
  readonly signUps?: readonly Arranged[];
  /** Texts by id. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/** Noah has signed up, for two. */
export const arranged =
  (differences: OccasionDifferences | (() => OccasionDifferences) = {}) =>
  (c: string): Write[] => {
    const {
      plan,
      event,
      signUps = [{}],
      secrets = {},
      ...other
    } = typeof differences === 'function' ? differences() : differences;
    return [
      ...stage(other)(c),
      { op: 'set', path: occasionPath(c, EVENT), data: storedOccasion(plan, event) },
      ...signUps.flatMap((one) => signedUp(c, one)),
      ...Object.entries(secrets).map(([id, text]): Write => ({
        op: 'set',
        path: secretPath(c, EVENT, id),
        data: { text },
      })),
    ];
  };

export const createsOccasion =
  (more: () => Partial<OccasionPlan> = () => ({}), as: Person = omar, id = NEW_EVENT) =>
  (community: string): Write[] => [
    createOccasion(id, occasionPlan(more()), { community, author: as, now: Date.now() }),
  ];

/** Mia signs up for herself alone, unless it says so. */
export const signsUp =
  (
    intent: Partial<SignUpIntent> = {},
    as: Person = mia,
    questions: readonly OccasionQuestion[] = [],
    key: OccurrenceKey = once,
  ) =>
  (community: string): Write[] =>
    signUp(
      { community, uid: as.uid, name: as.name },
      key,
      { questions },
      {
        ...{ ticket: MIAS_TICKET, party: 1, answers: {} },
        ...intent,
      },
    );
