import { auditPath } from '../../../src/data/moderation/paths.js';
import { auditFields, FORMER } from '../support/deciding.js';
import { signUpAnswersPath, signUpPath, ticketPath } from '../../../src/data/occasion-paths.js';
import { cancelSignUp, forgetSignUp, shrinkParty } from '../../../src/data/signing-up.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { now, type Write } from '../../../src/store/store.js';
import { changed, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  asked,
  codes,
  EVENT,
  giveaway,
  inHours,
  MIAS_TICKET,
  NOAHS_TICKET,
  once,
  type OccasionDifferences,
} from '../support/occasion-stage.js';
import { mia, noah, omar } from '../support/people.js';
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
  {
    what: 'after a decision of staff',
    passes: true,
    given: (c) => [
      ...arranged({ event: { decision: FORMER } })(c),
      set(auditPath(c, FORMER), auditFields('event', `events/${EVENT}`, { about: omar.uid })),
    ],
  },
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
  ...casesOf('a sign-up cancelled', cancelling, { as: noah, given: arranged(), writes: cancels() }),
  ...casesOf('a sign-up forgotten', forgetting, { as: noah, given: planned(over), writes: forgets() }),
  ...casesOf('a party made smaller', shrinking, { as: noah, given: arranged(), writes: shrinks(1) }),
  ...casesOf('a ticket', ticketRows, { as: noah, given: arranged() }),
  ...casesOf('answers taken away', answersGone, { as: noah }),
];
