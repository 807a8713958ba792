import { deleteThread } from '../../../src/data/forum-threads.js';
import { threadPath } from '../../../src/data/paths.js';
import { increment, now, remove, type WriteFields } from '../../../src/store/store.js';
import { changed, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  changes,
  decisions,
  FORMER,
  inForum,
  pageThread,
  question,
  removedOf,
  returnedOf,
  then,
  type Batch,
} from '../support/deciding-stage.js';
import { answers } from '../support/forum-batches.js';
import { ANSWER, forum, QUESTION } from '../support/forum-stage.js';
import { lena, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { stage } from '../support/stage.js';

const opening = inForum('question');
const removed = removedOf(opening);
const takesDown = decisions(opening).remove;
const bringsBack = decisions(removed).restore;
const inThread = (batch: Batch, data: WriteFields) => changed(batch, 'threads', data);
const withThread = (thread: Record<string, boolean | string>) => forum({ thread });
const locks = changes(pageThread, { locked: true });
const saying = (batch: Batch, data: WriteFields) => changed(batch, 'audit', data);

const answered = removedOf(inForum('answer'));
const unedited: Row[] = [
  {
    what: 'brings back what was never edited',
    passes: true,
    given: answered.given,
    writes: decisions(answered).restore,
  },
  {
    what: 'brings back what was never edited, as edited',
    given: answered.given,
    writes: changed(decisions(answered).restore, 'pages', { [`entries.${ANSWER}.editedAt`]: now }),
  },
];

const openings: Row[] = [
  { what: 'removed', passes: true, given: opening.given, writes: takesDown },
  {
    what: 'removed, and left on the boards',
    given: opening.given,
    writes: inThread(takesDown, { pinned: false }),
  },
  {
    what: 'removed, as if its author had',
    given: opening.given,
    writes: inThread(takesDown, { state: 'deleted' }),
  },
  {
    what: 'removed, and its title left',
    given: opening.given,
    writes: inThread(takesDown, { title: 'Steeping' }),
  },
  {
    what: 'removed, and locked at once',
    given: opening.given,
    writes: inThread(takesDown, { locked: true }),
  },
  {
    what: 'removed, and its answers counted away',
    given: opening.given,
    writes: inThread(takesDown, { comments: 0 }),
  },
  {
    what: 'removed like a comment',
    given: opening.given,
    writes: (c) => [
      ...without('threads', takesDown)(c),
      update(threadPath(c, QUESTION), { comments: increment(-1), changedAt: now, changedId: QUESTION }),
    ],
  },
  {
    what: 'returned, to be looked at again',
    passes: true,
    given: opening.given,
    writes: decisions(opening).return,
  },
  {
    what: 'returned, and deleted by its author',
    passes: true,
    as: noah,
    given: returnedOf(opening).given,
    writes: (c) => deleteThread(c, QUESTION).slice(0, 1),
  },
  {
    what: 'approved again',
    passes: true,
    given: returnedOf(opening).given,
    writes: decisions(returnedOf(opening)).approve(),
  },
  { what: 'restored', passes: true, given: removed.given, writes: bringsBack },
  { what: 'restored, and pinned', given: removed.given, writes: inThread(bringsBack, { pinned: true }) },
  {
    what: 'restored, and on no board',
    given: removed.given,
    writes: inThread(bringsBack, { pinned: remove }),
  },
  {
    what: 'restored, and marked still',
    given: removed.given,
    writes: inThread(bringsBack, { state: 'removed' }),
  },
  {
    what: 'restored with another title',
    given: removed.given,
    writes: inThread(bringsBack, { title: 'Fool' }),
  },
  { what: 'restored with other tags', given: removed.given, writes: inThread(bringsBack, { tags: ['x'] }) },
  { what: 'restored as another’s', given: removed.given, writes: inThread(bringsBack, { uid: lena.uid }) },
  {
    what: 'restored in another’s name',
    given: removed.given,
    writes: inThread(bringsBack, { name: 'Lena' }),
  },
  {
    what: 'restored in another category',
    given: removed.given,
    writes: inThread(bringsBack, { category: 'News' }),
  },
  {
    what: 'restored like a comment',
    given: removed.given,
    writes: (c) => [
      ...without('threads', bringsBack)(c),
      update(threadPath(c, QUESTION), { comments: increment(1), changedAt: now, changedId: QUESTION }),
    ],
  },
  {
    what: 'removed, and a comment below it removed',
    passes: true,
    given: removed.given,
    writes: decisions(inForum('answer')).remove,
  },
  { what: 'removed, and answered', given: removed.given, writes: answers() },
];

const handling: Row[] = [
  {
    what: 'unlocks it',
    passes: true,
    given: stage({ thread: { locked: true } }),
    writes: changes({ ...pageThread, locked: true }, { locked: false }),
  },
  {
    what: 'unlocks it, and says it was locked',
    given: stage({ thread: { locked: true } }),
    writes: saying(changes({ ...pageThread, locked: true }, { locked: false }), { action: 'lock' }),
  },
  { what: 'locks it, and says it was unlocked', given: stage(), writes: saying(locks, { action: 'unlock' }) },
  {
    what: 'locks it, and says it was locked',
    given: stage(),
    writes: saying(locks, { before: { locked: true } }),
  },
  { what: 'locks it, and speaks of a comment', given: stage(), writes: saying(locks, { action: 'remove' }) },
  { what: 'locks it, about somebody', given: stage(), writes: saying(locks, { about: mia.uid }) },
  { what: 'locks it without an entry', given: stage(), writes: without('audit', locks) },
  { what: 'locks it with a text', given: stage(), writes: inThread(locks, { locked: 'yes' }) },
  { what: 'locks a thread of the forum', passes: true, writes: changes(question, { locked: true }) },
  {
    what: 'locks a thread that is on no board',
    passes: true,
    given: removed.given,
    writes: changes({ id: QUESTION, uid: '', decision: '', locked: false }, { locked: true }),
  },
  { what: 'pins it', passes: true, writes: changes(question, { pinned: true }) },
  {
    what: 'pins it, and says it was unpinned',
    writes: saying(changes(question, { pinned: true }), { action: 'unpin' }),
  },
  {
    what: 'pins it, and speaks of a comment',
    writes: saying(changes(question, { pinned: true }), { action: 'keep' }),
  },
  {
    what: 'unpins it',
    passes: true,
    given: withThread({ pinned: true }),
    writes: changes({ ...question, pinned: true }, { pinned: false }),
  },
  {
    what: 'takes it off the boards',
    given: withThread({ pinned: true }),
    writes: inThread(changes({ ...question, pinned: true }, { pinned: false }), { pinned: remove }),
  },
  {
    what: 'pins a thread that is on no board',
    given: removed.given,
    writes: changes({ id: QUESTION, uid: '', decision: '', locked: false }, { pinned: true }),
  },
  { what: 'pins the thread of a page', given: stage(), writes: changes(pageThread, { pinned: true }) },
  { what: 'moves it into no category', passes: true, writes: changes(question, { category: '' }) },
  { what: 'moves it into a category that is not', writes: changes(question, { category: 'Gossip' }) },
  { what: 'moves the thread of a page', given: stage(), writes: changes(pageThread, { category: '' }) },
  {
    what: 'moves a thread that is on no board',
    given: removed.given,
    writes: changes({ id: QUESTION, uid: '', decision: '', locked: false }, { category: '' }),
  },
  {
    what: 'moves it and pins it',
    writes: inThread(changes(question, { category: 'News' }), { pinned: true }),
  },
  { what: 'pins it and locks it', writes: inThread(changes(question, { pinned: true }), { locked: true }) },
  {
    what: 'locks it and moves it',
    writes: inThread(changes(question, { locked: true }), { category: 'News' }),
  },
  {
    what: 'pins it and gives it votes',
    writes: inThread(changes(question, { pinned: true }), { votes: 99 }),
  },
  {
    what: 'pins it, unaware of a lock',
    given: then(opening, changes(question, { locked: true }, { id: FORMER }), {}).given,
    writes: changes({ ...question, locked: true }, { pinned: true }),
  },
  {
    what: 'pins it, aware of a lock',
    passes: true,
    given: then(opening, changes(question, { locked: true }, { id: FORMER }), {}).given,
    writes: changes({ ...question, locked: true, decision: FORMER }, { pinned: true }),
  },
];

export const decidingThreadsCases: RuleCase[] = [
  ...casesOf('an opening is', openings, { as: omar }),
  ...casesOf(
    'a moderator',
    [...handling, ...unedited].map((row) => ({ given: forum(), ...row })),
    { as: omar },
  ),
];
