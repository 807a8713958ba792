import { imagesBy } from '../../../src/data/images.js';
import { myHiddenPosts } from '../../../src/data/own-moderation.js';
import { newestPages } from '../../../src/data/pages.js';
import { wordsPath } from '../../../src/data/moderation/paths.js';
import {
  communityPath,
  imageLimitsPath,
  imagePath,
  imagesPath,
  limitsPath,
  memberPath,
  minePath,
  pagePath,
  pagesPath,
  postPath,
  postsPath,
  threadPath,
} from '../../../src/data/paths.js';
import { encodeQuery } from '../../../src/store/rest-query.js';
import type { Query } from '../../../src/store/store.js';
import { allow, deny, type RuleCase } from '../support/case.js';
import { databaseOf, type HttpRequest } from '../support/emulator.js';
import { EMPTIED, gallery, MIAS_IMAGE } from '../support/image-stage.js';
import { ada, gus, lena, mia, noah, olga, omar, visitor, type Person } from '../support/people.js';
import { address, limitsFields, MIAS, NOAHS, stage, WAITING, type Differences } from '../support/stage.js';

const everyone: readonly (Person | null)[] = [visitor, gus, lena, mia, noah, omar, ada, olga];
const nameOf = (who: Person | null) => who?.name ?? 'a visitor';

const situation = gallery(() => ({
  usual: {
    words: { blocked: 'casino', held: '' },
    limits: { [mia.uid]: limitsFields() },
    mine: { [mia.uid]: { reactions: { [NOAHS]: ['like'] } } },
    // Noah answered Mia and is told nothing; Mia is told of Noah's answer; what waits names Noah and may not tell him yet.
    posts: { [NOAHS]: { notify: [mia.uid] }, [WAITING]: { notify: [noah.uid] } },
  },
  counted: { [mia.uid]: {} },
}));

const get = (path: string): HttpRequest => ({ method: 'GET', path: `/${path}` });

/** Who may get a document; for everyone else it is refused, there or not. */
export function gets(
  what: string,
  path: (c: string) => string,
  readers: readonly (Person | null)[],
  given = situation,
): RuleCase[] {
  return everyone.map((who) => {
    const verdict = readers.includes(who) ? allow : deny;
    return verdict(`${nameOf(who)} gets ${what}`, who, {
      given,
      attempt: ({ community }) => get(path(community)),
    });
  });
}

const staff = [omar, ada, olga];
const none = stage({ community: null, thread: null });

const documents: RuleCase[] = [
  ...gets('the community', communityPath, everyone),
  ...gets('a member', (c) => memberPath(c, mia.uid), everyone),
  ...gets('a thread', (c) => threadPath(c, address.thread), everyone),
  ...gets('a thread that is not there', (c) => threadPath(c, 'none'), everyone),
  ...gets('a page', (c) => pagePath(c, address.thread, 0), everyone),
  ...gets('the words', wordsPath, staff),
  ...gets('another private document', (c) => `${communityPath(c)}/private/code`, []),
  ...gets('the limits of Mia', (c) => limitsPath(c, mia.uid), [mia]),
  ...gets('an image', (c) => imagePath(c, MIAS_IMAGE), everyone),
  ...gets('an image that was taken back', (c) => imagePath(c, EMPTIED), everyone),
  ...gets('the image limits of Mia', (c) => imageLimitsPath(c, mia.uid), [mia]),
  ...gets('what Mia has given', (c) => minePath(c, address.thread, mia.uid), [mia]),
  ...gets('a post of Mia', (c) => postPath(c, MIAS), [mia, ...staff]),
  ...gets('a post that tells Mia', (c) => postPath(c, NOAHS), [mia, noah, ...staff]),
  ...gets('a post that waits and would tell Noah', (c) => postPath(c, WAITING), [mia, ...staff]),
  ...gets('a post that is not there', (c) => postPath(c, 'NoSuchComment0000000'), staff),
  ...gets('a post where there is no community', (c) => postPath(c, NOAHS), [noah], none),
  ...gets('the sign of these rules', () => 'rules/1', everyone),
  ...gets('the sign of other rules', () => 'rules/2', []),
  ...gets('a collection nobody declared', (c) => `${communityPath(c)}/secrets/x`, []),
  ...gets('a document below a post', (c) => `${postPath(c, MIAS)}/more/x`, []),
  ...gets('the owner’s own collections', () => 'orders/1', []),
];

