import type { OpeningTimes } from './opening-times.js';

/** What is asked: likely to recommend 0–10, content 1–5, stars 1–5, one option, several, a line, a longer text. */
export const QUESTION_KINDS = ['nps', 'csat', 'rating', 'single', 'multiple', 'short', 'long'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One question after the other, or all at once. */
export const SURVEY_LAYOUTS = ['steps', 'page'] as const;
export type SurveyLayout = (typeof SURVEY_LAYOUTS)[number];

export const SURVEY_TITLE_LENGTH = 200;
export const INTRO_LENGTH = 2000;
export const THANKS_LENGTH = 1000;
export const QUESTIONS = 15;
export const QUESTION_TEXT_LENGTH = 300;
export const QUESTION_HINT_LENGTH = 300;
/** Fewest and most options of a question that has any. */
export const LEAST_ANSWER_OPTIONS = 2;
export const MOST_ANSWER_OPTIONS = 12;
export const ANSWER_OPTION_LENGTH = 200;
export const SHORT_ANSWER_LENGTH = 300;
export const LONG_ANSWER_LENGTH = 2000;

/** A question is asked only if an earlier one was answered with one of these: numbers, or places of options. */
export interface Condition {
  /** Place of the earlier question. */
  readonly question: number;
  readonly any: readonly number[];
}

export interface SurveyQuestion {
  readonly kind: QuestionKind;
  readonly text: string;
  /** Empty for none. */
  readonly hint: string;
  readonly required: boolean;
  /** Empty where there is nothing to choose from. */
  readonly options: readonly string[];
  /**
   * How many options are chosen where several can be, at least and at most. Elsewhere they follow from the kind, see
   * `rangeOf`: the numbers or places of options that can be given, or the length of a text.
   */
  readonly min: number;
  readonly max: number;
  readonly showIf?: Condition;
}

/** What its makers decide about a survey. Once it is published nothing of it can be changed but when it closes. */
export interface SurveyPlan extends OpeningTimes {
  readonly title: string;
  /** Markdown, empty for none. */
  readonly intro: string;
  /** What is said to whoever has answered; Markdown, empty for none. */
  readonly thanks: string;
  readonly questions: readonly SurveyQuestion[];
  readonly layout: SurveyLayout;
  /** Guests may answer too, where the community takes contributions of theirs. */
  readonly guests: boolean;
}

export interface Survey extends SurveyPlan {
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly at: number;
  readonly state: 'live' | 'removed';
  /** Id of the latest decision of staff about it, empty where there was none. */
  readonly decision: string;
}

/** A number (of an option its place), places of the options chosen, or a text. */
export type AnswerValue = number | readonly number[] | string;
/** By the places of the questions. */
export type SurveyAnswers = ReadonlyMap<number, AnswerValue>;

/** What one person has answered. */
export interface SurveyResponse {
  readonly uid: string;
  readonly answers: SurveyAnswers;
  /** Of the member, when they answered. */
  readonly interests: readonly string[];
  readonly activity: Activity;
  readonly at: number;
}

/** How members take part: newly joined, taking part, or helping often; the latter whenever they joined. */
export const ACTIVITIES = ['new', 'active', 'champion'] as const;
export type Activity = (typeof ACTIVITIES)[number];
/** Whole days for which a member is new. */
export const NEW_FOR_DAYS = 30;
/** Accepted answers from which on a member is a champion. */
export const CHAMPION_ANSWERS = 5;

/** How a member takes part; the rules say the same. */
export function activityOf(
  member: { readonly joinedAt: number; readonly helped: number },
  time: number,
): Activity {
  if (member.helped >= CHAMPION_ANSWERS) return 'champion';
  return time - member.joinedAt < NEW_FOR_DAYS * 86_400_000 ? 'new' : 'active';
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'single' || kind === 'multiple';
}

export function hasText(kind: QuestionKind): boolean {
  return kind === 'short' || kind === 'long';
}

const RANGES = {
  nps: [0, 10],
  csat: [1, 5],
  rating: [1, 5],
  short: [1, SHORT_ANSWER_LENGTH],
  long: [1, LONG_ANSWER_LENGTH],
} as const;

/** The least and the most that a question says, whatever its `min` and `max` were while it was another kind. */
export function rangeOf({
  kind,
  options,
  min,
  max,
}: Pick<SurveyQuestion, 'kind' | 'options' | 'min' | 'max'>): readonly [min: number, max: number] {
  if (kind === 'multiple') return [min, max];
  return kind === 'single' ? [0, options.length - 1] : RANGES[kind];
}

/** A question to begin with. */
export function newQuestion(kind: QuestionKind): SurveyQuestion {
  const options = hasOptions(kind) ? ['', ''] : [];
  const [min, max] = rangeOf({ kind, options, min: 1, max: options.length });
  return { kind, text: '', hint: '', required: false, options, min, max };
}

/** What a number, one option or a text is counted and kept under. */
export function answerKey(question: number): string {
  return `q${String(question)}`;
}

/** What one of several options is counted under. */
export function chosenKey(question: number, option: number): string {
  return `${answerKey(question)}o${String(option)}`;
}
