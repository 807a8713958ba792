import { latestClaims } from '../../../src/data/moderation/queues.js';
import { openReported, reportsOf } from '../../../src/data/moderation/reports.js';
import {
  notesAbout,
  noticesOf,
  openAppeals,
  sanctionedMembers,
} from '../../../src/data/moderation/sanctions.js';
import { decidedSince } from '../../../src/data/own-moderation.js';
import {
  appealPath,
  appealsPath,
  claimPath,
  notePath,
  noticePath,
  noticesPath,
  repliesPath,
  reportedPath,
  reportLimitsPath,
  reportPath,
  reportsPath,
} from '../../../src/data/moderation/paths.js';
import { communityPath } from '../../../src/data/paths.js';
import type { Query } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { appealFields } from '../support/appealing.js';
import { FORMER, FURTHER, staged } from '../support/deciding.js';
import { ada, gus, lena, mia, noah, olga, omar, visitor, type Person } from '../support/people.js';
import { reportedFields, reportFields } from '../support/reporting.js';
import { limitsFields, MIAS, minutesAgo, NOAHS, type Differences } from '../support/stage.js';
import { gets, list } from './reading.js';

const NOTE = 'NewNote0000000000000';

/** Mia was warned and appeals; she and Gus have reported Noah; staff have taken the card and made a note. */
const situation = (usual: Differences = {}) =>
  staged(
    () => ({
      [`notices/${FORMER}`]: { uid: mia.uid, action: 'warn', reason: '', note: '', at: minutesAgo(9) },
      [`notes/${NOTE}`]: { uid: mia.uid, by: omar.uid, at: minutesAgo(3), body: 'Called us.' },
      [`reports/${NOAHS}_${mia.uid}`]: reportFields(mia),
      [`reports/${NOAHS}_${gus.uid}`]: reportFields(gus),
      [`reported/${NOAHS}`]: reportedFields(1),
      [`reportLimits/${mia.uid}`]: limitsFields(),
      [`appeals/${FORMER}`]: appealFields(mia, `members/${mia.uid}`),
      [`claims/${NOAHS}`]: { uid: omar.uid, by: omar.uid, at: minutesAgo(3) },
      'private/replies': { replies: {} },
    }),
    usual,
  );
const given = situation();
const withoutOmar = situation({ community: { staff: { [olga.uid]: 'owner', [ada.uid]: 'admin' } } });
const staff = [omar, ada, olga];
const everyone = [visitor, gus, lena, mia, noah, omar, ada, olga];

const documents: RuleCase[] = [
  ...gets('a notice to Mia', (c) => noticePath(c, FORMER), [mia, ...staff], given),
  ...gets('a note about Mia', (c) => notePath(c, NOTE), staff, given),
  ...gets('a report by Mia', (c) => reportPath(c, NOAHS, mia.uid), [mia, ...staff], given),
  ...gets('a report that Noah has not sent', (c) => reportPath(c, MIAS, noah.uid), [noah, ...staff], given),
  ...gets('a report under a strange id', (c) => `${reportsPath(c)}/x_${noah.uid}`, staff, given),
  ...gets('the sum of reports', (c) => reportedPath(c, NOAHS), staff, given),
  ...gets('how often Mia has reported', (c) => reportLimitsPath(c, mia.uid), [mia], given),
  ...gets('an appeal of Mia', (c) => appealPath(c, FORMER), [mia, ...staff], given),
  ...gets('an appeal that there is not', (c) => appealPath(c, FURTHER), everyone, given),
  ...gets('who has taken a card', (c) => claimPath(c, NOAHS), staff, given),
  ...gets('the saved replies', repliesPath, staff, given),
];

const yesterday = Object.entries({
  'a notice': (c: string) => noticePath(c, FORMER),
  'a note': (c: string) => notePath(c, NOTE),
  'a report': (c: string) => reportPath(c, NOAHS, mia.uid),
  'a sum of reports': (c: string) => reportedPath(c, NOAHS),
  'an appeal': (c: string) => appealPath(c, FORMER),
  'a claim': (c: string) => claimPath(c, NOAHS),
  'the replies': repliesPath,
}).flatMap(([what, path]) =>
  gets(`${what} after the role is gone`, path, [], withoutOmar).filter(({ as }) => as === omar),
);

/** Who may ask this, and that fifty are the most. */
function asks(
  what: string,
  query: (c: string) => Query,
  readers: readonly (Person | null)[],
  others: readonly (Person | null)[],
): RuleCase[] {
  const most = (limit: number) => (c: string) => ({ ...query(c), limit });
  const one = readers[0] ?? null;
  return [
    ...[...readers, ...others].map((who) => list(what, who, readers.includes(who), query, given)),
    list(`50 of ${what}`, one, true, most(50), given),
    list(`51 of ${what}`, one, false, most(51), given),
  ];
}

const queries: RuleCase[] = [
  ...asks('the notices to Mia', (c) => noticesOf(c, mia.uid), [mia, omar], [noah, visitor]),
  ...asks('all notices', (c) => ({ collection: noticesPath(c), limit: 20 }), [omar], [mia]),
  ...asks('the notes about Mia', (c) => notesAbout(c, mia.uid), [omar], [mia, noah]),
  ...asks('the reports of an entry', (c) => reportsOf(c, NOAHS), [omar], [mia, noah, gus]),
  ...asks('the answers to Mia', (c) => decidedSince(c, 'reports', mia.uid, 0, 20), [mia, omar], [gus, noah]),
  ...asks('what was reported', (c) => openReported(c, 'latest'), [omar], [mia, noah]),
  ...asks('what was reported most', (c) => openReported(c, 'weight'), [omar], [mia, noah]),
  ...asks(
    'what became of the appeals of Mia',
    (c) => decidedSince(c, 'appeals', mia.uid, 0, 20),
    [mia, omar],
    [gus, noah],
  ),
  ...asks('the open appeals', (c) => openAppeals(c), [omar], [mia, noah]),
  ...asks(
    'the appeals of Mia',
    (c) => ({ collection: appealsPath(c), where: [['uid', '==', mia.uid]], limit: 20 }),
    [mia, omar],
    [noah],
  ),
  ...asks('the claims', (c) => latestClaims(c), [omar], [mia]),
  ...asks('the banned', (c) => sanctionedMembers(c, 'banned', 0), [omar, mia], []),
  ...[mia, omar].map((who) =>
    list(
      'how often all have reported',
      who,
      false,
      (c) => ({ collection: `${communityPath(c)}/reportLimits`, limit: 1 }),
      given,
    ),
  ),
];

export const moderationReadingCases: RuleCase[] = [...documents, ...yesterday, ...queries];
