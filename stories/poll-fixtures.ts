/** Polls in memory for stories and tests. */
import { ballotPath, pollPath, pollSumPath, shardPath } from '../src/data/asked-paths.js';
import { countedKeys, SHARDS, type Poll, type PollMode } from '../src/domain/poll.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, createWorld, idOf, NOAH, type World, type WorldOptions } from './fixtures.js';

/** The poll that is shown. */
export const POLL = idOf('poll');
export const BREWERS = ['Filter', 'French press', 'Espresso', 'Moka pot'];

const HOUR = 3_600_000;

/** A poll as a story or test tells it. */
export interface PollFixture extends Partial<
  Pick<
    Poll,
    'question' | 'options' | 'mode' | 'min' | 'max' | 'results' | 'secret' | 'changeable' | 'shards' | 'state'
  >
> {
  /** Hours from now; negative for the past. */
  readonly opens?: number;
  /** Hours from now, negative for the past; open without an end by default. */
  readonly closes?: number;
  /** Ballots: uid → places of options. */
  readonly votes?: Readonly<Record<string, readonly number[]>>;
}

export interface PollOptions extends WorldOptions {
  readonly poll?: PollFixture;
  /** There is no such poll. */
  readonly missing?: boolean;
}

const BOUNDS: Readonly<Record<PollMode, readonly [number, number]>> = {
  single: [1, 1],
  rating: [1, 1],
  multiple: [1, 3],
  ranked: [1, 4],
};

/** This many ballots of numbered people, one option each, an option as often as its weight says. */
export function votesBy(...weights: readonly number[]): Record<string, readonly number[]> {
  const places = weights.flatMap((weight, place) => Array.from({ length: weight }, () => [place]));
  return Object.fromEntries(places.map((choice, i) => [`voter${String(i)}`, choice]));
}

/** As many ballots with these rankings as each says. */
export function rankingsBy(...rankings: readonly (readonly [count: number, ranking: readonly number[]])[]) {
  const all = rankings.flatMap(([count, ranking]) => Array.from({ length: count }, () => ranking));
  return Object.fromEntries(all.map((ranking, i) => [`voter${String(i)}`, ranking]));
}

export async function createPolls({
  poll = {},
  missing = false,
  ...options
}: PollOptions = {}): Promise<World> {
  const world = await createWorld(options);
  if (!missing) world.store.seed(pollDocuments(poll));
  return world;
}

/** What a poll's creation and its ballots have left. */
export function pollDocuments(fixture: PollFixture): Record<string, Fields> {
  const {
    mode = 'single',
    results = mode === 'ranked' ? 'closed' : 'always',
    votes = {},
    shards = 1,
  } = fixture;
  const tally = tallyOf(mode, votes, shards);
  const path = pollPath(COMMUNITY, POLL);
  return {
    [path]: {
      ...planOf(fixture),
      results,
      ...(results === 'always' && Object.keys(tally).length > 0 && { tally }),
    },
    ...(results !== 'always' &&
      Object.keys(tally).length > 0 && { [pollSumPath(COMMUNITY, POLL)]: { tally } }),
    ...(shards === SHARDS &&
      Object.fromEntries(
        Object.entries(tally).map(([shard, part]) => [shardPath(COMMUNITY, POLL, shard), part]),
      )),
    ...Object.fromEntries(
      Object.entries(votes).map(([uid, places], i) => [
        ballotPath(COMMUNITY, POLL, uid),
        {
          ...{ choices: keysOf(places), at: new Date(Date.now() - HOUR), shard: shardOf(shards, i) },
          ...(fixture.secret === false && { name: nameOf(uid) }),
        },
      ]),
    ),
  };
}

function planOf(fixture: PollFixture): Fields {
  const { mode = 'single', opens = -24, closes } = fixture;
  const [min, max] = BOUNDS[mode];
  const closesAt = closes === undefined ? undefined : new Date(Date.now() + closes * HOUR);
  return {
    question: fixture.question ?? 'How do you brew your first coffee?',
    options: fixture.options ?? (mode === 'rating' ? ['Poor', 'Weak', 'Fine', 'Good', 'Superb'] : BREWERS),
    mode,
    min: fixture.min ?? min,
    max: fixture.max ?? max,
    secret: fixture.secret ?? true,
    changeable: fixture.changeable ?? true,
    shards: fixture.shards ?? 1,
    publishAt: new Date(Date.now() + opens * HOUR),
    ...(closesAt && { closesAt }),
    ...{ uid: NOAH.uid, name: NOAH.name, at: new Date(Date.now() - 48 * HOUR), post: '' },
    state: fixture.state ?? 'live',
  };
}

function tallyOf(
  mode: PollMode,
  votes: NonNullable<PollFixture['votes']>,
  shards: number,
): Record<string, Fields> {
  const parts: Record<string, { counts: Record<string, number>; voters: number; at: Date }> = {};
  Object.values(votes).forEach((places, i) => {
    const part = (parts[shardOf(shards, i)] ??= { counts: {}, voters: 0, at: new Date(Date.now() - HOUR) });
    part.voters++;
    for (const key of countedKeys(mode, keysOf(places))) part.counts[key] = (part.counts[key] ?? 0) + 1;
  });
  return parts;
}

const keysOf = (places: readonly number[]) => places.map((place) => `o${String(place)}`);
const shardOf = (shards: number, i: number) => `s${String(i % shards)}`;
const nameOf = (uid: string) => uid.charAt(0).toUpperCase() + uid.slice(1);
