import {
  ANSWER_OPTION_LENGTH,
  hasOptions,
  hasText,
  INTRO_LENGTH,
  LEAST_ANSWER_OPTIONS,
  MOST_ANSWER_OPTIONS,
  QUESTION_HINT_LENGTH,
  QUESTION_TEXT_LENGTH,
  QUESTIONS,
  rangeOf,
  SURVEY_TITLE_LENGTH,
  THANKS_LENGTH,
  type SurveyPlan,
  type SurveyQuestion,
} from './survey.js';
import { lineFault, tidyTitle } from './validate.js';

/** What is wrong with one question. */
export type QuestionFault = 'text' | 'hint' | 'options' | 'twins' | 'number' | 'condition';

/** What is wrong with a plan, and in which question. */
export type SurveyPlanFault =
  | { readonly fault: 'title' | 'intro' | 'thanks' | 'questions' | 'closes' }
  | { readonly fault: QuestionFault; readonly question: number };

/** The first fault of a plan; null where it can be sent. */
export function faultOfPlan(plan: SurveyPlan): SurveyPlanFault | null {
  return faultsOfPlan(plan)[0] ?? null;
}

/** All that is wrong with a plan, in its order; at `time`, the server's, it opens at the soonest. */
export function faultsOfPlan(plan: SurveyPlan, time = 0): SurveyPlanFault[] {
  const { questions } = plan;
  const faults: SurveyPlanFault[] = [];
  if (lineFault(plan.title, SURVEY_TITLE_LENGTH)) faults.push({ fault: 'title' });
  if (plan.intro.length > INTRO_LENGTH) faults.push({ fault: 'intro' });
  if (questions.length === 0 || questions.length > QUESTIONS) faults.push({ fault: 'questions' });
  for (const [place, question] of questions.entries())
    for (const fault of faultsOfQuestion(question, questions.slice(0, place)))
      faults.push({ fault, question: place });
  if (plan.thanks.length > THANKS_LENGTH) faults.push({ fault: 'thanks' });
  const opens = Math.max(plan.publishAt, time);
  return plan.closesAt !== 0 && plan.closesAt <= opens ? [...faults, { fault: 'closes' }] : faults;
}

function faultsOfQuestion(question: SurveyQuestion, earlier: readonly SurveyQuestion[]): QuestionFault[] {
  const { kind, text, hint, showIf } = question;
  const faults: QuestionFault[] = [];
  if (lineFault(text, QUESTION_TEXT_LENGTH)) faults.push('text');
  if (hint && lineFault(hint, QUESTION_HINT_LENGTH)) faults.push('hint');
  const fault = hasOptions(kind) ? faultOfOptions(question) : null;
  if (fault) faults.push(fault);
  if (showIf && !isPossible(showIf.any, earlier[showIf.question])) faults.push('condition');
  return faults;
}

function faultOfOptions({ kind, options, min, max }: SurveyQuestion): QuestionFault | null {
  const wrongNumber = options.length < LEAST_ANSWER_OPTIONS || options.length > MOST_ANSWER_OPTIONS;
  if (wrongNumber || options.some((option) => lineFault(option, ANSWER_OPTION_LENGTH))) return 'options';
  if (new Set(options.map((option) => option.trim().toLowerCase())).size < options.length) return 'twins';
  const isNumber = Number.isInteger(min) && Number.isInteger(max) && min >= 1 && min <= max;
  return kind === 'multiple' && (!isNumber || max > options.length) ? 'number' : null;
}

/** Place of the option that a fault is about; -1 where it is about none. */
export function faultyAnswerOption({ options }: SurveyQuestion, fault: QuestionFault): number {
  if (fault === 'options') return options.findIndex((option) => lineFault(option, ANSWER_OPTION_LENGTH));
  if (fault !== 'twins') return -1;
  const keys = options.map((option) => tidyTitle(option).toLowerCase());
  return keys.findIndex((key, place) => key !== '' && keys.indexOf(key) < place);
}

/** Whether the earlier question can be answered so. */
function isPossible(any: readonly number[], earlier: SurveyQuestion | undefined): boolean {
  if (!earlier || hasText(earlier.kind) || any.length === 0 || new Set(any).size < any.length) return false;
  const [least, most] = earlier.kind === 'multiple' ? [0, earlier.options.length - 1] : rangeOf(earlier);
  return any.every((value) => Number.isInteger(value) && value >= least && value <= most);
}
