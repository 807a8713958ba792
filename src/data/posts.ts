import { dayOf } from '../domain/clock.js';
import type { Entry, EntryPage } from '../domain/entry.js';
import type { Limits } from '../domain/member.js';
import { toldBy } from '../domain/mentions.js';
import type { Opening, Post } from '../domain/post.js';
import { pageForNewEntry, TOPICS, type PageAddress, type Thread } from '../domain/thread.js';
import {
  increment,
  now,
  remove,
  type Document,
  type Query,
  type Write,
  type WriteFields,
} from '../store/store.js';
import { decode, oneOf, type Reader } from './decode.js';
import { limitsPath, pagePath, postPath, postsPath, threadPath } from './paths.js';

/** What a member wants to say. The id is made once, so the same intent sent twice lands once. */
export interface CommentIntent {
  readonly id: string;
  readonly body: string;
  readonly address: PageAddress;
  /** The entry it answers, its author, and the page document it stands on. */
  readonly parent?: { readonly id: string; readonly uid: string; readonly page: number };
}

/** What a comment's batch is built upon; as fresh as was affordable, the rules compare. */
export interface CommentGround {
  readonly community: string;
  readonly author: { readonly uid: string; readonly name: string };
  readonly thread: Thread | null;
  /** The page document that takes new entries, null where there is none yet. */
  readonly last: EntryPage | null;
  readonly limits: Limits | null;
  /** The server's clock, milliseconds. */
  readonly now: number;
}

/** Post, entry, thread, limits: four writes that the rules prove against each other. */
export function liveComment(intent: CommentIntent, ground: CommentGround): Write[] {
  const { community, thread, last } = ground;
  const { id } = intent;
  const n = pageForNewEntry(thread, last);
  return [
    { op: 'set', path: postPath(community, id), data: { ...postFields(intent, ground, 'live'), page: n } },
    ...showComment(community, intent, { ...ground.author, at: now }, { n, thread }),
    limitsWrite(id, ground),
  ];
}

/** The page takes the entry, and the thread counts it. */
export function showComment(
  community: string,
  {
    id,
    body,
    address,
    parent,
  }: Omit<CommentIntent, 'parent'> & { readonly parent?: { readonly id: string } },
  author: { readonly uid: string; readonly name: string; readonly at: WriteFields[string] },
  { n, thread }: { readonly n: number; readonly thread: Thread | null },
): Write[] {
  const { uid, name, at } = author;
  const entry = { uid, name, body, at, ...(parent && { parent: parent.id }) };
  const moved = { lastActivityAt: now, lastId: id, lastPage: n };
  return [
    {
      op: 'merge',
      path: pagePath(community, address.thread, n),
      data: { n, entries: { [id]: entry }, size: increment(body.length), touched: id, at: now },
    },
    thread
      ? {
          op: 'update',
          path: threadPath(community, address.thread),
          data: { ...moved, comments: increment(1) },
        }
      : { op: 'set', path: threadPath(community, address.thread), data: { ...newThread(address), ...moved } },
  ];
}

/** Post and limits: nothing that the public could read. Where the thread is new, the post carries its address. */
export function pendingComment(intent: CommentIntent, ground: CommentGround): Write[] {
  const { url, title } = intent.address;
  const address: WriteFields = ground.thread ? {} : { url, title };
  return [
    {
      op: 'set',
      path: postPath(ground.community, intent.id),
      data: { ...postFields(intent, ground, 'pending'), ...address },
    },
    limitsWrite(intent.id, ground),
  ];
}

function postFields(intent: CommentIntent, ground: CommentGround, state: 'live' | 'pending'): WriteFields {
  const { uid, name } = ground.author;
  const { parent } = intent;
  return {
    kind: 'comment',
    uid,
    name,
    body: intent.body,
    at: now,
    state,
    thread: intent.address.thread,
    ...(parent && { parent: parent.id }),
    notify: toldBy(intent.body, uid, parent?.uid),
    revisions: [],
  };
}

function newThread({ url, title }: PageAddress): WriteFields {
  return { kind: 'page', url, title, at: now, comments: 1, locked: false };
}

