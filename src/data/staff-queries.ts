import { DIRECTORY_PAGE } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import type { AuditEntry } from '../domain/moderation.js';
import type { Query } from '../store/store.js';
import { auditsPath } from './moderation/paths.js';
import { communityPath, membersPath } from './paths.js';

/** The decision on the same target that came after this one. Equalities alone: it needs no composite index. */
export function decisionAfter(community: string, { id, target }: AuditEntry): Query {
  return {
    collection: auditsPath(community),
    where: [
      ['target', '==', target],
      ['previous', '==', id],
    ],
    limit: 1,
  };
}

/** Where the document lies that a decision is about; `target` is that of its entry in the log. */
export function targetPath(community: string, target: string): string {
  return target.startsWith('communities/')
    ? communityPath(community)
    : `${communityPath(community)}/${target}`;
}

/** Members who joined from a moment on (milliseconds), the latest first; `after` is the last of the page before. */
export function membersSince(
  community: string,
  since: number,
  after?: Member,
  limit = DIRECTORY_PAGE,
): Query {
  return {
    collection: membersPath(community),
    where: [['joinedAt', '>=', new Date(since)]],
    orderBy: [
      ['joinedAt', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.joinedAt), after.uid] }),
    limit,
  };
}

/** Members of whom fewer contributions than this were approved; `after` is the last of the page before. */
export function membersBelow(
  community: string,
  approved: number,
  after?: Member,
  limit = DIRECTORY_PAGE,
): Query {
  return {
    collection: membersPath(community),
    where: [['approved', '<', approved]],
    orderBy: [
      ['approved', 'asc'],
      ['__name__', 'asc'],
    ],
    ...(after && { startAfter: [after.approved, after.uid] }),
    limit,
  };
}
