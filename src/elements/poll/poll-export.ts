import { EXPORTED_BALLOTS, readBallots } from '../../controllers/poll-voters.js';
import type { Session } from '../../controllers/session.js';
import { toCsv } from '../../domain/csv.js';
import { instantRunOff } from '../../domain/instant-run-off.js';
import { optionIndex, resultsOf, type Ballot, type Poll, type Tally } from '../../domain/poll.js';
import type { PollTexts } from '../../i18n/polls/en.js';
import { saveFile } from '../member/save-file.js';
import type { PollHost } from './poll-desk.js';

type Rows = readonly (readonly string[])[];

/** Hands staff what they may know of a poll as a file: the counts, of public polls also who voted what. */
export async function exportPoll(
  host: PollHost,
  session: Session,
  poll: Poll,
  tally: Tally,
): Promise<string> {
  const texts = host.texts.t;
  const ballots = poll.secret ? [] : await readBallots(session, poll);
  const rows = pollTable(poll, tally, ballots, texts);
  saveFile(`poll-${poll.id}.csv`, 'text/csv;charset=utf-8', toCsv(rows));
  const cut = ballots.length >= EXPORTED_BALLOTS ? ` ${texts.file.cut(ballots.length)}` : '';
  return texts.file.saved + cut;
}

/** The question, what was counted, and the ballots there are, with an empty row between them. */
export function pollTable(poll: Poll, tally: Tally, ballots: readonly Ballot[], texts: PollTexts): Rows {
  const counted = poll.mode === 'ranked' ? rankingRows(poll, tally, texts) : optionRows(poll, tally, texts);
  return [[poll.question], ...counted, ...(ballots.length > 0 ? ballotRows(poll, ballots, texts) : [])];
}

function optionRows(poll: Poll, tally: Tally, { results }: PollTexts): Rows {
  const rows = resultsOf(poll, tally).map(({ text, count, share }) => [text, String(count), decimal(share)]);
  return [[results.option, results.count, results.share], ...rows];
}

function rankingRows(poll: Poll, tally: Tally, { results, file }: PollTexts): Rows {
  const textOf = (place: number) => poll.options[place] ?? '';
  const rankings = Object.entries(tally.counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => [namesOf(poll, key.split('_')), String(count)]);
  const rounds = instantRunOff(tally, poll.options.length).rounds.flatMap(({ counts }, index) =>
    [...counts].map(([place, count]) => [String(index + 1), textOf(place), String(count)]),
  );
  return [
    [file.ranking, results.count],
    ...rankings,
    [],
    [file.round, results.option, results.count],
    ...rounds,
  ];
}

function ballotRows(poll: Poll, ballots: readonly Ballot[], { file }: PollTexts): Rows {
  const rows = ballots.map(({ name, choices, at }) => [
    name,
    namesOf(poll, choices),
    new Date(at).toISOString(),
  ]);
  return [[], [file.name, file.choice, file.time], ...rows];
}

function namesOf({ mode, options }: Poll, choices: readonly string[]): string {
  const names = choices.map((key) => options[optionIndex(key)] ?? '');
  return names.join(mode === 'ranked' ? ' > ' : '; ');
}

/** A number as spreadsheets of all languages can be told to read it: with a point. */
function decimal(share: number): string {
  return String(Math.round(share * 10_000) / 10_000);
}
