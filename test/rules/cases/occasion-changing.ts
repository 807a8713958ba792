import {
  changeOccasion,
  setOccasionStatus,
  setOccurrenceCancelled,
  showOccasion,
} from '../../../src/data/occasion-making.js';
import { occasionPath } from '../../../src/data/occasion-paths.js';
import { now, remove } from '../../../src/store/store.js';
import { changed, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { FORMER, FREE_WORDS } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { arranged, asked, EVENT, giveaway, inHours, SEED } from '../support/occasion-stage.js';
import { ada, mia, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';
import {
  AT,
  LATER,
  PLANNED,
  adas,
  adasPlanned,
  as,
  at,
  known,
  own,
  planFields,
  planned,
  replans,
  row,
  usual,
  type Known,
} from '../support/occasion-changes.js';

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
  row('removed before it is published', true, planned, own({ state: 'removed' })),
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
  row(
    'given bad questions before it is published',
    false,
    planned,
    own({ questions: [{ text: '', required: true, options: [] }] }),
  ),
  row('changed where all see who comes', true, { plan: { attendees: 'public' } }, own({ word: 'x' })),
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
  ...casesOf('an event is', [...people, ...plans, ...cancelling], { as: omar }),
];
