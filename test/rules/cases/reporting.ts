import { reportedPath, reportLimitsPath, reportPath } from '../../../src/data/moderation/paths.js';
import { postPath } from '../../../src/data/paths.js';
import { dayOf } from '../../../src/domain/clock.js';
import type { ReportIntent } from '../../../src/data/moderation/reports.js';
import { increment, now, remove, type Fields } from '../../../src/store/store.js';
import { also, changed, not, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { FORMER } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { ada, gus, lena, mia, noah, omar, type Person } from '../support/people.js';
import { reported, reportedFields, reports } from '../support/reporting.js';
import { casesOf, type Row } from '../support/row.js';
import {
  address,
  limitsFields,
  MIAS,
  minutesAgo,
  NOAHS,
  otherAddress,
  stage,
  WAITING,
  type Differences,
} from '../support/stage.js';
import { staged } from '../support/deciding.js';

const day = dayOf(Date.now());
const today = { at: 0, day, n: 1, ref: '' };
const limits =
  (who: Person, fields: Fields = {}) =>
  () => ({
    [`reportLimits/${who.uid}`]: {
      ...limitsFields(),
      at: minutesAgo(0),
      ref: `${MIAS}_${who.uid}`,
      ...fields,
    },
  });
/** Guests may report where they wait. */
const byGus = reports({}, gus, { limits: today, weighs: false });
const twice = (c: string) => [...reported(1)(c), ...staged(limits(gus))(c).slice(-1)];

const COUNTS = ['total', 'weight', 'reasons.spam'].map(
  (field) => `reported: ${field} moved by a fraction type`,
);
const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a first report that counts',
    as: mia,
    given: stage(),
    writes: reports({ reason: 'other', details: 'He lies.' }),
    harmless: ['reports: details another text', ...COUNTS.map((what) => what.replace('spam', 'other'))],
  }),
  ...withForgeries({
    name: 'a further report by a guest on the same day',
    as: gus,
    given: twice,
    writes: byGus,
    harmless: [
      'reports: details another text',
      'reports: details blank',
      'reported: weight missing',
      ...COUNTS,
    ],
  }),
];

const intents = (more: Partial<ReportIntent>): Pick<Row, 'writes'> => ({ writes: reports(more) });
const standing = (fields: Fields) => () => ({ members: { [mia.uid]: { standing: fields } } });
const mias = { entry: MIAS };
const post = (fields: Fields): Differences => ({ posts: { [NOAHS]: fields } });

const single: Row[] = [
  ...['spam', 'offensive', 'harassment', 'illegal', 'off-topic'].map((reason) => ({
    what: `is for ${reason}`,
    passes: true,
    ...intents({ reason: reason as 'spam' }),
  })),
  { what: 'is for boredom', ...intents({ reason: 'boredom' as 'spam' }) },
  { what: 'is for another reason without words', ...intents({ reason: 'other' }) },
  { what: 'is for another reason with blanks', ...intents({ reason: 'other', details: ' \n\u200b' }) },
  { what: 'has 500 units', passes: true, ...intents({ details: 'x'.repeat(500) }) },
  { what: 'has 501 units', ...intents({ details: 'x'.repeat(501) }) },
  { what: 'is about one’s own', writes: reports(mias) },
  {
    what: 'is about another’s, by its author’s colleague',
    passes: true,
    as: noah,
    writes: reports(mias, noah),
  },
  { what: 'is about what waits', as: noah, writes: reports({ entry: WAITING }, noah) },
  { what: 'is about what was removed', given: post({ state: 'removed' }) },
  { what: 'is about what was deleted', given: post({ state: 'deleted' }) },
  { what: 'is about what is not there', ...intents({ entry: 'NoSuchComment0000000' }) },
  { what: 'names another thread', ...intents({ thread: otherAddress.thread }) },
  { what: 'names another page', ...intents({ page: 1 }) },
  { what: 'is by a guest', passes: true, as: gus, writes: reports({}, gus, { weighs: false }) },
  {
    what: 'is by a guest where guests are off',
    as: gus,
    given: { policy: { guests: 'off' } },
    writes: reports({}, gus, { weighs: false }),
  },
  { what: 'is by somebody without a profile', as: lena, writes: reports({}, lena, { weighs: false }) },
  { what: 'is by staff', passes: true, as: omar, writes: reports({}, omar) },
  { what: 'is in another’s name', as: noah, given: { posts: { [NOAHS]: { uid: lena.uid } } } },
  { what: 'is about what stands in a locked thread', passes: true, given: { thread: { locked: true } } },
];

