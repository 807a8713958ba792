import { reportedPath } from '../../../src/data/moderation/paths.js';
import { memberPath, postPath } from '../../../src/data/paths.js';
import { increment, type Fields, type Write } from '../../../src/store/store.js';
import { also, changed, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { accepted, ANSWER, forum, QUESTION, type ForumDifferences } from '../support/forum-stage.js';
import { gus, mia, noah, omar } from '../support/people.js';
import { holds, reported, reportedFields, reports, reportsAndHolds } from '../support/reporting.js';
import { casesOf, type Row } from '../support/row.js';
import { communityFields, MIAS, NOAHS, stage } from '../support/stage.js';

/** Two whose report counts have reported it; Mia is the third, and three are enough. */
const almost = reported(2);
const holding = reportsAndHolds();
const guest = { weighs: false };

const inForum = (id: string, differences: () => ForumDifferences = () => ({})) => {
  const laid = forum(differences);
  return (c: string): Write[] => [...laid(c), set(reportedPath(c, id), reportedFields(2))];
};
const question = { id: QUESTION, thread: QUESTION, opening: true };
const answer = { id: ANSWER, thread: QUESTION, accepted: true };
const REPORT = ['reports', 'reportLimits'];

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a report that holds a comment',
    as: mia,
    given: almost,
    writes: holding,
    known: REPORT,
    harmless: [
      // It was not edited.
      `pages: entries.${NOAHS}.editedAt kept`,
      ...['total', 'weight', 'reasons.spam'].map((field) => `reported: ${field} moved by a fraction type`),
    ],
  }),
  ...withForgeries({
    name: 'a report that holds the opening of a thread',
    as: mia,
    given: inForum(QUESTION),
    writes: reportsAndHolds(question),
    known: [...REPORT, 'reported', 'pages'],
    harmless: ['posts: kind thrown in', 'threads: kind thrown in'],
  }),
  ...withForgeries({
    name: 'a report that holds an accepted answer',
    as: noah,
    given: inForum(ANSWER, accepted),
    writes: reportsAndHolds(answer, noah),
    known: [...REPORT, 'reported', 'pages'],
    harmless: ['threads: kind thrown in'],
  }),
];

const needs = (reportsToHold: number) => ({ policy: { reportsToHold } });
const { reportsToHold: _none, ...older } = communityFields()['policy'] as Fields;
const noahOnStaff = { community: { staff: { [noah.uid]: 'moderator' } } };
const plain = { writes: reports() };
const asGuest = (writes: typeof reports | typeof reportsAndHolds) => ({
  as: gus,
  writes: writes({}, gus, guest),
});

const enough: Row[] = [
  { what: 'that makes the number full', passes: true },
  { what: 'that makes the number full without holding it', ...plain },
  { what: 'that makes the number full, and another holds it', writes: holds() },
  { what: 'that is one before the last', given: reported(1) },
  { what: 'that is one before the last, without holding it', passes: true, given: reported(1), ...plain },
  { what: 'that is the first', given: stage() },
  { what: 'that is the first where one is enough', passes: true, given: stage(needs(1)) },
  { what: 'that is the first where one is enough, without holding it', given: stage(needs(1)), ...plain },
  { what: 'where no number is enough', given: reported(50, {}, needs(0)) },
  {
    what: 'where no number is enough, without holding it',
    passes: true,
    given: reported(50, {}, needs(0)),
    ...plain,
  },
  {
    what: 'that makes the number full where there is no such setting yet',
    passes: true,
    given: reported(2, {}, { community: { policy: older } }),
  },
  {
    what: 'that makes the number full where there is no such setting yet, without holding it',
    given: reported(2, {}, { community: { policy: older } }),
    ...plain,
  },
  {
    what: 'that is one before the last where there is no such setting yet',
    given: reported(1, {}, { community: { policy: older } }),
  },
  {
    what: 'about what stands in a locked thread',
    passes: true,
    given: reported(2, {}, { thread: { locked: true } }),
  },
  { what: 'that follows where fewer are enough now', passes: true, given: reported(5) },
  { what: 'that follows where fewer are enough now, without holding it', given: reported(5), ...plain },
];

const crowds: Row[] = [
  { what: 'by a guest, the last that was missing', ...asGuest(reportsAndHolds) },
  { what: 'by a guest, without holding it', passes: true, ...asGuest(reports) },
  {
    what: 'by a guest who claims to count',
    as: gus,
    writes: reportsAndHolds({}, gus),
  },
  {
    what: 'by the hundredth guest',
    given: reported(0, { total: 99, reasons: { spam: 99 } }),
    ...asGuest(reportsAndHolds),
  },
  {
    what: 'by a guest, where members have made the number full',
    passes: true,
    given: reported(3),
    ...asGuest(reportsAndHolds),
  },
  { what: 'after staff have looked', given: reported(9, { reviewed: true }) },
  {
    what: 'after staff have looked, without holding it',
    passes: true,
    given: reported(9, { reviewed: true }),
    ...plain,
  },
  { what: 'about what staff have written', given: reported(9, {}, noahOnStaff) },
  {
    what: 'about what staff have written, without holding it',
    passes: true,
    given: reported(9, {}, noahOnStaff),
    ...plain,
  },
  { what: 'that is not sent', given: reported(9), writes: holds() },
  { what: 'that is not summed', writes: without('reported', holding) },
  { what: 'that is only summed', writes: without('reports', holding) },
  { what: 'by the author', as: noah, writes: reportsAndHolds({}, noah) },
  {
    what: 'about another, which is full as well',
    as: omar,
    given: bothFull,
    writes: also(reports({ entry: MIAS }, omar), holds()),
  },
  { what: 'for two', given: inBoth, writes: also(holding, holds(question)) },
  {
    what: 'that is the first, and removes it',
    given: stage(),
    writes: changed(holding, 'posts', { state: 'removed' }),
  },
  { what: 'that removes it', writes: changed(holding, 'posts', { state: 'removed' }) },
  { what: 'that forgets its text', writes: changed(holding, 'posts', { body: '' }) },
  { what: 'that bears a decision', writes: changed(holding, 'posts', { decision: 'NewDecision000000000' }) },
  {
    what: 'that takes an approval from its author',
    given: (c) => [...almost(c), update(postPath(c, NOAHS), { approvedAt: new Date(0) })],
    writes: (c) => [
      ...holding(c),
      update(memberPath(c, noah.uid), { approved: increment(-1), approvedFor: NOAHS }),
    ],
  },
  {
    what: 'that takes a thank from its author',
    as: noah,
    given: inForum(ANSWER, accepted),
    writes: (c) => [
      ...reportsAndHolds(answer, noah)(c),
      update(memberPath(c, mia.uid), { helped: increment(-1), helpedBy: ANSWER }),
    ],
  },
  {
    what: 'of what is accepted, which stays accepted',
    as: noah,
    given: inForum(ANSWER, accepted),
    writes: reportsAndHolds({ ...answer, accepted: false }, noah),
  },
];

function bothFull(c: string): Write[] {
  return [...reported(9)(c), set(reportedPath(c, MIAS), reportedFields(9))];
}

function inBoth(c: string): Write[] {
  return [...inForum(QUESTION)(c), set(reportedPath(c, NOAHS), reportedFields(2))];
}

export const holdingCases: RuleCase[] = [
  ...forged,
  ...casesOf('a report', [enough, crowds].flat(), { as: mia, given: almost, writes: holding }),
];
