import { liveComment, pendingComment } from '../../../src/data/posts.js';
import { createMember } from '../../../src/data/members.js';
import { communityPath, limitsPath, pagePath, postPath, threadPath } from '../../../src/data/paths.js';
import { increment, now, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { allow, deny, writing, type RuleCase } from '../support/case.js';
import { ada, gus, lena, mia, noah, olga, omar, type Person } from '../support/people.js';
import {
  address,
  communityFields,
  entryFields,
  MIAS,
  NEW,
  NOAHS,
  otherAddress,
  postFields,
  stage,
  usualEntries,
  usualPage,
  usualThread,
  WAITING,
  type Differences,
} from '../support/stage.js';
import { ground, intent } from './posting.js';

interface Row {
  readonly what: string;
  readonly writes: (c: string) => Write[];
  readonly passes?: boolean;
  readonly as?: Person;
  readonly given?: Differences | (() => Differences) | ((c: string) => Write[]);
}

const SECOND = 'SecondComment0000000';
/** Staff: neither interval nor daily number stands in the way, so that only the proofs do. */
const comment =
  (id = NEW, body = 'Hello!', author = omar) =>
  (c: string) =>
    liveComment(intent({ id, body }), ground(c, {}, author));
const of = (writes: readonly Write[], collection: string) =>
  writes.filter((write) => write.path.split('/').at(-2) === collection);
const not = (writes: readonly Write[], collection: string) =>
  writes.filter((write) => write.path.split('/').at(-2) !== collection);
const update = (path: string, data: WriteFields): Write => ({ op: 'update', path, data });
const set = (path: string, data: WriteFields): Write => ({ op: 'set', path, data });
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
    what: 'a profile and a comment in one batch',
    as: lena,
    writes: (c) => [...createMember(c, lena.uid, 'Lena'), ...comment(NEW, 'Hi', lena)(c)],
  },
];

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

const reply =
  (parent: { id: string; uid: string }, author = omar) =>
  (c: string) =>
    liveComment(intent({ parent }), ground(c, {}, author));
const withNotify = (uids: string[]) => (c: string) =>
  comment()(c).map((write) =>
    'data' in write && 'notify' in write.data ? { ...write, data: { ...write.data, notify: uids } } : write,
  );
const parents = (fields: Fields): Differences => ({ posts: { [NOAHS]: fields } });
const toNoah = { id: NOAHS, uid: noah.uid };

const replies: Row[] = [
  { what: 'a reply', passes: true, writes: reply(toNoah) },
  { what: 'a reply to oneself', passes: true, as: mia, writes: reply({ id: MIAS, uid: mia.uid }, mia) },
  {
    what: 'a reply to oneself that tells oneself',
    as: mia,
    writes: (c) =>
      reply(
        { id: MIAS, uid: 'x' },
        mia,
      )(c).map((write) =>
        'data' in write && 'notify' in write.data
          ? { ...write, data: { ...write.data, notify: [mia.uid] } }
          : write,
      ),
  },
  { what: 'a reply that tells somebody else', writes: reply({ id: NOAHS, uid: lena.uid }) },
  { what: 'a reply that tells nobody', writes: reply({ id: NOAHS, uid: omar.uid }) },
  { what: 'a comment that tells somebody', writes: withNotify([lena.uid]) },
  { what: 'a reply to what is not there', writes: reply({ id: 'NoSuchComment0000000', uid: lena.uid }) },
  { what: 'a reply to what waits', writes: reply({ id: WAITING, uid: mia.uid }) },
  { what: 'a reply to what was removed', given: parents({ state: 'removed' }), writes: reply(toNoah) },
  { what: 'a reply to what was deleted', given: parents({ state: 'deleted' }), writes: reply(toNoah) },
  {
    what: 'a reply to a comment of another thread',
    given: parents({ thread: otherAddress.thread }),
    writes: reply(toNoah),
  },
  { what: 'a reply to itself', writes: reply({ id: NEW, uid: omar.uid }) },
];

const entries = (count: number): Record<string, Fields> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `Entry${String(i).padStart(15, '0')}`,
      entryFields(noah, 'x', 99),
    ]),
  );
