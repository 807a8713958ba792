import type { Fields } from '../../../src/store/store.js';
import type { Batch } from './budgeted.js';
import { gus, mia, noah, omar } from './people.js';
import { ballotFields, casts, creates, part, polled, rolls, withdraws } from './poll-stage.js';
import { minutesAgo } from './stage.js';

const twenty: Fields = {
  options: Array.from({ length: 20 }, (_, i) => `Option ${String(i)}`),
  mode: 'multiple',
  min: 1,
  max: 20,
  closesAt: minutesAgo(-60),
};
const all = Array.from({ length: 20 }, (_, i) => `o${String(i)}`);
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
    expressions: { ballots: 220, polls: 200 },
  },
  'all of twenty options': {
    as: gus,
    given: polled({ policy: { guests: 'live' }, poll: twenty }),
    writes: casts(all, { as: gus, poll: twenty }),
    expressions: { ballots: 220, polls: 590 },
  },
  'ten of twenty options changed into the others': {
    as: mia,
    given: polled({
      poll: twenty,
      ballots: { [mia.uid]: ballotFields(all.slice(0, 10)) },
      counted: part(Object.fromEntries(all.map((key) => [key, 3])), 3),
    }),
    writes: casts(all.slice(10), { poll: twenty, before: all.slice(0, 10) }),
    expressions: { ballots: 220, polls: 590 },
  },
  'a vote withdrawn': {
    as: mia,
    given: polled({ ballots: { [mia.uid]: ballotFields(['o0']) }, counted: part({ o0: 1 }, 1) }),
    writes: withdraws(['o0']),
    expressions: { ballots: 120, polls: 200 },
  },
  'eight shards rolled up': {
    as: noah,
    given: polled({ poll: { shards: 8 }, shards }),
    writes: rolls(shards, { shards: 8 }),
    expressions: { polls: 200 },
  },
  'a poll of twenty options': {
    as: omar,
    writes: creates({ options: twenty['options'] as string[] }),
    expressions: { polls: 200 },
  },
};
