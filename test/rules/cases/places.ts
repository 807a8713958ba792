import { liveComment } from '../../../src/data/posts.js';
import { sha256 } from '../../../src/data/sha256.js';
import { pagePath, threadPath } from '../../../src/data/paths.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { comment, of } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { casesOf, type Row } from '../support/row.js';
import { lena, mia, noah, omar } from '../support/people.js';
import {
  address,
  entryFields,
  MIAS,
  NEW,
  NOAHS,
  otherAddress,
  stage,
  usualPage,
  usualThread,
  WAITING,
  type Differences,
} from '../support/stage.js';
import { ground, intent } from './posting.js';

const reply =
  (parent: { id: string; uid: string }, author = omar) =>
  (c: string) =>
    liveComment(intent({ parent: { ...parent, page: 0 } }), ground(c, {}, author));

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

/** The first comment on a page with this address and title; the hash is right. */
const opens = (url: string, title: string) => {
  const thread = hashes.get(url) ?? '';
  const more = { address: { thread, url, title } };
  return (c: string) => liveComment(intent(more), ground(c, { thread: null, last: null }, omar));
};
const long = (length: number) => 'https://brand.example/'.padEnd(length, 'x');
const urls = ['', 'key', long(1000), long(1001)];
const hashes = new Map(await Promise.all(urls.map(async (url) => [url, `p${await sha256(url)}`] as const)));

const addresses: Row[] = [
  { what: 'a first comment under an address of 1,000 units', passes: true, writes: opens(long(1000), '') },
  { what: 'a first comment under an address of 1,001 units', writes: opens(long(1001), '') },
  { what: 'a first comment under no address', writes: opens('', '') },
  {
    what: 'a first comment on a page with a title of 200 units',
    passes: true,
    writes: opens('key', 'x'.repeat(200)),
  },
  { what: 'a first comment on a page with a title of 201 units', writes: opens('key', 'x'.repeat(201)) },
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

/** The thread was taken away by hand, its pages were not. */
const remains = (c: string): Write[] =>
  stage(page(50, 10))(c).filter(({ path }) => path !== threadPath(c, address.thread));

/** The batch that opens a thread, moved from the first page to the second. */
function onTheSecond(c: string, write: Write): Write {
  if (!('data' in write)) return write;
  if (write.path === pagePath(c, address.thread, 0))
    return { ...write, path: pagePath(c, address.thread, 1), data: { ...write.data, n: 1 } };
  const numbers = ['page', 'lastPage'].filter((name) => name in write.data).map((name) => [name, 1]);
  return { ...write, data: { ...write.data, ...(Object.fromEntries(numbers) as Fields) } };
}

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
  {
    what: 'an entry on the last page and on the one before',
    given: second,
    writes: (c) => [...onPage(1)(c), ...of(onPage(0)(c), 'pages')],
  },
  {
    what: 'a thread that opens on the second page of what is left of another',
    given: remains,
    writes: (c) =>
      liveComment(intent({ body: 'Hello!' }), ground(c, { thread: null, last: null }, omar)).map((write) =>
        onTheSecond(c, write),
      ),
  },
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

export const placeCases: RuleCase[] = [
  ...casesOf('commits', [replies, addresses, pages].flat(), { as: omar }),
  ...withForgeries({
    name: 'a comment on a new page',
    as: omar,
    given: stage(page(2, 30_000)),
    writes: onPage(1),
  }),
];
