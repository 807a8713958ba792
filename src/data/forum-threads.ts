import { EXCERPT_LENGTH } from '../domain/limits.js';
import { toldBy } from '../domain/mentions.js';
import type { PollPlan } from '../domain/poll.js';
import type { Opening, Post } from '../domain/post.js';
import { indexWords } from '../domain/search-words.js';
import type { ForumThread, Vote } from '../domain/thread.js';
import { increment, now, remove, type Write, type WriteFields } from '../store/store.js';
import { memberPath, minePath, pagePath, postPath, threadPath } from './paths.js';
import {
  deletePendingComment,
  editLiveComment,
  limitsWrite,
  touchEntry,
  type CommentGround,
} from './posts.js';

/** A thread somebody wants to open. Its id is made once, so the same intent sent twice lands once. */
export interface ThreadIntent extends Opening {
  readonly id: string;
  readonly body: string;
  /** A poll that comes with it, under the thread's id; the body shows where, see `pollLink` and `openingPoll`. */
  readonly poll?: PollPlan;
}

export type ThreadGround = Pick<CommentGround, 'community' | 'author' | 'limits' | 'now'>;

/** Post, page, thread, limits: the opening is the first entry of page 0, and the thread has its id. */
export function liveThread(intent: ThreadIntent, ground: ThreadGround): Write[] {
  const { community, author } = ground;
  const { id } = intent;
  return [
    { op: 'set', path: postPath(community, id), data: { ...openingPost(intent, ground, 'live'), page: 0 } },
    ...showThread(community, intent, { ...author, at: now }),
    limitsWrite(id, ground),
  ];
}

/** The first page, and the thread as boards show it. */
export function showThread(
  community: string,
  intent: ThreadIntent,
  { uid, name, at }: { readonly uid: string; readonly name: string; readonly at: WriteFields[string] },
): Write[] {
  const { id, body, topic, category, tags } = intent;
  return [
    {
      op: 'set',
      path: pagePath(community, id, 0),
      data: { n: 0, entries: { [id]: { uid, name, body, at } }, size: body.length, touched: id, at: now },
    },
    {
      op: 'set',
      path: threadPath(community, id),
      data: {
        ...boardFields(intent),
        ...(topic === 'idea' ? { status: 'open', statusAt: at } : { pinned: false }),
        kind: topic,
        category,
        tags,
        uid,
        name,
        at,
        lastActivityAt: now,
        lastId: id,
        lastPage: 0,
        comments: 0,
        votes: 0,
        locked: false,
        answer: '',
        answerPage: 0,
      },
    },
  ];
}

/** Post and limits: nothing that the public could read. */
export function pendingThread(intent: ThreadIntent, ground: ThreadGround): Write[] {
  return [
    { op: 'set', path: postPath(ground.community, intent.id), data: openingPost(intent, ground, 'pending') },
    limitsWrite(intent.id, ground),
  ];
}

function openingPost(intent: ThreadIntent, { author }: ThreadGround, state: 'live' | 'pending'): WriteFields {
  const { id, title, topic, category, tags, body } = intent;
  const { uid, name } = author;
  return {
    kind: 'thread',
    uid,
    name,
    title,
    topic,
    category,
    tags,
    body,
    at: now,
    state,
    thread: id,
    notify: toldBy(body, uid),
    revisions: [],
  };
}

/** What the board shows of title and text. */
export function boardFields({ title, body }: { title: string; body: string }): WriteFields {
  return { title, words: indexWords(title), excerpt: excerptOf(body) };
}

