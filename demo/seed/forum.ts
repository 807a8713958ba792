import { readFile } from 'node:fs/promises';
import type { Category } from '../../src/domain/community.js';
import type { IdeaStatus } from '../../src/domain/idea.js';
import { MINUTE } from '../../src/domain/limits.js';
import type { Vote } from '../../src/domain/thread.js';
import { chanceFrom, type Chance } from './chance.js';
import { daysAgo, stage, threadTimes, type Contribution } from './contribution.js';
import { parseForum, type SaidThread } from './parse-forum.js';
import { accounts, members, type Person } from './people.js';

/** A thread of the forum with everything that has happened to it; the first of the log is its opening. */
export interface StagedThread extends SaidThread {
  readonly log: readonly Contribution[];
  readonly ballots: readonly Ballot[];
  /** When its author accepted an answer, or staff have made it the official reply; 0 where there is none. */
  readonly acceptedAt: number;
  /** What only ideas have. */
  readonly idea?: StagedIdea;
}

export interface StagedIdea {
  readonly status: IdeaStatus;
  /** When staff have decided; when it was opened where they have not. */
  readonly statusAt: number;
  /** Id of the idea that it was merged into, and whose vote moved last; empty where there is none. */
  readonly mergedInto: string;
  readonly movedFor: string;
}

export interface Ballot {
  readonly uid: string;
  readonly vote: Vote;
  readonly at: number;
  /** The other idea, where the vote was moved. */
  readonly movedTo?: string;
  readonly movedFrom?: string;
}

const voters: readonly Person[] = [...accounts, ...members];
const crowd = voters.map(({ uid }) => uid);

/** The demo's forum, with times up to three minutes before `now` (milliseconds). */
export async function forum(now: number): Promise<{ categories: Category[]; threads: StagedThread[] }> {
  const { categories, threads } = parseForum(await readFile(new URL('forum.txt', import.meta.url), 'utf8'));
  return { categories, threads: threads.map((thread, i) => stageThread(thread, now, chanceFrom(6000 + i))) };
}

/** A thread with the times, votes and reactions that chance gives it. */
export function stageThread(thread: SaidThread, now: number, chance: Chance): StagedThread {
  const log = stage(thread.said, threadTimes(thread.said, now, chance), crowd, chance);
  const answer = log.find(({ accepted }) => accepted);
  return {
    ...thread,
    log,
    ballots: log[0] ? castBallots(thread, log[0], now, chance) : [],
    acceptedAt: answer ? soon(answer.at, now) : 0,
  };
}

/** An hour and a half later, or sooner where that has not come yet. */
const soon = (at: number, now: number) => Math.round(at + Math.min(90 * MINUTE, (now - at) / 2));

/** Everybody votes once at most, after the opening and after joining, and nobody on a thread of their own. */
function castBallots(
  { votes, against }: SaidThread,
  opening: Contribution,
  now: number,
  chance: Chance,
): Ballot[] {
  const others = voters.filter(({ uid }) => uid !== opening.uid);
  return chance.draw(others, votes + 2 * against).map(({ uid, joined }, i) => {
    const earliest = Math.max(opening.at, daysAgo(joined, now));
    const at = Math.round(earliest + (now - MINUTE - earliest) * chance.next() ** 3);
    return { uid, vote: i < against ? -1 : 1, at };
  });
}
