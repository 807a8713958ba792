import type { Fields } from '../../../src/store/store.js';
import type { Batch } from './budgeted.js';
import { gus, mia, noah, omar } from './people.js';
import { ballotFields, casts, creates, part, polled, rolls, withdraws } from './poll-stage.js';
import { minutesAgo } from './stage.js';

const ten: Fields = {
  options: Array.from({ length: 10 }, (_, i) => `Option ${String(i)}`),
  mode: 'multiple',
  min: 1,
  max: 10,
  closesAt: minutesAgo(-60),
};
const all = Array.from({ length: 10 }, (_, i) => `o${String(i)}`);
const at = minutesAgo(5);
const shards = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [`s${String(i)}`, { ...part({ o0: 1 }, 1), at }]),
);

/** What people do with polls, where it costs most. */
export const pollBatches: Record<string, Batch> = {
  'a vote by a guest': {
    as: gus,
    given: polled({ policy: { guests: 'live' } }),
    writes: casts(['o0'], { as: gus }),
    expressions: { ballots: 280, polls: 303 },
  },
  'all of ten options': {
    as: gus,
    given: polled({ policy: { guests: 'live' }, poll: ten }),
    writes: casts(all, { as: gus, poll: ten }),
    expressions: { ballots: 290, polls: 517 },
  },
  'five of ten options changed into the others': {
    as: mia,
    given: polled({
      poll: ten,
      ballots: { [mia.uid]: ballotFields(all.slice(0, 5)) },
      counted: part(Object.fromEntries(all.map((key) => [key, 3])), 3),
    }),
    writes: casts(all.slice(5), { poll: ten, before: all.slice(0, 5) }),
    expressions: { ballots: 320, polls: 550 },
  },
  'a vote withdrawn': {
    as: mia,
    given: polled({ ballots: { [mia.uid]: ballotFields(['o0']) }, counted: part({ o0: 1 }, 1) }),
    writes: withdraws(['o0']),
    expressions: { ballots: 213, polls: 311 },
  },
  'eight shards rolled up': {
    as: noah,
    given: polled({ poll: { shards: 8 }, shards }),
    writes: rolls(shards, { shards: 8 }),
    expressions: { polls: 311 },
  },
  'a poll of ten options': {
    as: omar,
    writes: creates({ options: ten['options'] as string[] }),
    expressions: { polls: 370 },
  },
};
