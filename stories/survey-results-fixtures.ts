/** A survey that many have answered, with staff who look at it, in memory for stories and tests. */
import { memberPath } from '../src/data/paths.js';
import type { Activity, AnswerValue } from '../src/domain/survey.js';
import { COMMUNITY, memberFields, type World } from './fixtures.js';
import { createStaff, type StaffOptions } from './staff-fixtures.js';
import {
  ask,
  QUESTIONS,
  surveyDocuments,
  type ResponseFixture,
  type SurveyFixture,
} from './survey-fixtures.js';

/** One more than one of each kind: eight questions, with two for texts. */
export const EIGHT_QUESTIONS = [
  ...QUESTIONS,
  ask('single', 'How often do you order?', { options: ['Every week', 'Every month', 'Now and then'] }),
];

const FAVOURITES = ['Yirgacheffe', 'House blend', 'Decaf, always', 'The dark roast', 'Sidamo'];
const WISHES = [
  'The packet tears when I open it.\nA strip to pull would help.',
  'Delivery took nine days.',
  'Please sell smaller packets, I drink little coffee and it goes stale.',
];

/** What the person of this number has answered; the same in each run. */
function responseOf(n: number): ResponseFixture {
  // Spreads numbers without a pattern that could be seen.
  const spread = (of: number, salt: number) =>
    Math.floor(((((n + 1) * (salt * 2 + 1) * 7919) % 1009) / 1009) * of);
  const score = [10, 9, 9, 8, 10, 7, 6, 8, 9, 3, 10, 5][spread(12, 1)] ?? 0;
  const activity: Activity = n % 4 === 0 ? 'new' : n % 11 === 0 ? 'champion' : 'active';
  const options = [0, 1, 2, 3].filter((option) => spread(10, option + 5) > option * 2).slice(0, 3);
  const favourite = FAVOURITES[spread(FAVOURITES.length, 4)] ?? '';
  const answers: Record<number, AnswerValue> = { 0: score, 2: 1 + Math.floor(score / 2.5), 3: spread(3, 3) };
  if (n % 5 > 0) answers[1] = Math.min(5, 2 + spread(4, 2));
  if (options.length > 0) answers[4] = options;
  if (n % 3 > 0) answers[5] = favourite;
  if (score < 7) answers[6] = WISHES[n % WISHES.length] ?? '';
  answers[7] = spread(3, 9);
  return {
    answers,
    activity,
    interests: n % 3 === 0 ? ['Brewing'] : n % 3 === 1 ? ['Beans'] : [],
    ago: 1 + n / 3,
  };
}

const uidOf = (n: number) => `person${String(n)}`;

export interface ResultsOptions extends Pick<StaffOptions, 'as' | 'community'> {
  /** How many have answered; 200 by default. */
  readonly answers?: number;
  readonly survey?: SurveyFixture;
}

export async function createResults({
  answers = 200,
  survey = {},
  ...options
}: ResultsOptions = {}): Promise<World> {
  const world = await createStaff({ entries: [], ...options });
  const people = Array.from({ length: answers }, (_, n) => n);
  const responses = Object.fromEntries(people.map((n) => [uidOf(n), responseOf(n)]));
  world.store.seed({
    ...surveyDocuments({ questions: EIGHT_QUESTIONS, closes: 72, responses, ...survey }),
    ...Object.fromEntries(
      people.map((n) => [memberPath(COMMUNITY, uidOf(n)), memberFields(`Person ${String(n + 1)}`, {})]),
    ),
  });
  return world;
}