const run = (query: (c: string) => Query) => {
  const attempt: RuleCase['attempt'] = ({ community, project }) => {
    const known = query(community);
    const parent = known.collection.slice(0, known.collection.lastIndexOf('/'));
    const structuredQuery = encodeQuery(known, `${databaseOf(project)}/documents`);
    return { method: 'POST', path: `/${parent}:runQuery`, body: { structuredQuery } };
  };
  return attempt;
};

export const list = (
  what: string,
  who: Person | null,
  passes: boolean,
  query: (c: string) => Query,
  given = situation,
) => (passes ? allow : deny)(`${nameOf(who)} lists ${what}`, who, { given, attempt: run(query) });

const members = (limit: number) => (c: string) => ({ collection: `${communityPath(c)}/members`, limit });
const threads = (limit: number) => (c: string) => ({ collection: `${communityPath(c)}/threads`, limit });
const posts =
  (where: Query['where'], limit = 50) =>
  (c: string): Query => ({ collection: postsPath(c), ...(where && { where }), limit });
const told = (who: Person, ...more: NonNullable<Query['where']>) =>
  posts([['notify', 'array-contains', who.uid], ...more]);
const live = ['state', '==', 'live'] as const;

const lists: RuleCase[] = [
  list('50 members', visitor, true, members(50)),
  list('51 members', visitor, false, members(51)),
  list('50 threads', visitor, true, threads(50)),
  list('51 threads', visitor, false, threads(51)),
  list('20 pages', visitor, true, (c) => newestPages(c, address.thread, 20)),
  list('21 pages', visitor, false, (c) => newestPages(c, address.thread, 21)),
  list('the posts of one’s own that wait or were removed', mia, true, (c) =>
    myHiddenPosts(c, mia.uid, address.thread),
  ),
  list('the posts of another that wait or were removed', noah, false, (c) =>
    myHiddenPosts(c, mia.uid, address.thread),
  ),
  list('the posts that wait', mia, false, posts([['state', '==', 'pending']])),
  list('the posts that wait', omar, true, posts([['state', '==', 'pending']])),
  list('51 posts', omar, false, posts([['state', '==', 'pending']], 51)),
  list('51 posts of one’s own', mia, false, posts([['uid', '==', mia.uid]], 51)),
  list('all posts', mia, false, posts(undefined)),
  list('all posts', visitor, false, posts(undefined)),
  list('all live posts', mia, false, posts([live])),
  list('posts by their text', mia, false, posts([['body', '>=', 'W']])),
  list('posts of one’s own or another', mia, false, posts([['uid', 'in', [mia.uid, noah.uid]]])),
  list('what tells oneself', mia, true, told(mia, live)),
  list('what tells oneself, live or not', mia, false, told(mia)),
  list('what tells oneself once it is live', noah, false, told(noah, ['state', '==', 'pending'])),
  list('what tells another', noah, false, told(mia, live)),
  list('20 images of one’s own', mia, true, (c) => imagesBy(c, mia.uid)),
  list('21 images of one’s own', mia, false, (c) => imagesBy(c, mia.uid, undefined, 21)),
  list('images of one’s own as a guest', gus, true, (c) => imagesBy(c, gus.uid)),
  list('images of Mia', noah, false, (c) => imagesBy(c, mia.uid)),
  list('images of Mia', olga, false, (c) => imagesBy(c, mia.uid)),
  list('images of Mia', visitor, false, (c) => imagesBy(c, mia.uid)),
  list('all images', mia, false, (c) => ({ collection: imagesPath(c), limit: 1 })),
  list('image limits', mia, false, (c) => ({ collection: `${communityPath(c)}/imageLimits`, limit: 1 })),
  list('limits', mia, false, (c) => ({ collection: `${communityPath(c)}/limits`, limit: 1 })),
  list('private documents', omar, false, (c) => ({ collection: `${communityPath(c)}/private`, limit: 1 })),
  list('what all have given', mia, false, (c) => ({
    collection: `${threadPath(c, address.thread)}/mine`,
    limit: 1,
  })),
];

