import { optionIndex, type Tally } from './poll.js';

/** One round of counting. */
export interface RunOffRound {
  /** Ballots that count for each option still in the race, by its place in the poll. */
  readonly counts: ReadonlyMap<number, number>;
  /** Ballots whose options are all out of the race. */
  readonly exhausted: number;
  /** Options that leave the race after this round; empty in the last one. */
  readonly eliminated: readonly number[];
}

export interface RunOff {
  readonly rounds: readonly RunOffRound[];
  /** Places of those that have won: one, several where they are level, none without votes. */
  readonly winners: readonly number[];
}

/**
 * Counts rankings as an instant run-off: who has more than half of the ballots that still count has won; else the last
 * leaves and its ballots go to their next choice. All that are last together leave together, unless nobody else is left:
 * then they have won together. So the same rankings always give the same winners, without drawing lots.
 */
export function instantRunOff({ counts }: Tally, options: number): RunOff {
  const rankings = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ choices: key.split('_').map(optionIndex), count }));
  let race = Array.from({ length: options }, (_, index) => index);
  const rounds: RunOffRound[] = [];
  if (rankings.length === 0) return { rounds, winners: [] };
  for (;;) {
    const { tally, exhausted } = countRound(rankings, race);
    const figures = [...tally.values()];
    const least = Math.min(...figures);
    const last = race.filter((option) => tally.get(option) === least);
    const counted = figures.reduce((sum, count) => sum + count, 0);
    const majority = race.filter((option) => (tally.get(option) ?? 0) * 2 > counted);
    const winners = majority.length > 0 ? majority : last.length === race.length ? race : [];
    rounds.push({ counts: tally, exhausted, eliminated: winners.length > 0 ? [] : last });
    if (winners.length > 0) return { rounds, winners };
    race = race.filter((option) => !last.includes(option));
  }
}

interface Ranking {
  readonly choices: readonly number[];
  readonly count: number;
}

function countRound(rankings: readonly Ranking[], race: readonly number[]) {
  const tally = new Map(race.map((option) => [option, 0]));
  let exhausted = 0;
  for (const { choices, count } of rankings) {
    const choice = choices.find((option) => tally.has(option));
    if (choice === undefined) exhausted += count;
    else tally.set(choice, (tally.get(choice) ?? 0) + count);
  }
  return { tally, exhausted };
}
