import { deleteThread } from '../../../src/data/forum-threads.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import {
  accepts,
  answers,
  deletesAnswer,
  edits,
  NAMED,
  opens,
  unaccepts,
  voted,
  votes,
} from '../support/forum-batches.js';
import { ANSWER, accepted, forum, OTHER, QUESTION } from '../support/forum-stage.js';
import { mia, noah } from '../support/people.js';
import { forumRows } from './forum-rows.js';

/** Words are the author's own affair: they only decide who finds the thread. */
const WORDS = ['a list', 'one longer', 'one shorter', 'twice'].map((what) => `threads: words ${what}`);
/** Thrown in with the value it has. */
const KIND = 'threads: kind thrown in';
/** Fields that are not there and need not be taken away. */
const kept = (id: string) => ['editedAt', 'reactions'].map((field) => `pages: entries.${id}.${field} kept`);

const forged: RuleCase[] = [
  ...withForgeries({ name: 'a live discussion', as: mia, given: forum(), writes: opens(), harmless: WORDS }),
  ...withForgeries({
    name: 'a live question that names two members',
    as: mia,
    given: forum(),
    writes: opens({ topic: 'question', category: '', tags: [], body: NAMED }),
    harmless: [...WORDS, 'posts: notify one shorter'],
  }),
  ...withForgeries({
    name: 'a pending thread',
    as: mia,
    given: forum(),
    writes: opens({}, mia, false),
    harmless: [
      ...['title another text', 'body another text', 'category empty'].map((what) => `posts: ${what}`),
      ...['a list', 'one longer', 'one shorter'].map((what) => `posts: tags ${what}`),
    ],
  }),
  ...withForgeries({
    name: 'an answer in the forum',
    as: mia,
    given: forum(),
    writes: answers(NAMED),
    harmless: [KIND],
  }),
  ...withForgeries({ name: 'a first vote', as: mia, given: forum(), writes: votes(0, 1), harmless: [KIND] }),
  ...withForgeries({
    name: 'a vote taken back',
    as: mia,
    given: forum(voted(1)),
    writes: votes(1, 0),
    harmless: [KIND],
  }),
  ...withForgeries({
    name: 'a vote against',
    as: mia,
    given: forum({ usual: { policy: { downvotes: true } } }),
    writes: votes(0, -1),
    harmless: [KIND],
  }),
  ...withForgeries({
    name: 'an answer accepted',
    as: noah,
    given: forum(),
    writes: accepts(),
    harmless: [KIND],
  }),
  ...withForgeries({
    name: 'another answer accepted',
    as: noah,
    given: forum(accepted),
    writes: accepts(OTHER, ANSWER),
    harmless: [KIND],
  }),
  ...withForgeries({
    name: 'an acceptance taken back',
    as: noah,
    given: forum(accepted),
    writes: unaccepts,
    harmless: [KIND],
  }),
  ...withForgeries({
    name: 'an opening edited',
    as: noah,
    given: forum(),
    writes: edits(),
    harmless: [...WORDS, KIND, 'posts: kind thrown in'],
  }),
  ...withForgeries({
    name: 'an opening deleted',
    as: noah,
    given: forum(),
    writes: (c) => deleteThread(c, QUESTION),
    harmless: [KIND, 'posts: kind thrown in', ...kept(QUESTION)],
  }),
  ...withForgeries({
    name: 'an accepted answer deleted',
    as: mia,
    given: forum(accepted),
    writes: deletesAnswer(true),
    harmless: [KIND, ...kept(ANSWER)],
  }),
];

export const forumCases: RuleCase[] = [...forged, ...forumRows];