const again = (c: string) => [...stage()(c), ...reports()(c)];
const SECOND = `${NOAHS}_${mia.uid}2`;

const numbers: Row[] = [
  { what: 'is sent twice', given: again, writes: reports({}, mia, { limits: today }) },
  {
    what: 'is sent twice with another reason',
    given: again,
    writes: reports({ reason: 'illegal' }, mia, { limits: today }),
  },
  {
    what: 'is followed by one about another',
    passes: true,
    given: (c) => [...again(c), set(postPath(c, WAITING), live())],
    writes: reports({ entry: WAITING }, mia, { limits: today }),
  },
  {
    what: 'is sent under an id of one’s own',
    writes: (c) =>
      reports()(c).map((write) =>
        'data' in write
          ? {
              ...write,
              path: write.path.replace(`${NOAHS}_${mia.uid}`, SECOND),
              data: { ...write.data, ...('ref' in write.data && { ref: SECOND }) },
            }
          : write,
      ),
  },
  {
    what: 'is the 20th of the day',
    passes: true,
    given: staged(limits(mia, { n: 19 })),
    writes: reports({}, mia, { limits: today }),
  },
  {
    what: 'is the 21st of the day',
    given: staged(limits(mia, { n: 20 })),
    writes: reports({}, mia, { limits: today }),
  },
  { what: 'is the first of another day', passes: true, given: staged(limits(mia, { n: 20, day: day - 1 })) },
  { what: 'begins the day anew', given: staged(limits(mia, { n: 20 })) },
  {
    what: 'is counted for another',
    writes: (c) => [...not(reports()(c), 'reportLimits'), ...only('reportLimits', reports({}, noah))(c)],
  },
  {
    what: 'and another are one step of the day',
    given: { posts: { [WAITING]: { uid: noah.uid, state: 'live', page: 0 } } },
    writes: also(reports(), without('reportLimits', reports({ entry: WAITING }))),
  },
  {
    what: 'is counted for another as well',
    writes: (c) => [
      ...reports()(c),
      set(reportLimitsPath(c, noah.uid), { at: now, day, n: 1, ref: `${NOAHS}_${mia.uid}` }),
    ],
  },
  {
    what: 'is counted for another on the same day as well',
    given: staged(limits(noah)),
    writes: (c) => [
      ...reports()(c),
      update(reportLimitsPath(c, noah.uid), { at: now, n: 2, ref: `${NOAHS}_${mia.uid}` }),
    ],
  },
  { what: 'is counted without a report', writes: only('reportLimits', reports()) },
  { what: 'is summed without a report', writes: only('reported', reports()) },
  {
    what: 'is summed again',
    given: again,
    writes: (c) => [update(reportedPath(c, NOAHS), { at: now, total: increment(1) })],
  },
  { what: 'is summed again by the report of before', given: again, writes: only('reported', reports()) },
  {
    what: 'is summed again by an older one',
    given: reported(1),
    writes: changed(only('reported', reports()), 'reported', { ref: `${NOAHS}_${ada.uid}` }),
  },
  {
    what: 'is counted again by the report of before',
    given: again,
    writes: only('reportLimits', reports({}, mia, { limits: today })),
  },
  {
    what: 'is summed for another entry',
    writes: (c) => [
      ...not(reports()(c), 'reported'),
      ...reports(mias)(c).filter(({ path }) => path === reportedPath(c, MIAS)),
    ],
  },
  {
    what: 'is summed for two entries',
    writes: (c) => [
      ...reports()(c),
      set(reportedPath(c, MIAS), {
        ...reportedFields(0),
        at: now,
        ref: `${NOAHS}_${mia.uid}`,
        total: 1,
        weight: 1,
        reasons: { spam: 1 },
      }),
    ],
  },
  {
    what: 'is taken back',
    given: again,
    writes: (c) => [{ op: 'delete', path: reportPath(c, NOAHS, mia.uid) }],
  },
  {
    what: 'is worded anew',
    given: again,
    writes: (c) => [update(reportPath(c, NOAHS, mia.uid), { details: 'Worse!' })],
  },
  {
    what: 'is taken out of the day',
    given: again,
    writes: (c) => [{ op: 'delete', path: reportLimitsPath(c, mia.uid) }],
  },
  {
    what: 'is taken out of the sum',
    given: again,
    writes: (c) => [{ op: 'delete', path: reportedPath(c, NOAHS) }],
  },
  {
    what: 'gives a reason that is not summed',
    writes: changed(reports(), 'reported', { reasons: { illegal: increment(1) } }),
  },
  {
    what: 'gives a reason that is summed with others',
    writes: changed(reports(), 'reported', { reasons: { spam: increment(1), illegal: 9 } }),
  },
  {
    what: 'is of a kind that was counted with a fraction’s type',
    passes: true,
    given: reported(1, { reasons: { spam: 2.5 } }),
  },
  {
    what: 'opens the card of what was kept anew',
    passes: true,
    given: reported(1, { verdict: 'kept', reviewed: true }),
  },
  {
    what: 'leaves the card of what was kept closed',
    given: reported(1, { verdict: 'kept', reviewed: true }),
    writes: changed(reports(), 'reported', { verdict: 'kept' }),
  },
  {
    what: 'makes staff have another look',
    given: reported(1, { reviewed: true }),
    writes: changed(reports(), 'reported', { reviewed: remove }),
  },
];

