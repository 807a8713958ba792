import { LIST_LIMIT } from '../domain/limits.js';
import type { Activity, SurveyResponse } from '../domain/survey.js';
import type { Query, Value } from '../store/store.js';
import { answersPath } from './asked-paths.js';

/** Answers that one query counts at most: the rules refuse more. A thousand of them cost one read. */
export const COUNT_LIMIT = 10_000;

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
