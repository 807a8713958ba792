import { deleteThread } from '../../../src/data/forum-threads.js';
import { postPath, threadPath } from '../../../src/data/paths.js';
import { editPendingComment, pendingComment } from '../../../src/data/posts.js';
import { now, remove, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { also, changed, not, of, only, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { settles } from '../support/deciding.js';
import { accepts, answers, NAMED, opening, opens, unaccepts } from '../support/forum-batches.js';
import { ANSWER, accepted, forum, NEW_THREAD, OTHER, QUESTION } from '../support/forum-stage.js';
import { ada, mia, noah, olga } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { communityFields, minutesAgo } from '../support/stage.js';
import { ground, intent } from './posting.js';

const published =
  (fields: WriteFields = {}) =>
  (c: string): Write[] => [
    update(postPath(c, NEW_THREAD), { state: 'live', page: 0, ...fields }),
    ...of(opens()(c), 'threads'),
    ...of(opens()(c), 'pages'),
  ];
const waiting = (c: string): Write[] => [
  ...forum()(c),
  {
    op: 'set',
    path: postPath(c, NEW_THREAD),
    data: {
      ...{
        kind: 'thread',
        uid: mia.uid,
        name: mia.name,
        at: minutesAgo(9),
        state: 'pending',
        thread: NEW_THREAD,
      },
      ...{ title: 'Which kettle?', topic: 'discussion', category: 'Help', tags: ['tea', 'kettle'] },
      ...{ body: 'Mine is **leaking** again.', notify: [], revisions: [] },
    },
  },
];
const waitingThread = { ...opening, id: NEW_THREAD, thread: NEW_THREAD, body: 'Mine is **leaking** again.' };
const editsWaiting =
  (fields: WriteFields = {}) =>
  (c: string) =>
    editPendingComment(c, waitingThread, 'Mine too.').map((write) =>
      update(write.path, { ...(write.op === 'update' ? write.data : {}), ...fields }),
    );

const pending: Row[] = [
  { what: 'a waiting thread with a page', writes: changed(opens({}, mia, false), 'posts', { page: 0 }) },
  {
    what: 'a waiting thread that is on the board',
    writes: also(opens({}, mia, false), only('threads', opens())),
  },
  {
    what: 'a waiting thread with a first page',
    writes: also(opens({}, mia, false), only('pages', opens())),
  },
  { what: 'a waiting thread made live by its author', given: waiting, writes: published() },
  {
    what: 'a waiting thread put on the board by its author',
    given: waiting,
    writes: (c) => not(published()(c), 'posts'),
  },
  { what: 'a waiting thread edited', passes: true, given: waiting, writes: editsWaiting() },
  {
    what: 'a waiting thread with another title',
    passes: true,
    given: waiting,
    writes: editsWaiting({ title: 'Kettles' }),
  },
  { what: 'a waiting thread with a blank title', given: waiting, writes: editsWaiting({ title: ' ' }) },
  { what: 'a waiting thread with other tags', given: waiting, writes: editsWaiting({ tags: ['tea'] }) },
  {
    what: 'a waiting thread in another category',
    given: waiting,
    writes: editsWaiting({ category: 'News' }),
  },
  {
    what: 'a waiting thread withdrawn',
    passes: true,
    given: waiting,
    writes: (c) => of(deleteThread(c, NEW_THREAD), 'posts'),
  },
  {
    what: 'a waiting thread withdrawn with its title left',
    given: waiting,
    writes: (c) =>
      of(deleteThread(c, NEW_THREAD), 'posts').map((write) =>
        update(write.path, { ...(write.op === 'update' ? write.data : {}), title: 'Which kettle?' }),
      ),
  },
  {
    what: 'a comment in a thread that waits',
    given: waiting,
    writes: (c) => pendingComment(intent({ address: { thread: NEW_THREAD, url: '', title: '' } }), ground(c)),
  },
  {
    what: 'an answer that waits',
    passes: true,
    writes: (c) =>
      pendingComment(
        intent({
          address: { thread: QUESTION, url: '', title: '' },
          parent: { id: QUESTION, uid: noah.uid, page: 0 },
        }),
        ground(c),
      ),
  },
  {
    what: 'a comment that waits in a thread',
    passes: true,
    writes: (c) => pendingComment(intent({ address: { thread: QUESTION, url: '', title: '' } }), ground(c)),
  },
];

const told = (notify: unknown, body = NAMED) =>
  changed(answers(body), 'posts', { notify: notify as string[] });
const types: Row[] = [
  { what: 'a comment that tells two members it names', passes: true, writes: answers(NAMED) },
  { what: 'a comment that tells whom it answers twice', writes: told([noah.uid, noah.uid]) },
  { what: 'a comment that tells whom it names twice', writes: told([noah.uid, ada.uid, ada.uid]) },
  {
    what: 'a comment that tells twice whom it names twice',
    writes: told([noah.uid, ada.uid, ada.uid], `${NAMED} ${NAMED}`),
  },
  { what: 'a comment that tells whom it answers last', writes: told([ada.uid, noah.uid]) },
  { what: 'a comment that tells nobody’s name', writes: told([noah.uid, ''], '[x](member:)') },
  { what: 'a comment that tells a map', writes: told({ [noah.uid]: true }) },
  { what: 'a comment that tells anybody', writes: told([noah.uid, '.*']) },
  { what: 'a comment that tells by a pattern', writes: told([noah.uid, 'x|uid-ada']) },
  {
    what: 'a thread with a number for a title',
    writes: changed(changed(opens(), 'posts', { title: 1 }), 'threads', { title: 1 }),
  },
  {
    what: 'a thread with a list for a title',
    writes: changed(changed(opens(), 'posts', { title: ['x'] }), 'threads', { title: ['x'] }),
  },
  {
    what: 'a thread with a text for tags',
    writes: changed(changed(opens(), 'posts', { tags: 'tea' }), 'threads', { tags: 'tea' }),
  },
  {
    what: 'a thread with numbers for tags',
    writes: changed(changed(opens(), 'posts', { tags: [1, 2] }), 'threads', { tags: [1, 2] }),
  },
  { what: 'a thread with a tag of two lines', writes: opens({ tags: ['a\nb'] }) },
  { what: 'a thread with an empty tag', writes: opens({ tags: ['a', ''] }) },
  { what: 'a thread with a map for words', writes: changed(opens(), 'threads', { words: { a: 'x' } }) },
  { what: 'a thread with a text for words', writes: changed(opens(), 'threads', { words: 'kettle' }) },
  { what: 'a thread with maps for words', writes: changed(opens(), 'threads', { words: [{ a: 'x' }] }) },
  { what: 'a thread without words', passes: true, writes: changed(opens(), 'threads', { words: [] }) },
  {
    what: 'a thread with an excerpt from the middle',
    writes: changed(opens(), 'threads', { excerpt: 'ine' }),
  },
  { what: 'a thread with a list for an excerpt', writes: changed(opens(), 'threads', { excerpt: [] }) },
  {
    what: 'a thread with an excerpt longer than its text',
    writes: changed(opens({ body: 'Hi' }), 'threads', { excerpt: 'Hi!' }),
  },
  { what: 'a thread with an excerpt of 200 units', passes: true, writes: opens({ body: 'x'.repeat(300) }) },
  { what: 'a thread with all its text for an excerpt', passes: true, writes: opens({ body: 'Hi' }) },
  {
    what: 'a thread in a category that is a list',
    writes: changed(changed(opens(), 'posts', { category: ['Help'] }), 'threads', { category: ['Help'] }),
  },
];

const onSecondPage =
  (page: number | null = 1) =>
  (c: string): Write[] => [...forum({ posts: { [ANSWER]: { page } } })(c)];
const onPages: Row[] = [
  {
    what: 'an answer on the second page',
    passes: true,
    given: onSecondPage(),
    writes: changed(accepts(), 'threads', { answerPage: 1 }),
  },
  {
    what: 'an answer on the second page by a fraction type',
    given: onSecondPage(),
    writes: changed(accepts(), 'threads', { answerPage: 1.5 }),
  },
  {
    what: 'an answer whose page is left open',
    given: onSecondPage(),
    writes: changed(accepts(), 'threads', { answerPage: remove }),
  },
  {
    what: 'an answer that names another in changedId',
    writes: changed(accepts(), 'threads', { changedId: OTHER }),
  },
  {
    what: 'the acceptance of what waits',
    given: forum({ posts: { [ANSWER]: { state: 'pending' } } }),
    writes: accepts(),
  },
  {
    what: 'the page of an answer moved alone',
    given: forum(accepted),
    writes: (c) => [update(threadPath(c, QUESTION), { answerPage: 1, changedAt: now, changedId: ANSWER })],
  },
  {
    what: 'an acceptance renewed',
    given: forum(accepted),
    writes: (c) => [update(postPath(c, ANSWER), { acceptedAt: now, decidedAt: now })],
  },
  { what: 'a comment of another written as it was', writes: (c) => [update(postPath(c, ANSWER), {})] },
  {
    what: 'an acceptance taken back in the post alone',
    given: forum(accepted),
    writes: (c) => of(unaccepts(c), 'posts'),
  },
  {
    what: 'an acceptance taken back in the thread alone',
    given: forum(accepted),
    writes: (c) => of(unaccepts(c), 'threads'),
  },
  {
    what: 'an acceptance taken back that is told',
    given: forum(accepted),
    writes: changed(unaccepts, 'posts', { decidedAt: now }),
  },
];

/** The settings as the forum has them. */
const before = (): Fields => ({
  ...communityFields(),
  categories: ['Help', 'News'],
  looks: { Help: { color: '#aa3300', description: 'Ask here' } },
});
const lookingLike = (value: unknown) => settles({ looks: value as WriteFields }, olga, before());
const help = { color: '#000000', description: '' };
const looks: Row[] = [
  { what: 'has a look for a category', passes: true, writes: lookingLike({ News: help }) },
  { what: 'has no looks', passes: true, writes: lookingLike({}) },
  { what: 'has a look for no category', writes: lookingLike({ Help: help, Gossip: help }) },
  { what: 'has looks that are a list', writes: lookingLike(['Help']) },
  { what: 'has looks that are a text', writes: lookingLike('Help') },
  {
    what: 'loses a category and keeps its look',
    writes: settles({ categories: ['News'] }, olga, before()),
  },
  {
    what: 'loses a category with its look',
    passes: true,
    writes: settles({ categories: ['News'], looks: {} }, olga, before()),
  },
];

/** Every line has the forum. */
const situated = (row: Row): Row => ({ given: forum(), ...row });

export const forumShapeCases: RuleCase[] = [
  ...casesOf('commits', [...pending, ...types].map(situated), { as: mia }),
  ...casesOf('commits', onPages.map(situated), { as: noah }),
  ...casesOf('a community', looks.map(situated), { as: olga }),
];
