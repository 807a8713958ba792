import type { EntryPage } from '../../domain/entry.js';
import { isIdeaStatus, type IdeaStatus } from '../../domain/idea.js';
import type { IdeaAction, ModeratedPost, ThreadAction } from '../../domain/moderation.js';
import { pageForNewEntry, type Thread } from '../../domain/thread.js';
import { increment, now, remove, type Document, type Write, type WriteFields } from '../../store/store.js';
import { decode } from '../decode.js';
import { boardFields, offBoard, showThread } from '../forum-threads.js';
import { imagePath, memberPath, postPath, threadPath } from '../paths.js';
import { showComment, touchEntry } from '../posts.js';
import { auditWrite, type Decider, type Target } from './audit.js';

/** What an approval is built upon; as fresh as was affordable, the rules compare. */
export interface ApprovalGround {
  readonly thread: Thread | null;
  /** The page document that takes new entries, null where there is none yet. */
  readonly last: EntryPage | null;
  /** Whether the author has a profile, which counts approvals. */
  readonly member: boolean;
}

/** Publishes what waits: the first time in a new place, later where it stood before. */
export function approvePost(decider: Decider, post: ModeratedPost, ground: ApprovalGround): Write[] {
  const { community } = decider;
  const shown = post.page === undefined ? place(community, post, ground) : null;
  // What was approved once and held back since counts already.
  const first = post.approvedAt === 0;
  const state = { state: 'live', ...(first && { approvedAt: now }), ...shown?.fields };
  return [
    decide(decider, post, { ...state, reason: remove, note: remove }),
    ...(shown?.writes ?? showAgain(community, post)),
    ...credit(community, post, ground.member && first, 1),
    auditWrite(decider, 'approve', targetOf(post)),
  ];
}

/** Takes back an approval, or a text that nobody has read before: it waits again, its place is kept. */
export function returnPost(decider: Decider, post: ModeratedPost, member: boolean): Write[] {
  const { community } = decider;
  const approved = post.approvedAt > 0;
  return [
    decide(decider, post, {
      state: 'pending',
      ...(approved && { approvedAt: remove }),
      ...(post.accepted && { acceptedAt: remove }),
    }),
    ...hide(community, post),
    ...credit(community, post, member && approved, -1),
    auditWrite(decider, 'return', targetOf(post)),
  ];
}

/** Removes what is live or waits. Its text stays in the ledger, its place in the thread stays for the replies. */
export function removePost(decider: Decider, post: ModeratedPost): Write[] {
  const { reason = '', note = '' } = decider;
  const fields = { state: 'removed', reason, note, ...(post.accepted && { acceptedAt: remove }) };
  return [
    decide(decider, post, fields),
    ...(post.state === 'live' ? hide(decider.community, post) : []),
    auditWrite(decider, 'remove', targetOf(post)),
  ];
}

/** Takes a removal back: live again where it has been live, waiting where it has only waited, or as `state` says. */
export function restorePost(
  decider: Decider,
  post: ModeratedPost,
  state: 'live' | 'pending' = post.page === undefined ? 'pending' : 'live',
): Write[] {
  return [
    decide(decider, post, { state, reason: remove, note: remove }),
    ...(state === 'live' ? showAgain(decider.community, post) : []),
    auditWrite(decider, 'restore', targetOf(post)),
  ];
}

/** Leaves what was reported as it is. It is no news to its author. */
export function keepPost(decider: Decider, post: ModeratedPost): Write[] {
  return [
    { op: 'update', path: postPath(decider.community, post.id), data: { decision: decider.id } },
    auditWrite(decider, 'keep', targetOf(post)),
  ];
}

function targetOf(post: ModeratedPost): Target {
  const { id, uid, decision, state } = post;
  return { target: `posts/${id}`, about: uid, previous: decision, before: { state } };
}

function decide({ community, id }: Decider, post: ModeratedPost, fields: WriteFields): Write {
  return {
    op: 'update',
    path: postPath(community, post.id),
    data: { ...fields, decidedAt: now, decision: id },
  };
}

/** The count of approved contributions, and the one it moves for. */
function credit(community: string, { id, uid }: ModeratedPost, member: boolean, step: 1 | -1): Write[] {
  if (!member) return [];
  return [
    { op: 'update', path: memberPath(community, uid), data: { approved: increment(step), approvedFor: id } },
  ];
}

function place(community: string, post: ModeratedPost, { thread, last }: ApprovalGround) {
  const author = { uid: post.uid, name: post.name, at: new Date(post.at) };
  const { id, body, parent, opening, url, title } = post;
  if (opening)
    return { fields: { page: 0 }, writes: showThread(community, { id, body, ...opening }, author) };
  const n = pageForNewEntry(thread, last);
  const address = { thread: post.thread, url, title };
  const intent = { id, body, address, ...(parent !== undefined && { parent: { id: parent } }) };
  return {
    fields: { page: n },
    writes: showComment(community, intent, author, { n, thread }),
  };
}

