import {
  LARGEST_PARTY,
  LONGEST_NOTICE,
  MOST_CODES,
  MOST_PLACES,
  OCCASION_BODY_LENGTH,
  OCCASION_OPTION_LENGTH,
  OCCASION_OPTIONS,
  OCCASION_QUESTION_LENGTH,
  OCCASION_QUESTIONS,
  OCCASION_TITLE_LENGTH,
  OCCURRENCES,
  PLACE_LENGTH,
  PRIZES,
  WORD_LENGTH,
  type OccasionPlan,
  type OccasionQuestion,
} from './occasion.js';
import { lineFault, tidyBody, tidyTitle } from './validate.js';

/** What a form begins with, but for zone and times: a meeting for members, with as many as come. */
export const NEW_OCCASION: OccasionPlan = {
  ...{ title: '', body: '', kind: 'meetup', promotion: '', category: '', zone: 'UTC', allDay: false },
  ...{ occurrences: [], repeats: '', place: '', capacity: 0, maxParty: 1, signUp: 'members' },
  ...{ attendees: 'staff', signUpOpensAt: 0, closesBefore: 0, questions: [], reveals: '' },
  ...{ status: 'confirmed', word: '', prizes: 0, seedHash: '', publishAt: 0 },
};

/** Why a plan cannot be stored as it is. */
export type OccasionFault =
  | 'title'
  | 'titleLong'
  | 'characters'
  | 'bodyLong'
  | 'placeLong'
  | 'wordLong'
  | 'start'
  | 'end'
  | 'past'
  | 'many'
  | 'published'
  | 'capacity'
  | 'codes'
  | 'party'
  | 'opens'
  | 'closes'
  | 'prizes'
  | 'questions'
  | 'question'
  | 'questionLong'
  | 'options'
  | 'optionLong'
  | 'twins';

/** Where it is wrong: the name of a field of the plan, for questions with their place behind it (`questions.0`). */
export type OccasionFaults = ReadonlyMap<string, OccasionFault>;

/** What is wrong with a plan, at most once a field; empty where it can be stored. `time` is the server's. */
export function faultsOfOccasion(plan: OccasionPlan, time: number): OccasionFaults {
  const found: [string, OccasionFault | null][] = [
    ['title', faultOfTitle(plan)],
    ['body', plan.body.length > OCCASION_BODY_LENGTH ? 'bodyLong' : null],
    ...faultsOfTimes(plan, time),
    ['place', plan.place.length > PLACE_LENGTH ? 'placeLong' : null],
    ['word', plan.word.length > WORD_LENGTH ? 'wordLong' : null],
    ...faultsOfPlaces(plan),
    ...faultsOfSignUp(plan),
    ...plan.questions.map((question, at): [string, OccasionFault | null] => [
      `questions.${String(at)}`,
      faultOfQuestion(question),
    ]),
  ];
  return new Map(found.filter((pair): pair is [string, OccasionFault] => pair[1] !== null));
}

type Found = [string, OccasionFault | null];

function faultOfTitle({ title }: OccasionPlan): OccasionFault | null {
  const fault = lineFault(title, OCCASION_TITLE_LENGTH);
  return fault && ({ blank: 'title', long: 'titleLong', characters: 'characters' } as const)[fault];
}

function faultsOfTimes({ occurrences, publishAt }: OccasionPlan, time: number): Found[] {
  const last = occurrences.at(-1);
  if (!last) return [['start', 'start']];
  const ends = Math.max(...occurrences.map(({ endsAt }) => endsAt));
  return [
    ['start', occurrences.length > OCCURRENCES ? 'many' : null],
    ['end', occurrences.some(({ startsAt, endsAt }) => endsAt <= startsAt) ? 'end' : null],
    ['end', ends <= time ? 'past' : null],
    ['publishAt', publishAt >= ends ? 'published' : null],
  ];
}

function faultsOfPlaces({ promotion, capacity, maxParty, prizes, signUp }: OccasionPlan): Found[] {
  if (signUp === 'none') return [];
  const codes = promotion === 'code';
  const drawn = promotion === 'contest' || promotion === 'giveaway';
  return [
    ['capacity', codes && !isWithin(capacity, 1, MOST_CODES) ? 'codes' : null],
    ['capacity', !codes && !isWithin(capacity, 0, MOST_PLACES) ? 'capacity' : null],
    ['maxParty', isWithin(maxParty, 1, LARGEST_PARTY) ? null : 'party'],
    ['prizes', drawn && !isWithin(prizes, 1, PRIZES) ? 'prizes' : null],
  ];
}

function faultsOfSignUp({ kind, signUp, signUpOpensAt, closesBefore, occurrences }: OccasionPlan): Found[] {
  if (signUp === 'none' || kind === 'promotion') return [];
  const closes = (occurrences.at(-1)?.startsAt ?? Infinity) - closesBefore * 60_000;
  return [
    ['closesBefore', isWithin(closesBefore, 0, LONGEST_NOTICE) ? null : 'closes'],
    ['signUpOpensAt', signUpOpensAt > 0 && signUpOpensAt >= closes ? 'opens' : null],
  ];
}

function faultOfQuestion({ text, options }: OccasionQuestion): OccasionFault | null {
  const fault = lineFault(text, OCCASION_QUESTION_LENGTH);
  if (fault) return ({ blank: 'question', long: 'questionLong', characters: 'characters' } as const)[fault];
  if (options.length === 1 || options.length > OCCASION_OPTIONS) return 'options';
  if (options.some((option) => lineFault(option, OCCASION_OPTION_LENGTH))) return 'optionLong';
  return new Set(options.map((option) => option.toLowerCase())).size < options.length ? 'twins' : null;
}

function isWithin(figure: number, least: number, most: number): boolean {
  return Number.isInteger(figure) && figure >= least && figure <= most;
}

/** A plan as it is stored: in single lines, without what its kind has no use for. */
export function tidyOccasion(plan: OccasionPlan): OccasionPlan {
  const { kind, promotion, signUp, questions, prizes, seedHash, capacity, maxParty } = plan;
  const isPromotion = kind === 'promotion';
  const none = signUp === 'none' && !isPromotion;
  const drawn = isPromotion && promotion !== 'code';
  const one = isPromotion || none;
  return {
    ...plan,
    title: tidyTitle(plan.title),
    body: tidyBody(plan.body),
    place: isPromotion ? '' : tidyTitle(plan.place),
    word: tidyTitle(plan.word),
    promotion: isPromotion ? promotion || 'contest' : '',
    signUp: isPromotion ? 'members' : signUp,
    capacity: none || drawn ? 0 : capacity,
    maxParty: one ? 1 : maxParty,
    closesBefore: one ? 0 : plan.closesBefore,
    signUpOpensAt: one ? 0 : plan.signUpOpensAt,
    questions: none ? [] : questions.slice(0, OCCASION_QUESTIONS).map(tidyQuestion),
    reveals: promotion === 'code' && isPromotion ? 'code' : none || isPromotion ? '' : plan.reveals,
    prizes: drawn ? prizes : 0,
    seedHash: drawn ? seedHash : '',
  };
}

function tidyQuestion({ text, required, options }: OccasionQuestion): OccasionQuestion {
  return { text: tidyTitle(text), required, options: options.map(tidyTitle).filter(Boolean) };
}
