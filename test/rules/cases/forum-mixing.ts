import { deleteThread } from '../../../src/data/forum-threads.js';
import { minePath, pagePath, postPath, threadPath } from '../../../src/data/paths.js';
import { liveComment } from '../../../src/data/posts.js';
import { increment, now, remove, type Write } from '../../../src/store/store.js';
import { also, changed, not, of, only, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  accepts,
  answers,
  deletesAnswer,
  edits,
  opens,
  unaccepts,
  voted,
  votes,
} from '../support/forum-batches.js';
import { ANSWER, accepted, forum, NEW_THREAD, OTHER, QUESTION } from '../support/forum-stage.js';
import { mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, NEW, NOAHS } from '../support/stage.js';
import { ground, intent } from './posting.js';

const SECOND = 'SecondThread00000000';

const gone = (c: string): Write[] => [...forum()(c), ...deleteThread(c, QUESTION)];
const ownAnswer = {
  ...accepted(),
  posts: { [ANSWER]: { ...accepted().posts?.[ANSWER], uid: noah.uid } },
};

/** Noah has asked twice. */
const withSecond = (c: string): Write[] => {
  const question = forum()(c).find(({ path }) => path === threadPath(c, QUESTION));
  return [...forum()(c), ...(question ? [{ ...question, path: threadPath(c, SECOND) }] : [])];
};

const kinds: Row[] = [
  {
    what: 'a comment of kind thread in a comment’s batch',
    writes: changed(answers(), 'posts', { kind: 'thread' }),
  },
  {
    what: 'a comment of an unknown kind',
    writes: changed(answers(), 'posts', { kind: 'poll' }),
  },
  {
    what: 'a comment that opens a thread of the forum',
    writes: also(without('threads', answers()), only('threads', opens({ id: NEW }))),
  },
  {
    what: 'a thread whose post is a comment',
    writes: changed(opens(), 'posts', { kind: 'comment' }),
  },
  {
    what: 'a thread whose post is of another kind',
    writes: changed(opens(), 'posts', { kind: 'poll' }),
  },
  {
    what: 'a page’s thread under the id of an opening',
    writes: changed(opens(), 'threads', { kind: 'page', url: address.url }),
  },
  {
    what: 'a thread that answers something',
    writes: changed(opens(), 'posts', { parent: QUESTION }),
  },
  {
    what: 'a comment with title and topic',
    writes: changed(answers(), 'posts', { title: 'x', topic: 'question', category: '', tags: [] }),
  },
  {
    what: 'a page’s thread with a place on the board',
    given: forum({ usual: { thread: null, pages: {} } }),
    writes: changed((c) => liveComment(intent(), ground(c, { thread: null, last: null })), 'threads', {
      pinned: false,
      votes: 0,
    }),
  },
  {
    what: 'a vote for an article',
    writes: (c) => [
      { op: 'merge', path: minePath(c, address.thread, mia.uid), data: { vote: 1, at: now } },
      update(threadPath(c, address.thread), { votes: 1 }),
    ],
  },
  {
    what: 'an accepted comment below an article',
    as: omar,
    writes: (c) => [
      update(threadPath(c, address.thread), {
        answer: NOAHS,
        answerPage: 0,
        changedAt: now,
        changedId: NOAHS,
      }),
      update(postPath(c, NOAHS), { acceptedAt: now, decidedAt: now }),
    ],
  },
  {
    what: 'a title for an article’s comment that is edited',
    writes: (c) => [
      update(postPath(c, ANSWER), { title: 'x', body: 'y', editedAt: now, revisions: ['Three minutes.'] }),
    ],
  },
];

