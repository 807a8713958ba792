import { isClosed, type OpeningTimes, type ParticipationFault } from './opening-times.js';

/** How people choose. */
export const POLL_MODES = ['single', 'multiple', 'rating', 'ranked'] as const;
export type PollMode = (typeof POLL_MODES)[number];

/** From when on people see the results; staff always do. */
export const POLL_RESULTS = ['always', 'voted', 'closed', 'staff'] as const;
export type PollResults = (typeof POLL_RESULTS)[number];

export const QUESTION_LENGTH = 200;
export const OPTION_LENGTH = 100;
/** Fewest and most options. */
export const LEAST_OPTIONS = 2;
export const MOST_OPTIONS = 20;
/** Most options where several can be chosen: the rules count each of them. */
export const MOST_OF_SEVERAL = 10;
/** Documents that votes are spread over where many vote at once. */
export const SHARDS = 8;

/** What its makers decide about a poll. Once it is published nothing of it can be changed but when it closes. */
export interface PollPlan extends OpeningTimes {
  readonly question: string;
  /** Their texts; a choice names one by its key, see `optionKey`. */
  readonly options: readonly string[];
  readonly mode: PollMode;
  /** How many options one voter chooses, at least and at most; 1 and 1 where there is one choice. */
  readonly min: number;
  readonly max: number;
  readonly results: PollResults;
  /** Nobody but the voter reads the ballot, staff neither. */
  readonly secret: boolean;
  /** Votes can be changed and withdrawn while the poll is open. */
  readonly changeable: boolean;
  /** 1, or `SHARDS` where many are expected at once. */
  readonly shards: 1 | typeof SHARDS;
}

export interface Poll extends PollPlan {
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly at: number;
  /** Id of the opening it stands in; empty for one that stands alone. */
  readonly post: string;
  /** What has become of it; in an opening it follows that. */
  readonly state: 'live' | 'pending' | 'removed' | 'deleted';
  /** Id of the latest decision of staff about it, empty where there was none. */
  readonly decision: string;
  /** Where everybody reads the results; null elsewhere. */
  readonly tally: Tally | null;
}

/** The votes, counted. */
export interface Tally {
  /** Option → how many chose it. In ranked polls the key is a whole ranking, see `rankingKey`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly voters: number;
}

/** What one person has voted. */
export interface Ballot {
  readonly uid: string;
  /** Keys of options; in ranked polls the first is liked best. */
  readonly choices: readonly string[];
  readonly at: number;
  /** Where it is counted; it stays the same however often the ballot is changed. */
  readonly shard: string;
  /** Of the voter, in public polls only. */
  readonly name: string;
}

export const NO_VOTES: Tally = { counts: {}, voters: 0 };

/** The poll that stands in an opening, as its body shows it. */
export function pollLink(id: string, question: string): string {
  return `[${question.replace(/[[\]\\]/g, '')}](poll:${id})`;
}

/** Id of the poll that a body shows; empty where it shows none. */
export function pollIn(body: string): string {
  return /\]\(poll:([A-Za-z0-9]{20})\)/.exec(body)?.[1] ?? '';
}

/** The key of an option by its place, from 0. */
export function optionKey(index: number): string {
  return `o${String(index)}`;
}

/** Place of the option that a key means; -1 where it means none. */
export function optionIndex(key: string): number {
  return /^o\d+$/.test(key) ? Number(key.slice(1)) : -1;
}

export function optionKeys({ options }: Pick<PollPlan, 'options'>): string[] {
  return options.map((_, index) => optionKey(index));
}

/** Under this key a ranking is counted: equal rankings are one, whoever gave them. */
export function rankingKey(choices: readonly string[]): string {
  return choices.join('_');
}

/** What a ballot is counted under. */
export function countedKeys(mode: PollMode, choices: readonly string[]): readonly string[] {
  return mode === 'ranked' && choices.length > 0 ? [rankingKey(choices)] : choices;
}

/** The sum of several counts. */
export function addTallies(parts: readonly Tally[]): Tally {
  const counts: Record<string, number> = Object.create(null) as Record<string, number>;
  let voters = 0;
  for (const part of parts) {
    voters += part.voters;
    for (const [key, count] of Object.entries(part.counts)) counts[key] = (counts[key] ?? 0) + count;
  }
  return { counts, voters };
}

/** The count once one ballot has become another; no choices stand for no ballot. */
export function tallyAfter(
  mode: PollMode,
  { counts, voters }: Tally,
  had: readonly string[],
  has: readonly string[],
): Tally {
  const step = (keys: readonly string[], by: number): Tally => ({
    counts: Object.fromEntries(countedKeys(mode, keys).map((key) => [key, by])),
    voters: keys.length > 0 ? by : 0,
  });
  return addTallies([{ counts, voters }, step(had, -1), step(has, 1)]);
}

/** Whether two sets of choices are one vote; in ranked polls their order counts. */
export function sameChoices(mode: PollMode, one: readonly string[], other: readonly string[]): boolean {
  const key = (choices: readonly string[]) =>
    rankingKey(mode === 'ranked' ? choices : [...choices].sort((a, b) => optionIndex(a) - optionIndex(b)));
  return key(one) === key(other);
}

/** Whether a reader may see the results; the rules say the same. */
export function maySeeResults(
  poll: Pick<PollPlan, 'results' | 'closesAt'>,
  reader: { readonly voted: boolean; readonly staff: boolean },
  time: number,
): boolean {
  if (reader.staff || poll.results === 'always') return true;
  if (poll.results === 'staff') return false;
  return isClosed(poll, time) || (poll.results === 'voted' && reader.voted);
}

/** What is wrong with choices; null where they can be sent. */
export type ChoiceFault = 'few' | 'many' | 'unknown';

export function faultOfChoices(poll: PollPlan, choices: readonly string[]): ChoiceFault | null {
  if (choices.length < poll.min) return 'few';
  if (choices.length > poll.max) return 'many';
  const keys = optionKeys(poll);
  const known = new Set(choices).size === choices.length && choices.every((key) => keys.includes(key));
  return known ? null : 'unknown';
}

/** Why a vote was not taken; `once` where there is a ballot from elsewhere that cannot be changed. */
export type VoteFault = ParticipationFault | 'once';

export interface OptionResult {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  /** Of all voters, from 0 to 1. */
  readonly share: number;
  /** No other has more, and it has some. */
  readonly leads: boolean;
}

/** One row for each option, in the poll's order; for all but ranked polls. */
export function resultsOf(poll: Pick<PollPlan, 'options'>, { counts, voters }: Tally): OptionResult[] {
  const countOf = (key: string) => (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0);
  const most = Math.max(1, ...optionKeys(poll).map(countOf));
  return poll.options.map((text, index) => {
    const key = optionKey(index);
    const count = countOf(key);
    return { key, text, count, share: voters > 0 ? count / voters : 0, leads: count === most };
  });
}

/** Mean of a rating, the first option being 1; undefined without votes. */
export function meanRating(poll: Pick<PollPlan, 'options'>, tally: Tally): number | undefined {
  const rows = resultsOf(poll, tally);
  const votes = rows.reduce((sum, { count }) => sum + count, 0);
  if (votes === 0) return undefined;
  return rows.reduce((sum, { count }, index) => sum + count * (index + 1), 0) / votes;
}
