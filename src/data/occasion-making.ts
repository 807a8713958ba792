import type { Occasion, OccasionPlan, OccasionQuestion } from '../domain/occasion.js';
import type { SignUp } from '../domain/sign-up.js';
import { now, remove, type Value, type Write, type WriteFields } from '../store/store.js';
import type { Manager } from './manager.js';
import { auditWrite, type Decider } from './moderation/audit.js';
import { messagePath, occasionPath, secretPath, type OccurrenceKey } from './occasion-paths.js';
import { cancelSignUp } from './signing-up.js';

/** Who makes an event, and where. */
export interface OccasionGround {
  readonly community: string;
  readonly author: { readonly uid: string; readonly name: string };
  /** The server's clock: what shall be published by now takes the time of the write. */
  readonly now: number;
}

/** Its id is made once, so the same intent sent twice lands once. */
export function createOccasion(
  id: string,
  plan: OccasionPlan,
  { community, author, now: time }: OccasionGround,
): Write {
  const { uid, name } = author;
  return {
    op: 'set',
    path: occasionPath(community, id),
    data: { ...occasionFields(plan, time), uid, name, at: now, changedAt: now, sequence: 0, state: 'live' },
  };
}

/** What a plan says, as stored. */
export function occasionFields(plan: OccasionPlan, time: number): WriteFields {
  const { title, body, kind, promotion, category, zone, allDay, occurrences, repeats, place } = plan;
  const { capacity, maxParty, signUp, attendees, signUpOpensAt, closesBefore, questions, reveals } = plan;
  const { status, word, prizes, seedHash, publishAt } = plan;
  const times = occurrences.map(({ id, startsAt, endsAt, cancelled }): [string, Value] => [
    id,
    { startsAt: new Date(startsAt), endsAt: new Date(endsAt), ...(cancelled && { cancelled }) },
  ]);
  return {
    ...{ title, body, kind, promotion, category, zone, allDay, repeats, place },
    ...{ capacity, maxParty, signUp, attendees, closesBefore, reveals, status, word, prizes, seedHash },
    questions: questions.map(questionFields),
    occurrences: Object.fromEntries(times),
    startsAt: new Date(Math.min(...occurrences.map(({ startsAt }) => startsAt))),
    endsAt: new Date(Math.max(...occurrences.map(({ endsAt }) => endsAt))),
    ...(signUpOpensAt !== 0 && { signUpOpensAt: new Date(signUpOpensAt) }),
    publishAt: publishAt <= time ? now : new Date(publishAt),
  };
}

function questionFields({ text, required, options }: OccasionQuestion): { [field: string]: Value } {
  return { text, required, options: [...options] };
}

/**
 * Changes an event; others' than one's own with the entry in the log, which says what was there of what people rely on.
 * `action` is what the log calls it.
 */
export function changeOccasion(
  { uid, decider }: Manager,
  occasion: Occasion,
  changes: WriteFields,
  action: 'event' | 'draw' = 'event',
): Write[] {
  const path = occasionPath(decider.community, occasion.id);
  const data = { ...changes, sequence: occasion.sequence + 1, changedAt: now };
  if (occasion.uid === uid) return [{ op: 'update', path, data }];
  return [
    { op: 'update', path, data: { ...data, decision: decider.id } },
    auditWrite(decider, action, {
      ...{ target: `events/${occasion.id}`, about: occasion.uid, previous: occasion.decision },
      before: recordedOf(occasion),
    }),
  ];
}

/** What the log keeps of an event before it is changed. */
function recordedOf({ state, status, capacity, startsAt, endsAt, publishAt }: Occasion): WriteFields {
  return {
    ...{ state, status, capacity },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), publishAt: new Date(publishAt) },
  };
}

/** Another plan. What was published stays so. */
export function replanOccasion(
  manager: Manager,
  occasion: Occasion,
  plan: OccasionPlan,
  time: number,
): Write[] {
  const { publishAt, ...fields } = occasionFields(plan, time);
  return changeOccasion(manager, occasion, {
    ...fields,
    ...(plan.signUpOpensAt === 0 && { signUpOpensAt: remove }),
    ...(occasion.publishAt > time && publishAt !== undefined && { publishAt }),
  });
}

/** It does not take place, or does after all; `word` is read by everybody. */
export function setOccasionStatus(
  manager: Manager,
  occasion: Occasion,
  status: Occasion['status'],
  word: string,
): Write[] {
  return changeOccasion(manager, occasion, { status, word });
}

/** One occurrence of several does not take place, or does after all. */
export function setOccurrenceCancelled(
  manager: Manager,
  occasion: Occasion,
  occurrence: string,
  cancelled: boolean,
): Write[] {
  return changeOccasion(manager, occasion, {
    [`occurrences.${occurrence}.cancelled`]: cancelled ? true : remove,
  });
}

/** Takes it out of sight, or shows it again. */
export function showOccasion(manager: Manager, occasion: Occasion, state: 'live' | 'removed'): Write[] {
  return changeOccasion(manager, occasion, { state });
}

/** Publishes who has won: drawn by lot with the seed, or chosen by staff without one. It is said once. */
export function announceWinners(
  manager: Manager,
  occasion: Occasion,
  { winners, seed }: { readonly winners: readonly string[]; readonly seed: string },
): Write[] {
  return changeOccasion(manager, occasion, { winners: [...winners], ...(seed && { seed }) }, 'draw');
}

/** What those who have signed up read, or one ticket's holder, or what will be drawn with: see `secretPath`. */
export function secretWrite(community: string, event: string, id: string, text: string): Write {
  return { op: 'set', path: secretPath(community, event, id), data: { text } };
}

/** To whom of those who have signed up a message speaks. */
export const AUDIENCES = ['all', 'going', 'waiting', 'winners'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const MESSAGE_LENGTH = 2000;

export interface OccasionMessage {
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly at: number;
  readonly to: Audience;
  readonly body: string;
  /** Title of the event, as it was called then. */
  readonly title: string;
}

/** Tells those who have signed up for an occurrence something, in their inbox. */
export function messageAttendees(
  community: string,
  key: OccurrenceKey,
  author: { readonly uid: string; readonly name: string },
  { id, to, body, title }: Pick<OccasionMessage, 'id' | 'to' | 'body' | 'title'>,
): Write {
  const { uid, name } = author;
  return { op: 'set', path: messagePath(community, key, id), data: { uid, name, at: now, to, body, title } };
}

/** Staff take somebody off the list: the place is free, and the log says whose it was. */
export function unlistAttendee(
  decider: Decider,
  occasion: Occasion,
  key: OccurrenceKey,
  attendee: Pick<SignUp, 'uid' | 'ticket' | 'party'>,
): Write[] {
  const { uid, ticket, party } = attendee;
  return [
    ...cancelSignUp(decider.community, key, occasion, attendee),
    { op: 'update', path: occasionPath(decider.community, occasion.id), data: { decision: decider.id } },
    auditWrite(decider, 'unlist', {
      ...{ target: `events/${occasion.id}`, about: uid, previous: occasion.decision },
      before: { occurrence: key.occurrence, ticket, party },
    }),
  ];
}
