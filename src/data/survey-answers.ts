import { LIST_LIMIT } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import {
  ACTIVITIES,
  activityOf,
  answerKey,
  chosenKey,
  type Activity,
  type AnswerValue,
  type Survey,
  type SurveyAnswers,
  type SurveyResponse,
} from '../domain/survey.js';
import { givenAnswers } from '../domain/survey-answers.js';
import { now, type Document, type Query, type Value, type Write } from '../store/store.js';
import { decode, oneOf, type Reader } from './decode.js';
import { answerPath, answersPath } from './paths.js';

/** Answers that one query counts at most: the rules refuse more. A thousand of them cost one read. */
export const COUNT_LIMIT = 10_000;

/** What one person has answered. */
export function decodeAnswers(document: Document | null | undefined): SurveyResponse | null {
  return decode(document, (reader, uid) => ({
    uid,
    answers: readAnswers(reader),
    interests: reader.texts('interests'),
    activity: oneOf(ACTIVITIES, reader.text('activity'), 'active'),
    at: reader.time('at'),
  }));
}

function readAnswers(reader: Reader): SurveyAnswers {
  const answers = new Map<number, AnswerValue>();
  const chosen = new Map<number, number[]>();
  for (const [key, value] of Object.entries(reader.map('choices'))) {
    const [, question, option] = /^q(\d+)(?:o(\d+))?$/.exec(key) ?? [];
    const place = Number(question);
    if (option !== undefined && value === true)
      chosen.set(place, [...(chosen.get(place) ?? []), Number(option)]);
    else if (question !== undefined && typeof value === 'number') answers.set(place, value);
  }
  for (const [place, options] of chosen)
    answers.set(
      place,
      options.sort((a, b) => a - b),
    );
  for (const [key, value] of Object.entries(reader.map('texts'))) {
    const [, question] = /^q(\d+)$/.exec(key) ?? [];
    if (question !== undefined && typeof value === 'string') answers.set(Number(question), value);
  }
  return answers;
}

/** Somebody who answers, as the profile says. */
export interface Respondent {
  readonly community: string;
  readonly member: Pick<Member, 'uid' | 'interests' | 'joinedAt' | 'helped'>;
  /** The server's clock. */
  readonly now: number;
}

/** All answers of one person; what is not asked is left out. Once it is there it can be withdrawn, and not changed. */
export function answerSurvey(
  { community, member, now: time }: Respondent,
  survey: Pick<Survey, 'id' | 'questions'>,
  answers: SurveyAnswers,
): Write[] {
  const choices: Record<string, number | true> = {};
  const texts: Record<string, string> = {};
  for (const [place, value] of givenAnswers(survey, answers)) {
    if (typeof value === 'string') texts[answerKey(place)] = value;
    else if (typeof value === 'number') choices[answerKey(place)] = value;
    else for (const option of value) choices[chosenKey(place, option)] = true;
  }
  const data = {
    ...{ choices, texts, interests: [...member.interests] },
    ...{ activity: activityOf(member, time), at: now },
  };
  return [{ op: 'set', path: answerPath(community, survey.id, member.uid), data }];
}

export function withdrawAnswers(community: string, survey: string, uid: string): Write {
  return { op: 'delete', path: answerPath(community, survey, uid) };
}

/** Whose answers: of members who had chosen the interest, or take part so; absent or empty for all. */
export interface AnswersFilter {
  readonly interest?: string;
  readonly activity?: Activity | '';
}

/** Answers for staff, the latest first; `after` is the last one of the page before. */
export function answersOf(
  community: string,
  survey: string,
  filter: AnswersFilter = {},
  after?: Pick<SurveyResponse, 'uid' | 'at'>,
  limit = LIST_LIMIT,
): Query {
  return {
    ...filtered(community, survey, filter),
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.uid] }),
    limit,
  };
}

/** For `store.count`: how many have answered, or have answered so; the key is `answerKey` or `chosenKey`. */
export function countAnswers(
  community: string,
  survey: string,
  filter: AnswersFilter = {},
  chosen?: readonly [key: string, value: number | true],
): Query {
  return { ...filtered(community, survey, filter, chosen), limit: COUNT_LIMIT };
}

function filtered(
  community: string,
  survey: string,
  { interest, activity }: AnswersFilter,
  chosen?: readonly [key: string, value: number | true],
): Pick<Query, 'collection' | 'where'> {
  const where: [string, '==' | 'array-contains', Value][] = [];
  if (interest) where.push(['interests', 'array-contains', interest]);
  if (activity) where.push(['activity', '==', activity]);
  if (chosen) where.push([`choices.${chosen[0]}`, '==', chosen[1]]);
  return { collection: answersPath(community, survey), ...(where.length > 0 && { where }) };
}
