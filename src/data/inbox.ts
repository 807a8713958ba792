import { NEWS_EXCERPT, type InboxMarks, type News, type NewsKind } from '../domain/inbox.js';
import { mentionsIn } from '../domain/mentions.js';
import type { Thread } from '../domain/thread.js';
import { remove, type Document, type Fields, type Query, type Write } from '../store/store.js';
import { decode, type Reader } from './decode.js';
import { inboxPath, postsPath, threadsPath } from './paths.js';

/** Contributions that tell this member something, from a moment on (milliseconds), the newest first. */
export function newsFor(community: string, uid: string, since: number, limit: number): Query {
  return {
    collection: postsPath(community),
    where: [['notify', 'array-contains', uid], ['state', '==', 'live'], ...from('at', since)],
    orderBy: [['at', 'desc']],
    limit,
  };
}

/** The member's own contributions about which others have decided, from a moment on, the latest first. */
export function decisionsOn(community: string, uid: string, since: number, limit: number): Query {
  return {
    collection: postsPath(community),
    where: [['uid', '==', uid], ...from('decidedAt', since)],
    orderBy: [['decidedAt', 'desc']],
    limit,
  };
}

/** The thread in which something has happened last, if that was after this moment (milliseconds). */
export function activeThreads(community: string, since: number): Query {
  return {
    collection: threadsPath(community),
    ...(since > 0 && { where: [['lastActivityAt', '>', new Date(since)]] }),
    orderBy: [['lastActivityAt', 'desc']],
    limit: 1,
  };
}

function from(field: string, since: number): [string, '>=', Date][] {
  return since > 0 ? [[field, '>=', new Date(since)]] : [];
}

/** What a post that names this member has to say; null where it is malformed. */
export function decodeNews(document: Document, uid: string): News | null {
  return decode(document, (reader, id) => {
    const body = reader.text('body');
    const kind = mentionsIn(body).includes(uid) ? 'mention' : 'reply';
    return { ...newsOf(reader, id, kind, reader.time('at')), body: body.slice(0, NEWS_EXCERPT) };
  });
}

/** What was decided about a post; null where it is nothing to tell, or malformed. */
export function decodeDecision(document: Document): News | null {
  return decode(document, (reader, id) => {
    const state = reader.text('state');
    const at = reader.time('decidedAt');
    if (state === 'removed') {
      const reason = reader.or((r) => r.text('reason'), '');
      return { ...newsOf(reader, id, 'removed', at), id: `${id} removed`, uid: '', name: '', reason };
    }
    if (state !== 'live') return null;
    // Taking an acceptance back is a decision as well, and no news.
    const kind = reader.has('acceptedAt') ? 'accepted' : 'approved';
    if (!reader.has(`${kind}At`)) return null;
    return { ...newsOf(reader, id, kind, reader.time(`${kind}At`)), id: `${id} ${kind}`, uid: '', name: '' };
  });
}

function newsOf(reader: Reader, id: string, kind: NewsKind, at: number): News {
  return {
    id,
    kind,
    at,
    thread: reader.text('thread'),
    entry: id,
    ...(reader.has('page') && { page: reader.number('page') }),
    uid: reader.text('uid'),
    name: reader.text('name'),
    body: reader.or((r) => r.text('body'), '').slice(0, NEWS_EXCERPT),
    title: reader.or((r) => r.text('title'), ''),
  };
}

/** News of a followed thread. `count` says how many comments have come, undefined where nobody knows. */
export function newsOfThread(thread: Thread, count: number | undefined): News {
  const { id, title, lastActivityAt, lastId, lastPage, url } = thread;
  return {
    id: `${id} ${lastId}`,
    kind: 'following',
    at: lastActivityAt,
    thread: id,
    entry: lastId,
    page: lastPage,
    uid: '',
    name: '',
    body: '',
    title: title || url,
    ...(count !== undefined && { count }),
  };
}

export function decodeMarks(document: Document | null | undefined): InboxMarks | null {
  return decode(document, (reader) => ({
    seenAt: reader.or((r) => r.time('seenAt'), 0),
    following: keysOf(reader.or((r) => r.map('following'), {})),
    muted: keysOf(reader.or((r) => r.map('muted'), {})),
  }));
}

function keysOf(fields: Fields): string[] {
  return Object.keys(fields).filter((key) => fields[key] === true);
}

/** The first marks of a member: the rules want all three fields. */
export function createMarks(community: string, uid: string, marks: InboxMarks): Write[] {
  const { seenAt, following, muted } = marks;
  const data = { seenAt: new Date(seenAt), following: setOf(following), muted: setOf(muted) };
  return [{ op: 'set', path: inboxPath(community, uid), data }];
}

function setOf(threads: readonly string[]): Record<string, true> {
  return Object.fromEntries(threads.map((thread) => [thread, true]));
}

/** Everything up to this moment is seen. */
export function markSeen(community: string, uid: string, seenAt: number): Write[] {
  return [{ op: 'update', path: inboxPath(community, uid), data: { seenAt: new Date(seenAt) } }];
}

/** Follows a thread, or mutes it, or neither: one excludes the other. */
export function markThread(
  community: string,
  uid: string,
  thread: string,
  mark: 'following' | 'muted' | '',
): Write[] {
  const data = {
    [`following.${thread}`]: mark === 'following' ? true : remove,
    [`muted.${thread}`]: mark === 'muted' ? true : remove,
  };
  return [{ op: 'update', path: inboxPath(community, uid), data }];
}
