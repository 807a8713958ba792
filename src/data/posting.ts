import type { Community } from '../domain/community.js';
import type { EntryPage } from '../domain/entry.js';
import type { Limits, Member } from '../domain/member.js';
import { postingVerdict, type PostingRefusal, type PostingVerdict } from '../domain/posting.js';
import type { Thread } from '../domain/thread.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Store, type Write } from '../store/store.js';
import { decodeCommunity } from './community.js';
import { liveThread, pendingThread, type ThreadIntent } from './forum-threads.js';
import { decodeLimits, decodeMember } from './members.js';
import { communityPath, limitsPath, memberPath, pagePath, postPath, threadPath } from './paths.js';
import { decodePost, liveComment, pendingComment, type CommentGround, type CommentIntent } from './posts.js';
import { decodePage } from './pages.js';
import { decodeThread } from './threads.js';

/** Who posts, and where to. */
export interface Poster {
  readonly store: Store;
  readonly community: string;
  readonly uid: string;
  readonly guest: boolean;
}

/** The documents that decide about a contribution. */
export interface PostingGround {
  readonly community: Community | null;
  readonly member: Member | null;
  readonly limits: Limits | null;
  readonly thread: Thread | null;
  readonly last: EntryPage | null;
  /** The page document with the parent, where there is one. */
  readonly parentPage: EntryPage | null;
}

export interface Posted {
  readonly state: 'live' | 'pending';
  /** Page document of a live comment. */
  readonly page?: number;
  /** The thread and limits before this contribution, null where it created them. */
  readonly ground: PostingGround | null;
  /** Why it waits. */
  readonly why?: Extract<PostingVerdict, { kind: 'pending' }>['why'] | 'words';
}

/** A contribution that the community does not take; `until` says when to try again, where that helps. */
export class PostingRefused extends Error {
  override readonly name = 'PostingRefused';
  constructor(
    readonly why: PostingRefusal,
    readonly until?: number,
  ) {
    super(`refused: ${why}`);
  }
}

const ATTEMPTS = 4;

/** Anything that counts as a post: how its batch is built is its own affair, how it is sent is not. */
interface Contribution {
  readonly id: string;
  readonly body: string;
  /** The thread it goes to; null where it opens one that has no document yet. */
  readonly thread: string | null;
  readonly parent?: CommentIntent['parent'];
  live(ground: CommentGround): Write[];
  pending(ground: CommentGround): Write[];
}

/** Posts a comment; see `submit`. */
export function submitComment(poster: Poster, intent: CommentIntent, known?: PostingGround): Promise<Posted> {
  const contribution: Contribution = {
    id: intent.id,
    body: intent.body,
    thread: intent.address.thread,
    ...(intent.parent && { parent: intent.parent }),
    live: (ground) => liveComment(intent, ground),
    pending: (ground) => pendingComment(intent, ground),
  };
  return submit(poster, contribution, known);
}

/** Opens a thread of the forum, in one batch with what comes with it; see `submit`. */
export function submitThread(
  poster: Poster,
  intent: ThreadIntent,
  besides: (ground: CommentGround, state: Posted['state']) => Write[] = () => [],
): Promise<Posted> {
  return submit(poster, {
    id: intent.id,
    body: intent.body,
    thread: null,
    live: (ground) => [...liveThread(intent, ground), ...besides(ground, 'live')],
    pending: (ground) => [...pendingThread(intent, ground), ...besides(ground, 'pending')],
  });
}

/**
 * Posts a contribution, once, however often it is called with the same id. "Permission denied" is one answer for a full
 * page, a lost race, a word list and a ban, so after a denial the documents that explain it are read afresh, and either
 * the batch is built anew, or the comment waits for a moderator, or the reason is thrown.
 * @throws PostingRefused with the reason. @throws StoreError `unavailable` when nobody knows whether it arrived.
 */
async function submit(poster: Poster, intent: Contribution, known?: PostingGround): Promise<Posted> {
  let ground = known ?? (await readGround(poster, intent));
  let fresh = !known;
  for (let attempt = 1; ; attempt++) {
    const verdict = verdictOn(poster, intent, ground);
    if (verdict.kind !== 'refused') {
      const posted = await tryOnce(poster, intent, ground, verdict);
      if (posted) return posted;
    }
    const found = await findOwn(poster, intent.id);
    if (found) return found;
    if (fresh && verdict.kind === 'refused') throw new PostingRefused(verdict.why, verdict.until);
    const before = ground;
    ground = await readGround(poster, intent);
    const settled = fresh && sameGround(before, ground);
    fresh = true;
    if (settled || attempt >= ATTEMPTS) return submitForReview(poster, intent, ground, verdict);
  }
}

