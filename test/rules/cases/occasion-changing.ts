import {
  announceWinners,
  changeOccasion,
  occasionFields,
  replanOccasion,
  setOccasionStatus,
  setOccurrenceCancelled,
  showOccasion,
} from '../../../src/data/occasion-making.js';
import { occasionPath } from '../../../src/data/occasion-paths.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { now, remove, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { changed, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { decider, FORMER, FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  asked,
  codes,
  contest,
  EVENT,
  giveaway,
  inHours,
  knownOccasion,
  NOAHS_TICKET,
  MIAS_TICKET,
  occasionPlan,
  SEED,
  SEED_HASH,
} from '../support/occasion-stage.js';
import { ada, mia, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const as = (who: Person) => (c: string) => ({ uid: who.uid, decider: decider(c, who) });
/** Times that are the same wherever they are named. */
const LATER = inHours(48);
const OVER = inHours(-30);
const RUNNING = inHours(-1);
const PLANNED = Date.now() + 24 * 60 * 60_000;
const AT = minutesAgo(20);

interface Known {
  readonly plan?: Partial<OccasionPlan>;
  readonly event?: Fields;
}
/** Ada's event, which Omar decides about. */
const adas: Known = {
  plan: { occurrences: [LATER] },
  event: { uid: ada.uid, name: ada.name, publishAt: AT },
};
const planned: Known = { plan: { publishAt: PLANNED, occurrences: [LATER] } };
const adasPlanned: Known = { plan: planned.plan ?? {}, event: { uid: ada.uid, name: ada.name } };
const known = ({ plan, event }: Known) => knownOccasion(plan, event);
const at = (what: Known) => arranged(what);

/** Written past the data layer: one change with the step that each takes. */
const own =
  (changes: WriteFields, sequence = 1) =>
  (c: string): Write[] => [update(occasionPath(c, EVENT), { ...changes, sequence, changedAt: now })];
const replans =
  (what: Known, plan: Partial<OccasionPlan>, who = omar) =>
  (c: string) =>
    replanOccasion(as(who)(c), known(what), occasionPlan({ ...what.plan, ...plan }), Date.now());
const planFields = (plan: Partial<OccasionPlan>) => occasionFields(occasionPlan(plan), Date.now());
const row = (
  what: string,
  passes: boolean,
  before: Known,
  writes: Row['writes'],
  more: Partial<Row> = {},
): Row => ({
  ...{ what, passes, given: at(before) },
  ...(writes && { writes }),
  ...more,
});

const usual: Known = { plan: { occurrences: [LATER] } };
const people: Row[] = [
  row('cancelled by its maker', true, usual, (c) =>
    setOccasionStatus(as(omar)(c), known(usual), 'cancelled', 'The mill stands still.'),
  ),
  row(
    'changed by its maker, who is staff no longer',
    false,
    { event: { uid: mia.uid } },
    own({ word: 'x' }),
    { as: mia },
  ),
  row('changed by a member', false, usual, own({ word: 'x' }), { as: mia }),
  row(
    'changed by a member with an entry',
    false,
    usual,
    (c) => changeOccasion(as(mia)(c), known(usual), { word: 'x' }),
    { as: mia },
  ),
  row('changed by staff without an entry', false, usual, own({ word: 'x' }), { as: ada }),
  row('changed by staff with an entry', true, adas, (c) =>
    changeOccasion(as(omar)(c), known(adas), { word: 'x' }),
  ),
  row(
    'changed though a colleague has decided since',
    false,
    { ...adas, event: { ...adas.event, decision: FORMER } },
    (c) => changeOccasion(as(omar)(c), known(adas), { word: 'x' }),
  ),
  row(
    'changed after a colleague’s decision',
    true,
    { ...adas, event: { ...adas.event, decision: FORMER } },
    (c) =>
      changeOccasion(as(omar)(c), known({ ...adas, event: { ...adas.event, decision: FORMER } }), {
        word: 'x',
      }),
  ),
  ...['draw', 'unlist', 'poll'].map((action) =>
    row(
      `changed with an entry of a ${action}`,
      false,
      adas,
      changed((c) => changeOccasion(as(omar)(c), known(adas), { word: 'x' }), 'audit', { action }),
    ),
  ),
  ...(['state', 'status', 'capacity', 'startsAt', 'endsAt', 'publishAt'] as const).map((field) =>
    row(`changed with a log that tells another ${field}`, false, adas, (c) => {
      const other = {
        state: 'removed',
        status: 'tentative',
        capacity: 9,
        startsAt: 5,
        endsAt: 5,
        publishAt: 5,
      } as const;
      return changeOccasion(as(omar)(c), { ...known(adas), [field]: other[field] }, { word: 'x' });
    }),
  ),
  row('changed with an entry for one’s own', false, usual, own({ word: 'x', decision: FORMER })),
  row('changed with a decision alone', false, usual, (c) => [
    update(occasionPath(c, EVENT), { decision: FORMER }),
  ]),
  row('changed two steps at once', false, usual, own({ word: 'x' }, 2)),
  row('changed without a step', false, usual, own({ word: 'x' }, 0)),
  row('changed by a step and no more', true, usual, own({})),
  row('removed', true, usual, (c) => showOccasion(as(omar)(c), known(usual), 'removed')),
  row('shown again', true, { event: { state: 'removed' } }, own({ state: 'live' })),
  row('hidden otherwise', false, usual, own({ state: 'pending' })),
  row('another’s removed with an entry', true, adas, (c) =>
    showOccasion(as(omar)(c), known(adas), 'removed'),
  ),
];

/** Fields and what they may become before it is published; `after` says whether they may as well when it is. */
const changes: readonly { field: string; value: unknown; after: boolean }[] = [
  { field: 'title', value: 'Cooking', after: true },
  { field: 'body', value: '', after: true },
  { field: 'zone', value: 'UTC', after: true },
  { field: 'allDay', value: true, after: true },
  { field: 'repeats', value: 'FREQ=DAILY', after: true },
  { field: 'place', value: '', after: true },
  { field: 'maxParty', value: 1, after: true },
  { field: 'signUp', value: 'none', after: true },
  { field: 'signUpOpensAt', value: new Date(PLANNED), after: true },
  { field: 'closesBefore', value: 5, after: true },
  { field: 'reveals', value: 'link', after: true },
  { field: 'status', value: 'tentative', after: true },
  { field: 'word', value: 'x', after: true },
  { field: 'capacity', value: 3, after: true },
  { field: 'questions', value: [], after: false },
  { field: 'kind', value: 'online', after: false },
];
const withQuestions = { plan: { questions: asked, occurrences: [LATER] } };
const plans: Row[] = [
  ...changes.flatMap(({ field, value, after }) => [
    row(
      `given another ${field} before it is published`,
      true,
      { plan: { ...withQuestions.plan, publishAt: PLANNED } },
      own({ [field]: value as Date }),
    ),
    row(
      `given another ${field} after it is published`,
      after,
      withQuestions,
      own({ [field]: value as Date }),
    ),
  ]),
  row('moved', true, usual, replans(usual, { occurrences: [inHours(72)] })),
  row('moved with an entry', true, adas, replans(adas, { occurrences: [inHours(72)] })),
  row(
    'given another plan before it is published',
    true,
    planned,
    replans(planned, { capacity: 3, kind: 'online' }),
  ),
  row(
    'another’s given another plan before it is published',
    true,
    adasPlanned,
    replans(adasPlanned, { capacity: 3 }),
  ),
  row(
    'made a giveaway before it is published',
    true,
    planned,
    own(planFields({ ...giveaway(), publishAt: PLANNED })),
  ),
  row('made a giveaway after it is published', false, usual, replans(usual, giveaway())),
  row('given a bad plan before it is published', false, planned, own({ capacity: -1 })),
  row('given a bad plan after it is published', false, usual, own({ capacity: -1 })),
  row('published', true, planned, own({ publishAt: now })),
  row('published in the past', false, planned, own({ publishAt: minutesAgo(1) })),
  row('published again', false, usual, own({ publishAt: now })),
  row('put off', true, planned, own({ publishAt: new Date(PLANNED + 60_000) })),
  row('put off after it is published', false, usual, own({ publishAt: new Date(PLANNED) })),
  ...['publishAt', 'title', 'occurrences', 'startsAt'].map((field) =>
    row(`left without ${field}`, false, usual, own({ [field]: remove })),
  ),
  row(
    'opened for sign-ups at once',
    true,
    { plan: { ...usual.plan, signUpOpensAt: PLANNED } },
    own({ signUpOpensAt: remove }),
  ),
  ...Object.entries({ uid: ada.uid, name: 'Ada', at: now, extra: 1, seed: SEED }).flatMap(
    ([field, value]) => [
      row(`given another ${field}`, false, usual, own({ [field]: value })),
      row(`given another ${field} before it is published`, false, planned, own({ [field]: value })),
    ],
  ),
  row('shown with the names of those who come', false, usual, own({ attendees: 'public' })),
  row(
    'shown without the names of those who come',
    true,
    { plan: { attendees: 'public' } },
    own({ attendees: 'staff' }),
  ),
  row('to be shown with the names of those who come', true, planned, own({ attendees: 'public' })),
  row('put into a category that there is not', false, usual, own({ category: 'Help' })),
  row(
    'put into a category that there is not before it is published',
    false,
    planned,
    own({ category: 'Help' }),
  ),
  row('put into a category that there is', true, usual, own({ category: 'Help' }), {
    given: arranged({ ...usual, community: { categories: ['Help'] } }),
  }),
  row('put into none', true, { plan: { ...usual.plan, category: 'Help' } }, own({ category: '' })),
  row(
    'changed in a category that there is no longer',
    true,
    { plan: { ...usual.plan, category: 'Help' } },
    own({ word: 'x' }),
  ),
];

const series = [LATER, inHours(24, 'd20270101'), inHours(48, 'd20270102')].slice(1);
const recurring: Known = { plan: { occurrences: series } };
const cancelling: Row[] = [
  row('cancelled on one of its days', true, recurring, (c) =>
    setOccurrenceCancelled(as(omar)(c), known(recurring), 'd20270102', true),
  ),
  row(
    'not cancelled on one of its days after all',
    true,
    { plan: { occurrences: series.map((one) => ({ ...one, cancelled: true })) } },
    (c) => setOccurrenceCancelled(as(omar)(c), known(recurring), 'd20270102', false),
  ),
  row(
    'given a day more',
    true,
    recurring,
    replans(recurring, { occurrences: [...series, inHours(90, 'd20270103')] }),
  ),
  row('given a day that is none', false, recurring, own({ 'occurrences.x': { startsAt: AT, endsAt: AT } })),
];

const ended = (plan: (more?: Partial<OccasionPlan>) => Partial<OccasionPlan>): Known => ({
  plan: plan({ occurrences: [OVER] }),
});
const running = (plan: (more?: Partial<OccasionPlan>) => Partial<OccasionPlan>): Known => ({
  plan: plan({ occurrences: [RUNNING] }),
});
const drawn = { winners: [NOAHS_TICKET], seed: SEED };
const draws =
  (
    what: Known,
    { winners = [NOAHS_TICKET], seed = SEED }: { winners?: string[]; seed?: string } = {},
    who = omar,
  ) =>
  (c: string) =>
    announceWinners(as(who)(c), known(what), { winners, seed });
const ticket = (i: number) => `Ticket${String(i).padStart(14, '0')}`;
const tickets = (count: number) => Array.from({ length: count }, (_, i) => ticket(i));
const over = ended(giveaway);
const adasOver: Known = { plan: over.plan ?? {}, event: { uid: ada.uid, name: ada.name, publishAt: AT } };
const drawing: Row[] = [
  row('drawn', true, over, draws(over)),
  row('drawn for all prizes', true, over, draws(over, { winners: tickets(3) })),
  row(
    'drawn for fifty',
    true,
    ended((more) => giveaway({ ...more, prizes: 50 })),
    draws(over, { winners: tickets(50) }),
  ),
  row('drawn for one too many', false, over, draws(over, { winners: tickets(4) })),
  row('drawn for nobody', true, over, draws(over, { winners: [] })),
  row('drawn twice for one', false, over, draws(over, { winners: [NOAHS_TICKET, NOAHS_TICKET] })),
  row('drawn for what is no ticket', false, over, draws(over, { winners: ['x'] })),
  row('drawn for what is longer than a ticket', false, over, draws(over, { winners: [`${NOAHS_TICKET}0`] })),
  row('drawn for two in one', false, over, draws(over, { winners: [`${ticket(1)},${ticket(2)}`] })),
  row('drawn for strange letters', false, over, draws(over, { winners: ['Noahs-Ticket00000000'] })),
  row('drawn for an empty ticket', false, over, draws(over, { winners: [''] })),
  row('drawn for a map', false, over, own({ winners: {}, seed: SEED })),
  row('drawn for numbers', false, over, own({ winners: [1], seed: SEED })),
  row('drawn before the end', false, running(giveaway), draws(running(giveaway))),
  row('drawn with another seed', false, over, draws(over, { seed: 'Another seed' })),
  row('drawn without a seed', false, over, draws(over, { seed: '' })),
  row('drawn with a number for a seed', false, over, own({ winners: [NOAHS_TICKET], seed: 5 })),
  row('drawn and changed at once', false, over, own({ ...drawn, word: 'x' })),
  row('drawn where nothing is', false, { plan: { occurrences: [OVER] } }, own({ winners: [] })),
  row('drawn where codes are', false, ended(codes), own({ winners: [] })),
  row('judged', true, ended(contest), draws(ended(contest), { seed: '' })),
  row('judged with a seed that was not promised', false, ended(contest), draws(ended(contest))),
  row(
    'judged where a draw was promised',
    true,
    ended((more) => contest({ ...more, seedHash: SEED_HASH })),
    draws(ended(contest), { seed: '' }),
  ),
  row(
    'drawn where a draw was promised',
    true,
    ended((more) => contest({ ...more, seedHash: SEED_HASH })),
    draws(ended(contest)),
  ),
  row(
    'drawn again',
    false,
    { ...over, event: drawn },
    draws({ ...over, event: drawn }, { winners: [MIAS_TICKET] }),
  ),
  row('changed after the draw', false, { ...over, event: drawn }, own({ word: 'x' })),
  row('removed after the draw', true, { ...over, event: drawn }, own({ state: 'removed' })),
  row('left without winners', false, { ...over, event: drawn }, own({ winners: remove })),
  row('given a seed and no winners', false, over, own({ seed: SEED })),
  row('drawn by staff with an entry', true, adasOver, draws(adasOver)),
  row(
    'drawn by staff with the entry of a change',
    false,
    adasOver,
    changed(draws(adasOver), 'audit', { action: 'event' }),
  ),
  row('drawn by a member', false, over, draws(over, {}, mia), { as: mia }),
  row(
    'opened again after the end',
    false,
    over,
    own(planFields({ ...giveaway(), occurrences: [inHours(-1)] })),
  ),
  row('described after the end', true, over, own({ body: 'x', title: 'x', word: 'x' })),
  ...Object.entries({ place: 'x', status: 'cancelled', signUpOpensAt: AT, attendees: 'staff' }).map(
    ([field, value]) =>
      row(
        `given another ${field} after the end of its window`,
        false,
        { plan: { ...giveaway({ occurrences: [OVER] }), attendees: 'public' } },
        own({ [field]: value }),
      ),
  ),
  row(
    'given a longer window',
    true,
    running(giveaway),
    replans(running(giveaway), { occurrences: [{ ...RUNNING, endsAt: PLANNED }] }),
  ),
  row('given more prizes', false, running(giveaway), own({ prizes: 4 })),
  row('given another hash', false, running(giveaway), own({ seedHash: 'a'.repeat(64) })),
  row('made a contest', false, running(giveaway), own({ promotion: 'contest' })),
  row('given more codes', false, running(codes), own({ capacity: 6 })),
  row('removed while it runs', true, running(codes), own({ state: 'removed' })),
  row(
    'given more codes before it is published',
    true,
    { plan: codes({ publishAt: PLANNED }) },
    own({ capacity: 6 }),
  ),
];

export const occasionChangingCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'another’s event changed',
    as: omar,
    given: at(adas),
    writes: (c) => setOccasionStatus(as(omar)(c), known(adas), 'cancelled', 'The mill stands still.'),
    harmless: [
      ...FREE_WORDS,
      ...['word another text', 'word empty', 'word blank'].map((what) => `events: ${what}`),
    ],
  }),
  ...withForgeries({
    name: 'another’s giveaway drawn',
    as: omar,
    given: at(adasOver),
    writes: draws(adasOver, { winners: [NOAHS_TICKET, MIAS_TICKET] }),
    harmless: [...FREE_WORDS, 'events: winners one shorter'],
  }),
  ...casesOf('an event is', [...people, ...plans, ...cancelling], { as: omar }),
  ...casesOf('a promotion is', drawing, { as: omar }),
];
