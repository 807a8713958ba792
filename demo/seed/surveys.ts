import { MINUTE } from '../../src/domain/limits.js';
import { answerSurvey } from '../../src/data/answering.js';
import { surveyPath } from '../../src/data/asked-paths.js';
import { planFields } from '../../src/data/survey-making.js';
import {
  newQuestion,
  type AnswerValue,
  type QuestionKind,
  type SurveyPlan,
  type SurveyQuestion,
} from '../../src/domain/survey.js';
import type { Fields, Write } from '../../src/store/store.js';
import { chanceFrom, type Chance } from './chance.js';
import { daysAgo } from './contribution.js';
import { set } from './documents.js';
import { guest, members, type Person } from './people.js';

const OPEN_DAYS = 10;

function ask(kind: QuestionKind, text: string, more: Partial<SurveyQuestion> = {}): SurveyQuestion {
  const question = { ...newQuestion(kind), text, ...more };
  const { options } = question;
  return kind === 'single' ? { ...question, max: options.length - 1 } : question;
}

const DETRACTORS = [0, 1, 2, 3, 4, 5, 6];

/** Open for eleven days more; nobody who has an account here has answered yet. */
export const demoSurvey: SurveyPlan & { readonly id: string } = {
  id: 'TheFortyMorningsAsk1',
  title: 'Forty mornings with you: how are we doing?',
  intro: 'Eight questions at most, **two minutes**. We read every answer, mostly before the first roast.',
  thanks: 'With the code `RINSE5` your next bag costs five euros less. The kettle is on.',
  layout: 'steps',
  guests: true,
  publishAt: 0,
  closesAt: 0,
  questions: [
    ask('nps', 'How likely are you to recommend Kettlewake to a friend who drinks coffee?', {
      required: true,
    }),
    ask('long', 'What is the main reason for your score?', { hint: 'A sentence is plenty.' }),
    ask('long', 'What should we mend first?', {
      required: true,
      showIf: { question: 0, any: DETRACTORS },
    }),
    ask('csat', 'How satisfied were you with your last order?'),
    ask('multiple', 'What do you come here for?', {
      options: ['Recipes', 'Stories from the shed', 'The forum', 'Tastings', 'Repairs'],
      min: 1,
      max: 3,
    }),
    ask('single', 'Would you come to a tasting at Boat Shed 4?', {
      options: ['Any time', 'On a weekend', 'It is too far for me'],
    }),
    ask('short', 'Which beans should be on the table?', { showIf: { question: 5, any: [0, 1] } }),
    ask('rating', 'How many stars for this journal?'),
  ],
};

/** How often each score is given, from 0 to 10. */
const SCORES = [1, 0, 1, 1, 1, 3, 4, 8, 13, 14, 11];

const REASONS = {
  promoter: [
    'The bag says when it was roasted, and it was never more than four days ago.',
    'Forty mornings, and not one of them was a sales pitch.',
    'Somebody answered my question about limescale on a Sunday.',
    'I stopped buying kettles. My wife sends her regards.',
    'القهوة تصل طازجة، والوصفات مكتوبة لمن يشرب لا لمن يستعرض.',
    'Weil ihr schreibt, was ihr nicht wisst. Das macht sonst keiner.',
    'La recette du matin 17. Rien à ajouter.',
    'Repair before replace. That is the whole reason.',
  ],
  passive: [
    'Good coffee. Shipping to Norway costs as much as the bag.',
    'I like the journal more than the espresso blend.',
    'Solid. The forum is where I learn things.',
    'Guter Kaffee, aber ich vergesse immer, rechtzeitig zu bestellen.',
    'いつもおいしいです。袋がもう少し小さいとうれしい。',
  ],
  detractor: [
    'The last bag arrived open.',
    'Too light for me. I want coffee, not tea.',
    'Two weeks to get an answer about my order.',
    'It got expensive.',
  ],
} as const;

const WISHES = [
  'Ship in something that stays shut.',
  'Sell half bags.',
  'Answer orders as fast as you answer the forum.',
  'One dark roast. Just one.',
  'Postage.',
  'Fewer notes of bergamot, more coffee.',
] as const;

const BEANS = [
  'Yemen, please',
  'Anything washed',
  'Guji',
  'يمني',
  'Last year’s Huila',
  'Decaf, seriously',
] as const;

/** The survey, and what fifty people and more have answered, as batches of theirs would have left it. */
export function surveyWrites(community: string, now: number): Write[] {
  const { id, ...plan } = demoSurvey;
  const from = daysAgo(OPEN_DAYS, now);
  const survey = {
    ...planFields(plan, -1),
    ...{ publishAt: new Date(from), closesAt: new Date(now + 11 * 24 * 60 * MINUTE) },
    ...{ uid: 'olga', name: 'Olga', at: new Date(from - 60 * MINUTE), state: 'live' },
  } as Fields;
  const people = [...members, guest];
  return [
    set(surveyPath(community, id), survey),
    ...people.flatMap((person, i) => answerOf(community, person, now, chanceFrom(700 + i))),
  ];
}

function answerOf(community: string, person: Person, now: number, chance: Chance): Write[] {
  const { uid, interests = [], joined } = person;
  const joinedAt = daysAgo(joined, now);
  const from = Math.max(joinedAt, daysAgo(OPEN_DAYS, now));
  const at = Math.round(from + chance.next() ** 2 * (now - from - 30 * MINUTE));
  const member = { uid, interests, joinedAt, helped: 0 };
  const writes = answerSurvey({ community, member, now: at }, demoSurvey, answersBy(chance));
  return writes.map((write) =>
    'data' in write ? set(write.path, { ...write.data, at: new Date(at) }) : write,
  );
}

function answersBy(chance: Chance): Map<number, AnswerValue> {
  const score = weighted(SCORES, chance);
  const kind = score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
  // Who is glad to recommend is mostly content, and not everybody answers everything.
  const mood = kind === 'promoter' ? [0, 0, 1, 5, 9] : kind === 'passive' ? [0, 1, 3, 8, 3] : [2, 4, 4, 2, 1];
  const invited = weighted([4, 6, 5], chance);
  const answers = new Map<number, AnswerValue>([
    [0, score],
    [3, 1 + weighted(mood, chance)],
    [4, chance.draw([0, 1, 2, 3, 4], 1 + chance.below(3)).sort()],
    [5, invited],
  ]);
  if (kind === 'detractor') answers.set(2, chance.pick(WISHES));
  if (chance.next() < 0.5) answers.set(1, chance.pick(REASONS[kind]));
  if (invited < 2 && chance.next() < 0.4) answers.set(6, chance.pick(BEANS));
  if (chance.next() < 0.8) answers.set(7, 1 + weighted(mood, chance));
  return answers;
}

/** A place of the list, by how much stands there. */
function weighted(weights: readonly number[], chance: Chance): number {
  let point = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (point -= weight) < 0),
  );
}
