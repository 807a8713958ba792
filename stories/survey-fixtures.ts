/** Surveys in memory for stories and tests. */
import { answerPath, surveyPath } from '../src/data/asked-paths.js';
import {
  answerKey,
  chosenKey,
  newQuestion,
  rangeOf,
  type Activity,
  type AnswerValue,
  type QuestionKind,
  type Survey,
  type SurveyQuestion,
} from '../src/domain/survey.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, createWorld, idOf, NOAH, type World, type WorldOptions } from './fixtures.js';

/** The survey that is shown. */
export const SURVEY = idOf('survey');

const HOUR = 3_600_000;

/** A question as a story or test tells it. */
export function ask(
  kind: QuestionKind,
  text: string,
  rest: Partial<Omit<SurveyQuestion, 'kind' | 'text'>> = {},
): SurveyQuestion {
  const question = { ...newQuestion(kind), ...rest, text };
  const { options } = question;
  const [min, max] = kind === 'multiple' ? [rest.min ?? 1, rest.max ?? options.length] : rangeOf(question);
  return { ...question, min, max };
}

/** One of each kind; what is asked in the end follows from the first. */
export const QUESTIONS: readonly SurveyQuestion[] = [
  ask('nps', 'How likely are you to recommend our coffee to a friend?', { required: true }),
  ask('csat', 'How content are you with the delivery?'),
  ask('rating', 'How do you like the new packet?', { hint: 'The one with the green ribbon.' }),
  ask('single', 'Where do you drink it?', { options: ['At home', 'At work', 'On the way'] }),
  ask('multiple', 'Which of these do you own?', {
    options: ['Grinder', 'Moka pot', 'Scales', 'Kettle'],
    max: 3,
  }),
  ask('short', 'Which of our coffees is your favourite?'),
  ask('long', 'What should we do better?', { showIf: { question: 0, any: [0, 1, 2, 3, 4, 5, 6] } }),
];

/** What one person has answered, as a story or test tells it. */
export interface ResponseFixture {
  /** By the places of the questions. */
  readonly answers: Readonly<Record<number, AnswerValue>>;
  readonly interests?: readonly string[];
  readonly activity?: Activity;
  /** Hours ago. */
  readonly ago?: number;
}

/** A survey as a story or test tells it. */
export interface SurveyFixture extends Partial<
  Pick<Survey, 'title' | 'intro' | 'thanks' | 'questions' | 'layout' | 'guests' | 'state'>
> {
  /** Hours from now; negative for the past. */
  readonly opens?: number;
  /** Hours from now, negative for the past; open without an end by default. */
  readonly closes?: number;
  /** By uid. */
  readonly responses?: Readonly<Record<string, ResponseFixture>>;
}

export interface SurveyOptions extends WorldOptions {
  readonly survey?: SurveyFixture;
  /** There is no such survey. */
  readonly missing?: boolean;
}

export async function createSurveys({
  survey = {},
  missing = false,
  ...options
}: SurveyOptions = {}): Promise<World> {
  const world = await createWorld(options);
  if (!missing) world.store.seed(surveyDocuments(survey));
  return world;
}

/** What a survey's creation and its answers have left. */
export function surveyDocuments(fixture: SurveyFixture): Record<string, Fields> {
  const { opens = -24, closes, responses = {} } = fixture;
  const survey: Fields = {
    title: fixture.title ?? 'Your coffee and you',
    intro: fixture.intro ?? '',
    thanks: fixture.thanks ?? '',
    questions: (fixture.questions ?? QUESTIONS).map((question) => ({ ...question }) as unknown as Fields),
    layout: fixture.layout ?? 'page',
    guests: fixture.guests ?? false,
    publishAt: new Date(Date.now() + opens * HOUR),
    ...(closes !== undefined && { closesAt: new Date(Date.now() + closes * HOUR) }),
    ...{ uid: NOAH.uid, name: NOAH.name, at: new Date(Date.now() - 48 * HOUR) },
    state: fixture.state ?? 'live',
  };
  return {
    [surveyPath(COMMUNITY, SURVEY)]: survey,
    ...Object.fromEntries(
      Object.entries(responses).map(([uid, response]) => [
        answerPath(COMMUNITY, SURVEY, uid),
        responseFields(response),
      ]),
    ),
  };
}

function responseFields({ answers, interests = [], activity = 'active', ago = 1 }: ResponseFixture): Fields {
  const choices: Record<string, number | true> = {};
  const texts: Record<string, string> = {};
  for (const [place, value] of Object.entries(answers)) {
    if (typeof value === 'number') choices[answerKey(Number(place))] = value;
    else if (typeof value === 'string') texts[answerKey(Number(place))] = value;
    else for (const option of value) choices[chosenKey(Number(place), option)] = true;
  }
  return { choices, texts, interests, activity, at: new Date(Date.now() - ago * HOUR) };
}
