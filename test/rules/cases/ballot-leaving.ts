import { deleteMember, describeMember } from '../../../src/data/members.js';
import type { Fields } from '../../../src/store/store.js';
import { also, only, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { mia, noah } from '../support/people.js';
import { ballotFields, casts, part, polled, withdraws, type PollDifferences } from '../support/poll-stage.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

/** Mia has voted for the first option in what cannot be changed, Noah for the second. */
const voted =
  (poll: Fields = {}, more: PollDifferences = {}) =>
  (): PollDifferences => ({
    poll: { changeable: false, ...poll },
    ballots: { [mia.uid]: ballotFields(['o0']), [noah.uid]: ballotFields(['o1']) },
    counted: part({ o0: 1, o1: 1 }, 2),
    ...more,
  });
/** The same, and Mia has no profile any more. */
const left = (poll: Fields = {}, more: PollDifferences = {}) =>
  polled(voted(poll, { members: { [mia.uid]: null }, ...more }));

const spread: Fields = { shards: 8 };
const hidden: Fields = { results: 'voted' };
const inShard: PollDifferences = {
  ballots: { [mia.uid]: ballotFields(['o0'], { shard: 's2' }) },
  shards: { s2: part({ o0: 1 }, 1) },
};
const emptied: PollDifferences = {
  members: { [mia.uid]: { name: 'Deleted account', standing: { warned: 'd' } } },
};

const rows: Row[] = [
  { what: 'with the count, changeable or not', passes: true, given: left({ changeable: true }) },
  {
    what: 'with a hidden sum',
    passes: true,
    given: left(hidden),
    writes: withdraws(['o0'], { poll: hidden }),
  },
  {
    what: 'from its shard',
    passes: true,
    given: left(spread, inShard),
    writes: withdraws(['o0'], { poll: spread, shard: 's2' }),
  },
  {
    what: 'from another shard',
    given: left(spread, inShard),
    writes: also(
      only('ballots', withdraws(['o0'], { poll: spread, shard: 's2' })),
      only('shards', withdraws(['o0'], { poll: spread, shard: 's1' })),
    ),
  },
  { what: 'of what staff have removed', passes: true, given: left({ state: 'removed' }) },
  { what: 'without the count', writes: only('ballots', withdraws(['o0'])) },
  { what: 'in the count only', writes: without('ballots', withdraws(['o0'])) },
  {
    what: 'as another option',
    writes: also(only('ballots', withdraws(['o0'])), only('polls', withdraws(['o1']))),
  },
  { what: 'of another', writes: withdraws(['o1'], { as: noah }) },
  { what: 'as a change', writes: casts(['o1'], { before: ['o0'] }) },
  {
    what: 'without the count after the close',
    passes: true,
    given: left({ closesAt: minutesAgo(1) }),
    writes: only('ballots', withdraws(['o0'])),
  },
  { what: 'with the count after the close', given: left({ closesAt: minutesAgo(1) }) },
  { what: 'with a profile', given: polled(voted()) },
  { what: 'with a profile that was emptied', given: polled(voted({}, emptied)) },
  {
    what: 'in the batch in which the profile goes',
    given: polled(voted()),
    writes: also(withdraws(['o0']), (c) => deleteMember(c, mia.uid)),
  },
  {
    what: 'in the batch in which the profile is emptied',
    given: polled(voted()),
    writes: also(withdraws(['o0']), (c) =>
      describeMember(c, mia.uid, { name: 'Deleted account', bio: '', avatar: '', interests: [] }),
    ),
  },
];

/** Votes of those who have given up their profiles. */
export const ballotLeavingCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'a vote taken back by one who has left',
    as: mia,
    given: left(),
    writes: withdraws(['o0']),
  }),
  ...casesOf('taking a vote back after leaving:', rows, {
    as: mia,
    given: left(),
    writes: withdraws(['o0']),
  }),
];