/** A prefix of the body that ends between two characters. */
export function excerptOf(body: string): string {
  const cut = body.slice(0, EXCERPT_LENGTH);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The author's change to the opening of a thread that visitors can read. */
export function editThread(community: string, post: Post, title: string, body: string): Write[] {
  const [edited, entry, thread] = editLiveComment(community, post, body);
  if (!edited || !entry || !thread) return [];
  return [withFields(edited, { title }), entry, withFields(thread, boardFields({ title, body }))];
}

function withFields(write: Write, fields: WriteFields): Write {
  return write.op === 'update' ? { ...write, data: { ...write.data, ...fields } } : write;
}

/** Takes the opening back: off every board, its place kept for the comments below it. */
export function deleteThread(community: string, thread: string): Write[] {
  const gone = { uid: remove, name: remove, body: remove, editedAt: remove, reactions: remove };
  const [post] = deletePendingComment(community, thread);
  return [
    ...(post ? [withFields(post, { title: '', tags: [] })] : []),
    touchEntry(community, thread, 0, thread, { ...gone, state: 'deleted' }),
    {
      op: 'update',
      path: threadPath(community, thread),
      data: { ...offBoard('deleted'), changedAt: now, changedId: thread },
    },
  ];
}

/** What is left of a thread's document when its opening is gone: it is on no board, its comments stay. */
export function offBoard(state: 'deleted' | 'removed'): WriteFields {
  return { state, title: '', excerpt: '', words: [], tags: [], uid: '', name: '', pinned: remove };
}

/** The member's vote and the sum it moves. */
export function voteThread(
  community: string,
  thread: string,
  uid: string,
  before: Vote,
  vote: Vote,
): Write[] {
  return [
    { op: 'merge', path: minePath(community, thread, uid), data: { vote, at: now } },
    { op: 'update', path: threadPath(community, thread), data: { votes: increment(vote - before) } },
  ];
}

/** An answer: the entry, its author, and the page document it stands on. */
export interface Answer {
  readonly id: string;
  readonly page: number;
  readonly uid: string;
}

/** What an acceptance needs to know of those whose counts it moves. */
export interface Helpers {
  /** Author of the answer that is accepted so far, empty where there is none. */
  readonly former: string;
  /** How often they have helped, by uid; who has no profile is not in it. */
  readonly helped: ReadonlyMap<string, number>;
}

/**
 * Accepts an answer, in place of another where there was one; null takes the acceptance back. For an idea that is its
 * official reply, which staff choose and which nobody is counted for.
 */
export function acceptAnswer(
  community: string,
  thread: ForumThread,
  answer: Answer | null,
  helpers: Helpers,
): Write[] {
  const { forum } = thread;
  const changedId = answer?.id ?? forum.answer;
  const writes: Write[] = [
    {
      op: 'update',
      path: threadPath(community, thread.id),
      data: { answer: answer?.id ?? '', answerPage: answer?.page ?? 0, changedAt: now, changedId },
    },
  ];
  if (forum.answer)
    writes.push({ op: 'update', path: postPath(community, forum.answer), data: { acceptedAt: remove } });
  if (answer) {
    // An official reply is no help, and no news to its author.
    writes.push({
      op: 'update',
      path: postPath(community, answer.id),
      data: { acceptedAt: now, ...(thread.kind !== 'idea' && { decidedAt: now }) },
    });
  }
  if (thread.kind === 'idea') return writes;
  return [...writes, ...countHelp(community, thread, answer, helpers)];
}

/** The rules ask for exactly these; of two answers by one author the second is no more help. */
function countHelp(
  community: string,
  { forum }: ForumThread,
  answer: Answer | null,
  { former, helped }: Helpers,
): Write[] {
  if (answer?.uid === former) return [];
  const move = (uid: string, id: string, step: 1 | -1): Write[] => {
    const count = helped.get(uid);
    // Nobody helps themselves, and an acceptance from before there was a count takes nothing away.
    if (uid === forum.uid || count === undefined || count + step < 0) return [];
    return [
      { op: 'update', path: memberPath(community, uid), data: { helped: increment(step), helpedBy: id } },
    ];
  };
  return [
    ...(answer ? move(answer.uid, answer.id, 1) : []),
    ...(forum.answer ? move(former, forum.answer, -1) : []),
  ];
}
