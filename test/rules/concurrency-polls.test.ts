import { expect } from '@open-wc/testing';
import { castBallot, pickShard, SHARD_NAMES, withdrawBallot } from '../../src/data/ballots.js';
import { rollUp } from '../../src/data/roll-up.js';
import { createMember } from '../../src/data/members.js';
import { ballotPath, pollPath, shardPath } from '../../src/data/asked-paths.js';
import { communityPath } from '../../src/data/paths.js';
import { decodeBallot, decodePoll } from '../../src/data/polls.js';
import type { Poll } from '../../src/domain/poll.js';
import type { Write } from '../../src/store/store.js';
import { crowd, insist, read } from './support/crowd.js';
import { seed, type Emulator } from './support/emulator.js';
import type { Person } from './support/people.js';
import { knownPoll, POLL, pollFields } from './support/poll-stage.js';
import { communityFields } from './support/stage.js';
import { setUp } from './support/wtr.js';

describe('a hundred people vote at once, a hundred change their minds, and twenty withdraw', function () {
  this.timeout(280_000);
  let emulator: Emulator;
  const run = Date.now().toString(36);
  const people = crowd(100);

  before(async () => {
    emulator = await setUp('demo-concurrency-polls');
  });

  async function begin(shards: 1 | 8): Promise<[string, Poll]> {
    const community = `polls${String(shards)}-${run}`;
    const fields = { shards, options: ['A', 'B', 'C', 'D'] };
    await seed(emulator, [
      { op: 'set', path: communityPath(community), data: communityFields() },
      { op: 'set', path: pollPath(community, POLL), data: pollFields(fields) },
    ]);
    await seed(
      emulator,
      people.flatMap(({ uid, name }) => createMember(community, uid, name)),
    );
    return [community, knownPoll(fields)];
  }

  const ballotOf = async (community: string, { uid }: Person) =>
    decodeBallot((await read(emulator, [ballotPath(community, POLL, uid)]))[0]);

  const vote = (community: string, poll: Poll, who: Person, choice: string) =>
    insist(emulator, who, async () => {
      const before = await ballotOf(community, who);
      if (before?.choices[0] === choice) return [];
      const shard = pickShard(poll, Math.random);
      return castBallot(poll, { community, ...who }, [choice], { before, shard });
    });

  const withdraw = (community: string, poll: Poll, who: Person) =>
    insist(emulator, who, async (): Promise<Write[]> => {
      const before = await ballotOf(community, who);
      return before ? withdrawBallot(poll, community, before) : [];
    });

  async function voteAndChange(community: string, poll: Poll): Promise<void> {
    await Promise.all(people.map((who, i) => vote(community, poll, who, `o${String(i % 4)}`)));
    await Promise.all(people.map((who, i) => vote(community, poll, who, `o${String((i + 1) % 3)}`)));
    await Promise.all(people.slice(0, 20).map((who) => withdraw(community, poll, who)));
  }

  /** What the ballots that are left say, counted one by one. */
  function expected(): Record<string, number> {
    const counts: Record<string, number> = { o0: 0, o1: 0, o2: 0, o3: 0 };
    for (let i = 20; i < 100; i++)
      counts[`o${String((i + 1) % 3)}`] = (counts[`o${String((i + 1) % 3)}`] ?? 0) + 1;
    return counts;
  }

  it('ends on exact sums in one document', async () => {
    const [community, poll] = await begin(1);
    await voteAndChange(community, poll);
    const [document] = await read(emulator, [pollPath(community, POLL)]);
    expect(decodePoll(document)?.tally).to.deep.equal({ counts: expected(), voters: 80 });
  });

  it('ends on exact sums in eight shards, rolled up by many at once', async () => {
    const [community, poll] = await begin(8);
    await voteAndChange(community, poll);
    const paths = SHARD_NAMES.map((name) => shardPath(community, POLL, name));
    await Promise.all(
      people.slice(0, 5).map((who) =>
        insist(emulator, who, async () => {
          const [sum, ...shards] = await read(emulator, [pollPath(community, POLL), ...paths]);
          const there = shards.filter((shard) => shard !== null);
          const write = rollUp(poll, community, sum ?? null, there);
          return write ? [write] : [];
        }),
      ),
    );
    const [document] = await read(emulator, [pollPath(community, POLL)]);
    expect(decodePoll(document)?.tally).to.deep.equal({ counts: expected(), voters: 80 });
    const used = (await read(emulator, paths)).filter((shard) => shard !== null);
    expect(used, 'shards that count').to.have.length.above(4);
  });
});
