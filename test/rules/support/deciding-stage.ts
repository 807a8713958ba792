import { auditPath } from '../../../src/data/moderation/paths.js';
import { postPath } from '../../../src/data/paths.js';
import {
  approvePost,
  changeThread,
  keepPost,
  removePost,
  restorePost,
  returnPost,
  type ApprovalGround,
  type ModeratedThread,
} from '../../../src/data/moderation/decisions.js';
import type { Decider } from '../../../src/data/moderation/audit.js';
import { decodeModeratedPost } from '../../../src/data/moderation/queues.js';
import type { ModeratedPost } from '../../../src/domain/moderation.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { ANSWER, forum, NEW_THREAD, QUESTION, type ForumDifferences } from './forum-stage.js';
import { mia, noah, omar } from './people.js';
import {
  address,
  entryFields,
  MIAS,
  minutesAgo,
  NOAHS,
  otherAddress,
  postFields,
  stage,
  usualEntries,
  usualPage,
  usualThread,
  WAITING,
  type Differences,
} from './stage.js';

/** Ids of the decision that is about to be made, of the one before, and of one that nobody has made. */
export const DECISION = 'NewDecision000000000';
export const FORMER = 'FormerDecision000000';
export const STRAY = 'StrayDecision0000000';

/** What is approved shows its own time, so situation and batch must mean the same. */
const SENT = minutesAgo(20);
const EDITED = minutesAgo(15);

export const decider = (community: string, more: Partial<Decider> = {}): Decider => ({
  ...{ community, by: omar.uid, id: DECISION, reason: 'spam', note: 'Not here.', group: '' },
  ...more,
});

/** A post in a situation, as the moderator has read it. */
export interface Card {
  readonly given: (community: string) => Write[];
  readonly post: ModeratedPost;
}

export type Batch = (community: string) => Write[];

function asRead(id: string, fields: Fields): ModeratedPost {
  const post = decodeModeratedPost({ path: `posts/${id}`, id, data: fields });
  if (!post) throw new Error(`${id} is malformed.`);
  return post;
}

/** Mia's comment waits and has never been seen. */
export function fresh(fields: Fields = {}, differences: Differences = {}): Card {
  const { page: _none, ...waiting } = postFields(mia, 'Waiting', 20);
  const post = { ...waiting, at: SENT, state: 'pending', ...fields };
  return {
    given: stage({ ...differences, posts: { [WAITING]: post, ...differences.posts } }),
    post: asRead(WAITING, post),
  };
}

/** The same, on a page that has no thread yet. */
export const first = () =>
  fresh({ thread: otherAddress.thread, url: otherAddress.url, title: otherAddress.title });
export const NO_GROUND: ApprovalGround = { thread: null, last: null, member: true };
export const groundOf = (more: Partial<ApprovalGround> = {}): ApprovalGround => ({
  thread: usualThread(),
  last: usualPage(),
  member: true,
  ...more,
});

/** Mia's comment, edited once, is an answer to Noah and is liked; it can be read, or no longer. */
export function placed(
  state: 'live' | 'pending' | 'removed',
  fields: Fields = {},
  differences: Differences = {},
): Card {
  const edited = { body: 'I love it.', editedAt: EDITED };
  const post = {
    ...{ ...postFields(mia, '', 20), ...edited, at: SENT, parent: NOAHS, revisions: ['I like it.'], state },
    ...(state === 'removed' && { reason: 'spam', note: 'Not here.', decidedAt: EDITED }),
    ...fields,
  };
  const kept = { at: SENT, parent: NOAHS, reactions: { like: 2 } };
  const shown = { ...entryFields(mia, '', 20), ...edited, ...kept };
  const entries = {
    ...usualEntries(),
    [MIAS]: state === 'live' ? shown : { ...kept, state: 'removed' },
  };
  return {
    given: stage({
      ...differences,
      posts: { [MIAS]: post, ...differences.posts },
      pages: { 0: { entries } },
    }),
    post: asRead(MIAS, post),
  };
}

