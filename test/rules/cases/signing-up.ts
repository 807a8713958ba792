import { occasionPath, signUpPath, ticketPath } from '../../../src/data/occasion-paths.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { now, type Fields } from '../../../src/store/store.js';
import { also, changed, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  contest,
  EVENT,
  giveaway,
  inHours,
  MIAS_TICKET,
  NOAHS_TICKET,
  once,
  signedUp,
  signsUp,
  type OccasionDifferences,
} from '../support/occasion-stage.js';
import { gus, lena, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const given = arranged();
const planned = (more: () => Partial<OccasionPlan>, other: Omit<OccasionDifferences, 'plan'> = {}) =>
  arranged(() => ({ ...other, plan: more() }));
const when = (what: string, passes: boolean, more: () => Partial<OccasionPlan>, event: Fields = {}): Row => ({
  ...{ what, passes, given: planned(more, { event }) },
});
const MINUTE = 60_000;
const inMinutes = (minutes: number, length = 120) => {
  const startsAt = Date.now() + minutes * MINUTE;
  return [{ id: 'once', startsAt, endsAt: startsAt + length * MINUTE, cancelled: false }];
};
const standing = (fields: () => Fields) =>
  arranged(() => ({ members: { [mia.uid]: { standing: fields() } } }));
const guest = (
  guests: 'off' | 'pending' | 'live',
  signUp: OccasionPlan['signUp'],
): Pick<Row, 'given' | 'as' | 'writes'> => ({
  given: arranged({ policy: { guests }, plan: { signUp } }),
  as: gus,
  writes: signsUp({}, gus),
});

const people: Row[] = [
  { what: 'as a member', passes: true },
  { what: 'as a moderator', passes: true, as: omar, writes: signsUp({}, omar) },
  { what: 'as the first', passes: true, given: arranged({ signUps: [] }) },
  { what: 'for another', writes: signsUp({}, noah), given: arranged({ signUps: [] }) },
  { what: 'in another’s name', writes: changed(signsUp(), 'signups', { name: 'Olga' }) },
  { what: 'as one without a profile', as: lena, writes: signsUp({}, lena) },
  { what: 'as one who is banned', given: standing(() => ({ banned: true })) },
  { what: 'as one who is muted', given: standing(() => ({ mutedUntil: minutesAgo(-9) })) },
  { what: 'as one who was muted', passes: true, given: standing(() => ({ mutedUntil: minutesAgo(9) })) },
  { what: 'as a guest where guests may', passes: true, ...guest('pending', 'guests') },
  { what: 'as a guest where only members may', ...guest('live', 'members') },
  { what: 'as a guest where nobody may', ...guest('live', 'none') },
  { what: 'as a guest of a community without guests', ...guest('off', 'guests') },
  { what: 'as a member where guests may', passes: true, given: planned(() => ({ signUp: 'guests' })) },
  { what: 'as a member where nobody may', given: planned(() => ({ signUp: 'none' })) },
];

const windows: Row[] = [
  when('before it is published', false, () => ({ publishAt: Date.now() + 9 * MINUTE })),
  when('before it is published, though it was to open before', false, () => ({
    publishAt: Date.now() + 9 * MINUTE,
    signUpOpensAt: Date.now() - MINUTE,
  })),
  when('when it is removed', false, () => ({}), { state: 'removed' }),
  when('when it is cancelled', false, () => ({ status: 'cancelled' })),
  when('when it is tentative', true, () => ({ status: 'tentative' })),
  when('when this day is cancelled', false, () => ({
    occurrences: [inHours(24, 'once', { cancelled: true })],
  })),
  when('before it opens', false, () => ({ signUpOpensAt: Date.now() + MINUTE })),
  when('after it has opened', true, () => ({ signUpOpensAt: Date.now() - MINUTE })),
  when('just before it closes', true, () => ({ occurrences: inMinutes(61) })),
  when('after it has closed', false, () => ({ occurrences: inMinutes(59) })),
  when('just before it begins where it closes then', true, () => ({
    closesBefore: 0,
    occurrences: inMinutes(1),
  })),
  when('while it takes place', false, () => ({ closesBefore: 0, occurrences: inMinutes(-1) })),
  when('when it is over', false, () => ({ closesBefore: 0, occurrences: [inHours(-9)] })),
  when('for a promotion that runs', true, giveaway),
  when('for a promotion before its window', false, () => giveaway({ occurrences: inMinutes(1) })),
  when('for a promotion just after its window', false, () => giveaway({ occurrences: inMinutes(-121) })),
  when('for a promotion that is about to end', true, () => giveaway({ occurrences: inMinutes(-119) })),
  when('for a contest', true, contest),
  when('for a promotion that is to open later, which it does with its window', true, () =>
    giveaway({ signUpOpensAt: Date.now() + MINUTE }),
  ),
  when('for a full event', true, () => ({ capacity: 1 })),
  {
    what: 'for a day that there is not',
    writes: signsUp({}, mia, [], { event: EVENT, occurrence: 'd20270101' }),
  },
  {
    what: 'for an event that there is not',
    writes: signsUp({}, mia, [], { event: 'NoEvent0000000000000', occurrence: 'once' }),
  },
  {
    what: 'for another day of a series',
    passes: true,
    given: planned(() => ({ occurrences: [inHours(24, 'd20270101'), inHours(48, 'd20270102')] })),
    writes: signsUp({}, mia, [], { event: EVENT, occurrence: 'd20270102' }),
  },
];

const again = (c: string, ticket = 'MiasSecond0000000000') => signsUp({ ticket })(c);
const miasIn = arranged({ signUps: [{}, { who: mia, ticket: MIAS_TICKET, party: 2 }] });
const myTicket = (c: string, id = MIAS_TICKET) => ticketPath(c, once, id);
const mySignUp = (c: string) => signUpPath(c, once, mia.uid);
const parties: Row[] = [
  { what: 'for four', passes: true, writes: signsUp({ party: 4 }) },
  { what: 'for five of four', writes: signsUp({ party: 5 }) },
  { what: 'for nobody', writes: signsUp({ party: 0 }) },
  { what: 'for fewer than nobody', writes: signsUp({ party: -1 }) },
  { what: 'for one and a half', writes: signsUp({ party: 1.5 }) },
  { what: 'for more than the sign-up says', writes: changed(signsUp(), 'queue', { party: 2 }) },
  { what: 'for fewer than the ticket says', writes: changed(signsUp({ party: 2 }), 'signups', { party: 1 }) },
  { what: 'with a short ticket', writes: signsUp({ ticket: 'x' }) },
  { what: 'with a longer ticket', writes: signsUp({ ticket: `${MIAS_TICKET}0` }) },
  { what: 'with the ticket of a code', writes: signsUp({ ticket: 'c0' }) },
];

/** What the issue lists, one by one. */
const attacks: Row[] = [
  { what: 'twice', given: miasIn, writes: again },
  { what: 'twice, at once', writes: (c) => [...signsUp()(c), ...again(c)] },
  { what: 'with two tickets', writes: also(signsUp(), only('queue', again)) },
  { what: 'with a second ticket later', given: miasIn, writes: only('queue', again) },
  {
    what: 'with a second ticket that the sign-up now names',
    given: miasIn,
    writes: (c) => [...only('queue', again)(c), update(mySignUp(c), { ticket: 'MiasSecond0000000000' })],
  },
  {
    what: 'for oneself and another with one ticket',
    given: arranged({ signUps: [] }),
    writes: (c) => [
      ...signsUp()(c),
      set(signUpPath(c, once, noah.uid), { ticket: MIAS_TICKET, name: mia.name, at: now, party: 1 }),
    ],
  },
  { what: 'with a ticket alone', writes: only('queue', signsUp()) },
  { what: 'with a sign-up alone', writes: without('queue', signsUp()) },
  { what: 'with Noah’s ticket', writes: without('queue', signsUp({ ticket: NOAHS_TICKET, party: 2 })) },
  { what: 'with Noah’s ticket, written again', writes: signsUp({ ticket: NOAHS_TICKET, party: 2 }) },
  {
    what: 'with a ticket that was given back',
    given: (c) => [
      ...given(c),
      set(myTicket(c), { at: minutesAgo(20), changedAt: minutesAgo(15), party: 0 }),
    ],
    writes: without('queue', signsUp()),
  },
  {
    what: 'with a ticket that was given back, revived',
    given: (c) => [
      ...given(c),
      set(myTicket(c), { at: minutesAgo(20), changedAt: minutesAgo(15), party: 0 }),
    ],
    writes: (c) => [...without('queue', signsUp())(c), update(myTicket(c), { party: 1, changedAt: now })],
  },
  { what: 'before all others', writes: changed(signsUp(), 'queue', { at: minutesAgo(60) }) },
  {
    what: 'before all others in both',
    writes: changed(changed(signsUp(), 'queue', { at: minutesAgo(60) }), 'signups', { at: minutesAgo(60) }),
  },
  { what: 'before all others in the sign-up', writes: changed(signsUp(), 'signups', { at: minutesAgo(60) }) },
  { what: 'as one who is there', writes: changed(signsUp(), 'signups', { checkedInAt: now }) },
  { what: 'with a ticket that names somebody', writes: changed(signsUp(), 'queue', { uid: mia.uid }) },
  {
    what: 'with a ticket of another event',
    given: (c) => [...given(c), ...signedUp(c, { who: noah }, { event: EVENT, occurrence: 'd20270101' })],
    writes: (c) =>
      signsUp()(c).map((write) => ({ ...write, path: write.path.replace('once/queue', 'd20270101/queue') })),
  },
];

export const signingUpCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'a sign-up',
    as: mia,
    given,
    writes: signsUp({ party: 2 }),
  }),
  ...casesOf('signing up', [...people, ...windows, ...parties, ...attacks], {
    as: mia,
    given,
    writes: signsUp(),
  }),
  ...casesOf(
    'an event, by who is no staff,',
    [mia, noah, gus].map((as): Row => ({
      what: `changed by ${as.name}`,
      as,
      writes: (c) => [update(occasionPath(c, EVENT), { capacity: 500, sequence: 1, changedAt: now })],
    })),
    { as: mia, given },
  ),
];