/** The entry keeps its place, what it answers and what was given to it, without author and words. */
function hide(community: string, post: ModeratedPost): Write[] {
  const { id, thread, page = 0, opening } = post;
  const gone = { uid: remove, name: remove, body: remove, editedAt: remove, state: 'removed' };
  return [
    touchEntry(community, thread, page, id, gone),
    {
      op: 'update',
      path: threadPath(community, thread),
      data: {
        ...(opening ? offBoard('removed') : { comments: increment(-1) }),
        ...(post.accepted && { answer: '', answerPage: 0 }),
        changedAt: now,
        changedId: id,
      },
    },
  ];
}

function showAgain(community: string, post: ModeratedPost): Write[] {
  const { id, uid, name, body, thread, page = 0, opening, editedAt } = post;
  const fields = {
    uid,
    name,
    body,
    ...(editedAt !== undefined && { editedAt: new Date(editedAt) }),
    state: remove,
  };
  const board = opening && {
    ...boardFields({ title: opening.title, body }),
    ...{ uid, name, tags: opening.tags, state: remove },
    ...(opening.topic !== 'idea' && { pinned: false }),
  };
  return [
    touchEntry(community, thread, page, id, fields),
    {
      op: 'update',
      path: threadPath(community, thread),
      data: { ...(board ?? { comments: increment(1) }), changedAt: now, changedId: id },
    },
  ];
}

/** What staff can change of a thread, and the decision it bears so far. */
export interface ModeratedThread {
  readonly id: string;
  /** Author of the opening, empty for the thread of a page. */
  readonly uid: string;
  readonly decision: string;
  readonly locked: boolean;
  /** Undefined for the thread of a page and what is on no board. */
  readonly pinned?: boolean;
  readonly category?: string;
  /** Of an idea that is on its board. */
  readonly status?: IdeaStatus;
  /** Of an idea that was merged. */
  readonly mergedInto?: string;
}

/** A thread as staff change it. */
export function decodeModeratedThread(document: Document | null | undefined): ModeratedThread | null {
  return decode(document, (reader, id) => ({
    id,
    uid: reader.or((r) => r.text('uid'), ''),
    decision: reader.or((r) => r.text('decision'), ''),
    locked: reader.fields['locked'] === true,
    ...(reader.has('pinned') && { pinned: reader.fields['pinned'] === true }),
    ...(reader.has('mergedInto') && { mergedInto: reader.or((r) => r.text('mergedInto'), '') }),
    ...(isIdeaStatus(reader.fields['status']) && !reader.has('state') && { status: reader.fields['status'] }),
    ...(reader.has('category') && { category: reader.or((r) => r.text('category'), '') }),
  }));
}

export type ThreadChange =
  | { readonly pinned: boolean }
  | { readonly locked: boolean }
  | { readonly category: string }
  | { readonly status: IdeaStatus }
  /** Id of the idea that this one is a duplicate of; nothing is written below it any more. */
  | { readonly mergedInto: string };

/** Pins, locks or moves a thread, or takes that back; says what becomes of an idea, or merges it into another. */
export function changeThread(decider: Decider, thread: ModeratedThread, change: ThreadChange): Write[] {
  const { locked, pinned, category = '', status, id, uid, decision } = thread;
  const before = {
    locked,
    ...(pinned !== undefined && { pinned, category }),
    ...(status !== undefined && { status, category }),
  };
  return [
    {
      op: 'update',
      path: threadPath(decider.community, id),
      data: {
        ...change,
        ...('status' in change && { statusAt: now }),
        ...('mergedInto' in change && { locked: true }),
        decision: decider.id,
      },
    },
    auditWrite(decider, threadAction(change), {
      target: `threads/${id}`,
      about: uid,
      previous: decision,
      before,
    }),
  ];
}

function threadAction(change: ThreadChange): ThreadAction | IdeaAction {
  if ('pinned' in change) return change.pinned ? 'pin' : 'unpin';
  if ('locked' in change) return change.locked ? 'lock' : 'unlock';
  if ('status' in change) return 'status';
  if ('mergedInto' in change) return 'merge';
  return 'move';
}

/**
 * Empties an image for good. Nothing is left that could bear the decision, so the entry in the log has the image's id
 * (`decider.id` is the image's); nobody can undo it.
 */
export function eraseImage(decider: Decider, uid: string): Write[] {
  return [
    { op: 'set', path: imagePath(decider.community, decider.id), data: {} },
    auditWrite(decider, 'erase', { target: `images/${decider.id}`, about: uid, previous: '', before: {} }),
  ];
}
