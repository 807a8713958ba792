import { ballotPath, pollPath, pollSumPath } from '../../../src/data/asked-paths.js';
import { increment, now, type Fields, type Write } from '../../../src/store/store.js';
import { also, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { gus, lena, mia, noah, omar } from '../support/people.js';
import {
  ballotFields,
  casts,
  part,
  POLL,
  polled,
  rolls,
  withdraws,
  type PollDifferences,
} from '../support/poll-stage.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const many: Fields = { mode: 'multiple', min: 1, max: 3 };
const ten: Fields = {
  options: Array.from({ length: 10 }, (_, i) => `Option ${String(i)}`),
  mode: 'multiple',
  min: 1,
  max: 10,
};
const twenty = Array.from({ length: 20 }, (_, i) => `Option ${String(i)}`);
const ranked: Fields = { mode: 'ranked', min: 1, max: 3, results: 'closed' };
const open: Fields = { secret: false };
const hidden: Fields = { results: 'voted' };
const spread: Fields = { shards: 8 };

const hasVoted =
  (choices: readonly string[], poll: Fields = {}, more: PollDifferences = {}) =>
  () => ({
    ...more,
    poll,
    ballots: { [mia.uid]: ballotFields(choices), [noah.uid]: ballotFields(['o1']) },
  });
const counted = (counts: Fields, voters: number): PollDifferences => ({ counted: part(counts, voters) });
const inShard = (choices: readonly string[], s: string, counts: Fields) => () => ({
  poll: spread,
  ballots: { [mia.uid]: ballotFields(choices, { shard: s }) },
  shards: { [s]: part(counts, 1) },
});

const first = polled();
const forged: RuleCase[] = [
  ...withForgeries({ name: 'a first vote in a poll', as: mia, given: first, writes: casts(['o0']) }),
  ...withForgeries({
    name: 'a vote changed',
    as: mia,
    given: polled(hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))),
    writes: casts(['o2'], { before: ['o0'] }),
  }),
  ...withForgeries({
    name: 'a vote withdrawn',
    as: mia,
    given: polled(hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))),
    writes: withdraws(['o0']),
  }),
  ...withForgeries({
    name: 'several choices changed',
    as: mia,
    given: polled(hasVoted(['o0', 'o1'], many, counted({ o0: 1, o1: 2 }, 2))),
    writes: casts(['o1', 'o2'], { before: ['o0', 'o1'], poll: many }),
  }),
  ...withForgeries({
    name: 'a public vote',
    as: mia,
    given: polled({ poll: open }),
    writes: casts(['o0'], { poll: open }),
  }),
  ...withForgeries({
    name: 'a vote whose sum is hidden',
    as: mia,
    given: polled({ poll: hidden }),
    writes: casts(['o0'], { poll: hidden }),
  }),
  ...withForgeries({
    name: 'a first vote in a shard',
    as: mia,
    given: polled({ poll: spread }),
    writes: casts(['o0'], { poll: spread, shard: 's3' }),
    // Any shard will do for a first vote.
  }),
  ...withForgeries({
    name: 'a ranking',
    as: mia,
    given: polled({ poll: ranked, ...counted({ o1: 1 }, 1) }),
    writes: casts(['o2', 'o0'], { poll: ranked }),
  }),
];

const standing = (fields: () => Fields) => (): PollDifferences => ({
  members: { [mia.uid]: { standing: fields() } },
});
const guests = (policy: 'off' | 'pending' | 'live'): Pick<Row, 'given' | 'as' | 'writes'> => ({
  given: polled({ policy: { guests: policy } }),
  as: gus,
  writes: casts(['o0'], { as: gus }),
});
const vote = (what: string, poll: Fields, choices: readonly string[], passes = false): Row => ({
  what,
  passes,
  given: polled({ poll }),
  writes: casts(choices, { poll }),
});
const whole = Array.from({ length: 10 }, (_, i) => `o${String(i)}`);

const steps =
  (counts: Record<string, number>, voters: number, place = pollPath) =>
  (c: string): Write => ({
    op: 'merge',
    path: place(c, POLL),
    data: {
      tally: {
        s0: {
          counts: Object.fromEntries(Object.entries(counts).map(([key, step]) => [key, increment(step)])),
          voters: increment(voters),
          at: now,
        },
      },
    },
  });