/** Noah's thread waits for the forum. */
export function freshThread(): Card {
  const { page: _none, ...waiting } = postFields(noah, 'Mine is **leaking** again.', 20);
  const post = {
    ...{ ...waiting, at: SENT, state: 'pending', kind: 'thread', thread: NEW_THREAD },
    ...{ title: 'Which kettle?', topic: 'discussion', category: 'Help', tags: ['tea', 'kettle'] },
  };
  return {
    given: (c) => [...forum()(c), { op: 'set', path: postPath(c, NEW_THREAD), data: post }],
    post: asRead(NEW_THREAD, post),
  };
}

/** Noah's question, or an answer of Mia's, in the forum. */
export function inForum(which: 'question' | 'answer', differences: ForumDifferences = {}): Card {
  const id = which === 'question' ? QUESTION : ANSWER;
  const opening = {
    ...{ ...postFields(noah, 'How long does it steep?', 20), kind: 'thread', thread: QUESTION },
    ...{ title: 'Steeping', topic: 'question', category: 'Help', tags: ['tea'] },
  };
  const answer = { ...postFields(mia, 'Three minutes.', 10), thread: QUESTION, parent: QUESTION };
  const fields = { ...(which === 'question' ? opening : answer), ...differences.posts?.[id] };
  return { given: forum(differences), post: asRead(id, fields) };
}

/** What a card has become by a decision. */
export const then = (card: Card, batch: Batch, fields: Partial<ModeratedPost>): Card => ({
  given: (c) => [...card.given(c), ...batch(c)],
  post: { ...card.post, decision: FORMER, ...fields },
});

const former = (c: string) => decider(c, { id: FORMER });

/** Omar, or who is named, has taken it away before. */
export const removedOf = (card: Card): Card =>
  then(card, (c) => removePost(former(c), card.post), { state: 'removed', accepted: false });
export const returnedOf = (card: Card): Card =>
  then(card, (c) => returnPost(former(c), card.post, true), {
    state: 'pending',
    accepted: false,
    approvedAt: 0,
  });

/** The decisions about a card, as the panel makes them. */
export const decisions = (card: Card, more: Partial<Decider> = {}) => ({
  approve:
    (ground: Partial<ApprovalGround> = {}): Batch =>
    (c) =>
      approvePost(decider(c, more), card.post, groundOf(ground)),
  first: ((c) => approvePost(decider(c, more), card.post, NO_GROUND)) satisfies Batch,
  return: ((c) => returnPost(decider(c, more), card.post, true)) satisfies Batch,
  remove: ((c) => removePost(decider(c, more), card.post)) satisfies Batch,
  restore: ((c) => restorePost(decider(c, more), card.post)) satisfies Batch,
  wait: ((c) => restorePost(decider(c, more), card.post, 'pending')) satisfies Batch,
  keep: ((c) => keepPost(decider(c, more), card.post)) satisfies Batch,
});

/** The article's thread, and Noah's question, as staff have read them. */
export const pageThread: ModeratedThread = { id: address.thread, uid: '', decision: '', locked: false };
export const question: ModeratedThread = {
  ...{ id: QUESTION, uid: noah.uid, decision: '', locked: false },
  ...{ pinned: false, category: 'Help' },
};
export const changes =
  (thread: ModeratedThread, change: Parameters<typeof changeThread>[2], more: Partial<Decider> = {}): Batch =>
  (c) =>
    changeThread(decider(c, more), thread, change);

/** A batch with other fields in the document at one path; a function makes them of the community. */
export const with_ =
  (batch: Batch, path: (c: string) => string, fields: Fields): Batch =>
  (c) =>
    batch(c).map((write) =>
      write.path === path(c) && write.op !== 'delete'
        ? { ...write, data: { ...write.data, ...fields } }
        : write,
    );

export const logged = (batch: Batch, fields: Fields) => with_(batch, (c) => auditPath(c, DECISION), fields);
export const inPost = (card: Card, batch: Batch, fields: Fields) =>
  with_(batch, (c) => postPath(c, card.post.id), fields);

/** The same card, as somebody has it in mind. */
export const taken = ({ given, post }: Card, other: Partial<ModeratedPost>): Card => ({
  given,
  post: { ...post, ...other },
});

/** Nothing but the ledger and the log says so. */
export const bare =
  (batch: Batch): Batch =>
  (c) =>
    batch(c).filter(({ path }) => /\/(posts|audit)\//.test(path));
