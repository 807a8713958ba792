import { answerPath, surveyPath } from '../../../src/data/asked-paths.js';
import { publishedSurveys } from '../../../src/data/asked-queries.js';
import { managedPage } from '../../../src/data/managed-queries.js';
import {
  changeManaged,
  closeManaged,
  moveManagedEnd,
  replanManaged,
  showManaged,
} from '../../../src/data/manager.js';
import { answersOf, countAnswers } from '../../../src/data/survey-queries.js';
import { planFields } from '../../../src/data/survey-making.js';
import type { SurveyPlan } from '../../../src/domain/survey.js';
import { now, type Fields, type Query, type WriteFields } from '../../../src/store/store.js';
import { changed, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { decider, FORMER, FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, gus, lena, mia, noah, olga, omar, visitor, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';
import { asking, createsSurvey, knownSurvey, SURVEY, surveyed, surveyPlan } from '../support/survey-stage.js';
import { gets, list } from './reading.js';

const given = surveyed();
/** They make another survey of it, which its author may. */
const OTHER_SURVEYS = [
  'under another id',
  'title another text',
  ...['intro another text', 'intro blank', 'intro empty'],
  ...['thanks another text', 'thanks blank'],
  'questions one shorter',
  'questions twice',
  'guests the other truth',
  // Patterns spoil no survey but this, and those of others do not say less of it.
  ...[
    'schema.options one longer',
    'schema.options one shorter',
    'schema.options twice',
    'schema.options a list',
  ],
  'publishAt a time to come',
].map((what) => `surveys: ${what}`);
/** Who may close it may let it run on. */
const OTHER_ENDS = ['surveys: closesAt missing', 'surveys: closesAt a time to come'];

const as = (who: Person) => (c: string) => ({ uid: who.uid, decider: decider(c, who) });
const at = minutesAgo(20);
/** Ada's survey, which Omar decides about. */
const adas: Fields = { uid: ada.uid, name: ada.name, publishAt: at };
const tomorrow = minutesAgo(-1440);
const planned: Fields = { publishAt: tomorrow };
const closes =
  (who: Person, survey: Fields = {}) =>
  (c: string) =>
    closeManaged(as(who)(c), 'survey', knownSurvey(survey));
const replans =
  (survey: Fields, changes: Partial<SurveyPlan> = {}) =>
  (c: string) => {
    const plan = surveyPlan(changes);
    const fields = planFields(plan, Date.now());
    return replanManaged(as(omar)(c), 'survey', knownSurvey(survey), { closesAt: plan.closesAt, fields });
  };
const own = (changes: WriteFields) => (c: string) => [update(surveyPath(c, SURVEY), changes)];

/** An hour ahead, the same wherever it is named. */
const SOON = minutesAgo(-60);
const timed = (more: () => Partial<SurveyPlan>) => (c: string) => createsSurvey(more())(c);
const questions = (count: number) => Array.from({ length: count }, () => asking('nps'));
const one = (...question: Parameters<typeof asking>) =>
  createsSurvey({ questions: [asking('csat'), asking(...question)] });
const options = (count: number) => Array.from({ length: count }, (_, i) => `Option ${String(i)}`);
const knownQuestion: Fields = {
  kind: 'nps',
  text: 'How?',
  hint: '',
  required: false,
  options: [],
  min: 0,
  max: 10,
};
/** A kind that there is not. */
const matrix: Fields = { ...knownQuestion, kind: 'matrix' };
const fifteen = Array<Fields>(15).fill(knownQuestion);
/** A survey whose schema names so many options of which several can be chosen. */
const schema = (count: number) =>
  changed(createsSurvey(), 'surveys', { schema: { options: options(count), patterns: ['', '', ''] } });
const creating: Row[] = [
  { what: 'by a moderator', passes: true },
  { what: 'by an admin', passes: true, as: ada, writes: createsSurvey({}, ada) },
  { what: 'by a member', as: mia, writes: createsSurvey({}, mia) },
  {
    what: 'by a member where members make polls',
    as: mia,
    given: surveyed({ policy: { memberPolls: true } }),
    writes: createsSurvey({}, mia),
  },
  { what: 'by a visitor of no name', as: lena, writes: createsSurvey({}, lena) },
  {
    what: 'by a moderator who is muted',
    given: surveyed(() => ({ members: { [omar.uid]: { standing: { mutedUntil: minutesAgo(-9) } } } })),
  },
  { what: 'in another’s name', as: ada },
  { what: 'under a short id', writes: createsSurvey({}, omar, 'x') },
  { what: 'for later', passes: true, writes: timed(() => ({ publishAt: Date.now() + 90_000 })) },
  {
    what: 'for a minute ago',
    writes: (c) => changed(createsSurvey(), 'surveys', { publishAt: minutesAgo(1) })(c),
  },
  { what: 'that closes', passes: true, writes: timed(() => ({ closesAt: Date.now() + 90_000 })) },
  {
    what: 'that closes before it opens',
    writes: timed(() => ({ publishAt: Date.now() + 90_000, closesAt: Date.now() + 60_000 })),
  },
  {
    what: 'that closes as it opens',
    writes: (c) => changed(createsSurvey(), 'surveys', { publishAt: SOON, closesAt: SOON })(c),
  },
  { what: 'that has closed', writes: timed(() => ({ closesAt: Date.now() - 90_000 })) },
  { what: 'that is removed', writes: changed(createsSurvey(), 'surveys', { state: 'removed' }) },
  { what: 'with a decision', writes: changed(createsSurvey(), 'surveys', { decision: FORMER }) },
  { what: 'without a question', writes: createsSurvey({ questions: [] }) },
  { what: 'with one question', passes: true, writes: createsSurvey({ questions: questions(1) }) },
  { what: 'with fifteen questions', passes: true, writes: createsSurvey({ questions: questions(15) }) },
  { what: 'with sixteen questions', writes: createsSurvey({ questions: questions(16) }) },
  { what: 'with a title of 201 characters', writes: createsSurvey({ title: 'x'.repeat(201) }) },
  {
    what: 'with texts as long as can be',
    passes: true,
    writes: createsSurvey({ title: 'x'.repeat(200), intro: 'x'.repeat(2000), thanks: 'x'.repeat(1000) }),
  },
  { what: 'with an intro of 2,001 characters', writes: createsSurvey({ intro: 'x'.repeat(2001) }) },
  { what: 'with thanks of 1,001 characters', writes: createsSurvey({ thanks: 'x'.repeat(1001) }) },
  { what: 'with another layout', writes: createsSurvey({ layout: 'grid' as never }) },
  { what: 'in steps', passes: true, writes: createsSurvey({ layout: 'steps' }) },
  {
    what: 'with a question of another kind',
    writes: changed(createsSurvey(), 'surveys', { questions: [matrix] }),
  },
  { what: 'with a question without a text', writes: one('nps', { text: '' }) },
  { what: 'with a question in two lines', writes: one('nps', { text: 'a\u0007b' }) },
  { what: 'with a hint', passes: true, writes: one('nps', { hint: 'Be frank' }) },
  { what: 'with one option', writes: one('single', { options: options(1) }) },
  { what: 'with twelve options', passes: true, writes: one('multiple', { options: options(12) }) },
  { what: 'with thirteen options', writes: one('single', { options: options(13) }) },
  { what: 'with options where there are none', writes: one('nps', { options: options(3) }) },
  { what: 'with as many options to choose as can be', passes: true, writes: schema(180) },
  { what: 'with more options to choose than can be', writes: schema(181) },
  { what: 'with two options', passes: true, writes: one('single', { options: options(2) }) },
  ...fifteen.map((_, place): Row => ({
    what: `with a question of another kind at ${String(place)}`,
    writes: changed(createsSurvey(), 'surveys', { questions: fifteen.with(place, matrix) }),
  })),
];

const changing: Row[] = [
  { what: 'closed by its author', passes: true, writes: closes(omar) },
  {
    what: 'closed by its author, who is staff no longer',
    as: mia,
    given: surveyed({ survey: { uid: mia.uid, name: mia.name } }),
    writes: own({ closesAt: now }),
  },
  { what: 'closed by a member', as: mia, writes: own({ closesAt: now }) },
  { what: 'closed by a member with an entry', as: mia, writes: closes(mia) },
  { what: 'closed by staff without an entry', as: ada, writes: own({ closesAt: now }) },
  {
    what: 'closed by staff with an entry',
    passes: true,
    given: surveyed({ survey: adas }),
    writes: closes(omar, adas),
  },
  {
    what: 'closed though a colleague has decided since',
    given: surveyed({ survey: { ...adas, decision: FORMER } }),
    writes: closes(omar, adas),
  },
  {
    what: 'closed with the entry of a poll',
    given: surveyed({ survey: adas }),
    writes: changed(closes(omar, adas), 'audit', { action: 'poll' }),
  },
  { what: 'closed a minute ago', writes: own({ closesAt: minutesAgo(1) }) },
  {
    what: 'closed later',
    passes: true,
    writes: (c) => moveManagedEnd(as(omar)(c), 'survey', knownSurvey(), Date.now() + 90_000),
  },
  {
    what: 'closed never',
    passes: true,
    given: surveyed({ survey: { closesAt: tomorrow } }),
    writes: (c) => moveManagedEnd(as(omar)(c), 'survey', knownSurvey(), 0),
  },
  {
    what: 'opened again',
    given: surveyed(() => ({ survey: { closesAt: minutesAgo(1) } })),
    writes: (c) => moveManagedEnd(as(omar)(c), 'survey', knownSurvey(), Date.now() + 90_000),
  },
  {
    what: 'opened again for good',
    given: surveyed(() => ({ survey: { closesAt: minutesAgo(1) } })),
    writes: (c) => moveManagedEnd(as(omar)(c), 'survey', knownSurvey(), 0),
  },
  ...Object.entries({
    ...{ title: 'Or not?', intro: 'x', thanks: 'x', questions: [], schema: {}, layout: 'page', guests: true },
    ...{ publishAt: now, uid: ada.uid, name: 'Ada', at: now, state: 'pending', extra: 1 },
  }).map(([field, value]): Row => ({
    what: `with another ${field} after it is published`,
    writes: own({ [field]: value }),
  })),
  ...Object.entries({ uid: ada.uid, name: 'Ada', at: now, state: 'pending', extra: 1 }).map(
    ([field, value]): Row => ({
      what: `with another ${field} before it is published`,
      given: surveyed({ survey: planned }),
      writes: own({ [field]: value }),
    }),
  ),
  {
    what: 'with other questions before it is published',
    passes: true,
    given: surveyed({ survey: planned }),
    writes: replans(planned),
  },
  {
    what: 'with another’s questions before it is published',
    passes: true,
    given: surveyed({ survey: { ...adas, ...planned } }),
    writes: replans({ ...adas, ...planned }),
  },
  {
    what: 'with a bad plan before it is published',
    given: surveyed({ survey: planned }),
    writes: replans(planned, { questions: [] }),
  },
  {
    what: 'published in the past',
    given: surveyed({ survey: planned }),
    writes: own({ publishAt: minutesAgo(1) }),
  },
  {
    what: 'removed',
    passes: true,
    writes: (c) => showManaged(as(omar)(c), 'survey', knownSurvey(), 'removed'),
  },
  {
    what: 'shown again',
    passes: true,
    given: surveyed({ survey: { state: 'removed' } }),
    writes: own({ state: 'live' }),
  },
  {
    what: 'another’s removed with an entry',
    passes: true,
    given: surveyed({ survey: adas }),
    writes: (c) => showManaged(as(omar)(c), 'survey', knownSurvey(adas), 'removed'),
  },
  { what: 'removed and closed at once', writes: own({ state: 'removed', closesAt: now }) },
  {
    what: 'removed with a log that tells another story',
    given: surveyed({ survey: adas }),
    writes: (c) =>
      changeManaged(as(omar)(c), 'survey', { ...knownSurvey(adas), state: 'removed' }, { state: 'removed' }),
  },
  { what: 'with an entry for one’s own', writes: own({ closesAt: now, decision: FORMER }) },
  { what: 'deleted', writes: (c) => [{ op: 'delete', path: surveyPath(c, SURVEY) }] },
];

const everyone = [visitor, gus, lena, mia, noah, omar, ada, olga];
const staff = [omar, ada, olga];
const lists = (
  what: string,
  query: (c: string) => Query,
  readers: readonly (Person | null)[],
  situation = given,
): RuleCase[] => everyone.map((who) => list(what, who, readers.includes(who), query, situation));

const reading: RuleCase[] = [
  ...gets('a survey', (c) => surveyPath(c, SURVEY), everyone, given),
  ...gets('a survey of tomorrow', (c) => surveyPath(c, SURVEY), staff, surveyed({ survey: planned })),
  ...gets(
    'a survey of one’s own of tomorrow',
    (c) => surveyPath(c, SURVEY),
    [noah, ...staff],
    surveyed({ survey: { ...planned, uid: noah.uid } }),
  ),
  ...gets(
    'a removed survey',
    (c) => surveyPath(c, SURVEY),
    staff,
    surveyed({ survey: { state: 'removed' } }),
  ),
  ...gets('answers', (c) => answerPath(c, SURVEY, noah.uid), [noah, ...staff], given),
  ...lists('published surveys', (c) => publishedSurveys(c, Date.now() - 5_000, 50), everyone),
  ...lists('published surveys, too many', (c) => publishedSurveys(c, Date.now() - 5_000, 51), []),
  ...lists(
    'surveys of the next minute',
    (c) => publishedSurveys(c, Date.now() + 60_000, 20),
    staff,
    surveyed(() => ({ survey: { publishAt: minutesAgo(-0.5) } })),
  ),
  ...lists('all surveys', (c) => managedPage('survey', c), staff, surveyed({ survey: { state: 'removed' } })),
  ...lists('fifty answers', (c) => answersOf(c, SURVEY), staff),
  ...lists('answers to be counted', (c) => countAnswers(c, SURVEY, { activity: 'new' }, ['q0', 9]), staff),
  ...lists('answers, too many', (c) => ({ ...answersOf(c, SURVEY), limit: 10_001 }), []),
];

export const surveyMakingCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'a survey that a moderator makes',
    as: omar,
    given,
    writes: createsSurvey(),
    harmless: OTHER_SURVEYS,
  }),
  ...withForgeries({
    name: 'another’s survey closed',
    as: omar,
    given: surveyed({ survey: adas }),
    writes: closes(omar, adas),
    harmless: [...FREE_WORDS, ...OTHER_ENDS],
  }),
  ...withForgeries({
    name: 'one’s own survey closed',
    as: omar,
    given,
    writes: closes(omar),
    harmless: OTHER_ENDS,
  }),
  ...casesOf('a survey', creating, { as: omar, given, writes: createsSurvey() }),
  ...casesOf('a survey is', changing, { as: omar, given }),
];
export const surveyReadingCases: readonly RuleCase[] = reading;