const rows: Row[] = [
  { what: 'it is a moderator’s', passes: true, as: omar, writes: casts(['o0'], { as: omar }) },
  { what: 'it is the first of all', passes: true, given: polled({ ballots: {}, counted: part({}, 0) }) },
  { what: 'there is no profile', as: lena, writes: casts(['o0'], { as: lena }) },
  { what: 'it is in another’s name', as: noah },
  { what: 'it is in another’s name and one is staff', as: omar },
  { what: 'guests are off', ...guests('off') },
  { what: 'guests are read first', ...guests('pending') },
  { what: 'guests are let through', passes: true, ...guests('live') },
  { what: 'the voter is banned', given: polled(standing(() => ({ banned: true }))) },
  { what: 'the voter is muted', given: polled(standing(() => ({ mutedUntil: minutesAgo(-9) }))) },
  {
    what: 'the voter was muted',
    passes: true,
    given: polled(standing(() => ({ mutedUntil: minutesAgo(9) }))),
  },
  { what: 'the poll opens in a minute', given: polled(() => ({ poll: { publishAt: minutesAgo(-1) } })) },
  {
    what: 'the poll opens in a minute and one is staff',
    as: omar,
    given: polled(() => ({ poll: { publishAt: minutesAgo(-1) } })),
    writes: casts(['o0'], { as: omar }),
  },
  { what: 'the poll has closed', given: polled(() => ({ poll: { closesAt: minutesAgo(1) } })) },
  {
    what: 'the poll closes in a minute',
    passes: true,
    given: polled(() => ({ poll: { closesAt: minutesAgo(-1) } })),
  },
  { what: 'the poll was removed', given: polled({ poll: { state: 'removed' } }) },
  { what: 'the poll waits', given: polled({ poll: { state: 'pending', post: 'x' } }) },
  vote('there is no such option', {}, ['o3']),
  vote('it is the last option', {}, ['o2'], true),
  vote('it is two of one', {}, ['o0', 'o1']),
  vote('it is two of several', many, ['o0', 'o2'], true),
  vote('it is one twice', many, ['o0', 'o0']),
  vote('it is fewer than asked', { ...many, min: 2 }, ['o0']),
  vote('it is as few as asked', { ...many, min: 2 }, ['o0', 'o2'], true),
  vote('it is as many as allowed', { ...many, max: 2 }, ['o0', 'o2'], true),
  vote('it is more than allowed', { ...many, max: 2 }, ['o0', 'o1', 'o2']),
  vote('it is all of ten', ten, whole, true),
  ...Array.from({ length: 20 }, (_, i): Row =>
    vote(`of twenty it is the one at ${String(i)}`, { options: twenty }, [`o${String(i)}`], true),
  ),
  ...whole.map((key): Row => vote(`of ten it is ${key}`, ten, [key, key === 'o0' ? 'o1' : 'o0'], true)),
  ...whole.map((key): Row => ({
    what: `of ten ${key} is counted twice`,
    given: polled({ poll: ten }),
    writes: also(without('polls', casts([key, key === 'o0' ? 'o1' : 'o0'], { poll: ten })), (c) => [
      steps({ [key]: 2, [key === 'o0' ? 'o1' : 'o0']: 1 }, 1)(c),
    ]),
  })),
  vote('a whole ranking', ranked, ['o2', 'o0', 'o1'], true),
  vote('a ranking of one', ranked, ['o2'], true),
  { what: 'it has no choice', writes: casts([]) },
  { what: 'two are counted', writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o0: 2 }, 1)(c)]) },
  {
    what: 'another is counted',
    writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o1: 1 }, 1)(c)]),
  },
  {
    what: 'another is counted as well',
    writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o0: 1, o2: 1 }, 1)(c)]),
  },
  {
    what: 'another is taken away as well',
    writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o0: 1, o1: -1 }, 1)(c)]),
  },
  {
    what: 'two voters are counted',
    writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o0: 1 }, 2)(c)]),
  },
  { what: 'nothing is counted', writes: also(only('ballots', casts(['o0'])), (c) => [steps({}, 0)(c)]) },
  { what: 'it is counted without a ballot', writes: only('polls', casts(['o0'])) },
  {
    what: 'it is counted a second time',
    given: polled(hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))),
    writes: only('polls', casts(['o0'])),
  },
  { what: 'it is counted twice in one batch', writes: also(casts(['o0']), only('polls', casts(['o0']))) },
  {
    what: 'it is counted by a fraction',
    writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o0: 1.5 }, 1)(c)]),
  },
  {
    what: 'the count goes up as a fraction type',
    writes: also(only('ballots', casts(['o0'])), (c) => [steps({ o0: 1.0000000001 }, 1)(c)]),
  },
  {
    what: 'it is changed',
    passes: true,
    given: polled(hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))),
    writes: casts(['o1'], { before: ['o0'] }),
  },
  {
    what: 'nothing changes but the time of the count',
    writes: (c) => [steps({}, 0)(c)],
  },
  {
    what: 'it stays the same',
    given: polled(hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))),
    writes: casts(['o0'], { before: ['o0'] }),
  },
  {
    what: 'it is changed where that is not allowed',
    given: polled(hasVoted(['o0'], { changeable: false }, counted({ o0: 1, o1: 1 }, 2))),
    writes: casts(['o1'], { before: ['o0'] }),
  },
  {
    what: 'a first one where changes are not allowed',
    passes: true,
    given: polled({ poll: { changeable: false } }),
  },
  {
    what: 'it is withdrawn where that is not allowed',
    given: polled(hasVoted(['o0'], { changeable: false }, counted({ o0: 1, o1: 1 }, 2))),
    writes: withdraws(['o0']),
  },
  {
    what: 'it is withdrawn after the close',
    given: polled(() => hasVoted(['o0'], { closesAt: minutesAgo(1) }, counted({ o0: 1, o1: 1 }, 2))()),
    writes: withdraws(['o0']),
  },
  {
    what: 'only the ballot goes after the close',
    passes: true,
    given: polled(() => hasVoted(['o0'], { closesAt: minutesAgo(1) }, counted({ o0: 1, o1: 1 }, 2))()),
    writes: only('ballots', withdraws(['o0'])),
  },
  {
    what: 'only the ballot goes while it is open',
    given: polled(hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))),
    writes: only('ballots', withdraws(['o0'])),
  },
  { what: 'another’s ballot is withdrawn', as: omar, writes: withdraws(['o1'], { as: noah }) },
  {
    what: 'another’s ballot comes along with one’s own',
    writes: also(casts(['o0']), only('ballots', casts(['o2'], { as: lena }))),
  },
  {
    what: 'another’s ballot changes along with one’s own',
    writes: also(casts(['o0']), only('ballots', casts(['o2'], { as: noah, before: ['o1'] }))),
  },
  {
    what: 'another’s ballot goes along with one’s own',
    writes: also(casts(['o0']), only('ballots', withdraws(['o1'], { as: noah }))),
  },
  {
    what: 'a shard counts it as well where there is one document',
    writes: also(casts(['o0']), only('shards', casts(['o0'], { poll: spread }))),
  },
  {
    what: 'it is withdrawn by one who is banned',
    given: polled(() => ({
      ...hasVoted(['o0'], {}, counted({ o0: 1, o1: 1 }, 2))(),
      ...standing(() => ({ banned: true }))(),
    })),
    writes: withdraws(['o0']),
  },
  {
    what: 'a ranking is changed',
    passes: true,
    given: polled({
      poll: ranked,
      ballots: { [mia.uid]: ballotFields(['o0', 'o1']) },
      ...counted({ o0_o1: 1 }, 1),
    }),
    writes: casts(['o1', 'o0'], { poll: ranked, before: ['o0', 'o1'] }),
  },
  ...(
    [
      ['is counted twice', { o1_o0: 2, o0_o1: -1 }],
      ['leaves its former place twice', { o1_o0: 1, o0_o1: -2 }],
      ['leaves its former place alone', { o1_o0: 1 }],
    ] as const
  ).map(([what, counts]): Row => ({
    what: `a ranking that is changed ${what}`,
    given: polled({
      poll: ranked,
      ballots: { [mia.uid]: ballotFields(['o0', 'o1']) },
      ...counted({ o0_o1: 5, o1_o0: 5 }, 10),
    }),
    writes: also(only('ballots', casts(['o1', 'o0'], { poll: ranked, before: ['o0', 'o1'] })), (c) => [
      steps(counts, 0, pollSumPath)(c),
    ]),
  })),
  {
    what: 'a first ranking is counted twice',
    given: polled({ poll: ranked }),
    writes: also(only('ballots', casts(['o1', 'o0'], { poll: ranked })), (c) => [
      steps({ o1_o0: 2 }, 1, pollSumPath)(c),
    ]),
  },
  {
    what: 'the only ranking is taken back twice',
    given: polled({
      poll: ranked,
      ballots: { [mia.uid]: ballotFields(['o0', 'o1']) },
      ...counted({ o0_o1: 5 }, 5),
    }),
    writes: also(only('ballots', withdraws(['o0', 'o1'], { poll: ranked })), (c) => [
      steps({ o0_o1: -2 }, -1, pollSumPath)(c),
    ]),
  },
  {
    what: 'a ranking is counted as another',
    given: polled({ poll: ranked }),
    writes: also(
      only('ballots', casts(['o0', 'o1'], { poll: ranked })),
      only('results', casts(['o1', 'o0'], { poll: ranked })),
    ),
  },
  {
    what: 'it is counted in a shard of a poll that has none',
    writes: casts(['o0'], { poll: spread, shard: 's0' }),
  },
  {
    what: 'it is counted in the poll whose shards count',
    given: polled({ poll: spread }),
    writes: casts(['o0']),
  },
  {
    what: 'it is counted in a sum of its own though everybody sees it',
    writes: casts(['o0'], { poll: hidden }),
  },
  {
    what: 'it is counted for everybody though the sum is hidden',
    given: polled({ poll: hidden }),
    writes: casts(['o0']),
  },
  {
    what: 'the last shard counts it',
    passes: true,
    given: polled({ poll: spread }),
    writes: casts(['o0'], { poll: spread, shard: 's7' }),
  },
  {
    what: 'there is no such shard',
    given: polled({ poll: spread }),
    writes: casts(['o0'], { poll: spread, shard: 's8' }),
  },
  {
    what: 'another shard counts it',
    given: polled({ poll: spread }),
    writes: also(
      only('ballots', casts(['o0'], { poll: spread, shard: 's1' })),
      only('shards', casts(['o0'], { poll: spread, shard: 's2' })),
    ),
  },
  {
    what: 'two shards count it',
    given: polled({ poll: spread }),
    writes: also(
      casts(['o0'], { poll: spread, shard: 's1' }),
      only('shards', casts(['o0'], { poll: spread, shard: 's2' })),
    ),
  },
  {
    what: 'it is changed in its shard',
    passes: true,
    given: polled(inShard(['o0'], 's2', { o0: 1 })),
    writes: casts(['o1'], { poll: spread, before: ['o0'], shard: 's2' }),
  },
  {
    what: 'it moves to another shard',
    given: polled(inShard(['o0'], 's2', { o0: 1 })),
    writes: (c) => [
      ...only('ballots', casts(['o0'], { poll: spread, shard: 's1' }))(c),
      ...only('shards', casts(['o0'], { poll: spread, shard: 's1' }))(c),
    ],
  },
  {
    what: 'it is withdrawn from another shard',
    given: polled(inShard(['o0'], 's2', { o0: 1 })),
    writes: (c) => [
      ...only('ballots', withdraws(['o0'], { poll: spread, shard: 's2' }))(c),
      ...only('shards', withdraws(['o0'], { poll: spread, shard: 's1' }))(c),
    ],
  },
  {
    what: 'it is withdrawn from its shard and from another',
    given: polled(() => {
      const one = inShard(['o0'], 's2', { o0: 1 })();
      return { ...one, shards: { ...one.shards, s1: part({ o0: 1 }, 1) } };
    }),
    writes: also(
      withdraws(['o0'], { poll: spread, shard: 's2' }),
      only('shards', withdraws(['o0'], { poll: spread, shard: 's1' })),
    ),
  },
  {
    what: 'of two choices the second is counted twice',
    given: polled({ poll: many }),
    writes: also(only('ballots', casts(['o0', 'o1'], { poll: many })), (c) => [
      steps({ o0: 1, o1: 2 }, 1)(c),
    ]),
  },
  {
    what: 'of two that are taken back the second is taken back twice',
    given: polled(hasVoted(['o0', 'o1', 'o2'], many, counted({ o0: 5, o1: 5, o2: 5 }, 5))),
    writes: also(only('ballots', casts(['o0'], { poll: many, before: ['o0', 'o1', 'o2'] })), (c) => [
      steps({ o1: -1, o2: -2 }, 0)(c),
    ]),
  },
  {
    what: 'it is withdrawn from its shard',
    passes: true,
    given: polled(inShard(['o0'], 's2', { o0: 1 })),
    writes: withdraws(['o0'], { poll: spread, shard: 's2' }),
  },
  {
    what: 'a public one under another name',
    given: polled({ poll: open }),
    writes: (c) => [
      set(ballotPath(c, POLL, mia.uid), { choices: ['o0'], at: now, shard: 's0', name: 'Olga' }),
      ...only('polls', casts(['o0'], { poll: open }))(c),
    ],
  },
  {
    what: 'a secret one with a name',
    writes: (c) => [
      set(ballotPath(c, POLL, mia.uid), { choices: ['o0'], at: now, shard: 's0', name: mia.name }),
      ...only('polls', casts(['o0']))(c),
    ],
  },
];

