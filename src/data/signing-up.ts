import type { Occasion } from '../domain/occasion.js';
import type { SignUp, SignUpAnswers } from '../domain/sign-up.js';
import { now, remove, type Write } from '../store/store.js';
import { signUpAnswersPath, signUpPath, ticketPath, type OccurrenceKey } from './occasion-paths.js';

/** Somebody who signs up, or has. */
export interface Attendee {
  readonly community: string;
  readonly uid: string;
  readonly name: string;
}

/** What somebody signs up with; the id of the ticket is made once, so the same intent sent twice lands once. */
export interface SignUpIntent {
  readonly ticket: string;
  readonly party: number;
  readonly answers: SignUpAnswers;
}

type Asking = Pick<Occasion, 'questions'>;

/**
 * The place in the order and whose it is, together: each names the other, so one person holds one place, and the order, which
 * all may read, names nobody. What was asked is answered in the same batch.
 */
export function signUp(
  { community, uid, name }: Attendee,
  key: OccurrenceKey,
  { questions }: Asking,
  { ticket, party, answers }: SignUpIntent,
): Write[] {
  return [
    {
      op: 'set',
      path: ticketPath(community, key, ticket),
      data: { at: now, changedAt: now, party },
    },
    { op: 'set', path: signUpPath(community, key, uid), data: { ticket, name, at: now, party } },
    ...(questions.length > 0 ? [answersWrite(community, key, uid, answers)] : []),
  ];
}

/** A ticket of the codes that go to whoever comes first: the place is the number. */
export function codeTicket(place: number): string {
  return `c${String(place)}`;
}

/** Gives the place back: whoever waits moves up by this alone. The ticket stays, for nobody and without a place. */
export function cancelSignUp(
  community: string,
  key: OccurrenceKey,
  { questions }: Asking,
  { uid, ticket }: Pick<SignUp, 'uid' | 'ticket'>,
): Write[] {
  return [
    { op: 'update', path: ticketPath(community, key, ticket), data: { party: 0, changedAt: now } },
    ...forgetSignUp(community, key, { questions }, uid),
  ];
}

/** Takes away who it was, where it is over and the order is no longer anybody's affair. */
export function forgetSignUp(
  community: string,
  key: OccurrenceKey,
  { questions }: Asking,
  uid: string,
): Write[] {
  return [
    { op: 'delete', path: signUpPath(community, key, uid) },
    ...(questions.length > 0
      ? [{ op: 'delete', path: signUpAnswersPath(community, key, uid) } as const]
      : []),
  ];
}

/** Fewer people than before keep their place in the order; more would have to go to its end, and sign up again. */
export function shrinkParty(
  community: string,
  key: OccurrenceKey,
  { uid, ticket }: Pick<SignUp, 'uid' | 'ticket'>,
  party: number,
): Write[] {
  return [
    { op: 'update', path: ticketPath(community, key, ticket), data: { party, changedAt: now } },
    { op: 'update', path: signUpPath(community, key, uid), data: { party } },
  ];
}

/** Other answers than before, while signing up is open. */
export function answersWrite(
  community: string,
  key: OccurrenceKey,
  uid: string,
  answers: SignUpAnswers,
): Write {
  return {
    op: 'set',
    path: signUpAnswersPath(community, key, uid),
    data: { answers: { ...answers }, at: now },
  };
}

/** Staff note that somebody is there, or was noted by mistake. */
export function checkIn(community: string, key: OccurrenceKey, uid: string, there: boolean): Write {
  return {
    op: 'update',
    path: signUpPath(community, key, uid),
    data: { checkedInAt: there ? now : remove },
  };
}
