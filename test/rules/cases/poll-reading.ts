import { ballotPath, pollPath, pollSumPath, shardPath, shardsPath } from '../../../src/data/asked-paths.js';
import { publishedPolls } from '../../../src/data/asked-queries.js';
import { managedPage } from '../../../src/data/managed-queries.js';
import { ballotsOf } from '../../../src/data/polls.js';
import type { Fields, Query } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { ada, gus, lena, mia, noah, olga, omar, visitor, type Person } from '../support/people.js';
import { inOpening, part, POLL, polled } from '../support/poll-stage.js';
import { minutesAgo } from '../support/stage.js';
import { gets, list } from './reading.js';

const given = polled();
const tomorrow = minutesAgo(-1440);
const noahs: Fields = { uid: noah.uid, name: noah.name };
const everyone = [visitor, gus, lena, mia, noah, omar, ada, olga];
const staff = [omar, ada, olga];
const results = (poll: Fields) =>
  polled({ poll: { ...poll }, sum: { tally: {} }, shards: { s1: part({ o0: 1 }, 1) } });
/** Who may list something; nobody else. */
const lists = (
  what: string,
  query: (c: string) => Query,
  readers: readonly (Person | null)[],
  situation = given,
): RuleCase[] => everyone.map((who) => list(what, who, readers.includes(who), query, situation));
const over = () => minutesAgo(1);
export const pollReadingCases: readonly RuleCase[] = [
  ...gets('a poll', (c) => pollPath(c, POLL), everyone, given),
  ...gets('a poll of tomorrow', (c) => pollPath(c, POLL), staff, polled({ poll: { publishAt: tomorrow } })),
  ...gets(
    'a poll of one’s own of tomorrow',
    (c) => pollPath(c, POLL),
    [noah, ...staff],
    polled({ poll: { publishAt: tomorrow, ...noahs } }),
  ),
  ...gets('a removed poll', (c) => pollPath(c, POLL), staff, polled({ poll: { state: 'removed' } })),
  ...gets('a poll that waits', (c) => pollPath(c, POLL), [mia, ...staff], inOpening('pending', 'pending')),
  ...gets('a secret ballot', (c) => ballotPath(c, POLL, noah.uid), [noah], given),
  ...gets(
    'a secret ballot after the close',
    (c) => ballotPath(c, POLL, noah.uid),
    [noah],
    polled(() => ({ poll: { closesAt: over() } })),
  ),
  ...gets(
    'a public ballot',
    (c) => ballotPath(c, POLL, noah.uid),
    everyone,
    polled({ poll: { secret: false } }),
  ),
  ...gets(
    'a public ballot before the close',
    (c) => ballotPath(c, POLL, noah.uid),
    [noah, ...staff],
    polled({ poll: { secret: false, results: 'closed' } }),
  ),
  ...gets(
    'a public ballot of a poll for staff',
    (c) => ballotPath(c, POLL, noah.uid),
    [noah, ...staff],
    polled({ poll: { secret: false, results: 'staff' } }),
  ),
  ...gets(
    'a public ballot of a removed poll',
    (c) => ballotPath(c, POLL, noah.uid),
    [noah, ...staff],
    polled({ poll: { secret: false, state: 'removed' } }),
  ),
  ...gets(
    'the sum after the vote',
    (c) => pollSumPath(c, POLL),
    [noah, ...staff],
    results({ results: 'voted' }),
  ),
  ...gets(
    'the sum after the vote, closed',
    (c) => pollSumPath(c, POLL),
    everyone,
    polled(() => ({ poll: { results: 'voted', closesAt: over() } })),
  ),
  ...gets('the sum before the close', (c) => pollSumPath(c, POLL), staff, results({ results: 'closed' })),
  ...gets(
    'the sum after the close',
    (c) => pollSumPath(c, POLL),
    everyone,
    polled(() => ({ poll: { results: 'closed', closesAt: over() } })),
  ),
  ...gets('the sum for staff', (c) => pollSumPath(c, POLL), staff, results({ results: 'staff' })),
  ...gets(
    'the sum for staff after the close',
    (c) => pollSumPath(c, POLL),
    staff,
    polled(() => ({ poll: { results: 'staff', closesAt: over() } })),
  ),
  ...gets('a shard', (c) => shardPath(c, POLL, 's1'), everyone, results({ shards: 8 })),
  ...gets(
    'a shard before the close',
    (c) => shardPath(c, POLL, 's1'),
    staff,
    results({ shards: 8, results: 'closed' }),
  ),
  ...gets(
    'a shard of a removed poll',
    (c) => shardPath(c, POLL, 's1'),
    staff,
    results({ shards: 8, state: 'removed' }),
  ),
  ...lists('published polls', (c) => publishedPolls(c, Date.now() - 5_000, 20), everyone, given),
  ...lists('fifty published polls', (c) => publishedPolls(c, Date.now() - 5_000, 50), everyone, given),
  ...lists(
    'shards before the close',
    (c) => ({ collection: shardsPath(c, POLL), limit: 8 }),
    staff,
    results({ shards: 8, results: 'closed' }),
  ),
  ...lists(
    'fifty ballots',
    (c) => ballotsOf(c, POLL, undefined, 50),
    everyone,
    polled({ poll: { secret: false } }),
  ),
  ...lists('published polls, too many', (c) => publishedPolls(c, Date.now() - 5_000, 51), [], given),
  ...lists(
    'polls of the next minute',
    (c) => publishedPolls(c, Date.now() + 60_000, 20),
    staff,
    polled(() => ({ poll: { publishAt: minutesAgo(-0.5) } })),
  ),
  ...lists('all polls', (c) => managedPage('poll', c), staff, polled({ poll: { state: 'removed' } })),
  ...lists(
    'scheduled polls',
    (c) => managedPage('poll', c, { phase: 'scheduled', time: Date.now() }),
    staff,
    polled(() => ({ poll: { publishAt: minutesAgo(-5) } })),
  ),
  ...lists(
    'removed polls',
    (c) => managedPage('poll', c, { phase: 'removed', time: 0 }),
    staff,
    polled({ poll: { state: 'removed' } }),
  ),
  ...lists('secret ballots', (c) => ballotsOf(c, POLL), [], given),
  ...lists('public ballots', (c) => ballotsOf(c, POLL), everyone, polled({ poll: { secret: false } })),
  ...lists(
    'public ballots, too many',
    (c) => ballotsOf(c, POLL, undefined, 51),
    [],
    polled({ poll: { secret: false } }),
  ),
  ...lists(
    'public ballots before the close',
    (c) => ballotsOf(c, POLL),
    staff,
    polled({ poll: { secret: false, results: 'closed' } }),
  ),
  ...lists(
    'shards',
    (c) => ({ collection: shardsPath(c, POLL), limit: 8 }),
    everyone,
    results({ shards: 8 }),
  ),
  ...lists(
    'shards, too many',
    (c) => ({ collection: shardsPath(c, POLL), limit: 9 }),
    [],
    results({ shards: 8 }),
  ),
];
