/** Polls and surveys as staff find them in their tab, in memory, for stories and tests. */
import type { Fields } from '../src/store/store.js';
import { idOf, MIA, NOAH, OMAR } from './fixtures.js';
import { POLL, pollDocuments, votesBy, type PollFixture } from './poll-fixtures.js';
import { SURVEY, surveyDocuments, type SurveyFixture } from './survey-fixtures.js';

const HOUR = 3_600_000;

/** One of them: what is asked, and by whom it was made when. */
export type AskedFixture = {
  readonly id: string;
  readonly by?: { readonly uid: string; readonly name: string };
  /** Hours before now. */
  readonly ago: number;
  /** Id of the opening it stands in. */
  readonly post?: string;
} & ({ readonly poll: PollFixture } | { readonly survey: SurveyFixture });

const responses = Object.fromEntries(
  [9, 7, 10].map((value, i) => [`voter${String(i)}`, { answers: { 0: value } }]),
);

/** One in each state, the latest first. */
export const ASKED: readonly AskedFixture[] = [
  { id: 'scheduled', ago: 1, poll: { question: 'Which roast shall be next?', opens: 48, closes: 96 } },
  { id: 'survey', ago: 2, survey: { responses, closes: 30 } },
  { id: 'open', ago: 3, poll: { votes: votesBy(3, 1), closes: 20 } },
  {
    id: 'thread',
    ago: 4,
    by: MIA,
    post: 'opening',
    poll: { question: 'Whole beans or ground?', options: ['Whole', 'Ground'], votes: votesBy(1) },
  },
  {
    id: 'closed',
    ago: 50,
    by: OMAR,
    poll: {
      ...{ question: 'Rank our cafés', mode: 'ranked', results: 'closed', closes: -2 },
      votes: { noah: [0, 1], mia: [1, 0], lena: [0, 2] },
    },
  },
  { id: 'removed', ago: 60, poll: { question: 'An old question', state: 'removed' } },
];

/** What their making and their answers have left. */
export function askedDocuments(list: readonly AskedFixture[] = ASKED): Record<string, Fields> {
  return Object.fromEntries(list.flatMap(documentsOf));
}

function documentsOf(fixture: AskedFixture): [string, Fields][] {
  const { id, ago, by = NOAH, post } = fixture;
  const [documents, usual] =
    'poll' in fixture ? [pollDocuments(fixture.poll), POLL] : [surveyDocuments(fixture.survey), SURVEY];
  const said = { at: new Date(Date.now() - ago * HOUR), uid: by.uid, name: by.name };
  return Object.entries(documents).map(([path, fields]) => {
    const own = path.endsWith(`/${usual}`);
    const changed = own ? { ...fields, ...said, ...(post && { post: idOf(post) }) } : fields;
    return [path.replace(usual, idOf(id)), changed];
  });
}

/** So many open polls, each an hour older than the one before. */
export function manyPolls(count: number): AskedFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `many${String(i)}`, ago: i + 1 },
    poll: { question: `Question ${String(i + 1)}` },
  }));
}
