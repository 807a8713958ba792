import {
  ATTENDEES,
  OCCASION_KINDS,
  OCCASION_STATUSES,
  PROMOTIONS,
  REVEALS,
  SIGN_UP_MODES,
  type Occasion,
  type OccasionQuestion,
  type Occurrence,
} from '../domain/occasion.js';
import type { SignUp, SignUpAnswers, Ticket } from '../domain/sign-up.js';
import type { Document, Value } from '../store/store.js';
import { decode, isMap, oneOf, Reader } from './decode.js';

export function decodeOccasion(document: Document | null | undefined): Occasion | null {
  return decode(document, (reader, id) => ({
    id,
    title: reader.text('title'),
    body: reader.text('body'),
    kind: oneOf(OCCASION_KINDS, reader.text('kind'), 'meetup'),
    promotion: oneOf(['', ...PROMOTIONS], reader.text('promotion'), ''),
    category: reader.text('category'),
    zone: reader.text('zone'),
    allDay: reader.fields['allDay'] === true,
    occurrences: decodeOccurrences(reader),
    repeats: reader.text('repeats'),
    place: reader.text('place'),
    capacity: reader.number('capacity'),
    maxParty: reader.number('maxParty'),
    signUp: oneOf(SIGN_UP_MODES, reader.text('signUp'), 'none'),
    attendees: oneOf(ATTENDEES, reader.text('attendees'), 'staff'),
    signUpOpensAt: reader.or((r) => r.time('signUpOpensAt'), 0),
    closesBefore: reader.number('closesBefore'),
    questions: decodeQuestions(reader.fields['questions']),
    reveals: oneOf(REVEALS, reader.text('reveals'), ''),
    status: oneOf(OCCASION_STATUSES, reader.text('status'), 'tentative'),
    word: reader.text('word'),
    prizes: reader.number('prizes'),
    seedHash: reader.text('seedHash'),
    publishAt: reader.time('publishAt'),
    uid: reader.text('uid'),
    name: reader.text('name'),
    at: reader.time('at'),
    state: oneOf(['live', 'removed'], reader.text('state'), 'removed'),
    decision: reader.or((r) => r.text('decision'), ''),
    sequence: reader.number('sequence'),
    changedAt: reader.time('changedAt'),
    startsAt: reader.time('startsAt'),
    endsAt: reader.time('endsAt'),
    seed: reader.or((r) => r.text('seed'), ''),
    winners: reader.has('winners') ? reader.texts('winners') : null,
  }));
}

/** An event without a time is none. */
function decodeOccurrences(reader: Reader): Occurrence[] {
  const found = Object.entries(reader.map('occurrences')).flatMap(([id, fields]) => {
    const inner = new Reader(isMap(fields) ? fields : {}, `${reader.place} ${id}`);
    const startsAt = inner.or((r) => r.time('startsAt'), NaN);
    const endsAt = inner.or((r) => r.time('endsAt'), NaN);
    if (Number.isNaN(startsAt + endsAt)) return [];
    return { id, startsAt, endsAt, cancelled: inner.fields['cancelled'] === true };
  });
  if (found.length === 0) throw new TypeError(`${reader.place}: no occurrences`);
  return found.sort((a, b) => a.startsAt - b.startsAt);
}

/** What is malformed keeps its place: answers go by places. */
function decodeQuestions(list: Value | undefined): OccasionQuestion[] {
  if (!Array.isArray(list)) return [];
  return list.map((value: Value) => {
    const reader = new Reader(isMap(value) ? value : {}, 'questions');
    return {
      text: reader.or((r) => r.text('text'), ''),
      required: reader.fields['required'] === true,
      options: reader.texts('options'),
    };
  });
}

export function decodeTicket(document: Document | null | undefined): Ticket | null {
  return decode(document, (reader, id) => ({
    id,
    at: reader.time('at'),
    party: reader.number('party'),
    changedAt: reader.time('changedAt'),
  }));
}

export function decodeSignUp(document: Document | null | undefined): SignUp | null {
  return decode(document, (reader, uid) => ({
    uid,
    ticket: reader.text('ticket'),
    name: reader.text('name'),
    at: reader.time('at'),
    party: reader.number('party'),
    checkedInAt: reader.or((r) => r.time('checkedInAt'), 0),
  }));
}

export function decodeSignUpAnswers(document: Document | null | undefined): SignUpAnswers | null {
  return decode(document, (reader) =>
    Object.fromEntries(
      Object.entries(reader.map('answers')).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    ),
  );
}

/** What a secret document reveals; null where there is none. */
export function decodeSecret(document: Document | null | undefined): string | null {
  return decode(document, (reader) => reader.text('text'));
}