const twoAtOnce: Row[] = [
  { what: 'two threads', as: omar, writes: also(opens({}, omar), opens({ id: SECOND }, omar)) },
  {
    what: 'two threads with one step of the limits',
    as: omar,
    writes: also(opens({}, omar), without('limits', opens({ id: SECOND }, omar))),
  },
  {
    what: 'a thread and a comment with one step of the limits',
    as: omar,
    writes: also(opens({}, omar), without('limits', answers('Four.', omar))),
  },
  {
    what: 'a waiting thread and a live one with one step of the limits',
    as: omar,
    writes: also(opens({}, omar), without('limits', opens({ id: SECOND }, omar, false))),
  },
  {
    what: 'a vote and a comment in one write of the thread',
    writes: (c) => [
      ...not(votes(0, 1)(c), 'threads'),
      ...changed(answers(), 'threads', { votes: increment(1) })(c),
    ],
  },
  { what: 'a vote counted in two steps', writes: also(votes(0, 1), only('threads', votes(0, 1))) },
  {
    what: 'a vote from down to up in two writes, counted once',
    given: forum(() => ({ ...voted(-1)(), usual: { policy: { downvotes: true } } })),
    writes: also(votes(-1, 0), only('mine', votes(0, 1))),
  },
  {
    what: 'a vote for two threads in one record',
    given: withSecond,
    writes: also(votes(0, 1), (c) => [update(threadPath(c, SECOND), { votes: increment(1) })]),
  },
  {
    what: 'a deletion counted in two steps',
    as: mia,
    writes: also(deletesAnswer(false), only('threads', deletesAnswer(false))),
  },
  {
    what: 'an accepted answer deleted, and the thread says only that it is taken back',
    as: noah,
    given: forum(ownAnswer),
    writes: (c) => [
      ...of(unaccepts(c), 'threads'),
      ...of(unaccepts(c), 'posts'),
      ...not(deletesAnswer(true)(c), 'threads'),
    ],
  },
  {
    what: 'an accepted answer deleted and its mark kept by a second step',
    as: noah,
    given: forum(ownAnswer),
    writes: (c) => [
      ...deletesAnswer(true)(c),
      update(threadPath(c, QUESTION), { answer: ANSWER, changedAt: now, changedId: ANSWER }),
    ],
  },
  {
    what: 'an acceptance and an edit of the opening',
    as: noah,
    writes: also(accepts(), edits()),
  },
  {
    what: 'an acceptance of two answers',
    as: noah,
    writes: also(accepts(), accepts(OTHER)),
  },
  {
    what: 'an answer accepted in two threads',
    as: noah,
    given: withSecond,
    writes: (c) => [
      ...accepts()(c),
      update(threadPath(c, SECOND), { answer: ANSWER, answerPage: 0, changedAt: now, changedId: ANSWER }),
    ],
  },
  {
    what: 'an acceptance and another post marked with it',
    as: noah,
    writes: also(accepts(), only('posts', accepts(OTHER))),
  },
  {
    what: 'a thread that is opened and pinned',
    writes: also(opens(), (c) => [update(threadPath(c, NEW_THREAD), { pinned: true })]),
  },
  {
    what: 'a thread that is opened and gets another title',
    writes: also(opens(), (c) => [
      update(threadPath(c, NEW_THREAD), { title: 'x', changedAt: now, changedId: NEW_THREAD }),
    ]),
  },
  {
    what: 'an opening edited and a comment marked as edited with it',
    as: noah,
    writes: also(edits(), (c) => [
      update(pagePath(c, QUESTION, 0), { [`entries.${ANSWER}.editedAt`]: now, touched: ANSWER, at: now }),
    ]),
  },
];

const afterwards: Row[] = [
  { what: 'a vote for a deleted thread', given: gone, writes: votes(0, 1) },
  {
    what: 'a vote for a deleted thread of one’s own',
    as: noah,
    given: gone,
    writes: votes(0, 1, noah),
  },
  { what: 'an acceptance in a deleted thread by its author', as: noah, given: gone, writes: accepts() },
  { what: 'an acceptance in a deleted thread by staff', as: omar, given: gone, writes: accepts() },
  { what: 'a reply to a deleted opening', given: gone, writes: answers() },
  { what: 'an edit of a deleted opening', as: noah, given: gone, writes: edits() },
  {
    what: 'a deleted thread put back on the board',
    as: noah,
    given: gone,
    writes: (c) => [
      update(threadPath(c, QUESTION), { pinned: false, state: remove, changedAt: now, changedId: QUESTION }),
    ],
  },
  {
    what: 'a second deletion of an opening',
    as: noah,
    given: gone,
    writes: (c) => deleteThread(c, QUESTION),
  },
  {
    what: 'another’s thread under one’s own name, where the owner took it away by hand',
    given: (c) => forum()(c).filter(({ path }) => path !== threadPath(c, QUESTION)),
    writes: changed(
      only('threads', opens({ id: QUESTION, topic: 'question', title: 'Steeping', tags: ['tea'] })),
      'threads',
      { name: noah.name, excerpt: 'How' },
    ),
  },
  {
    what: 'a deletion that gives a comment tags',
    as: mia,
    writes: changed(deletesAnswer(false), 'posts', { tags: [] }),
  },
  {
    what: 'a deleted answer accepted in the same batch',
    as: noah,
    given: forum({ posts: { [ANSWER]: { uid: noah.uid } } }),
    writes: also(accepts(), without('threads', deletesAnswer(false))),
  },
];

export const forumMixingCases: RuleCase[] = casesOf(
  'commits',
  [kinds, twoAtOnce, afterwards].flat().map((row): Row => ({ given: forum(), ...row })),
  { as: mia },
);
