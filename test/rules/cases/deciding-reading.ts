import { entriesOf, logEntries } from '../../../src/data/moderation/audit.js';
import {
  latestPosts,
  latestPostsBy,
  pendingPosts,
  postsInState,
  removedPosts,
} from '../../../src/data/moderation/queues.js';
import { auditPath } from '../../../src/data/moderation/paths.js';
import { communityPath, postPath, postsPath } from '../../../src/data/paths.js';
import { encodeQuery } from '../../../src/store/rest-query.js';
import type { Query } from '../../../src/store/store.js';
import { allow, deny, type RuleCase } from '../support/case.js';
import { FORMER, fresh, placed, removedOf } from '../support/deciding-stage.js';
import { databaseOf, type HttpRequest } from '../support/emulator.js';
import { ada, gus, lena, mia, noah, olga, omar, visitor, type Person } from '../support/people.js';
import { address, MIAS, WAITING } from '../support/stage.js';

const everyone: readonly (Person | null)[] = [visitor, gus, lena, mia, noah, omar, ada, olga];
const staff: readonly (Person | null)[] = [omar, ada, olga];
const nameOf = (who: Person | null) => who?.name ?? 'a visitor';

/** Mia's comment was removed, and would tell Noah; another of hers waits. */
const card = removedOf(placed('live', { notify: [noah.uid] }));
const given = (c: string) => [
  ...card.given(c),
  ...fresh()
    .given(c)
    .filter(({ path }) => path.endsWith(WAITING)),
];

const gets = (what: string, path: (c: string) => string, readers: readonly (Person | null)[]) =>
  everyone.map((who) =>
    (readers.includes(who) ? allow : deny)(`${nameOf(who)} reads ${what}`, who, {
      given,
      attempt: ({ community }) => ({ method: 'GET', path: `/${path(community)}` }),
    }),
  );

const asks =
  (query: (c: string) => Query, counted = false): RuleCase['attempt'] =>
  ({ community, project }): HttpRequest => {
    const structuredQuery = encodeQuery(query(community), `${databaseOf(project)}/documents`);
    const parent = `/${communityPath(community)}`;
    return counted
      ? {
          method: 'POST',
          path: `${parent}:runAggregationQuery`,
          body: {
            structuredAggregationQuery: { structuredQuery, aggregations: [{ alias: 'n', count: {} }] },
          },
        }
      : { method: 'POST', path: `${parent}:runQuery`, body: { structuredQuery } };
  };

const lists = (
  what: string,
  query: (c: string) => Query,
  readers: readonly (Person | null)[],
  people: readonly (Person | null)[] = [mia, noah, omar],
) =>
  people.flatMap((who) =>
    [false, true].map((counted) =>
      (readers.includes(who) ? allow : deny)(`${nameOf(who)} ${counted ? 'counts' : 'lists'} ${what}`, who, {
        given,
        attempt: asks(query, counted),
      }),
    ),
  );

const view = { about: '', by: '', target: '', action: '' };
const stream = { thread: '', uid: '' };

const unlimited: RuleCase = deny('Omar lists the log without a limit', omar, {
  given,
  attempt: ({ community }) => ({
    method: 'POST',
    path: `/${communityPath(community)}:runQuery`,
    body: { structuredQuery: { from: [{ collectionId: 'audit' }] } },
  }),
});

export const decidingReadingCases: RuleCase[] = [
  unlimited,
  ...gets('an entry of the log', (c) => auditPath(c, FORMER), staff),
  ...gets('an entry of the log that is not there', (c) => auditPath(c, 'NoSuchDecision000000'), staff),
  ...gets('what was removed', (c) => postPath(c, MIAS), [mia, ...staff]),
  ...gets('what has waited', (c) => postPath(c, WAITING), [mia, ...staff]),
  ...lists('the log', (c) => logEntries(c, view), staff, everyone),
  ...lists('the log about Mia', (c) => logEntries(c, { ...view, about: mia.uid }), staff),
  ...lists('the log of a post', (c) => logEntries(c, { ...view, target: `posts/${MIAS}` }), staff),
  ...lists('the entries of a deed', (c) => entriesOf(c, FORMER), staff),
  ...lists('51 entries of the log', (c) => logEntries(c, view, undefined, 51), []),
  ...lists('the queue of what waits', (c) => pendingPosts(c), staff, everyone),
  ...lists('the queue of what was removed', (c) => removedPosts(c), staff, everyone),
  ...lists('the stream', (c) => latestPosts(c, stream), staff),
  ...lists('the stream of a thread', (c) => latestPosts(c, { ...stream, thread: address.thread }), staff),
  ...lists('the stream of Mia', (c) => latestPosts(c, { ...stream, uid: mia.uid }), [mia, ...staff]),
  ...lists('the stream of two', (c) => latestPostsBy(c, [mia.uid, noah.uid]), staff),
  ...lists('what of Mia was removed', (c) => postsInState(c, mia.uid, 'removed'), [mia, ...staff]),
  ...lists('51 posts that wait', (c) => pendingPosts(c, undefined, 51), []),
  ...lists(
    'posts by what staff have said',
    (c) => ({ collection: postsPath(c), where: [['reason', '==', 'spam']], limit: 9 }),
    staff,
  ),
  ...lists(
    'posts by a decision',
    (c) => ({ collection: postsPath(c), where: [['decision', '==', FORMER]], limit: 9 }),
    staff,
  ),
];
