import { NEWS_EXCERPT, type EventMarks, type InboxMarks, type News, type NewsKind } from '../domain/inbox.js';
import { mentionsIn } from '../domain/mentions.js';
import type { Appeal, Notice, Report } from '../domain/moderation.js';
import type { Thread } from '../domain/thread.js';
import {
  remove,
  type Document,
  type Fields,
  type Query,
  type Write,
  type WriteValue,
} from '../store/store.js';
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

/**
 * What was decided about a post; null where it is nothing to tell, or malformed. `told` is what its author knows: a post
 * says that it is live, and not that it was away.
 */
export function decodeDecision(document: Document, told: readonly News[] = []): News | null {
  return decode(document, (reader, id) => {
    const at = reader.time('decidedAt');
    const away = [`${id} removed`, `${id} waiting`];
    const back = told.some((news) => away.includes(news.id) && news.at < at);
    const kind = kindOfDecision(reader, at, back);
    if (!kind) return null;
    const when = kind === 'accepted' || kind === 'approved' ? reader.time(`${kind}At`) : at;
    const text = (field: string) => reader.or((r) => r.text(field), '');
    return {
      ...newsOf(reader, id, kind, when),
      ...{ id: `${id} ${kind}`, uid: '', name: '' },
      ...(kind === 'removed' && { reason: text('reason'), note: text('note'), decision: text('decision') }),
    };
  });
}

/** `back`: its author knows that it was away. */
function kindOfDecision(reader: Reader, at: number, back: boolean): NewsKind | null {
  const state = reader.text('state');
  if (state === 'removed') return 'removed';
  if (state === 'pending') return 'waiting';
  if (state !== 'live') return null;
  // An official reply is marked as well, without being news.
  if (reader.or((r) => r.time('acceptedAt'), 0) === at) return 'accepted';
  const approvedAt = reader.or((r) => r.time('approvedAt'), 0);
  if (back && approvedAt < at) return 'restored';
  // Taking an acceptance back is a decision as well, and no news.
  return approvedAt > 0 ? 'approved' : null;
}

/** By the state of a post, what was told of it and is no longer true. */
const UNTRUE: Readonly<Record<string, readonly NewsKind[]>> = {
  live: ['removed', 'waiting'],
  pending: ['approved', 'removed', 'restored'],
  removed: ['approved', 'waiting', 'restored'],
  deleted: ['accepted', 'approved', 'removed', 'waiting', 'restored'],
};

/** Ids of the news that a decided post has outlived. */
export function outlivedBy({ id, data }: Document): string[] {
  const { state } = data;
  const kinds = typeof state === 'string' && Object.hasOwn(UNTRUE, state) ? UNTRUE[state] : undefined;
  return (kinds ?? []).map((kind) => `${id} ${kind}`);
}

/** What became of a member's report. */
export function newsOfReport({ entry, thread, page, reason, details, verdict, decidedAt }: Report): News {
  return {
    ...{ id: `${entry} reported`, kind: 'reported', at: decidedAt, thread, entry, page },
    ...{ uid: '', name: '', body: details.slice(0, NEWS_EXCERPT), title: '', reason, verdict },
  };
}

/** How staff have answered an appeal; `about` is the news of the decision, where this browser knows it. */
export function newsOfAppeal(appeal: Appeal, at: number, about: News | undefined): News {
  const { id, verdict, answer } = appeal;
  const { thread = '', entry = '', page, title = '', body = '' } = about ?? {};
  return {
    ...{ id: `${id} appealed`, kind: 'appealed', at, thread, entry, uid: '', name: '', body, title },
    ...(page !== undefined && { page }),
    ...{ note: answer, verdict },
  };
}

const SANCTIONS = { warn: 'warned', mute: 'muted', hold: 'held', ban: 'banned' } as const;

/** What staff have decided about the member; an appeal is possible against the latest decision, and no warning. */
export function newsOfSanction(notice: Notice, latest: string): News {
  const { id, action, at, reason, note, until } = notice;
  return {
    ...{
      id: `${id} ${SANCTIONS[action]}`,
      kind: SANCTIONS[action],
      at,
      thread: '',
      entry: '',
      uid: '',
      name: '',
    },
    ...{ body: '', title: '', reason, note, decision: action !== 'warn' && id === latest ? id : '' },
    ...(until > 0 && { until }),
  };
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
    events: timesOf(reader.or((r) => r.map('events'), {})),
  }));
}

function keysOf(fields: Fields): string[] {
  return Object.keys(fields).filter((key) => fields[key] === true);
}

function timesOf(fields: Fields): EventMarks {
  const times = Object.entries(fields).filter((pair): pair is [string, Date] => pair[1] instanceof Date);
  return Object.fromEntries(times.map(([key, time]) => [key, time.getTime()]));
}

/** The first marks of a member: the rules want three fields, and know of events only where they are young enough. */
export function createMarks(community: string, uid: string, marks: InboxMarks): Write[] {
  const { seenAt, following, muted } = marks;
  const events = Object.entries(marks.events).map(([key, until]) => [key, new Date(until)] as const);
  const data = {
    ...{ seenAt: new Date(seenAt), following: setOf(following), muted: setOf(muted) },
    ...(events.length > 0 && { events: Object.fromEntries(events) }),
  };
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

/** Remembers times of events, each until a moment (milliseconds), or forgets them (null). */
export function markEvents(
  community: string,
  uid: string,
  changes: Readonly<Record<string, number | null>>,
): Write[] {
  const data = Object.entries(changes).map(([key, until]): [string, WriteValue] => [
    `events.${key}`,
    until === null ? remove : new Date(until),
  ]);
  return [{ op: 'update', path: inboxPath(community, uid), data: Object.fromEntries(data) }];
}