const onPage =
  (n: number, thread: Partial<ReturnType<typeof usualThread>> = {}) =>
  (c: string) =>
    liveComment(
      intent({ body: 'Hello!' }),
      ground(c, { thread: usualThread({ lastPage: n, ...thread }), last: usualPage({ n }) }, omar),
    );
const page = (count: number, size: number): Differences => ({
  pages: { 0: { entries: entries(count), size } },
});
/** The last page is the second; the first is not full, which only a change of the limits could bring about. */
const second: Differences = { thread: { lastPage: 1 }, pages: { 1: { entries: {}, size: 0 } } };

const pages: Row[] = [
  { what: 'the 50th entry of a page', passes: true, given: page(49, 10), writes: onPage(0) },
  { what: 'the 51st entry of a page', given: page(50, 10), writes: onPage(0) },
  { what: 'an entry before a page has its fill', passes: true, given: page(2, 29_999), writes: onPage(0) },
  { what: 'an entry after a page has had its fill', given: page(2, 30_000), writes: onPage(0) },
  { what: 'a new page after 50 entries', passes: true, given: page(50, 10), writes: onPage(1) },
  { what: 'a new page after enough text', passes: true, given: page(2, 30_000), writes: onPage(1) },
  { what: 'a new page after 49 entries', given: page(49, 29_999), writes: onPage(1) },
  { what: 'a page left out', given: page(50, 30_000), writes: onPage(2) },
  {
    what: 'a page left out after the last',
    given: { ...page(50, 30_000), thread: { lastPage: 1 } },
    writes: onPage(3),
  },
  { what: 'an entry on the second page', passes: true, given: second, writes: onPage(1) },
  { what: 'an entry on a page before the last', given: second, writes: onPage(0) },
  { what: 'a page below zero', given: { thread: { lastPage: -2 } }, writes: onPage(-1) },
  { what: 'a second first page', given: { pages: { 0: null as unknown as Fields } }, writes: onPage(0) },
  {
    what: 'a second page under a number with a zero in front',
    given: page(50, 10),
    writes: (c) =>
      onPage(1)(c).map((write) => ({ ...write, path: write.path.replace(/\/pages\/1$/, '/pages/01') })),
  },
  {
    what: 'a thread that stands on another page than the comment',
    given: second,
    writes: (c) =>
      onPage(1)(c).map((write) =>
        'data' in write && 'lastPage' in write.data
          ? { ...write, data: { ...write.data, lastPage: 2 } }
          : write,
      ),
  },
];

const named = (id: string) => (c: string) => comment(id)(c);
const strangers: Row[] = [
  { what: 'a comment under a short id', writes: named('short') },
  { what: 'a comment under an id of 21 characters', writes: named('x'.repeat(21)) },
  { what: 'a comment under an id of 1,000 characters', writes: named('x'.repeat(1000)) },
  { what: 'a comment under an id of look-alikes', writes: named('МiasComment000000000') },
  { what: 'a comment under an id with a dot', writes: named('Mias.Comment00000000') },
  {
    what: 'a document nobody declared',
    as: olga,
    writes: (c) => [set(`${communityPath(c)}/secrets/x`, { a: 1 })],
  },
  { what: 'a document below a post', as: mia, writes: (c) => [set(`${postPath(c, MIAS)}/more/x`, { a: 1 })] },
  {
    what: 'another private document',
    as: olga,
    writes: (c) => [set(`${communityPath(c)}/private/code`, { a: 1 })],
  },
  { what: 'a document of the owner’s own', as: olga, writes: () => [set('orders/1', { a: 1 })] },
  { what: 'the sign of these rules', as: olga, writes: () => [set('rules/1', { a: 1 })] },
  {
    what: 'a deletion of a thread by the owner',
    as: olga,
    writes: (c) => [{ op: 'delete', path: threadPath(c, address.thread) }],
  },
  {
    what: 'a deletion of a page by the owner',
    as: olga,
    writes: (c) => [{ op: 'delete', path: pagePath(c, address.thread, 0) }],
  },
  {
    what: 'a deletion of a post by its author',
    as: mia,
    writes: (c) => [{ op: 'delete', path: postPath(c, MIAS) }],
  },
  {
    what: 'a lock by staff without an audit entry',
    as: omar,
    writes: (c) => [update(threadPath(c, address.thread), { locked: true })],
  },
  {
    what: 'a lock by a member',
    as: mia,
    writes: (c) => [update(threadPath(c, address.thread), { locked: true })],
  },
];

