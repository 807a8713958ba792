import { answerKey, chosenKey, hasText, rangeOf, type SurveyQuestion } from './survey.js';

/**
 * With fewer answers no score is said, only how many gave what: of four, one more can move a net promoter score by 40 points
 * and a share by 20. From here on a score is said, always with its interval or with how many gave it.
 */
export const FEWEST_SCORED = 5;

/** Counts of each answer to the question at a place, the least first; undefined while they are not known. */
export type CountsOf = (place: number) => readonly number[] | undefined;

/** What each answer to a question is kept under, in the order in which they are shown; texts cannot be counted. */
export function countedBy(
  question: SurveyQuestion,
  place: number,
): readonly (readonly [key: string, value: number | true])[] {
  if (hasText(question.kind)) return [];
  if (question.kind === 'multiple')
    return question.options.map((_, option) => [chosenKey(place, option), true] as const);
  const [least, most] = rangeOf(question);
  return Array.from({ length: most - least + 1 }, (_, i) => [answerKey(place), least + i] as const);
}

/**
 * How many of `total` were asked a question: those whose answer to an earlier one led to it. Undefined while that one is not
 * counted, and for good where one of several options of a multiple choice leads to it: nobody counts who chose two.
 */
export function askedOf(
  questions: readonly SurveyQuestion[],
  place: number,
  total: number,
  countsOf: CountsOf,
): number | undefined {
  const condition = questions[place]?.showIf;
  if (!condition) return total;
  const earlier = questions[condition.question];
  const counts = countsOf(condition.question);
  if (!earlier || !counts) return undefined;
  if (earlier.kind === 'multiple' && condition.any.length > 1) return undefined;
  const least = earlier.kind === 'multiple' ? 0 : rangeOf(earlier)[0];
  return condition.any.reduce((sum, value) => sum + (counts[value - least] ?? 0), 0);
}

/**
 * How many gave an answer to a question that is counted. Where several options can be chosen it is known only where an
 * answer is required: who chose two is counted twice, and who chose none nowhere.
 */
export function answeredOf(
  { kind, required }: SurveyQuestion,
  counts: readonly number[] | undefined,
  asked: number | undefined,
): number | undefined {
  if (required && (kind === 'multiple' || hasText(kind))) return asked;
  if (kind === 'multiple' || hasText(kind)) return undefined;
  return counts?.reduce((sum, count) => sum + count, 0);
}
