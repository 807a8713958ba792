import { approvePost } from '../../../src/data/moderation/decisions.js';
import { CAUTIOUS_POLICY } from '../../../src/domain/community.js';
import { dayOf } from '../../../src/domain/clock.js';
import { TOLD_AT_ONCE } from '../../../src/domain/moderation.js';
import type { Write } from '../../../src/store/store.js';
import { claimEntry } from '../../../src/data/moderation/queues.js';
import { addNote } from '../../../src/data/moderation/sanctions.js';
import {
  ANSWER,
  appeals,
  appealsBan,
  ban,
  removal,
  removalAnswered,
  removalAppealed,
  removesAgain,
  reopens,
  responds,
  restores,
} from './appealing.js';
import { also } from './batches.js';
import type { Batch } from './budgeted.js';
import { decider, DECISION, FORMER, lists, saves, settles, staged } from './deciding.js';
import { forum, QUESTION } from './forum-stage.js';
import { ada, mia, noah, omar, type Person } from './people.js';
import {
  moderated,
  removes,
  reported,
  reportedFields,
  reportFields,
  reportsAndHolds,
  settled,
} from './reporting.js';
import { communityFields, limitsFields, NOAHS, type Differences } from './stage.js';
import { acknowledges, lifts, mute, sanctioned, sanctions, UNTIL } from './standing.js';

const counted = (who: Person) => ({ [`reportLimits/${who.uid}`]: limitsFields() });
const readFirst: Differences = { policy: { premoderate: 'newcomers' } };
const today = { at: 0, day: dayOf(Date.now()), n: 1, ref: '' };
const crowd = Array.from({ length: TOLD_AT_ONCE }, (_, i): Person => ({ uid: `uid-${i}`, name: `M${i}` }));

/** So many have reported as are told at once. */
const crowded = (usual: Differences = {}) =>
  staged(
    () => ({
      [`reported/${NOAHS}`]: reportedFields(2),
      ...Object.fromEntries(crowd.map((who) => [`reports/${NOAHS}_${who.uid}`, reportFields(who)])),
    }),
    usual,
  );
const hidden: Differences = {
  posts: { [NOAHS]: { state: 'pending' } },
  pages: { 0: { entries: { [NOAHS]: { at: new Date(0), state: 'removed' } } } },
};
const approves = (c: string) =>
  approvePost(decider(c), moderated({ state: 'pending' }), { thread: null, last: null, member: true });
const muted = { mutedUntil: UNTIL, banned: true };
const LONG = 'x'.repeat(4000);

/** What staff decide and members report, in the dearest situation. */
export const moderationBatches: Record<string, Batch> = {
  'a mute after a ban': {
    as: omar,
    given: sanctioned({ banned: true }, 'ban'),
    writes: sanctions(mute, mia, omar, { banned: true }, FORMER),
    expressions: { members: 212, notices: 95, audit: 135 },
  },
  'a ban lifted': {
    as: omar,
    given: sanctioned(muted, 'ban'),
    writes: lifts('banned', muted),
    expressions: { members: 162, audit: 135 },
  },
  'a warning acknowledged': {
    as: mia,
    given: sanctioned({ warned: FORMER }),
    writes: acknowledges(),
    expressions: { members: 104, notices: 62 },
  },
  'a report that holds a comment': {
    as: mia,
    given: (c) => [...reported(2, {}, readFirst)(c), ...staged(() => counted(mia))(c).slice(-1)],
    writes: reportsAndHolds({}, mia, { limits: today }),
    expressions: { reports: 219, reported: 255, reportLimits: 99, posts: 175, pages: 210, threads: 190 },
    byWrite: true,
  },
  'a report that holds a thread': {
    as: mia,
    given: (c) => [
      ...forum({ usual: readFirst })(c),
      ...staged(() => ({ ...counted(mia), [`reported/${QUESTION}`]: reportedFields(2) }))(c).slice(-2),
    ],
    writes: reportsAndHolds({ id: QUESTION, thread: QUESTION, opening: true }, mia, { limits: today }),
    expressions: { reports: 219, reported: 255, reportLimits: 99, posts: 175, pages: 210, threads: 240 },
    byWrite: true,
  },
  'a removal that many have asked for': {
    as: omar,
    given: crowded(),
    writes: settled(removes(), 'removed', crowd),
    expressions: { posts: 297, pages: 179, threads: 162, audit: 135, reported: 87, reports: 53 },
    byWrite: true,
  },
  'an approval of what many have reported': {
    as: omar,
    given: crowded(hidden),
    writes: settled(approves, 'kept', crowd),
    expressions: {
      posts: 360,
      pages: 185,
      threads: 165,
      members: 110,
      audit: 140,
      reported: 150,
      reports: 80,
    },
    byWrite: true,
  },
  'an appeal against a removal': {
    as: noah,
    given: removal,
    writes: appeals(),
    expressions: { appeals: 125 },
  },
  'an appeal against a ban': {
    as: mia,
    given: ban,
    writes: appealsBan(),
    expressions: { appeals: 109 },
  },
  'an appeal granted': {
    as: omar,
    given: removalAppealed(),
    writes: also(restores(), responds('granted')),
    expressions: { posts: 300, pages: 210, threads: 180, audit: 145, appeals: 190 },
    byWrite: true,
  },
  'an appeal opened again, and the post removed': {
    as: omar,
    given: removalAnswered('granted', { undone: ANSWER }),
    writes: also(removesAgain(), reopens('granted', DECISION)),
    expressions: { posts: 340, pages: 190, threads: 165, audit: 140, appeals: 220 },
    byWrite: true,
  },
  'other settings': {
    as: ada,
    writes: settles({ policy: { ...CAUTIOUS_POLICY }, name: 'Other' }, ada, costlySettings()),
    given: staged(() => ({}), { community: costlySettings() }),
    expressions: { communities: 595, audit: 118 },
  },
  'long lists of words': {
    as: ada,
    writes: lists(LONG, LONG, ada, { blocked: 'casino|poker', held: 'bitcoin' }),
    expressions: { private: 185, audit: 135 },
  },
  'a saved reply': {
    as: omar,
    writes: saves([{ id: 'a', title: 'Hi', body: 'Hello' }]),
    expressions: { private: 130, audit: 135 },
  },
  'a claim': {
    as: omar,
    writes: (c): Write[] => claimEntry(c, NOAHS, ada.uid, omar.uid),
    expressions: { claims: 50 },
  },
  'a note': {
    as: omar,
    writes: (c): Write[] => addNote(c, { id: FORMER, uid: mia.uid, by: omar.uid, body: 'x' }),
    expressions: { notes: 80 },
  },
};

function costlySettings() {
  const many = Array.from({ length: 50 }, (_, i) => `Number ${i}`);
  return { ...communityFields(), categories: many, interests: many, looks: { 'Number 1': { color: '' } } };
}
