import { deleteLiveComment, editLiveComment, liveComment, pendingComment } from '../../../src/data/posts.js';
import type { Post } from '../../../src/domain/post.js';
import { createMember } from '../../../src/data/members.js';
import { limitsPath, pagePath, postPath, threadPath } from '../../../src/data/paths.js';
import { increment, now, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { comment, not, of, set, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { casesOf, type Row } from '../support/row.js';
import { lena, mia, noah, omar, type Person } from '../support/people.js';
import {
  address,
  entryFields,
  limitsFields,
  MIAS,
  NEW,
  NOAHS,
  otherAddress,
  stage,
  WAITING,
} from '../support/stage.js';
import { ground, intent } from './posting.js';

const SECOND = 'SecondComment0000000';

const both = (c: string) => [comment()(c), comment(SECOND)(c)] as const;

const many: Row[] = [
  { what: 'two comments with their steps', writes: (c) => both(c).flat() },
  { what: 'two comments for one step', writes: (c) => [...comment()(c), ...of(comment(SECOND)(c), 'posts')] },
  {
    what: 'two comments for one step of the limits',
    writes: (c) => [...comment()(c), ...not(comment(SECOND)(c), 'limits')],
  },
  {
    what: 'two entries for one comment',
    writes: (c) =>
      comment()(c).map((write) =>
        write.path.endsWith('/0') && 'data' in write
          ? { ...write, data: { ...write.data, entries: { [NEW]: entry(omar), [SECOND]: entry(omar) } } }
          : write,
      ),
  },
  {
    what: 'a comment and the same again in another thread',
    given: twoThreads,
    writes: (c) => [...comment()(c), ...elsewhere(c)],
  },
  {
    what: 'a comment that moves another thread as well',
    given: twoThreads,
    writes: (c) => [...comment()(c), ...of(elsewhere(c), 'threads')],
  },
  {
    what: 'a comment that is shown in another thread as well',
    given: twoThreads,
    writes: (c) => [...comment()(c), ...of(elsewhere(c), 'pages')],
  },
  {
    what: 'a comment that is shown in another thread instead',
    given: twoThreads,
    writes: (c) => [...not(comment()(c), 'pages'), ...of(elsewhere(c), 'pages')],
  },
  {
    what: 'a comment that moves another thread instead',
    given: twoThreads,
    writes: (c) => [...not(comment()(c), 'threads'), ...of(elsewhere(c), 'threads')],
  },
  {
    what: 'a comment that waits and is shown',
    writes: (c) => [
      ...pendingComment(intent(), ground(c, {}, omar)),
      ...of(comment()(c), 'pages'),
      ...of(comment()(c), 'threads'),
    ],
  },
  {
    what: 'a comment that waits and moves the thread',
    writes: (c) => [...pendingComment(intent(), ground(c, {}, omar)), ...of(comment()(c), 'threads')],
  },
  {
    what: 'a comment that waits and opens its thread',
    writes: (c) => [
      ...pendingComment(intent({ address: otherAddress }), ground(c, { thread: null }, omar)),
      ...of(first(c), 'threads'),
    ],
  },
  {
    what: 'a comment, and its thread moved by two in two steps',
    writes: (c) => [...comment()(c), ...of(comment()(c), 'threads')],
  },
  {
    what: 'a comment, and its limits moved by two in two steps',
    writes: (c) => [...comment()(c), update(limitsPath(c, omar.uid), { n: increment(1) })],
  },
  {
    what: 'a comment and another text in its entry, one after the other',
    writes: (c) => [
      ...comment()(c),
      update(pagePath(c, address.thread, 0), { [`entries.${NEW}.body`]: 'Other' }),
    ],
  },
  {
    what: 'a comment and its deletion in one batch',
    writes: (c) => [
      ...comment()(c),
      update(postPath(c, NEW), { state: 'deleted', body: '', decidedAt: now }),
    ],
  },
  {
    what: 'a comment that is created and unmade',
    writes: (c) => [...comment()(c), { op: 'delete', path: postPath(c, NEW) }],
  },
  {
    what: 'a comment that another has to count as well',
    given: () => ({ limits: { [mia.uid]: limitsFields() } }),
    writes: (c) => [...comment()(c), update(limitsPath(c, mia.uid), { at: now, ref: NEW, n: increment(1) })],
  },
  {
    what: 'a comment that is the first of another as well',
    writes: (c) => {
      const day = Math.floor(Date.now() / 86_400_000);
      return [...comment()(c), set(limitsPath(c, mia.uid), { at: now, day, ref: NEW, n: 1 })];
    },
  },
  {
    what: 'an edit that is shown in another thread as well',
    as: mia,
    given: twoThreads,
    writes: (c) => [...edit(address.thread)(c), ...of(edit(otherAddress.thread)(c), 'pages')],
  },
  {
    what: 'a deletion that is shown in another thread as well',
    as: mia,
    given: twoThreads,
    writes: (c) => [...deletion(address.thread)(c), ...of(deletion(otherAddress.thread)(c), 'pages')],
  },
  {
    what: 'an edit that moves another thread as well',
    as: mia,
    given: twoThreads,
    writes: (c) => [...edit(address.thread)(c), ...of(edit(otherAddress.thread)(c), 'threads')],
  },
  {
    what: 'a deletion that another thread counts as well',
    as: mia,
    given: twoThreads,
    writes: (c) => [...deletion(address.thread)(c), ...of(deletion(otherAddress.thread)(c), 'threads')],
  },
  {
    what: 'two deletions for one step of the thread',
    as: mia,
    given: () => ({
      posts: { [NOAHS]: { uid: mia.uid, page: 1 } },
      pages: { 1: { entries: { [NOAHS]: entryFields(mia, 'So do I', 10) } } },
      thread: { lastPage: 1 },
    }),
    writes: (c) => [
      ...not(deletion(address.thread)(c), 'threads'),
      ...deleteLiveComment(c, { id: NOAHS, page: 1 }, address.thread),
    ],
  },
  {
    what: 'a profile and a comment in one batch',
    as: lena,
    writes: (c) => [...createMember(c, lena.uid, 'Lena'), ...comment(NEW, 'Hi', lena)(c)],
  },
];

const edit = (thread: string) => (c: string) => editLiveComment(c, { ...mias, thread }, 'I love it.');
const deletion = (thread: string) => (c: string) => deleteLiveComment(c, { id: MIAS, page: 0 }, thread);
const mias: Post = {
  ...{ id: MIAS, kind: 'comment', uid: mia.uid, name: mia.name, body: 'I like it.', at: 0, state: 'live' },
  ...{ thread: address.thread, page: 0, revisions: [] },
};
const entry = (who: Person): WriteFields => ({ uid: who.uid, name: who.name, body: 'Hello!', at: now });

const first = (c: string) =>
  liveComment(intent({ address: otherAddress }), ground(c, { thread: null, last: null }, omar));

const elsewhere = (c: string) =>
  liveComment(intent({ body: 'Hello!', address: otherAddress }), ground(c, {}, omar));

/** The other page has a thread as well. */
function twoThreads(c: string): Write[] {
  const writes = stage()(c);
  const more = writes.filter((write) => write.path.includes(address.thread) && 'data' in write);
  const moved = more.map((write) => ({
    ...write,
    path: write.path.replace(address.thread, otherAddress.thread),
  }));
  return [
    ...writes,
    ...moved.map((write) =>
      'data' in write && 'url' in write.data
        ? { ...write, data: { ...write.data, url: otherAddress.url } }
        : write,
    ),
  ] as Write[];
}

/** What has been done already, by the very same batch. */
const done =
  (writes: (c: string) => Write[]) =>
  (c: string): Write[] => [...stage()(c), ...writes(c)];

const again: Row[] = [
  { what: 'the same comment twice', given: done(comment()), writes: comment() },
  {
    what: 'the same waiting comment twice',
    given: done((c) => pendingComment(intent(), ground(c, {}, omar))),
    writes: (c) => pendingComment(intent(), ground(c, {}, omar)),
  },
  {
    what: 'a step of the thread for the comment before',
    as: noah,
    writes: (c) => [
      update(threadPath(c, address.thread), { comments: increment(1), lastActivityAt: now, lastId: MIAS }),
    ],
  },
  {
    what: 'a step of the thread for what waits',
    writes: (c) => [
      update(threadPath(c, address.thread), { comments: increment(1), lastActivityAt: now, lastId: WAITING }),
    ],
  },
  {
    what: 'a step of the limits for the comment before',
    as: mia,
    writes: (c) => [
      set(limitsPath(c, mia.uid), { at: now, day: Math.floor(Date.now() / 86_400_000), n: 1, ref: MIAS }),
    ],
  },
  { what: 'a comment over another’s', writes: comment(NOAHS) },
  { what: 'a comment over one’s own', as: mia, writes: comment(MIAS, 'Better', mia) },
  {
    what: 'a waiting comment over one’s own',
    as: mia,
    writes: (c) => pendingComment(intent({ id: MIAS }), ground(c)),
  },
  {
    what: 'a first comment over the thread that is there',
    writes: (c) => liveComment(intent(), ground(c, { thread: null, last: null }, omar)),
  },
  {
    what: 'an approval of one’s own',
    as: mia,
    writes: (c) => publish(c, WAITING, { state: 'live', page: 0 }),
  },
  {
    what: 'an approval by staff without an audit entry',
    as: omar,
    writes: (c) => publish(c, WAITING, { state: 'live', page: 0 }),
  },
  {
    what: 'a removal by staff without an audit entry',
    as: omar,
    writes: (c) => [update(postPath(c, NOAHS), { state: 'removed', reason: 'x', decidedAt: now })],
  },
  {
    what: 'a return of what staff removed',
    as: mia,
    given: { posts: { [MIAS]: { state: 'removed' } } },
    writes: (c) => [update(postPath(c, MIAS), { state: 'live' })],
  },
  {
    what: 'a return of what its author deleted',
    as: mia,
    given: { posts: { [MIAS]: { state: 'deleted' } } },
    writes: (c) => [update(postPath(c, MIAS), { state: 'live', body: 'Back' })],
  },
  {
    what: 'a body for what its author deleted',
    as: mia,
    given: { posts: { [MIAS]: { state: 'deleted', body: '' } } },
    writes: (c) => [update(postPath(c, MIAS), { body: 'Back', editedAt: now, revisions: [''] })],
  },
];

function publish(c: string, id: string, fields: Fields): Write[] {
  const shown = { uid: mia.uid, name: mia.name, body: 'Waiting', at: now };
  return [
    update(postPath(c, id), fields),
    update(pagePath(c, address.thread, 0), {
      [`entries.${id}`]: shown,
      size: increment(7),
      touched: id,
      at: now,
    }),
    update(threadPath(c, address.thread), { comments: increment(1), lastActivityAt: now, lastId: id }),
  ];
}

export const batchCases: RuleCase[] = casesOf('commits', [many, again].flat(), { as: omar });
