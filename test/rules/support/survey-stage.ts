import { answerPath, surveyPath } from '../../../src/data/asked-paths.js';
import { answerSurvey } from '../../../src/data/answering.js';
import { createSurvey, planFields } from '../../../src/data/survey-making.js';
import { decodeSurvey } from '../../../src/data/surveys.js';
import {
  newQuestion,
  type AnswerValue,
  type Survey,
  type SurveyPlan,
  type SurveyQuestion,
} from '../../../src/domain/survey.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { mia, noah, omar, type Person } from './people.js';
import { minutesAgo, stage, type Differences } from './stage.js';

export const SURVEY = 'TheSurvey00000000000';
export const NEW_SURVEY = 'NewSurvey00000000000';

/** One question; what is not said is as with every new one of its kind. */
export const asking = (kind: SurveyQuestion['kind'], more: Partial<SurveyQuestion> = {}): SurveyQuestion => {
  const question = { ...newQuestion(kind), text: `A question, ${kind}`, ...more };
  const { options } = question;
  return kind === 'single' ? { ...question, max: options.length - 1 } : question;
};

/** All kinds; the last is for whoever is no promoter. */
export const allKinds: readonly SurveyQuestion[] = [
  asking('nps', { required: true }),
  asking('csat'),
  asking('rating'),
  asking('single', { options: ['Rye', 'Wheat', 'Spelt'] }),
  asking('multiple', { options: ['Plum', 'Apple', 'Cherry', 'Pear'], min: 2, max: 3 }),
  asking('short'),
  asking('long', { required: true, showIf: { question: 0, any: [0, 1, 2, 3, 4, 5, 6] } }),
];

/** The questions of a survey as stored. */
export const stored = (questions: readonly SurveyQuestion[]): Fields => {
  const { questions: list, schema } = planFields(surveyPlan({ questions }), 0);
  return { questions: list, schema } as Fields;
};

/** A survey of Omar's, open for twenty minutes. */
export const surveyFields = (more: Fields = {}): Fields => ({
  ...{ title: 'Our bread', intro: '', thanks: 'Thank you!', ...stored(allKinds), layout: 'steps' },
  ...{ guests: false, publishAt: minutesAgo(20), uid: omar.uid, name: omar.name, at: minutesAgo(30) },
  ...{ state: 'live' },
  ...more,
});

export const answerFields = (more: Fields = {}): Fields => ({
  ...{ choices: { q0: 9 }, texts: {}, interests: [], activity: 'active', at: minutesAgo(5) },
  ...more,
});

export interface SurveyDifferences extends Differences {
  readonly survey?: Fields;
  readonly questions?: readonly SurveyQuestion[];
  /** Answers by uid. */
  readonly answers?: Readonly<Record<string, Fields>>;
}

/** Noah has answered. */
export const surveyed =
  (differences: SurveyDifferences | (() => SurveyDifferences) = {}) =>
  (c: string): Write[] => {
    const other = typeof differences === 'function' ? differences() : differences;
    const questions = other.questions && stored(other.questions);
    const answers = other.answers ?? { [noah.uid]: answerFields() };
    return [
      ...stage(other)(c),
      { op: 'set', path: surveyPath(c, SURVEY), data: surveyFields({ ...questions, ...other.survey }) },
      ...Object.entries(answers).map(([uid, data]): Write => ({
        op: 'set',
        path: answerPath(c, SURVEY, uid),
        data,
      })),
    ];
  };

/** The survey as a client has read it. */
export function knownSurvey(more: Fields = {}, questions: readonly SurveyQuestion[] = allKinds): Survey {
  const data = surveyFields({ ...stored(questions), ...more });
  const survey = decodeSurvey({ path: SURVEY, id: SURVEY, data });
  if (!survey) throw new Error('the survey cannot be read');
  return survey;
}

export type Given = Readonly<Record<number, AnswerValue>>;

/** Something for every kind, by one who is no promoter. */
export const toAll: Given = { 0: 5, 1: 4, 2: 3, 3: 1, 4: [0, 3], 5: 'Malt', 6: 'It is dry.\nVery.' };

/** Mia answers, unless it says so. */
export const answersWith =
  (
    answers: Given,
    {
      as = mia,
      questions = allKinds,
      more = {},
    }: { as?: Person; questions?: readonly SurveyQuestion[]; more?: object } = {},
  ) =>
  (community: string): Write[] => {
    const member = { uid: as.uid, interests: [], joinedAt: Date.now() - 50_000 * 60_000, helped: 0, ...more };
    const given = new Map(Object.entries(answers).map(([place, value]) => [Number(place), value]));
    return answerSurvey({ community, member, now: Date.now() }, knownSurvey({}, questions), given);
  };

export const surveyPlan = (more: Partial<SurveyPlan> = {}): SurveyPlan => ({
  ...{ title: 'Our cake', intro: 'Hello', thanks: '', questions: allKinds, layout: 'page' },
  ...{ guests: true, publishAt: 0, closesAt: 0 },
  ...more,
});

export const createsSurvey =
  (more: Partial<SurveyPlan> = {}, as: Person = omar, id = NEW_SURVEY) =>
  (community: string): Write[] => [
    createSurvey(id, surveyPlan(more), { community, author: as, now: Date.now() }),
  ];
