import { signUpAnswersPath, signUpPath, ticketPath } from '../../../src/data/occasion-paths.js';
import { unlistAttendee } from '../../../src/data/occasion-making.js';
import { cancelSignUp, checkIn, forgetSignUp, shrinkParty } from '../../../src/data/signing-up.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { now, type Write } from '../../../src/store/store.js';
import { also, changed, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { decider, FORMER, FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  asked,
  codes,
  giveaway,
  inHours,
  knownOccasion,
  MIAS_TICKET,
  NOAHS_TICKET,
  once,
  type OccasionDifferences,
} from '../support/occasion-stage.js';
import { ada, mia, noah, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

type Other = Omit<OccasionDifferences, 'plan'>;
const planned = (more: () => Partial<OccasionPlan>, other: Other = {}) =>
  arranged(() => ({ ...other, plan: more() }));
const both = { signUps: [{}, { who: mia, ticket: MIAS_TICKET, party: 1 }] } as const;
const noahs = { uid: noah.uid, ticket: NOAHS_TICKET };
const cancels =
  (who: { uid: string; ticket: string } = noahs, questions = {}) =>
  (c: string): Write[] =>
    cancelSignUp(c, once, { questions: [], ...questions }, who);
const forgets =
  (questions: { questions: typeof asked } = { questions: [] }) =>
  (c: string): Write[] =>
    forgetSignUp(c, once, questions, noah.uid);
const shrinks =
  (party: number) =>
  (c: string): Write[] =>
    shrinkParty(c, once, noahs, party);
const noahsTicket = (c: string) => ticketPath(c, once, NOAHS_TICKET);
const over = () => ({ occurrences: [inHours(-9)] });
const banned: Other = { members: { [noah.uid]: { standing: { banned: true } } } };
const gone: Other = { members: { [noah.uid]: null } };
const withAnswers: Other = { signUps: [{ answers: { q0: 'Salt' } }] };

const cancelling: Row[] = [
  { what: 'by that person', passes: true },
  { what: 'by one who is banned', passes: true, given: arranged(banned) },
  { what: 'by one who has given up the profile', passes: true, given: arranged(gone) },
  { what: 'after sign-up has closed', passes: true, given: planned(() => ({ closesBefore: 86_400 })) },
  { what: 'while it takes place', passes: true, given: planned(() => ({ occurrences: [inHours(-1)] })) },
  { what: 'of a cancelled event', passes: true, given: planned(() => ({ status: 'cancelled' })) },
  { what: 'of a removed event', passes: true, given: planned(() => ({}), { event: { state: 'removed' } }) },
  { what: 'of a giveaway that runs', passes: true, given: planned(giveaway) },
  { what: 'of a giveaway that is over', given: planned(() => giveaway(over())) },
  { what: 'when it is over', given: planned(over) },
  {
    what: 'of a day that was struck out',
    given: planned(() => ({ occurrences: [inHours(24, 'd20270101')] })),
  },
  {
    what: 'of a code',
    given: planned(codes, { signUps: [{ ticket: 'c0', party: 1 }] }),
    writes: cancels({ uid: noah.uid, ticket: 'c0' }),
  },
  { what: 'by another', as: mia },
  { what: 'by another who has signed up', as: mia, given: arranged(both) },
  { what: 'by staff', as: omar },
  {
    what: 'with another’s ticket',
    given: arranged(both),
    writes: cancels({ uid: noah.uid, ticket: MIAS_TICKET }),
  },
  {
    what: 'with another’s ticket as well',
    given: arranged(both),
    writes: (c) => [...cancels()(c), update(ticketPath(c, once, MIAS_TICKET), { party: 0, changedAt: now })],
  },
  { what: 'with the sign-up alone', writes: without('queue', cancels()) },
  { what: 'with the ticket alone', writes: only('queue', cancels()) },
  {
    what: 'with the ticket deleted',
    writes: (c) => [
      { op: 'delete', path: noahsTicket(c) },
      { op: 'delete', path: signUpPath(c, once, noah.uid) },
    ],
  },
  { what: 'with the ticket for one', writes: changed(cancels(), 'queue', { party: 1 }) },
  { what: 'with the ticket below nobody', writes: changed(cancels(), 'queue', { party: -1 }) },
  {
    what: 'with its answers',
    passes: true,
    given: arranged({ plan: { questions: asked }, ...withAnswers }),
    writes: cancels(noahs, { questions: asked }),
  },
  { what: 'with its answers left behind', given: arranged({ plan: { questions: asked }, ...withAnswers }) },
];

const forgetting: Row[] = [
  { what: 'when it is over', passes: true },
  { what: 'when it is over, by one who is banned', passes: true, given: planned(over, banned) },
  { what: 'when it is over, by one without a profile', passes: true, given: planned(over, gone) },
  { what: 'before it is over', given: arranged() },
  {
    what: 'of a day that was struck out',
    passes: true,
    given: planned(() => ({ occurrences: [inHours(24, 'd20270101')] })),
  },
  { what: 'of a giveaway that is over', passes: true, given: planned(() => giveaway(over())) },
  {
    what: 'of a code when it is over',
    passes: true,
    given: planned(() => codes(over()), { signUps: [{ ticket: 'c0' }] }),
  },
  { what: 'of a code before', given: planned(codes, { signUps: [{ ticket: 'c0' }] }) },
  { what: 'by another', as: mia },
  { what: 'by staff', as: omar },
  {
    what: 'with its answers',
    passes: true,
    given: planned(() => ({ ...over(), questions: asked }), withAnswers),
    writes: forgets({ questions: asked }),
  },
  {
    what: 'with its answers left behind',
    given: planned(() => ({ ...over(), questions: asked }), withAnswers),
  },
];

const shrinking: Row[] = [
  { what: 'by one', passes: true },
  { what: 'by one who is banned', passes: true, given: arranged(banned) },
  { what: 'after sign-up has closed', passes: true, given: planned(() => ({ closesBefore: 86_400 })) },
  { what: 'when it is over', given: planned(over) },
  { what: 'to as many', writes: shrinks(2) },
  { what: 'to more', writes: shrinks(3) },
  { what: 'to nobody', writes: shrinks(0) },
  { what: 'to fewer than nobody', writes: shrinks(-1) },
  { what: 'to a half', writes: shrinks(0.5) },
  { what: 'by another', as: mia },
  { what: 'by staff', as: omar },
  { what: 'by another who has signed up', as: mia, given: arranged(both) },
  { what: 'in the ticket alone', writes: only('queue', shrinks(1)) },
  { what: 'in the sign-up alone', writes: without('queue', shrinks(1)) },
  {
    what: 'to different sizes',
    writes: changed(shrinks(1), 'queue', { party: 0 }),
    given: arranged({ signUps: [{ party: 3 }] }),
  },
  {
    what: 'to different sizes of which none is zero',
    writes: changed(shrinks(1), 'queue', { party: 2 }),
    given: arranged({ signUps: [{ party: 3 }] }),
  },
  { what: 'and moved to the front', writes: changed(shrinks(1), 'queue', { at: minutesAgo(60) }) },
  { what: 'and its time in the sign-up', writes: changed(shrinks(1), 'signups', { at: minutesAgo(60) }) },
  { what: 'and its name', writes: changed(shrinks(1), 'signups', { name: 'Olga' }) },
  { what: 'and noted as there', writes: changed(shrinks(1), 'signups', { checkedInAt: now }) },
];

const there = arranged(() => ({ signUps: [{ more: { checkedInAt: minutesAgo(5) } }] }));
const checks =
  (is = true) =>
  (c: string): Write[] => [checkIn(c, once, noah.uid, is)];
const checking: Row[] = [
  { what: 'by staff', passes: true },
  { what: 'by an admin', passes: true, as: ada },
  { what: 'when it is over', passes: true, given: planned(over) },
  { what: 'by that person', as: noah },
  { what: 'by another', as: mia },
  {
    what: 'at another time',
    writes: (c) => [update(signUpPath(c, once, noah.uid), { checkedInAt: minutesAgo(5) })],
  },
  { what: 'with a text', writes: (c) => [update(signUpPath(c, once, noah.uid), { checkedInAt: 'now' })] },
  {
    what: 'with another name',
    writes: (c) => [update(signUpPath(c, once, noah.uid), { checkedInAt: now, name: 'x' })],
  },
  { what: 'with another name alone', writes: (c) => [update(signUpPath(c, once, noah.uid), { name: 'x' })] },
  { what: 'not after all', passes: true, given: there, writes: checks(false) },
  { what: 'not after all, by that person', as: noah, given: there, writes: checks(false) },
  { what: 'again', passes: true, given: there },
  { what: 'who has not signed up', writes: (c) => [checkIn(c, once, mia.uid, true)] },
];

const unlists =
  (
    who: Person = omar,
    { party = 2, uid = noah.uid, ticket = NOAHS_TICKET, event = {}, questions = {} } = {},
  ) =>
  (c: string): Write[] =>
    unlistAttendee(decider(c, who, { reason: 'spam' }), { ...knownOccasion({}, event), ...questions }, once, {
      uid,
      ticket,
      party,
    });
const mias = { uid: mia.uid, ticket: MIAS_TICKET, party: 1 };
const unlisting: Row[] = [
  { what: 'by staff with an entry', passes: true },
  { what: 'of another’s event', passes: true, as: ada, writes: unlists(ada) },
  {
    what: 'after a colleague’s decision',
    passes: true,
    given: arranged({ event: { decision: FORMER } }),
    writes: unlists(omar, { event: { decision: FORMER } }),
  },
  { what: 'though a colleague has decided since', given: arranged({ event: { decision: FORMER } }) },
  {
    what: 'with the answers',
    passes: true,
    given: arranged({ plan: { questions: asked }, ...withAnswers }),
    writes: unlists(omar, { questions: { questions: asked } }),
  },
  { what: 'with the answers left behind', given: arranged({ plan: { questions: asked }, ...withAnswers }) },
  { what: 'by a member', as: mia, writes: unlists(mia) },
  { what: 'by that person with an entry', as: noah, writes: unlists(noah) },
  { what: 'without an entry', writes: without('audit', unlists()) },
  { what: 'without the decision at the event', writes: without('events', unlists()) },
  { what: 'with the ticket left', writes: without('queue', unlists()) },
  { what: 'with the sign-up left', writes: without('signups', unlists()) },
  { what: 'with the entry alone', writes: without('queue', without('signups', unlists())) },
  { what: 'with a log that tells of another size', writes: unlists(omar, { party: 1 }) },
  {
    what: 'with a log about another',
    writes: changed(unlists(), 'audit', { about: mia.uid }),
    given: arranged(both),
  },
  {
    what: 'with a log of another day',
    writes: changed(unlists(), 'audit', {
      before: { occurrence: 'd20270101', ticket: NOAHS_TICKET, party: 2 },
    }),
  },
  {
    what: 'with a log of another ticket',
    given: arranged(both),
    writes: changed(unlists(), 'audit', { before: { occurrence: 'once', ticket: MIAS_TICKET, party: 2 } }),
  },
  { what: 'with a log of a change', writes: changed(unlists(), 'audit', { action: 'event' }) },
  { what: 'with the places of two', given: arranged(both), writes: also(unlists(), cancels(mias)) },
  {
    what: 'with the ticket of another',
    given: arranged(both),
    writes: (c) =>
      unlists()(c).map((write) => ({ ...write, path: write.path.replace(NOAHS_TICKET, MIAS_TICKET) })),
  },
  { what: 'and changed at once', writes: changed(unlists(), 'events', { word: 'x' }) },
  { what: 'when it is over', given: planned(over) },
  {
    what: 'of codes',
    passes: true,
    given: planned(codes, { signUps: [{ ticket: 'c0', party: 1 }] }),
    writes: unlists(omar, { ticket: 'c0', party: 1 }),
  },
];

const ticketRows: Row[] = [
  { what: 'raised', writes: (c) => [update(noahsTicket(c), { party: 3, changedAt: now })] },
  { what: 'moved', writes: (c) => [update(noahsTicket(c), { at: minutesAgo(99), changedAt: now })] },
  { what: 'touched', writes: (c) => [update(noahsTicket(c), { changedAt: now })] },
  { what: 'marked', writes: (c) => [update(noahsTicket(c), { uid: noah.uid, changedAt: now })] },
  { what: 'deleted', writes: (c) => [{ op: 'delete', path: noahsTicket(c) }] },
  {
    what: 'revived',
    given: (c) => [
      ...arranged({ signUps: [] })(c),
      set(noahsTicket(c), { at: minutesAgo(9), changedAt: minutesAgo(9), party: 0 }),
    ],
    writes: (c) => [update(noahsTicket(c), { party: 1, changedAt: now })],
  },
  {
    what: 'given a sign-up of another’s',
    writes: (c) => [update(signUpPath(c, once, noah.uid), { ticket: MIAS_TICKET })],
  },
];

const answersGone: Row[] = [
  { what: 'by that person', as: noah },
  { what: 'by staff', as: omar },
  { what: 'by another', as: mia },
].map((row) => ({
  ...row,
  given: arranged({ plan: { questions: asked }, ...withAnswers }),
  writes: (c: string): Write[] => [{ op: 'delete', path: signUpAnswersPath(c, once, noah.uid) }],
}));

export const leavingEventsCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'a sign-up with answers that is cancelled',
    as: noah,
    given: arranged({ plan: { questions: asked }, ...withAnswers }),
    writes: cancels(noahs, { questions: asked }),
  }),
  ...withForgeries({
    name: 'a party that shrinks',
    as: noah,
    given: arranged({ signUps: [{ party: 4 }] }),
    writes: shrinks(2),
  }),
  ...withForgeries({
    name: 'somebody checked in',
    as: omar,
    given: arranged(),
    writes: checks(),
  }),
  ...withForgeries({
    name: 'somebody taken off the list with their answers',
    as: omar,
    given: arranged({ plan: { questions: asked }, ...withAnswers }),
    writes: unlists(omar, { questions: { questions: asked } }),
    harmless: [...FREE_WORDS, 'audit: reason empty'],
  }),
  ...casesOf('a sign-up cancelled', cancelling, { as: noah, given: arranged(), writes: cancels() }),
  ...casesOf('a sign-up forgotten', forgetting, { as: noah, given: planned(over), writes: forgets() }),
  ...casesOf('a party made smaller', shrinking, { as: noah, given: arranged(), writes: shrinks(1) }),
  ...casesOf('somebody checked in', checking, { as: omar, given: arranged(), writes: checks() }),
  ...casesOf('somebody taken off the list', unlisting, { as: omar, given: arranged(), writes: unlists() }),
  ...casesOf('a ticket', ticketRows, { as: noah, given: arranged() }),
  ...casesOf('answers taken away', answersGone, { as: noah }),
];
