import { signUpAnswersPath } from '../../../src/data/occasion-paths.js';
import { answersWrite, codeTicket } from '../../../src/data/signing-up.js';
import type { OccasionPlan, OccasionQuestion } from '../../../src/domain/occasion.js';
import { type Write, type WriteFields } from '../../../src/store/store.js';
import { changed, only, set } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  asked,
  codes,
  MIAS_TICKET,
  once,
  signedUp,
  signsUp,
  type OccasionDifferences,
} from '../support/occasion-stage.js';
import { gus, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';
const planned = (more: () => Partial<OccasionPlan>, other: Omit<OccasionDifferences, 'plan'> = {}) =>
  arranged(() => ({ ...other, plan: more() }));
const MINUTE = 60_000;
const inMinutes = (minutes: number, length = 120) => {
  const startsAt = Date.now() + minutes * MINUTE;
  return [{ id: 'once', startsAt, endsAt: startsAt + length * MINUTE, cancelled: false }];
};

const question = (more: Partial<OccasionQuestion> = {}): OccasionQuestion => ({
  ...{ text: 'How?', required: false, options: [], ...more },
});
const asking = (questions: readonly OccasionQuestion[]) => planned(() => ({ questions }));
const answers = (what: string, given: WriteFields, passes = false, questions = asked): Row => ({
  what,
  passes,
  given: asking(questions),
  writes: changed(signsUp({}, mia, questions), 'private', { answers: given }),
});
/** One of an option and a line by turns: a rule that looks at a neighbour is noticed. */
const ten = Array.from({ length: 10 }, (_, i) =>
  question({ required: true, options: i % 2 === 0 ? ['x'] : [] }),
);
const toTen = Object.fromEntries(ten.map((_, i) => [`q${String(i)}`, i % 2 === 0 ? 'x' : 'y']));
const answering: Row[] = [
  answers('with the only answer', { q0: 'Butter' }, true, [question()]),
  answers('with all answers', { q0: 'Butter', q1: 'Rye' }, true),
  answers('with the last option', { q0: 'Butter', q1: 'Spelt' }, true),
  answers('with what is required', { q0: 'Butter' }, true),
  answers('with an empty answer where none is required', { q0: 'Butter', q1: '' }, true),
  answers('without what is required', { q1: 'Rye' }),
  answers('with an empty answer where one is required', { q0: '' }),
  answers('with blanks where an answer is required', { q0: ' \u200b ' }),
  answers('with blanks where none is required', { q0: ' ' }, false, [question()]),
  answers('with the longest answer', { q0: 'x'.repeat(500) }, true),
  answers('with an answer of 501 characters', { q0: 'x'.repeat(501) }),
  answers('with an option that there is not', { q0: 'Butter', q1: 'Oat' }),
  answers('with a number', { q0: 5 }),
  answers('with a list', { q0: ['Butter'] }, false, [question()]),
  answers('with a list for an option', { q0: 'Butter', q1: ['Rye'] }),
  answers('with an answer to what is not asked', { q0: 'Butter', q2: 'x' }),
  answers('with another key', { q0: 'Butter', extra: 'x' }),
  answers('with nothing where a text says whether an answer is required', { q0: '' }, false, [
    question({ required: 'false' as never }),
  ]),
  answers('with ten answers', toTen, true, ten),
  ...ten.map((_, i) =>
    answers(`without the answer at ${String(i)} of ten`, { ...toTen, [`q${String(i)}`]: '' }, false, ten),
  ),
  ...ten.map((_, i) =>
    answers(
      `with a wrong answer at ${String(i)} of ten`,
      { ...toTen, [`q${String(i)}`]: i % 2 === 0 ? 'y' : 'x'.repeat(501) },
      false,
      ten,
    ),
  ),
  {
    what: 'without the answers',
    given: asking(asked),
    writes: signsUp(),
  },
  {
    what: 'without the answers, though none is required',
    given: asking([question()]),
    writes: signsUp(),
  },
  { what: 'with answers where nothing is asked', writes: signsUp({ answers: { q0: 'x' } }, mia, asked) },
];

const inAsked = (
  more: () => Partial<OccasionPlan> = () => ({}),
  other: Omit<OccasionDifferences, 'plan'> = {},
) =>
  arranged(() => ({
    ...other,
    plan: { questions: asked, ...more() },
    signUps: [{ answers: { q0: 'Salt' } }],
  }));
const answersAgain = (c: string): Write[] => [answersWrite(c, once, noah.uid, { q0: 'Butter', q1: 'Rye' })];
const correcting: Row[] = [
  { what: 'while sign-up is open', passes: true },
  { what: 'with what is not asked', writes: (c) => [answersWrite(c, once, noah.uid, { q0: 'x', q5: 'x' })] },
  { what: 'after sign-up has closed', given: inAsked(() => ({ occurrences: inMinutes(30) })) },
  { what: 'of an event that is cancelled', given: inAsked(() => ({ status: 'cancelled' })) },
  { what: 'as another', as: mia },
  {
    what: 'as another who has signed up',
    as: mia,
    given: (c) => [...inAsked()(c), ...signedUp(c, { who: mia, ticket: MIAS_TICKET, answers: { q0: 'x' } })],
  },
  { what: 'as staff', as: omar },
  {
    what: 'as one who is muted',
    given: inAsked(undefined, { members: { [noah.uid]: { standing: { banned: true } } } }),
  },
  { what: 'without a sign-up', as: mia, writes: (c) => [answersWrite(c, once, mia.uid, { q0: 'Butter' })] },
  {
    what: 'to another time',
    writes: (c) => [set(signUpAnswersPath(c, once, noah.uid), { answers: { q0: 'x' }, at: minutesAgo(9) })],
  },
  { what: 'to nothing', writes: (c) => [{ op: 'delete', path: signUpAnswersPath(c, once, noah.uid) }] },
];

const codesTaken = (count: number, capacity = 5) =>
  arranged(() => ({
    plan: codes({ capacity }),
    signUps: Array.from({ length: count }, (_, i) => ({
      ...{ who: { uid: `uid-other-${String(i)}`, name: 'Other' }, ticket: codeTicket(i), party: 1 },
    })),
  }));
const takes = (ticket: string) => signsUp({ ticket });
const taking: Row[] = [
  { what: 'the first', passes: true, given: codesTaken(0), writes: takes('c0') },
  { what: 'the second', passes: true, given: codesTaken(1), writes: takes('c1') },
  { what: 'the last', passes: true, given: codesTaken(4), writes: takes('c4') },
  { what: 'the eleventh', passes: true, given: codesTaken(10, 11), writes: takes('c10') },
  { what: 'the 101st', passes: true, given: codesTaken(101, 500), writes: takes('c101') },
  { what: 'one more than there are', given: codesTaken(5), writes: takes('c5') },
  { what: 'one that is taken', given: codesTaken(2), writes: takes('c1') },
  { what: 'one over the next', given: codesTaken(1), writes: takes('c2') },
  { what: 'the second before the first', given: codesTaken(0), writes: takes('c1') },
  { what: 'the second by another name', given: codesTaken(1), writes: takes('c01') },
  { what: 'one of no number', given: codesTaken(1), writes: takes('c') },
  { what: 'one by another letter', given: codesTaken(1), writes: takes('d1') },
  { what: 'one by a ticket of others', given: codesTaken(1), writes: takes(MIAS_TICKET) },
  {
    what: 'two at once',
    given: codesTaken(0),
    writes: (c) => [...takes('c0')(c), ...only('queue', takes('c1'))(c)],
  },
  {
    what: 'a second',
    as: mia,
    given: (c) => [...codesTaken(1)(c), ...signedUp(c, { who: mia, ticket: 'c1', party: 1 })],
    writes: takes('c2'),
  },
  { what: 'as a guest', as: gus, given: codesTaken(0), writes: signsUp({ ticket: 'c0' }, gus) },
];

export const enteringCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'a sign-up with answers',
    as: mia,
    given: asking(asked),
    writes: signsUp({ party: 2, answers: { q0: 'Butter', q1: 'Rye' } }, mia, asked),
    fieldsOf: ['private'],
    harmless: [
      ...['answers.q0 another text', 'answers.q1 missing', 'answers.q1 empty'].map(
        (what) => `private: ${what}`,
      ),
    ],
  }),
  ...casesOf('signing up', answering, { as: mia }),
  ...casesOf('changing one’s answers', correcting, { as: noah, given: inAsked(), writes: answersAgain }),
  ...casesOf('taking a code:', taking, { as: mia }),
];
