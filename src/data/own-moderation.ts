import type { Query } from '../store/store.js';
import { LIST_LIMIT } from '../domain/limits.js';
import { appealsPath, noticesPath, reportsPath } from './paths.js';

const PLACES = { reports: reportsPath, notices: noticesPath, appeals: appealsPath };
export type OwnModeration = keyof typeof PLACES;

/** What a member has reported, was told, or has asked to be looked at again; a page at a time, in the order of the ids. */
export function ownModeration(
  community: string,
  what: OwnModeration,
  uid: string,
  after?: string,
  limit = LIST_LIMIT,
): Query {
  return {
    collection: PLACES[what](community),
    where: [['uid', '==', uid]],
    orderBy: [['__name__', 'asc']],
    ...(after !== undefined && { startAfter: [after] }),
    limit,
  };
}