/** Another community, where Omar is nobody; in his own he is moderator. */
const abroad = (c: string): Write[] => [
  ...stage({
    policy: { premoderate: 'all' },
    community: { staff: { [olga.uid]: 'owner' } },
    members: { [mia.uid]: null },
  })(c),
  ...stage()(`${c}-own`),
];
const foreign: Row[] = [
  { what: 'a comment with the powers of another community', given: abroad, writes: comment() },
  {
    what: 'settings with the powers of another community',
    as: ada,
    given: abroad,
    writes: (c) => [update(communityPath(c), { policy: communityFields()['policy'] as Fields })],
  },
  {
    what: 'a comment with the profile of another community',
    as: mia,
    given: abroad,
    writes: (c) => pendingComment(intent(), ground(c)),
  },
  {
    what: 'a comment paid by the limits of another community',
    given: (c) => [...stage()(c), ...stage()(`${c}-own`)],
    writes: (c) => [...not(comment()(c), 'limits'), ...of(comment()(`${c}-own`), 'limits')],
  },
  {
    what: 'a comment for a guest by a guest’s claim',
    as: { ...gus, uid: mia.uid },
    writes: comment(NEW, 'Hi', mia),
  },
];

const bare: Row[] = [
  {
    what: 'a post on its own',
    as: mia,
    writes: (c) => [set(postPath(c, NEW), { ...postFields(mia, 'Hi', 0), at: now })],
  },
  {
    what: 'an entry on its own',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NEW}`]: entry(mia),
        size: increment(6),
        touched: NEW,
        at: now,
      }),
    ],
  },
  {
    what: 'other words in another’s entry',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NOAHS}.body`]: 'I lied',
        touched: NOAHS,
        at: now,
      }),
    ],
  },
  {
    what: 'a mark of editing on another’s entry',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), { [`entries.${NOAHS}.editedAt`]: now, touched: NOAHS, at: now }),
    ],
  },
  {
    what: 'a tombstone for another’s entry',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NOAHS}`]: { at: usualEntries()[NOAHS]?.['at'] as Date, state: 'deleted' },
        touched: NOAHS,
        at: now,
      }),
    ],
  },
  {
    what: 'a tombstone for one’s own entry alone',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${MIAS}`]: { at: usualEntries()[MIAS]?.['at'] as Date, state: 'deleted' },
        touched: MIAS,
        at: now,
      }),
    ],
  },
  {
    what: 'a touch that changes nothing',
    as: mia,
    writes: (c) => [update(pagePath(c, address.thread, 0), { touched: NOAHS, at: now })],
  },
  {
    what: 'a change of the thread without a cause',
    as: mia,
    writes: (c) => [update(threadPath(c, address.thread), { changedAt: now, changedId: MIAS })],
  },
  {
    what: 'a comment less without a cause',
    as: mia,
    writes: (c) => [
      update(threadPath(c, address.thread), { comments: increment(-1), changedAt: now, changedId: MIAS }),
    ],
  },
];

const caseOf = ({ what, writes, passes = false, as = omar, given = {} }: Row): RuleCase => {
  const before = typeof given === 'function' ? (c: string) => resolve(given, c) : stage(given);
  return (passes ? allow : deny)(`commits ${what}`, as, { given: before, attempt: writing(writes) });
};

function resolve(given: (c: string) => Differences | Write[], c: string): Write[] {
  const result = given(c);
  return Array.isArray(result) ? result : stage(result)(c);
}

export const attackCases: RuleCase[] = [many, again, replies, pages, strangers, foreign, bare]
  .flat()
  .map(caseOf);
