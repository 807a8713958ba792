import { excerptOf, type ThreadIntent } from '../data/forum-threads.js';
import { PostingRefused, submitThread, type Posted } from '../data/posting.js';
import { openingPoll } from '../data/opening-poll.js';
import { decodePost, myPendingThreads } from '../data/posts.js';
import { pollPath } from '../data/asked-paths.js';
import { decodePoll } from '../data/polls.js';
import { postPath } from '../data/paths.js';
import type { PollRefusal } from '../domain/poll-plan.js';
import type { PollPlan } from '../domain/poll.js';
import type { Post } from '../domain/post.js';
import { NO_IDEA } from '../domain/idea.js';
import { reasonToWait, type PostingRefusal, type Waiting } from '../domain/posting.js';
import { indexWords } from '../domain/search-words.js';
import type { ForumThread } from '../domain/thread.js';
import { completeComments } from '../i18n/en-writing.js';
import { StoreError, type StoreErrorCode } from '../store/store.js';
import type { Session } from './session.js';

/** An own thread that waits, and why, where that is known. */
export type WaitingPost = Post & { readonly why: Waiting | undefined };

export type ThreadResult =
  /** An attempt whose answer was lost had arrived, with another text than this one. */
  | { readonly kind: 'earlier' }
  | { readonly kind: 'posted'; readonly state: Posted['state']; readonly why: Posted['why'] }
  | { readonly kind: 'refused'; readonly why: PostingRefusal; readonly until?: number }
  /** For no reason but its poll, or the words of both. */
  | { readonly kind: 'poll-refused'; readonly why: PollRefusal }
  | { readonly kind: 'failed'; readonly code: StoreErrorCode };

/** Sends a new thread as whoever is signed in; sent again with the same id it lands once. */
export async function postThread(session: Session, intent: ThreadIntent): Promise<ThreadResult> {
  const { store, id: community, account } = session;
  if (!account) return { kind: 'refused', why: 'no-profile' };
  const poster = { store, community, uid: account.uid, guest: account.guest };
  try {
    const { state, ground, why } = await submitThread(poster, intent, (ground, state) =>
      openingPoll(intent, ground, state),
    );
    if (!ground && (await differs(session, intent))) return { kind: 'earlier' };
    return { kind: 'posted', state, why };
  } catch (error) {
    if (error instanceof PostingRefused) {
      if (error.why === 'words' && intent.poll) return refusedWithPoll(session);
      return { kind: 'refused', why: error.why, ...(error.until && { until: error.until }) };
    }
    if (error instanceof StoreError) return { kind: 'failed', code: error.code };
    throw error;
  }
}

async function differs(
  { store, id: community }: Session,
  { id, title, body, poll: plan }: ThreadIntent,
): Promise<boolean> {
  const paths = [postPath(community, id), ...(plan ? [pollPath(community, id)] : [])];
  const [document, pollDocument] = await store.get(paths, { as: 'member' });
  const post = decodePost(document);
  if (post !== null && (post.body !== body || post.opening?.title !== title)) return true;
  const poll = decodePoll(pollDocument);
  return plan !== undefined && poll !== null && !followsPlan(poll, plan);
}

/** A poll as it is stored says what its plan says; it opens when it was stored. */
function followsPlan(poll: PollPlan, plan: PollPlan): boolean {
  const said = ({ question, options, mode, min, max, results, secret, changeable, closesAt }: PollPlan) =>
    JSON.stringify([question, options, mode, min, max, results, secret, changeable, closesAt]);
  return said(poll) === said(plan);
}

/** Members cannot read the words that are not allowed; whether they may add polls they can. */
async function refusedWithPoll(session: Session): Promise<ThreadResult> {
  const community = await session.readCommunity(true).catch(() => session.community);
  const allowed = session.role !== null || community?.policy.memberPolls !== false;
  return { kind: 'poll-refused', why: allowed ? 'content' : 'off' };
}

/** Own threads that wait for a moderator; latest first. Rejects with a `StoreError`. */
export async function readWaitingThreads(session: Session): Promise<WaitingPost[]> {
  const { store, id, account } = session;
  if (!account) return [];
  const documents = await store.list(myPendingThreads(id, account.uid), { as: 'member' });
  const posts = documents.map(decodePost).filter((post) => post !== null);
  return posts.sort((a, b) => b.at - a.at).map((post) => withReason(session, post));
}

/** The thread as the server has it now, without a look: what was just sent, at this time. */
export function threadOf(session: Session, intent: ThreadIntent): ForumThread {
  const { id, title, topic, category, tags, body } = intent;
  const at = session.store.now();
  const { uid = '', name = '' } = session.member ?? {};
  return {
    id,
    kind: topic,
    url: '',
    title,
    comments: 0,
    lastPage: 0,
    lastId: id,
    lastActivityAt: at,
    locked: false,
    forum: {
      uid,
      name,
      at,
      excerpt: excerptOf(body),
      words: indexWords(title),
      category,
      tags,
      votes: 0,
      pinned: false,
      answer: '',
      answerPage: 0,
      deleted: false,
      ...(topic === 'idea' ? { status: 'open', statusAt: at, mergedInto: '' } : NO_IDEA),
    },
  };
}

/** Brings the words for the reason along. */
function withReason({ community = null, member = null, account }: Session, post: Post, why?: Waiting) {
  completeComments();
  const situation = { community, member, guest: account?.guest ?? true, body: post.body };
  const known = post.page === undefined ? (why ?? reasonToWait(situation)) : 'again';
  return { ...post, why: known ?? undefined };
}

/** The post of a thread that has just been sent and waits. */
export function waitingPostOf(session: Session, intent: ThreadIntent, why?: Waiting): WaitingPost {
  const { id, body, title, topic, category, tags } = intent;
  const opening = { title, topic, category, tags };
  const { uid = '', name = '' } = session.member ?? {};
  const at = session.store.now();
  const post: Post = {
    ...{ id, kind: 'thread', uid, name, body, at, state: 'pending', thread: id, opening, revisions: [] },
  };
  return withReason(session, post, why);
}
