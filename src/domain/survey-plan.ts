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
import { lineFault } from './validate.js';

/** What is wrong with one question. */
export type QuestionFault = 'text' | 'hint' | 'options' | 'twins' | 'number' | 'condition';

/** What is wrong with a plan, and in which question. */
export type SurveyPlanFault =
  | { readonly fault: 'title' | 'intro' | 'thanks' | 'questions' | 'closes' }
  | { readonly fault: QuestionFault; readonly question: number };

/** The first fault of a plan; null where it can be sent. */
export function faultOfPlan(plan: SurveyPlan): SurveyPlanFault | null {
  if (lineFault(plan.title, SURVEY_TITLE_LENGTH)) return { fault: 'title' };
  if (plan.intro.length > INTRO_LENGTH) return { fault: 'intro' };
  if (plan.thanks.length > THANKS_LENGTH) return { fault: 'thanks' };
  const { questions } = plan;
  if (questions.length === 0 || questions.length > QUESTIONS) return { fault: 'questions' };
  for (const [place, question] of questions.entries()) {
    const fault = faultOfQuestion(question, questions.slice(0, place));
    if (fault) return { fault, question: place };
  }
  return plan.closesAt !== 0 && plan.closesAt <= plan.publishAt ? { fault: 'closes' } : null;
}

function faultOfQuestion(question: SurveyQuestion, earlier: readonly SurveyQuestion[]): QuestionFault | null {
  const { text, hint, showIf } = question;
  if (lineFault(text, QUESTION_TEXT_LENGTH)) return 'text';
  if (hint && lineFault(hint, QUESTION_HINT_LENGTH)) return 'hint';
  const fault = hasOptions(question.kind) ? faultOfOptions(question) : null;
  if (fault) return fault;
  return showIf && !isPossible(showIf.any, earlier[showIf.question]) ? 'condition' : null;
}

function faultOfOptions({ kind, options, min, max }: SurveyQuestion): QuestionFault | null {
  const wrongNumber = options.length < LEAST_ANSWER_OPTIONS || options.length > MOST_ANSWER_OPTIONS;
  if (wrongNumber || options.some((option) => lineFault(option, ANSWER_OPTION_LENGTH))) return 'options';
  if (new Set(options.map((option) => option.trim().toLowerCase())).size < options.length) return 'twins';
  const isNumber = Number.isInteger(min) && Number.isInteger(max) && min >= 1 && min <= max;
  return kind === 'multiple' && (!isNumber || max > options.length) ? 'number' : null;
}

/** Whether the earlier question can be answered so. */
function isPossible(any: readonly number[], earlier: SurveyQuestion | undefined): boolean {
  if (!earlier || hasText(earlier.kind) || any.length === 0 || new Set(any).size < any.length) return false;
  const [least, most] = earlier.kind === 'multiple' ? [0, earlier.options.length - 1] : rangeOf(earlier);
  return any.every((value) => Number.isInteger(value) && value >= least && value <= most);
}
