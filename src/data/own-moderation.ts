import { LIST_LIMIT } from '../domain/limits.js';
import type { Removal } from '../domain/posting.js';
import type { Document, Query } from '../store/store.js';
import { decode } from './decode.js';
import { appealsPath, noticesPath, reportsPath } from './moderation/paths.js';
import { postsPath } from './paths.js';

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

/** What staff have answered to a member's own reports or appeals, from a moment on (milliseconds), the latest first. */
export function decidedSince(
  community: string,
  what: 'reports' | 'appeals',
  uid: string,
  since: number,
  limit: number,
): Query {
  return {
    collection: PLACES[what](community),
    where: [
      ['uid', '==', uid],
      ['decidedAt', '>=', new Date(since)],
    ],
    orderBy: [['decidedAt', 'desc']],
    limit,
  };
}

/**
 * A member's own contributions to one thread that others cannot read: what waits, and what staff have removed. One query,
 * so that nobody pays for having had nothing removed. Unordered, so it needs no composite index.
 */
export function myHiddenPosts(community: string, uid: string, thread: string): Query {
  return {
    collection: postsPath(community),
    where: [
      ['uid', '==', uid],
      ['thread', '==', thread],
      ['state', 'in', ['pending', 'removed']],
    ],
    limit: 50,
  };
}

/** What its author is told of a removed contribution; null for any other. */
export function decodeRemoval(document: Document | null | undefined): Removal | null {
  return decode(document, (reader, id) => {
    const text = (field: string) => reader.or((r) => r.text(field), '');
    if (text('state') !== 'removed') return null;
    return { reason: text('reason'), note: text('note'), decision: text('decision'), target: `posts/${id}` };
  });
}
