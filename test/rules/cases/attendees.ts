import { signUpPath, type OccurrenceKey } from '../../../src/data/occasion-paths.js';
import { unlistAttendee } from '../../../src/data/occasion-making.js';
import { cancelSignUp, checkIn, shrinkParty } from '../../../src/data/signing-up.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { now, type Write } from '../../../src/store/store.js';
import { also, changed, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { decider, FORMER, FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  asked,
  codes,
  EVENT,
  inHours,
  knownOccasion,
  MIAS_TICKET,
  NOAHS_TICKET,
  once,
  signedUp,
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
const over = () => ({ occurrences: [inHours(-9)] });
const withAnswers: Other = { signUps: [{ answers: { q0: 'Salt' } }] };

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
/** Noah comes on both days. */
const [first, second] = (['d20270101', 'd20270102'] as const).map((occurrence): OccurrenceKey => ({
  event: EVENT,
  occurrence,
})) as [OccurrenceKey, OccurrenceKey];
const onBoth = (c: string): Write[] => [
  ...planned(() => ({ occurrences: [inHours(24, 'd20270101'), inHours(48, 'd20270102')] }), {
    signUps: [],
  })(c),
  ...signedUp(c, {}, first),
  ...signedUp(c, {}, second),
];
const unlistsOn = (key: OccurrenceKey) => (c: string) =>
  unlistAttendee(decider(c), knownOccasion(), key, { ...noahs, party: 2 });
const unlisting: Row[] = [
  { what: 'of one day', passes: true, given: onBoth, writes: unlistsOn(second) },
  {
    what: 'of two days with one entry',
    given: onBoth,
    writes: (c) => [...unlistsOn(first)(c), ...cancelSignUp(c, second, { questions: [] }, noahs)],
  },
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
  {
    what: 'and made a smaller party on another day',
    given: onBoth,
    writes: (c) => [...unlistsOn(first)(c), ...shrinkParty(c, second, noahs, 1)],
  },
  {
    what: 'who is oneself, with the log of a change',
    given: arranged({ signUps: [{ who: omar }] }),
    writes: changed(unlists(omar, { uid: omar.uid }), 'audit', { action: 'event' }),
  },
  {
    what: 'who is oneself',
    passes: true,
    given: arranged({ signUps: [{ who: omar }] }),
    writes: unlists(omar, { uid: omar.uid }),
  },
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

export const attendeeCases: readonly RuleCase[] = [
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
  ...casesOf('somebody checked in', checking, { as: omar, given: arranged(), writes: checks() }),
  ...casesOf('somebody taken off the list', unlisting, { as: omar, given: arranged(), writes: unlists() }),
];
