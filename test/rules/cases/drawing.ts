import { announceWinners } from '../../../src/data/occasion-making.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { remove } from '../../../src/store/store.js';
import { changed } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import {
  codes,
  contest,
  giveaway,
  inHours,
  NOAHS_TICKET,
  MIAS_TICKET,
  SEED,
  SEED_HASH,
} from '../support/occasion-stage.js';
import { ada, mia, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import {
  AT,
  OVER,
  PLANNED,
  RUNNING,
  as,
  at,
  known,
  own,
  planFields,
  replans,
  row,
  type Known,
} from '../support/occasion-changes.js';

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
  row(
    'drawn for the only prize',
    true,
    ended((more) => giveaway({ ...more, prizes: 1 })),
    draws(over),
  ),
  row('removed after the end', true, over, own({ state: 'removed' })),
  row('drawn for nobody', true, over, draws(over, { winners: [] })),
  row('drawn twice for one', false, over, draws(over, { winners: [NOAHS_TICKET, NOAHS_TICKET] })),
  row('drawn for what is no ticket', false, over, draws(over, { winners: ['x'] })),
  row('drawn for what is longer than a ticket', false, over, draws(over, { winners: [`${NOAHS_TICKET}0`] })),
  row(
    'drawn for what is longer than a ticket and what is as much shorter',
    false,
    over,
    draws(over, { winners: [`${ticket(1)}0`, ticket(2).slice(1)] }),
  ),
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

export const drawingCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'another’s giveaway drawn',
    as: omar,
    given: at(adasOver),
    writes: draws(adasOver, { winners: [NOAHS_TICKET, MIAS_TICKET] }),
    harmless: [...FREE_WORDS, 'events: winners one shorter'],
  }),
  ...casesOf('a promotion is', drawing, { as: omar }),
];