/** Counts one contribution and names it. */
export function limitsWrite(
  id: string,
  { community, author, limits, now: time }: Pick<CommentGround, 'community' | 'author' | 'limits' | 'now'>,
): Write {
  return countWrite(limitsPath(community, author.uid), id, limits, time);
}

/** One step of the document that counts what a member adds a day; the step names what it is for. */
export function countWrite(path: string, id: string, limits: Limits | null, time: number): Write {
  const day = dayOf(time);
  return limits && limits.day >= day
    ? { op: 'update', path, data: { at: now, ref: id, n: increment(1) } }
    : { op: 'set', path, data: { at: now, ref: id, day, n: 1 } };
}

/** An author's change to a comment that visitors can read. */
export function editLiveComment(community: string, post: Post, body: string): Write[] {
  const { id, thread, page = 0 } = post;
  return [
    editPost(community, post, body),
    touchEntry(community, thread, page, id, { body, editedAt: now }),
    { op: 'update', path: threadPath(community, thread), data: { changedAt: now, changedId: id } },
  ];
}

/** An author's change to a comment that still waits. */
export function editPendingComment(community: string, post: Post, body: string): Write[] {
  return [editPost(community, post, body)];
}

function editPost(community: string, post: Post, body: string): Write {
  const revisions = [...post.revisions, post.body];
  return { op: 'update', path: postPath(community, post.id), data: { body, editedAt: now, revisions } };
}

/**
 * Takes the author's words out of the ledger and the page; a tombstone keeps the place for the replies. An accepted
 * answer that goes leaves its question unanswered.
 */
export function deleteLiveComment(
  community: string,
  entry: Pick<Entry, 'id' | 'page'>,
  thread: string,
  accepted = false,
): Write[] {
  const { id, page } = entry;
  const gone = { uid: remove, name: remove, body: remove, editedAt: remove, reactions: remove };
  return [
    ...deletePendingComment(community, id),
    touchEntry(community, thread, page, id, { ...gone, state: 'deleted' }),
    {
      op: 'update',
      path: threadPath(community, thread),
      data: {
        comments: increment(-1),
        changedAt: now,
        changedId: id,
        ...(accepted && { answer: '', answerPage: 0 }),
      },
    },
  ];
}

export function deletePendingComment(community: string, id: string): Write[] {
  return [
    {
      op: 'update',
      path: postPath(community, id),
      data: { name: '', body: '', revisions: [], state: 'deleted', decidedAt: now },
    },
  ];
}

/** Changes fields of one entry of a page, naming the entry so that the rules know where to look. */
export function touchEntry(
  community: string,
  thread: string,
  n: number,
  id: string,
  fields: WriteFields,
): Write {
  const data: Record<string, WriteFields[string]> = { touched: id, at: now };
  for (const [field, value] of Object.entries(fields)) data[`entries.${id}.${field}`] = value;
  return { op: 'update', path: pagePath(community, thread, n), data };
}

export function decodePost(document: Document | null | undefined): Post | null {
  return decode(document, (reader, id) => {
    const post: Post = {
      id,
      kind: oneOf(['comment', 'thread'], reader.text('kind'), 'comment'),
      uid: reader.text('uid'),
      name: reader.text('name'),
      body: reader.text('body'),
      at: reader.time('at'),
      state: oneOf(['live', 'pending', 'deleted'], reader.text('state'), 'removed'),
      thread: reader.text('thread'),
      revisions: reader.texts('revisions'),
    };
    if (reader.has('page')) post.page = reader.number('page');
    if (reader.has('parent')) post.parent = reader.text('parent');
    if (post.kind === 'thread') post.opening = decodeOpening(reader);
    if (reader.has('editedAt')) post.editedAt = reader.time('editedAt');
    return post;
  });
}

function decodeOpening(reader: Reader): Opening {
  return {
    title: reader.or((r) => r.text('title'), ''),
    topic: oneOf(TOPICS, reader.fields['topic'], 'discussion'),
    category: reader.or((r) => r.text('category'), ''),
    tags: reader.texts('tags'),
  };
}

/** A member's own threads that still wait. */
export function myPendingThreads(community: string, uid: string): Query {
  return {
    collection: postsPath(community),
    where: [
      ['uid', '==', uid],
      ['kind', '==', 'thread'],
      ['state', '==', 'pending'],
    ],
    limit: 20,
  };
}