function live(): Fields {
  const post = { kind: 'comment', state: 'live', thread: address.thread, page: 0, notify: [], revisions: [] };
  return { ...post, uid: noah.uid, name: noah.name, body: 'Hm', at: minutesAgo(5) };
}

const joined = (minutes: number) => () => ({ members: { [mia.uid]: { joinedAt: minutesAgo(minutes) } } });
const newcomers = (approved: number, premoderate: 'newcomers' | 'all' = 'newcomers') => ({
  policy: { premoderate },
  members: { [mia.uid]: { approved } },
});
const WEEK = 7 * 24 * 60;

/** Whether a report counts; who says otherwise is refused. */
const weights = (
  [
    ['by a member', mia, {}, true],
    ['by a guest', gus, {}, false],
    ['by a guest where guests are live', gus, { policy: { guests: 'live' } }, false],
    ['by a profile of this week', mia, joined(WEEK - 2), false],
    ['by a profile of last week', mia, joined(WEEK + 2), true],
    ['by a held member', mia, standing({ held: true }), false],
    ['by a warned member', mia, standing({ warned: FORMER }), true],
    ['by a newcomer where all write live', mia, { members: { [mia.uid]: { approved: 0 } } }, true],
    ['by a newcomer where newcomers are read first', mia, newcomers(0), false],
    ['by a newcomer where all are read first', mia, newcomers(0, 'all'), false],
    ['by a member with one approval where newcomers are read first', mia, newcomers(1), true],
  ] as const
).flatMap(([what, as, given, weighs]): Row[] =>
  [true, false].map((claimed) => ({
    what: `${what} counts${claimed ? '' : ' not'}`,
    passes: claimed === weighs,
    as,
    given: given,
    writes: reports({}, as, { weighs: claimed }),
  })),
);

export const reportingCases: RuleCase[] = [
  ...forged,
  ...casesOf('a report', [single, numbers, weights].flat(), { as: mia, writes: reports() }),
];
