import {
  hasText,
  LONG_ANSWER_LENGTH,
  SHORT_ANSWER_LENGTH,
  type AnswerValue,
  type SurveyAnswers,
  type SurveyPlan,
  type SurveyQuestion,
} from './survey.js';
import { bodyFault, lineFault, tidyBody, tidyTitle } from './validate.js';

type Questions = Pick<SurveyPlan, 'questions'>;

/** Places of the questions that are asked, as far as it is answered. What is not asked counts as not answered. */
export function shownQuestions({ questions }: Questions, answers: SurveyAnswers): number[] {
  const shown: number[] = [];
  questions.forEach(({ showIf }, place) => {
    const earlier = showIf && shown.includes(showIf.question) ? answers.get(showIf.question) : undefined;
    if (!showIf || meets(earlier, showIf.any)) shown.push(place);
  });
  return shown;
}

function meets(answer: AnswerValue | undefined, any: readonly number[]): boolean {
  if (answer === undefined || typeof answer === 'string') return false;
  return typeof answer === 'number' ? any.includes(answer) : answer.some((option) => any.includes(option));
}

/** What there is to send: texts are tidied, and what is empty or not asked is left out. */
export function givenAnswers(plan: Questions, answers: SurveyAnswers): SurveyAnswers {
  const given = new Map<number, AnswerValue>();
  for (const place of shownQuestions(plan, answers)) {
    const question = plan.questions[place];
    const value = question && tidied(question, answers.get(place));
    if (value !== undefined) given.set(place, value);
  }
  return given;
}

function tidied({ kind }: SurveyQuestion, value: AnswerValue | undefined): AnswerValue | undefined {
  if (typeof value === 'string') return (kind === 'short' ? tidyTitle(value) : tidyBody(value)) || undefined;
  if (typeof value !== 'object') return value;
  return value.length > 0 ? [...new Set(value)].sort((a, b) => a - b) : undefined;
}

/** What is wrong with one answer. */
export type AnswerFault = 'required' | 'few' | 'many' | 'long' | 'characters' | 'unknown';

/** What is wrong with the answer to a question that is asked; null where it can be sent. */
export function faultOfAnswer(question: SurveyQuestion, answer: AnswerValue | undefined): AnswerFault | null {
  const value = tidied(question, answer);
  if (value === undefined) return question.required ? 'required' : null;
  if (hasText(question.kind)) return faultOfText(question, value);
  if (question.kind === 'multiple') return faultOfChosen(question, value);
  const { min, max } = question;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return fits ? null : 'unknown';
}

function faultOfText({ kind, required }: SurveyQuestion, value: AnswerValue): AnswerFault | null {
  if (typeof value !== 'string') return 'unknown';
  const isShort = kind === 'short';
  const fault = isShort ? lineFault(value, SHORT_ANSWER_LENGTH) : bodyFault(value);
  if (fault === 'blank') return required ? 'required' : 'characters';
  return !isShort && value.length > LONG_ANSWER_LENGTH ? 'long' : fault;
}

function faultOfChosen({ options, min, max }: SurveyQuestion, value: AnswerValue): AnswerFault | null {
  if (typeof value !== 'object') return 'unknown';
  if (!value.every((option) => Number.isInteger(option) && option >= 0 && option < options.length))
    return 'unknown';
  if (value.length < min) return 'few';
  return value.length > max ? 'many' : null;
}

/** The first fault of all answers, in the survey's order; null where they can be sent. */
export function faultOfAnswers(
  plan: Questions,
  answers: SurveyAnswers,
): { readonly question: number; readonly fault: AnswerFault } | null {
  for (const place of shownQuestions(plan, answers)) {
    const question = plan.questions[place];
    const fault = question && faultOfAnswer(question, answers.get(place));
    if (fault) return { question: place, fault };
  }
  return null;
}
