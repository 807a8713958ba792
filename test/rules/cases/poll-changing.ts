import { pollPath, pollSumPath, shardPath } from '../../../src/data/asked-paths.js';
import {
  changeManaged,
  closeManaged,
  moveManagedEnd,
  replanManaged,
  showManaged,
} from '../../../src/data/manager.js';
import { followOpening, planFields } from '../../../src/data/opening-poll.js';
import { now, type Fields, type WriteFields } from '../../../src/store/store.js';
import { update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { decider, FORMER, FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, lena, mia, noah, omar, type Person } from '../support/people.js';
import { inOpening, knownPoll, part, plan, POLL, POLL_POST, polled } from '../support/poll-stage.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const given = polled();
/** Who may close it may let it run on. */
const OTHER_ENDS = ['polls: closesAt missing', 'polls: closesAt a time to come'];
const managing = (who: Person, poll: Fields = {}) => ({
  poll: knownPoll(poll),
  manager: (c: string) => ({ uid: who.uid, decider: decider(c, who) }),
});
/** Noah's poll, which Omar decides about. */
const noahs: Fields = { uid: noah.uid, name: noah.name };
const at = minutesAgo(20);
const noahsPoll: Fields = { ...noahs, publishAt: at };
const tomorrow = minutesAgo(-1440);
const planned: Fields = { publishAt: tomorrow, uid: omar.uid };
const closes = (who: Person, poll: Fields) => (c: string) =>
  closeManaged(managing(who, poll).manager(c), 'poll', knownPoll(poll));
const replans =
  (poll: Fields, changes: Parameters<typeof plan>[0] = {}) =>
  (c: string) => {
    const next = plan(changes);
    const fields = planFields(next, Date.now());
    return replanManaged(managing(omar).manager(c), 'poll', knownPoll(poll), {
      closesAt: next.closesAt,
      fields,
    });
  };

const forgedChanges: RuleCase[] = [
  ...withForgeries({
    name: 'another’s poll closed',
    as: omar,
    given: polled({ poll: noahsPoll }),
    writes: closes(omar, noahsPoll),
    harmless: [...FREE_WORDS, ...OTHER_ENDS],
  }),
  ...withForgeries({
    name: 'one’s own poll closed',
    as: omar,
    given,
    writes: closes(omar, {}),
    harmless: OTHER_ENDS,
  }),
];

const own = (changes: WriteFields) => (c: string) => [update(pollPath(c, POLL), changes)];
const changing: Row[] = [
  {
    what: 'closed by its author',
    passes: true,
    as: noah,
    given: polled({ poll: noahsPoll }),
    writes: own({ closesAt: now }),
  },
  {
    what: 'closed by its author, who is banned',
    as: noah,
    given: polled({ poll: noahsPoll, members: { [noah.uid]: { standing: { banned: true } } } }),
    writes: own({ closesAt: now }),
  },
  {
    what: 'closed by another member',
    as: mia,
    given: polled({ poll: noahsPoll }),
    writes: own({ closesAt: now }),
  },
  { what: 'closed by a visitor of no name', as: lena, writes: own({ closesAt: now }) },
  {
    what: 'closed by staff without an entry',
    given: polled({ poll: noahsPoll }),
    writes: own({ closesAt: now }),
  },
  {
    what: 'closed by staff with an entry',
    passes: true,
    given: polled({ poll: noahsPoll }),
    writes: closes(omar, noahsPoll),
  },
  {
    what: 'closed by a member with an entry',
    as: mia,
    given: polled({ poll: noahsPoll }),
    writes: closes(mia, noahsPoll),
  },
  {
    what: 'closed though a colleague has decided since',
    given: polled({ poll: { ...noahsPoll, decision: FORMER } }),
    writes: closes(omar, noahsPoll),
  },
  {
    what: 'closed after a colleague’s decision',
    passes: true,
    given: polled({ poll: { ...noahsPoll, decision: FORMER } }),
    writes: closes(omar, { ...noahsPoll, decision: FORMER }),
  },
  { what: 'closed a minute ago', writes: own({ closesAt: minutesAgo(1) }) },
  {
    what: 'closed later',
    passes: true,
    writes: (c) => moveManagedEnd(managing(omar).manager(c), 'poll', knownPoll(), Date.now() + 90_000),
  },
  {
    what: 'closed never',
    passes: true,
    given: polled({ poll: { closesAt: tomorrow } }),
    writes: (c) => moveManagedEnd(managing(omar).manager(c), 'poll', knownPoll(), 0),
  },
  {
    what: 'opened again',
    given: polled(() => ({ poll: { closesAt: minutesAgo(1) } })),
    writes: (c) => moveManagedEnd(managing(omar).manager(c), 'poll', knownPoll(), Date.now() + 90_000),
  },
  {
    what: 'opened again for good',
    given: polled(() => ({ poll: { closesAt: minutesAgo(1) } })),
    writes: (c) => moveManagedEnd(managing(omar).manager(c), 'poll', knownPoll(), 0),
  },
  ...Object.entries({
    question: 'Or not?',
    options: ['A', 'B', 'C'],
    mode: 'multiple',
    max: 2,
    results: 'staff',
    secret: false,
    changeable: false,
    shards: 8,
    publishAt: now,
    uid: ada.uid,
    name: 'Ada',
    at: now,
    post: 'x',
    state: 'pending',
  }).map(([field, value]): Row => ({
    what: `with another ${field} after it is published`,
    writes: own({ [field]: value }),
  })),
  {
    what: 'with other options before it is published',
    passes: true,
    given: polled({ poll: planned }),
    writes: replans(planned),
  },
  {
    what: 'with a bad plan before it is published',
    given: polled({ poll: planned }),
    writes: replans(planned, { options: ['A'] }),
  },
  {
    what: 'published in the past',
    given: polled({ poll: planned }),
    writes: own({ publishAt: minutesAgo(1) }),
  },
  ...Object.entries({ uid: ada.uid, name: 'Ada', at: now, post: 'x', state: 'pending', tally: {} }).map(
    ([field, value]): Row => ({
      what: `with another ${field} before it is published`,
      given: polled({ poll: planned }),
      writes: own({ [field]: value }),
    }),
  ),
  {
    what: 'planned anew by a member',
    as: noah,
    given: polled({ poll: { ...planned, ...noahs } }),
    writes: own({ question: 'Or not?' }),
  },
  {
    what: 'planned anew by staff with an entry',
    passes: true,
    given: polled({ poll: { ...planned, ...noahs } }),
    writes: replans({ ...planned, ...noahs }),
  },
  {
    what: 'planned anew in an opening',
    given: polled({ poll: { ...planned, post: POLL_POST } }),
    writes: own({ question: 'Or not?' }),
  },
  {
    what: 'removed',
    passes: true,
    writes: (c) => showManaged(managing(omar).manager(c), 'poll', knownPoll(), 'removed'),
  },
  {
    what: 'removed by another of staff',
    passes: true,
    given: polled({ poll: noahsPoll }),
    writes: (c) => showManaged(managing(omar).manager(c), 'poll', knownPoll(noahsPoll), 'removed'),
  },
  {
    what: 'removed by its author',
    as: noah,
    given: polled({ poll: noahsPoll }),
    writes: own({ state: 'removed' }),
  },
  {
    what: 'shown again',
    passes: true,
    given: polled({ poll: { state: 'removed' } }),
    writes: own({ state: 'live' }),
  },
  { what: 'removed and closed at once', writes: own({ state: 'removed', closesAt: now }) },
  {
    what: 'removed for another reason than the log says',
    given: polled({ poll: noahsPoll }),
    writes: (c) =>
      changeManaged(managing(omar).manager(c), 'poll', knownPoll({ ...noahsPoll, state: 'pending' }), {
        state: 'removed',
      }),
  },
  {
    what: 'removed alone in another’s opening',
    given: polled({ poll: { ...noahsPoll, post: POLL_POST } }),
    writes: (c) => showManaged(managing(omar).manager(c), 'poll', knownPoll(noahsPoll), 'removed'),
  },
  { what: 'with an entry for one’s own', writes: own({ closesAt: now, decision: FORMER }) },
];

const follows = (state: 'live' | 'pending' | 'removed' | 'deleted') => (c: string) => [
  followOpening(c, POLL, state),
];
const following: Row[] = [
  { what: 'that is as it was', given: inOpening('live'), writes: follows('live') },
  { what: 'that was removed', passes: true, given: inOpening('removed'), writes: follows('removed') },
  { what: 'that was deleted', passes: true, given: inOpening('deleted'), writes: follows('deleted') },
  { what: 'that was approved', passes: true, given: inOpening('live', 'pending'), writes: follows('live') },
  { what: 'that waits, as if it were live', given: inOpening('pending', 'pending'), writes: follows('live') },
  {
    what: 'that is live, as if it were removed',
    as: omar,
    given: inOpening('live'),
    writes: follows('removed'),
  },
  { what: 'that is not there', given: polled({ poll: { post: POLL_POST } }), writes: follows('removed') },
  {
    what: 'that was removed, and closes',
    given: inOpening('removed'),
    writes: (c) => [update(pollPath(c, POLL), { state: 'removed', closesAt: now })],
  },
  { what: 'though it stands alone', given, writes: follows('removed') },
];

const gone: Row[] = [
  { what: 'a poll', as: omar, writes: (c) => [{ op: 'delete', path: pollPath(c, POLL) }] },
  {
    what: 'a sum',
    as: omar,
    given: polled({ poll: { results: 'voted' } }),
    writes: (c) => [{ op: 'delete', path: pollSumPath(c, POLL) }],
  },
  {
    what: 'a shard',
    as: omar,
    given: polled({ poll: { shards: 8 }, shards: { s1: part({ o0: 1 }, 1) } }),
    writes: (c) => [{ op: 'delete', path: shardPath(c, POLL, 's1') }],
  },
];

export const pollChangingCases: readonly RuleCase[] = [
  ...forgedChanges,
  ...casesOf('a poll is', changing, { as: omar, given }),
  ...casesOf('a poll follows an opening', following, { as: lena }),
  ...casesOf('deleting', gone, { as: omar, given }),
];
