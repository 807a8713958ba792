import { MINUTE } from '../../src/domain/limits.js';
import { ballotPath, pollPath, pollSumPath } from '../../src/data/asked-paths.js';
import { countedKeys, optionKeys, type PollPlan } from '../../src/domain/poll.js';
import type { Fields, Write } from '../../src/store/store.js';
import { chanceFrom, type Chance } from './chance.js';
import { set } from './documents.js';
import { everyone, members } from './people.js';

/** A poll of the demo; times are hours from now. */
interface DemoPoll extends Omit<PollPlan, 'publishAt' | 'closesAt' | 'shards'> {
  readonly id: string;
  readonly opens: number;
  readonly closes?: number;
  /** Ballots, and how much each option is liked. */
  readonly ballots: number;
  readonly weights: readonly number[];
}

const HOUR = 60 * MINUTE;
const DAY = 24;
const open = { opens: -3 * DAY, min: 1, max: 1, secret: true, changeable: true } as const;

/** In the order of their page. Nobody who has an account here has voted yet. */
export const demoPolls: readonly DemoPoll[] = [
  {
    ...open,
    id: 'FirstCupOfTheMorning',
    question: 'How do you brew the first cup of the day?',
    options: ['Hand filter', 'French press', 'Espresso', 'Moka pot', 'Whatever the office has'],
    ...{ mode: 'single', results: 'always', secret: false, ballots: 19, weights: [9, 4, 3, 4, 1] },
  },
  {
    ...open,
    id: 'NextTastingBoatShed4',
    question: 'Which evenings suit you for the next tasting?',
    options: ['Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    ...{ mode: 'multiple', max: 3, results: 'voted', closes: 6 * DAY, ballots: 24, weights: [3, 5, 8, 4] },
  },
  {
    ...open,
    id: 'SpringSelectionStars',
    question: 'How do you like the spring selection?',
    options: ['Not for me', 'Drinkable', 'Good', 'Very good', 'The best so far'],
    ...{ mode: 'rating', results: 'always', ballots: 31, weights: [1, 2, 6, 11, 8] },
  },
  {
    ...open,
    id: 'WhichOriginNextYear1',
    question: 'Which origin should we roast next year?',
    options: ['Ethiopia, Guji', 'Colombia, Huila', 'Yemen, Haraz', 'Rwanda, Nyamasheke'],
    ...{ mode: 'ranked', max: 4, results: 'closed', opens: -20 * DAY, closes: -2 * DAY },
    ...{ ballots: 40, weights: [7, 6, 6, 5] },
  },
  {
    ...open,
    id: 'NameOfTheNewGrinder1',
    question: 'What shall we call the new grinder?',
    options: ['Gertrude', 'Sir Crush', 'The Mill on the Quay'],
    ...{ mode: 'single', results: 'always', opens: 2 * DAY, closes: 9 * DAY, ballots: 0, weights: [] },
  },
];

/** The polls with their ballots and counts, as a history of batches would have left them. */
export function pollWrites(community: string, now: number): Write[] {
  return demoPolls.flatMap((poll, i) => writesOf(community, poll, now, chanceFrom(40 + i)));
}

function writesOf(community: string, poll: DemoPoll, now: number, chance: Chance): Write[] {
  const { id, ballots, weights, opens, closes, ...plan } = poll;
  const from = now + opens * HOUR;
  const to = Math.min(now, closes === undefined ? now : now + closes * HOUR) - HOUR;
  const times = Array.from({ length: ballots }, () => from + chance.next() * (to - from)).sort(
    (a, b) => a - b,
  );
  const votes = times.map((at, i) => ({ ...voterOf(i), at, choices: choose(poll, chance) }));
  const counts: Record<string, number> = {};
  for (const { choices } of votes)
    for (const key of countedKeys(poll.mode, choices)) counts[key] = (counts[key] ?? 0) + 1;
  const tally = { s0: { counts, voters: ballots, at: new Date(times.at(-1) ?? from) } };
  const counted: Fields = ballots > 0 ? { tally } : {};
  const always = poll.results === 'always';
  const documents: Record<string, Fields> = {
    [pollPath(community, id)]: {
      ...plan,
      ...{
        shards: 1,
        publishAt: new Date(from),
        uid: 'olga',
        name: 'Olga',
        at: new Date(now - 30 * DAY * HOUR),
      },
      ...{
        post: '',
        state: 'live',
        ...(closes !== undefined && { closesAt: new Date(now + closes * HOUR) }),
      },
      ...(always && counted),
    },
    ...(!always && ballots > 0 && { [pollSumPath(community, id)]: counted }),
  };
  for (const { uid, name, at, choices } of votes)
    documents[ballotPath(community, id, uid)] = {
      ...{ choices, at: new Date(at), shard: 's0' },
      ...(!plan.secret && { name }),
    };
  return Object.entries(documents).map(([path, data]) => set(path, data));
}

function voterOf(i: number): { readonly uid: string; readonly name: string } {
  const { uid, name } = members[i] ?? everyone[0] ?? { uid: '', name: '' };
  return { uid, name };
}

/** Options by how much each is liked; one, some or a ranking of several. */
function choose(poll: DemoPoll, chance: Chance): string[] {
  const length = poll.max === 1 ? 1 : poll.min + Math.floor(chance.next() * (poll.max - poll.min + 1));
  const left = optionKeys(poll).map((key, i) => ({ key, weight: poll.weights[i] ?? 1 }));
  const chosen: string[] = [];
  while (chosen.length < length) {
    let point = chance.next() * left.reduce((sum, { weight }) => sum + weight, 0);
    const at = left.findIndex(({ weight }) => (point -= weight) < 0);
    chosen.push(...left.splice(Math.max(0, at), 1).map(({ key }) => key));
  }
  return chosen;
}
