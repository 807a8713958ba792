import type { Poll } from '../domain/poll.js';
import type { Survey } from '../domain/survey.js';
import type { Query } from '../store/store.js';
import { pollsPath, surveysPath } from './asked-paths.js';

/**
 * Polls that can be seen, alone or in a thread, the latest first. `until` is the server's clock or less, since the rules
 * look at it; `after` is the last one of the page before.
 */
export function publishedPolls(
  community: string,
  until: number,
  limit: number,
  after?: Pick<Poll, 'id' | 'publishAt'>,
): Query {
  return published(pollsPath(community), until, limit, after);
}

/** Surveys that can be seen; the same holds for them. */
export function publishedSurveys(
  community: string,
  until: number,
  limit: number,
  after?: Pick<Survey, 'id' | 'publishAt'>,
): Query {
  return published(surveysPath(community), until, limit, after);
}

function published(
  path: string,
  until: number,
  limit: number,
  after: Pick<Poll, 'id' | 'publishAt'> | undefined,
): Query {
  return {
    collection: path,
    where: [
      ['state', '==', 'live'],
      ['publishAt', '<=', new Date(until)],
    ],
    orderBy: [
      ['publishAt', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.publishAt), after.id] }),
    limit,
  };
}
