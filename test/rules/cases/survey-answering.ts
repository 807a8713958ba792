import { answerPath } from '../../../src/data/asked-paths.js';
import { withdrawAnswers } from '../../../src/data/withdrawing.js';
import { now, type Fields, type WriteFields } from '../../../src/store/store.js';
import { set, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { gus, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';
import {
  answerFields,
  answersWith,
  asking,
  SURVEY,
  surveyed,
  toAll,
  type Given,
} from '../support/survey-stage.js';

const given = surveyed();
/** They are another answer that the question allows; and what is not there can be withdrawn. */
const OTHER_ANSWERS = [
  'choices.q0 one more',
  'choices.q0 one less',
  'choices.q1 one more',
  'choices.q1 one less',
  'choices.q1 missing',
  'choices.q2 one more',
  'choices.q2 one less',
  'choices.q2 missing',
  'choices.q3 one more',
  'choices.q3 one less',
  'choices.q3 missing',
  'texts.q5 another text',
  'texts.q5 missing',
  'texts.q6 another text',
  'deleted instead',
].map((what) => `answers: ${what}`);

const answering =
  (fields: WriteFields, who = mia) =>
  (c: string) => [
    set(answerPath(c, SURVEY, who.uid), {
      ...{ choices: { q0: 9 }, texts: {}, interests: [], activity: 'active', at: now },
      ...fields,
    }),
  ];
const standing = (fields: () => Fields) =>
  surveyed(() => ({ members: { [mia.uid]: { standing: fields() } } }));
const guest = (guests: 'off' | 'pending' | 'live', survey: Fields): Pick<Row, 'given' | 'as' | 'writes'> => ({
  given: surveyed({ policy: { guests }, survey }),
  as: gus,
  writes: answersWith({ 0: 9 }, { as: gus }),
});
const wrong = (what: string, choices: WriteFields, texts: WriteFields = {}): Row => ({
  what,
  writes: answering({ choices: { q0: 9, ...choices }, texts }),
});
const right = (what: string, answers: Given): Row => ({
  what,
  passes: true,
  writes: answersWith({ 0: 9, ...answers }),
});

const twelve = Array.from({ length: 12 }, (_, i) => `Option ${String(i)}`);
const choosing = [asking('single', { options: twelve })];

const rows: Row[] = [
  right('a promoter', {}),
  right('with the least of each', { 0: 0, 1: 1, 2: 1, 3: 0, 4: [0, 1], 5: 'x', 6: 'x' }),
  right('with the most of each', { 0: 10, 1: 5, 2: 5, 3: 2, 4: [1, 2, 3], 5: 'x'.repeat(300) }),
  ...Array.from({ length: 11 }, (_, score) =>
    right(`a score of ${String(score)}`, score < 7 ? { 0: score, 6: 'x' } : { 0: score }),
  ),
  ...twelve.map((_, option): Row => ({
    what: `of twelve options the one at ${String(option)}`,
    passes: true,
    given: surveyed({ questions: choosing }),
    writes: answersWith({ 0: option }, { questions: choosing }),
  })),
  right('with the longest text', { 0: 6, 6: 'x'.repeat(2000) }),
  { what: 'twice', as: noah, writes: answersWith({ 0: 9 }, { as: noah }) },
  {
    what: 'twice, as a change',
    as: noah,
    writes: (c) => [update(answerPath(c, SURVEY, noah.uid), { at: now })],
  },
  { what: 'for another', writes: answering({}, omar) },
  { what: 'a moderator’s own', passes: true, as: omar, writes: answersWith({ 0: 9 }, { as: omar }) },
  { what: 'before it opens', given: surveyed({ survey: { publishAt: minutesAgo(-60) } }) },
  { what: 'after it has closed', given: surveyed(() => ({ survey: { closesAt: minutesAgo(1) } })) },
  { what: 'before it closes', passes: true, given: surveyed({ survey: { closesAt: minutesAgo(-60) } }) },
  { what: 'that is removed', given: surveyed({ survey: { state: 'removed' } }) },
  { what: 'as one who is banned', given: standing(() => ({ banned: true })) },
  { what: 'as one who is muted', given: standing(() => ({ mutedUntil: minutesAgo(-9) })) },
  { what: 'as a guest where guests may', passes: true, ...guest('pending', { guests: true }) },
  { what: 'as a guest where guests may not', ...guest('live', {}) },
  { what: 'as a guest of a community without guests', ...guest('off', { guests: true }) },
  { what: 'as one without a profile', given: surveyed({ members: { [mia.uid]: null } }) },
  wrong('without what is required', { q0: 0 }, {}),
  { what: 'without anything', writes: answering({ choices: {} }) },
  wrong('what is not asked', {}, { q6: 'But' }),
  wrong('with 11 of 10', { q0: 11 }),
  wrong('with less than nothing', { q0: -1 }),
  wrong('with a fraction', { q1: 1.5 }),
  wrong('with no star', { q2: 0 }),
  wrong('with six stars', { q2: 6 }),
  wrong('with an option that there is not', { q3: 3 }),
  wrong('with too few', { q4o1: true }),
  wrong('with too many', { q4o0: true, q4o1: true, q4o2: true, q4o3: true }),
  wrong('with several of which one there is not', { q4o1: true, q4o4: true }),
  wrong('with two and one that there is not', { q4o1: true, q4o2: true, q4o4: true }),
  wrong('with one that is not chosen', { q4o1: true, q4o2: false }),
  wrong('with one that is a number', { q4o1: true, q4o2: 1 }),
  wrong('with a number that is true', { q1: true }),
  wrong('with several as one', { q4: 1 }),
  wrong('with one as several', { q3o1: true }),
  wrong('with a question that there is not', { q7: 1 }),
  wrong('with a key of no question', { extra: 1 }),
  wrong('with a chosen key of no question', { extra: true }),
  wrong('with two in one key, and another', { 'q4o1;;q4o2': true, x: true }),
  wrong('with a key that ends like one', { xq4o1: true, q4o2: true }),
  wrong('with a key that begins like one', { q4o1x: true, q4o2: true }),
  wrong('with a text as a choice', { q5: 'x' }),
  wrong('with a choice as a text', {}, { q3: 'x' }),
  wrong('with a text of no question', {}, { extra: 'x' }),
  wrong('with a number for a text', {}, { q5: 1 }),
  wrong('with a text and a choice in each other’s place', { q5: 'x' }, { q3: 1 }),
  wrong('with a text of two lines where there is one', {}, { q5: 'a\nb' }),
  wrong('with a text of 301 characters', {}, { q5: 'x'.repeat(301) }),
  wrong('with a longer text of 2,001 characters', { q0: 1 }, { q6: 'x'.repeat(2001) }),
  wrong('with a text of blanks', { q0: 1 }, { q6: ' \n' }),
  { what: 'with interests of others', writes: answering({ interests: ['bread'] }) },
  { what: 'without one’s interests', given: surveyed({ members: { [mia.uid]: { interests: ['bread'] } } }) },
  {
    what: 'with one’s interests',
    passes: true,
    given: surveyed({ members: { [mia.uid]: { interests: ['bread'] } } }),
    writes: answersWith({ 0: 9 }, { more: { interests: ['bread'] } }),
  },
  { what: 'as a champion who is none', writes: answering({ activity: 'champion' }) },
  { what: 'as one who is new and is not', writes: answering({ activity: 'new' }) },
  {
    what: 'as a champion',
    passes: true,
    given: surveyed({ members: { [mia.uid]: { helped: 5 } } }),
    writes: answering({ activity: 'champion' }),
  },
  {
    what: 'as a champion with an answer too few',
    given: surveyed({ members: { [mia.uid]: { helped: 4 } } }),
    writes: answering({ activity: 'champion' }),
  },
  {
    what: 'as one who is new',
    passes: true,
    given: surveyed(() => ({ members: { [mia.uid]: { joinedAt: minutesAgo(30 * 1440 - 5) } } })),
    writes: answering({ activity: 'new' }),
  },
  {
    what: 'as one who was new until now',
    given: surveyed(() => ({ members: { [mia.uid]: { joinedAt: minutesAgo(30 * 1440 + 5) } } })),
    writes: answering({ activity: 'new' }),
  },
];

const chained = [
  asking('multiple', {
    options: Array.from({ length: 12 }, (_, i) => `Option ${String(i)}`),
    min: 1,
    max: 12,
  }),
  asking('single', { options: ['A', 'B'], required: true, showIf: { question: 0, any: [1, 11] } }),
  asking('short', { required: true, showIf: { question: 1, any: [0] } }),
];
const chain = (what: string, choices: WriteFields, texts: WriteFields = {}, passes = false): Row => ({
  what,
  passes,
  given: surveyed({ questions: chained, answers: {} }),
  writes: answering({ choices, texts }),
});
const conditions: Row[] = [
  chain('nothing asked', { q0o2: true }, {}, true),
  chain('asked and answered', { q0o11: true, q1: 1 }, {}, true),
  chain('asked in a chain and answered', { q0o1: true, q1: 0 }, { q2: 'x' }, true),
  chain('asked and not answered', { q0o11: true }),
  chain('asked in a chain and not answered', { q0o1: true, q1: 0 }),
  chain('not asked and answered', { q0o2: true, q1: 1 }),
  chain('not asked in a chain and answered', { q0o2: true }, { q2: 'x' }),
  chain('a thirteenth of twelve', { q0o12: true }),
];

const scores = Array.from({ length: 15 }, () => asking('nps'));
/** Patterns stand in threes of five questions. */
const fifteen = (what: string, passes: boolean, choices: WriteFields): Row => ({
  what,
  passes,
  given: surveyed({ questions: scores, answers: {} }),
  writes: answering({
    choices: { ...Object.fromEntries(scores.map((_, i) => [`q${String(i)}`, 9])), ...choices },
  }),
});
const places: Row[] = [
  fifteen('of which each is right', true, {}),
  ...scores.map((_, i) => fifteen(`with 11 of 10 at ${String(i)}`, false, { [`q${String(i)}`]: 11 })),
];

const withdrawing: Row[] = [
  { what: 'one’s own', passes: true, as: noah },
  { what: 'another’s', as: mia },
  { what: 'a member’s, by staff', as: omar },
  {
    what: 'one’s own after the close',
    passes: true,
    as: noah,
    given: surveyed(() => ({ survey: { closesAt: minutesAgo(1) } })),
  },
];

export const surveyAnsweringCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'answers of all kinds',
    as: mia,
    given,
    writes: answersWith(toAll),
    harmless: OTHER_ANSWERS,
  }),
  ...casesOf('answering a survey', rows, { as: mia, given, writes: answersWith({ 0: 9 }) }),
  ...casesOf('answering with conditions:', conditions, { as: mia }),
  ...casesOf('answering fifteen questions,', places, { as: mia }),
  ...casesOf('withdrawing answers:', withdrawing, {
    as: noah,
    given: surveyed({ answers: { [noah.uid]: answerFields() } }),
    writes: (c) => [withdrawAnswers(c, SURVEY, noah.uid)],
  }),
];