/** The last way: the same text, waiting for a moderator. */
async function submitForReview(
  poster: Poster,
  intent: Contribution,
  ground: PostingGround,
  verdict: PostingVerdict,
): Promise<Posted> {
  if (verdict.kind === 'live') {
    const posted = await tryOnce(poster, intent, ground, { kind: 'pending', why: 'policy' });
    if (posted) return { ...posted, why: 'words' };
  }
  throw new PostingRefused('words');
}

/** Null when the rules said no. */
async function tryOnce(
  poster: Poster,
  intent: Contribution,
  ground: PostingGround,
  verdict: Exclude<PostingVerdict, { kind: 'refused' }>,
): Promise<Posted | null> {
  const commentGround = toCommentGround(poster, ground);
  const writes = verdict.kind === 'live' ? intent.live(commentGround) : intent.pending(commentGround);
  try {
    await commitWithRetry(poster.store, writes);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
  if (verdict.kind === 'pending') return { state: 'pending', ground, why: verdict.why };
  return { state: 'live', ground, page: pageOf(writes) };
}

function pageOf(writes: readonly Write[]): number {
  for (const write of writes)
    if (write.op === 'merge' && typeof write.data['n'] === 'number') return write.data['n'];
  return 0;
}

function toCommentGround({ community, store, uid }: Poster, ground: PostingGround): CommentGround {
  const { thread, last, limits, member } = ground;
  return { community, author: { uid, name: member?.name ?? '' }, thread, last, limits, now: store.now() };
}

function verdictOn(poster: Poster, intent: Contribution, ground: PostingGround): PostingVerdict {
  if (intent.parent) {
    const { id } = intent.parent;
    const parent = ground.parentPage?.entries.find((entry) => entry.id === id);
    if (ground.parentPage && (!parent || parent.state)) return { kind: 'refused', why: 'parent-gone' };
  }
  const { guest, store } = poster;
  return postingVerdict({ ...ground, guest, body: intent.body, now: store.now() });
}

/** The answer to the first attempt may have been lost: a post with this id that is mine has arrived. */
async function findOwn({ store, community, uid }: Poster, id: string): Promise<Posted | null> {
  try {
    const [document] = await store.get([postPath(community, id)], { as: 'member' });
    const post = decodePost(document);
    if (!post || post.uid !== uid) return null;
    const state = post.state === 'pending' ? 'pending' : 'live';
    return { state, ground: null, ...(post.page !== undefined && { page: post.page }) };
  } catch (error) {
    // A post that does not exist is as unreadable as somebody else's.
    if (error instanceof StoreError && error.code === 'denied') return null;
    throw error;
  }
}

/** Reads what decides about a contribution to this thread. */
export async function readGround(poster: Poster, intent: Pick<Contribution, 'thread' | 'parent'>) {
  const { store, community, uid } = poster;
  const [communityDocument, memberDocument, threadDocument] = await store.get([
    communityPath(community),
    memberPath(community, uid),
    ...(intent.thread === null ? [] : [threadPath(community, intent.thread)]),
  ]);
  const thread = decodeThread(threadDocument);
  const [limits, pages] = await Promise.all([
    readLimits(poster),
    readPages(store, community, thread, intent.parent?.page),
  ]);
  const ground: PostingGround = {
    community: decodeCommunity(communityDocument),
    member: decodeMember(memberDocument),
    limits,
    thread,
    ...pages,
  };
  return ground;
}

export async function readLimits({ store, community, uid }: Poster): Promise<Limits | null> {
  const [document] = await store.get([limitsPath(community, uid)], { as: 'member' });
  return decodeLimits(document);
}

async function readPages(
  store: Store,
  community: string,
  thread: Thread | null,
  parentPage: number | undefined,
) {
  if (!thread) return { last: null, parentPage: null };
  const numbers = [thread.lastPage, parentPage ?? thread.lastPage];
  const paths = [...new Set(numbers)].map((n) => pagePath(community, thread.id, n));
  const pages = (await store.get(paths)).map(decodePage);
  const find = (n: number | undefined) => pages.find((page) => page?.n === n) ?? null;
  return { last: find(thread.lastPage), parentPage: parentPage === undefined ? null : find(parentPage) };
}

function sameGround(a: PostingGround, b: PostingGround): boolean {
  return a.thread?.lastId === b.thread?.lastId && a.limits?.ref === b.limits?.ref;
}
