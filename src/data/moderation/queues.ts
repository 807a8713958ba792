import type { Claim, ModeratedPost } from '../../domain/moderation.js';
import { now, type Document, type Query, type Value, type Write } from '../../store/store.js';
import { decode } from '../decode.js';
import { claimPath, claimsPath } from './paths.js';
import { postsPath } from '../paths.js';
import { decodePost } from '../posts.js';

/** A post as staff read it; null where it is malformed. */
export function decodeModeratedPost(document: Document | null | undefined): ModeratedPost | null {
  const post = decodePost(document);
  if (!post) return null;
  return decode(document, (reader) => ({
    ...post,
    decision: reader.or((r) => r.text('decision'), ''),
    decidedAt: reader.or((r) => r.time('decidedAt'), 0),
    approvedAt: reader.or((r) => r.time('approvedAt'), 0),
    reason: reader.or((r) => r.text('reason'), ''),
    note: reader.or((r) => r.text('note'), ''),
    url: reader.or((r) => r.text('url'), ''),
    title: reader.or((r) => r.text('title'), ''),
    accepted: reader.has('acceptedAt'),
  }));
}

/** What waits for a moderator, what has waited longest first. */
export function pendingPosts(community: string, after?: ModeratedPost, limit = 20): Query {
  return {
    collection: postsPath(community),
    where: [['state', '==', 'pending']],
    orderBy: [
      ['at', 'asc'],
      ['__name__', 'asc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.id] }),
    limit,
  };
}

/** What staff have removed, the latest first. */
export function removedPosts(community: string, after?: ModeratedPost, limit = 20): Query {
  return {
    collection: postsPath(community),
    where: [['state', '==', 'removed']],
    orderBy: [
      ['decidedAt', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.decidedAt), after.id] }),
    limit,
  };
}

/** Which contributions of the stream. Empty texts filter nothing; at most one of them is given. */
export interface StreamView {
  readonly thread: string;
  readonly uid: string;
}

/** Everything that is contributed, the latest first. */
export function latestPosts(community: string, view: StreamView, after?: ModeratedPost, limit = 20): Query {
  const where: [string, '==', Value][] = [];
  if (view.thread) where.push(['thread', '==', view.thread]);
  if (view.uid) where.push(['uid', '==', view.uid]);
  return {
    collection: postsPath(community),
    ...(where.length > 0 && { where }),
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.id] }),
    limit,
  };
}

/** What these people have written last; at most 30 of them. */
export function latestPostsBy(community: string, uids: readonly string[], limit = 50): Query {
  return {
    collection: postsPath(community),
    where: [['uid', 'in', uids.slice(0, 30)]],
    orderBy: [['at', 'desc']],
    limit,
  };
}

/** A member's posts in one state, in the order of their ids. */
export function postsInState(
  community: string,
  uid: string,
  state: 'live' | 'pending' | 'removed',
  after?: string,
  limit = 20,
): Query {
  return {
    collection: postsPath(community),
    where: [
      ['uid', '==', uid],
      ['state', '==', state],
    ],
    orderBy: [['__name__', 'asc']],
    ...(after !== undefined && { startAfter: [after] }),
    limit,
  };
}

/** Takes a card, or gives it to a colleague. */
export function claimEntry(community: string, entry: string, uid: string, by: string): Write[] {
  return [{ op: 'set', path: claimPath(community, entry), data: { uid, by, at: now } }];
}

export function releaseEntry(community: string, entry: string): Write[] {
  return [{ op: 'delete', path: claimPath(community, entry) }];
}

/** The latest claims; those that have run out are among them. */
export function latestClaims(community: string, limit = 20): Query {
  return { collection: claimsPath(community), orderBy: [['at', 'desc']], limit };
}

export function decodeClaim(document: Document | null | undefined): Claim | null {
  return decode(document, (reader, id) => ({
    id,
    uid: reader.text('uid'),
    by: reader.text('by'),
    at: reader.time('at'),
  }));
}
