import { castBallot, withdrawBallot } from '../../../src/data/ballots.js';
import { rollUp } from '../../../src/data/roll-up.js';
import { ballotPath, pollPath, pollSumPath, shardPath } from '../../../src/data/asked-paths.js';
import { postPath } from '../../../src/data/paths.js';
import { createPoll } from '../../../src/data/opening-poll.js';
import { decodePoll } from '../../../src/data/polls.js';
import type { Ballot, Poll, PollPlan } from '../../../src/domain/poll.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { mia, noah, omar, type Person } from './people.js';
import { minutesAgo, postFields, stage, type Differences } from './stage.js';

export const POLL = 'ThePoll0000000000000';
export const OTHER_POLL = 'OtherPoll00000000000';
export const NEW_POLL = 'NewPoll0000000000000';
/** The opening that a member's poll stands in. */
export const POLL_POST = 'PollOpening000000000';

/** A poll of Omar's, open for twenty minutes: one choice of three, everybody sees the results, nobody whose they are. */
export const pollFields = (more: Fields = {}): Fields => ({
  ...{ question: 'Which bread?', options: ['Rye', 'Wheat', 'Spelt'], mode: 'single', min: 1, max: 1 },
  ...{ results: 'always', secret: true, changeable: true, shards: 1 },
  ...{
    publishAt: minutesAgo(20),
    uid: omar.uid,
    name: omar.name,
    at: minutesAgo(30),
    post: '',
    state: 'live',
  },
  ...more,
});

export const part = (counts: Fields, voters: number): Fields => ({ counts, voters, at: minutesAgo(5) });

export const ballotFields = (choices: readonly string[], more: Fields = {}): Fields => ({
  ...{ choices, at: minutesAgo(5), shard: 's0' },
  ...more,
});

export interface PollDifferences extends Differences {
  poll?: Fields;
  /** What is counted in one document, wherever it stands. */
  counted?: Fields;
  /** Ballots by uid. */
  ballots?: Readonly<Record<string, Fields>>;
  shards?: Readonly<Record<string, Fields>>;
  /** The sum in its own document. */
  sum?: Fields;
  pollPost?: Fields;
}

/** Noah has voted for wheat, and it is counted. */
export const polled =
  (differences: PollDifferences | (() => PollDifferences) = {}) =>
  (c: string): Write[] => {
    const other = typeof differences === 'function' ? differences() : differences;
    const counted = other.counted ?? part({ o1: 1 }, 1);
    const poll = pollFields(other.poll);
    const isOpen = poll['results'] === 'always';
    const isOne = poll['shards'] === 1;
    const documents: [string, Fields][] = [
      [pollPath(c, POLL), { ...poll, ...(isOpen && isOne && { tally: { s0: counted } }) }],
      [pollPath(c, OTHER_POLL), { ...poll, ...(isOpen && isOne && { tally: { s0: counted } }) }],
    ];
    if (!isOpen && isOne) documents.push([pollSumPath(c, POLL), { tally: { s0: counted } }]);
    if (other.sum) documents.push([pollSumPath(c, POLL), other.sum]);
    const ballots = other.ballots ?? { [noah.uid]: ballotFields(['o1']) };
    for (const [uid, ballot] of Object.entries(ballots)) documents.push([ballotPath(c, POLL, uid), ballot]);
    for (const [s, shard] of Object.entries(other.shards ?? {}))
      documents.push([shardPath(c, POLL, s), shard]);
    if (other.pollPost) documents.push([postPath(c, POLL_POST), other.pollPost]);
    return [...stage(other)(c), ...documents.map(([path, data]): Write => ({ op: 'set', path, data }))];
  };

/** The poll as a client has read it. */
export function knownPoll(more: Fields = {}, id = POLL): Poll {
  const poll = decodePoll({ path: id, id, data: pollFields(more) });
  if (!poll) throw new Error('the poll cannot be read');
  return poll;
}

export const knownBallot = (choices: readonly string[], who: Person = mia, shard = 's0'): Ballot => ({
  ...{ uid: who.uid, choices, at: 0, shard, name: '' },
});

interface Vote {
  readonly as?: Person;
  readonly poll?: Fields;
  readonly before?: readonly string[];
  readonly shard?: string;
}

/** Mia votes, unless it says so. */
export const casts =
  (choices: readonly string[], { as = mia, poll = {}, before, shard = 's0' }: Vote = {}) =>
  (community: string): Write[] =>
    castBallot(knownPoll(poll), { community, uid: as.uid, name: as.name }, choices, {
      before: before ? knownBallot(before, as, shard) : null,
      shard,
    });

export const withdraws =
  (before: readonly string[], { as = mia, poll = {}, shard = 's0' }: Vote = {}) =>
  (community: string): Write[] =>
    withdrawBallot(knownPoll(poll), community, knownBallot(before, as, shard));

export const rolls =
  (shards: Record<string, Fields>, poll: Fields = {}) =>
  (community: string): Write[] => {
    const documents = Object.entries(shards).map(([id, data]) => ({ path: id, id, data }));
    const write = rollUp(knownPoll(poll), community, null, documents);
    return write ? [write] : [];
  };

export const plan = (more: Partial<PollPlan> = {}): PollPlan => ({
  ...{ question: 'Which cake?', options: ['Plum', 'Apple'], mode: 'single', min: 1, max: 1 },
  ...{ results: 'always', secret: true, changeable: true, shards: 1, publishAt: 0, closesAt: 0 },
  ...more,
});

export const creates =
  (more: Partial<PollPlan> = {}, as: Person = omar, post?: { id: string; state: 'live' | 'pending' }) =>
  (community: string): Write[] => [
    createPoll(NEW_POLL, plan(more), { community, author: as, now: Date.now(), ...(post && { post }) }),
  ];

/** Mia's poll in an opening of hers that is in one state, and the poll in another. */
export const inOpening = (state: string, poll = 'live') =>
  polled({
    poll: { uid: mia.uid, name: mia.name, post: POLL_POST, state: poll },
    pollPost: { ...postFields(mia, `[Poll](poll:${POLL})`, 20), kind: 'thread', state },
  });