const raw = (
  name: string,
  who: Person | null,
  passes: boolean,
  request: (c: string) => HttpRequest,
  given?: Differences,
) =>
  (passes ? allow : deny)(`${nameOf(who)} ${name}`, who, {
    given: given ? stage(given) : situation,
    attempt: ({ community }) => request(community),
  });

const query = (parent: string, structuredQuery: object): HttpRequest => ({
  method: 'POST',
  path: `${parent}:runQuery`,
  body: { structuredQuery },
});
const count = (parent: string, structuredQuery: object): HttpRequest => ({
  method: 'POST',
  path: `${parent}:runAggregationQuery`,
  body: { structuredAggregationQuery: { structuredQuery, aggregations: [{ alias: 'n', count: {} }] } },
});
const everywhere = (collectionId: string) => ({ from: [{ collectionId, allDescendants: true }], limit: 1 });
const of = (collectionId: string, limit?: number) => ({ from: [{ collectionId }], ...(limit && { limit }) });

const detours: RuleCase[] = [
  ...['posts', 'members', 'pages', 'threads', 'private', 'mine', 'limits', 'images'].map((collection) =>
    raw(`lists ${collection} of all communities`, olga, false, () => query('', everywhere(collection))),
  ),
  raw('lists members without a limit', mia, false, (c) => query(`/${communityPath(c)}`, of('members'))),
  raw('lists threads without a limit', mia, false, (c) => query(`/${communityPath(c)}`, of('threads'))),
  raw('lists pages without a limit', mia, false, (c) =>
    query(`/${threadPath(c, address.thread)}`, of('pages')),
  ),
  raw('lists posts without a limit', omar, false, (c) => query(`/${communityPath(c)}`, of('posts'))),
  raw('lists images by GET', mia, false, (c) => get(`${imagesPath(c)}?pageSize=10`)),
  raw('counts images', mia, false, (c) => count(`/${communityPath(c)}`, of('images', 20))),
  raw('counts posts', mia, false, (c) => count(`/${communityPath(c)}`, of('posts', 50))),
  raw('counts posts in all communities', olga, false, () => count('', everywhere('posts'))),
  raw('counts posts as staff', omar, true, (c) => count(`/${communityPath(c)}`, of('posts', 50))),
  raw('lists posts by GET', mia, false, (c) => get(`${postsPath(c)}?pageSize=10`)),
  // The server fills in a page size of its own.
  raw('lists posts by GET without a page size', omar, true, (c) => get(postsPath(c))),
  raw('lists pages by GET', visitor, true, (c) => get(`${pagesPath(c, address.thread)}?pageSize=20`)),
  raw('lists communities', olga, false, () => query('', of('communities', 1))),
  raw('lists communities by GET', visitor, false, () => get('communities?pageSize=1')),
  raw('lists the sub-collections of a community', olga, false, (c) => ({
    method: 'POST',
    path: `/${communityPath(c)}:listCollectionIds`,
    body: {},
  })),
  raw('reads post and page in one batchGet', visitor, false, (c) =>
    batchGet(postPath(c, MIAS), pagePath(c, address.thread, 0)),
  ),
  raw('reads thread and page in one batchGet', visitor, true, (c) =>
    batchGet(threadPath(c, address.thread), pagePath(c, address.thread, 0)),
  ),
];

/** The project is filled in by `attempt`, which knows it. */
function batchGet(...paths: string[]): HttpRequest {
  return { method: 'POST', path: ':batchGet', body: { documents: paths } };
}

const withProject = (ruleCase: RuleCase): RuleCase => ({
  ...ruleCase,
  attempt: (place) => {
    const request = ruleCase.attempt(place);
    const body = request.body as { documents?: string[] } | undefined;
    if (!body?.documents) return request;
    const documents = body.documents.map((path) => `${databaseOf(place.project)}/documents/${path}`);
    return { ...request, body: { documents } };
  },
});

export const readingCases: RuleCase[] = [...documents, ...lists, ...detours.map(withProject)];