const s0 = () => part({ o0: 2 }, 2);
const s5 = () => part({ o1: 1 }, 1);
/** One moment for the seed and for the copy of it. */
const at = new Date(Date.now() - 300_000);
const fixed = (fields: () => Fields): Fields => ({ ...fields(), at });
const shards = { s0: fixed(s0), s5: fixed(s5) };

const eight = Object.fromEntries(whole.slice(0, 8).map((_, i) => [`s${String(i)}`, fixed(s5)]));

const rolling: Row[] = [
  { what: 'of two shards', passes: true, writes: rolls(shards, spread) },
  {
    what: 'of all eight',
    passes: true,
    given: polled({ poll: spread, shards: eight }),
    writes: rolls(eight, spread),
  },
  { what: 'of one of them', passes: true, writes: rolls({ s5: shards.s5 }, spread) },
  {
    what: 'of one and a false one',
    writes: rolls({ ...shards, s0: { ...shards.s0, counts: { o0: 3 } } }, spread),
  },
  ...['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'].map((s): Row => ({
    what: `with ${s} made up`,
    writes: rolls({ ...shards, [s]: { ...part({ o0: 9 }, 9), at } }, spread),
  })),
  { what: 'of a shard that there is not', writes: rolls({ ...shards, s9: shards.s0 }, spread) },
  { what: 'with another voter', writes: rolls({ ...shards, s0: { ...shards.s0, voters: 3 } }, spread) },
  {
    what: 'that leaves one out',
    given: polled({ poll: { ...spread, tally: { s0: shards.s0 } }, shards }),
    writes: (c) => [update(pollPath(c, POLL), { tally: { s5: shards.s5 } })],
  },
  { what: 'by a visitor of another community', passes: true, as: lena, writes: rolls(shards, spread) },
  { what: 'into a poll that counts itself', given: polled({ shards }), writes: rolls({ s0: shards.s0 }) },
  {
    what: 'together with another change',
    writes: (c) => [update(pollPath(c, POLL), { tally: shards, question: 'x' })],
  },
  {
    what: 'for everybody though the sum is hidden',
    given: polled({ poll: { ...spread, ...hidden }, shards }),
    writes: rolls(shards, spread),
  },
  {
    what: 'into its own sum',
    passes: true,
    given: polled({ poll: { ...spread, ...hidden }, shards }),
    writes: rolls(shards, { ...spread, ...hidden }),
  },
  {
    what: 'into its own sum with one made up',
    given: polled({ poll: { ...spread, ...hidden }, shards }),
    writes: rolls({ ...shards, s1: shards.s5 }, { ...spread, ...hidden }),
  },
  {
    what: 'into its own sum with more',
    given: polled({ poll: { ...spread, ...hidden }, shards }),
    writes: (c) => [set(pollSumPath(c, POLL), { tally: shards, extra: true })],
  },
  {
    what: 'into a sum of its own though everybody sees it',
    writes: (c) => [set(pollSumPath(c, POLL), { tally: shards })],
  },
  {
    what: 'of a shard that counts in this batch',
    passes: true,
    as: mia,
    writes: (c) => [
      ...casts(['o0'], { poll: spread, shard: 's1' })(c),
      ...rolls({ s5: shards.s5 }, spread)(c),
    ],
  },
];

export const ballotCases: readonly RuleCase[] = [
  ...forged,
  ...casesOf('voting:', rows, { as: mia, given: first, writes: casts(['o0']) }),
  ...casesOf('a roll-up', rolling, { as: noah, given: polled({ poll: spread, shards }) }),
];
