import { countedKeys, SHARDS, type Ballot, type Poll } from '../domain/poll.js';
import { increment, now, type Write, type WriteFields } from '../store/store.js';
import { ballotPath, shardPath, tallyPath } from './asked-paths.js';

/** Somebody who votes. */
export interface Voter {
  readonly community: string;
  readonly uid: string;
  readonly name: string;
}

type VotedPoll = Pick<Poll, 'id' | 'mode' | 'results' | 'secret' | 'shards'>;

/** Names of all shards of a poll. */
export const SHARD_NAMES: readonly string[] = Array.from({ length: SHARDS }, (_, n) => `s${String(n)}`);

/** Where a first ballot is counted; `random` gives numbers from 0 up to 1. */
export function pickShard({ shards }: Pick<Poll, 'shards'>, random: () => number): string {
  return SHARD_NAMES[Math.floor(random() * shards)] ?? 's0';
}

/** Ballot and count together. A ballot that was there before is replaced, and counted where it has been. */
export function castBallot(
  poll: VotedPoll,
  { community, uid, name }: Voter,
  choices: readonly string[],
  { before, shard }: { readonly before: Ballot | null; readonly shard: string },
): Write[] {
  const counted = before?.shard ?? shard;
  return [
    {
      op: 'set',
      path: ballotPath(community, poll.id, uid),
      data: { choices: [...choices], at: now, shard: counted, ...(!poll.secret && { name }) },
    },
    countWrite(poll, community, counted, before?.choices ?? [], choices),
  ];
}

/** Takes the ballot back and what it has counted. */
export function withdrawBallot(poll: VotedPoll, community: string, before: Ballot): Write[] {
  return [
    { op: 'delete', path: ballotPath(community, poll.id, before.uid) },
    countWrite(poll, community, before.shard, before.choices, []),
  ];
}

function countWrite(
  poll: VotedPoll,
  community: string,
  shard: string,
  had: readonly string[],
  has: readonly string[],
): Write {
  const part = stepsOf(poll, had, has);
  if (poll.shards === SHARDS) return { op: 'merge', path: shardPath(community, poll.id, shard), data: part };
  return { op: 'merge', path: tallyPath(community, poll), data: { tally: { [shard]: part } } };
}

function stepsOf({ mode }: VotedPoll, had: readonly string[], has: readonly string[]): WriteFields {
  const before = countedKeys(mode, had);
  const after = countedKeys(mode, has);
  const counts: Record<string, WriteFields[string]> = {};
  for (const key of after) if (!before.includes(key)) counts[key] = increment(1);
  for (const key of before) if (!after.includes(key)) counts[key] = increment(-1);
  const voters = Number(has.length > 0) - Number(had.length > 0);
  return {
    // A map without fields would take the place of what is counted.
    ...(Object.keys(counts).length > 0 && { counts }),
    ...(voters !== 0 && { voters: increment(voters) }),
    at: now,
  };
}
