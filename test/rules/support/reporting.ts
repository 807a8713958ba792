import { keepPost, removePost } from '../../../src/data/moderation/decisions.js';
import {
  holdEntry,
  reportEntry,
  settleReports,
  tellReporters,
  type HeldEntry,
  type ReportGround,
  type ReportIntent,
} from '../../../src/data/moderation/reports.js';
import type { ModeratedPost, Report, Verdict } from '../../../src/domain/moderation.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { decider, staged } from './deciding.js';
import { ada, mia, noah, olga, omar, type Person } from './people.js';
import { address, minutesAgo, NOAHS, type Differences } from './stage.js';

const SPAM: ReportIntent = { entry: NOAHS, thread: address.thread, page: 0, reason: 'spam', details: '' };

/** Mia reports what Noah has written, for the first time today; hers counts. */
export const reports =
  (more: Partial<ReportIntent> = {}, who: Person = mia, ground: Partial<ReportGround> = {}) =>
  (c: string): Write[] =>
    reportEntry(
      { ...SPAM, ...more },
      { community: c, uid: who.uid, limits: null, weighs: true, now: Date.now(), ...ground },
    );

const NOAHS_ENTRY: HeldEntry = {
  ...{ id: NOAHS, thread: address.thread, page: 0 },
  ...{ opening: false, accepted: false },
};

export const holds =
  (more: Partial<HeldEntry> = {}) =>
  (c: string): Write[] =>
    holdEntry(c, { ...NOAHS_ENTRY, ...more });

/** The report, and what makes the entry wait. */
export const reportsAndHolds =
  (more: Partial<HeldEntry> = {}, who: Person = mia, ground: Partial<ReportGround> = {}) =>
  (c: string): Write[] => {
    const { id, thread, page } = { ...NOAHS_ENTRY, ...more };
    return [...reports({ entry: id, thread, page }, who, ground)(c), ...holds(more)(c)];
  };

export const reportedFields = (weight: number, more: Fields = {}): Fields => ({
  ...{ at: minutesAgo(3), ref: `${NOAHS}_${olga.uid}`, total: weight + 1, weight },
  ...{ reasons: { spam: weight + 1 }, verdict: '' },
  ...more,
});

export const reportFields = (who: Person, more: Fields = {}): Fields => ({
  ...{ entry: NOAHS, thread: address.thread, page: 0, uid: who.uid, reason: 'spam', details: '' },
  ...{ at: minutesAgo(3), verdict: '' },
  ...more,
});

/** Noah's comment was reported by so many whose report counts, and by Ada and Olga. */
export const reported = (weight: number, more: Fields = {}, usual: Differences | (() => Differences) = {}) =>
  staged(
    () => ({
      [`reported/${NOAHS}`]: reportedFields(weight, more),
      [`reports/${NOAHS}_${ada.uid}`]: reportFields(ada),
      [`reports/${NOAHS}_${olga.uid}`]: reportFields(olga),
    }),
    usual,
  );

/** Noah's comment as staff have read it. */
export const moderated = (more: Partial<ModeratedPost> = {}): ModeratedPost => ({
  ...{ id: NOAHS, kind: 'comment', uid: noah.uid, name: noah.name, body: 'So do I, Mia', at: 0 },
  ...{ state: 'live', thread: address.thread, page: 0, revisions: [] },
  ...{ decision: '', decidedAt: 0, approvedAt: 0, reason: '', note: '', url: '', title: '', accepted: false },
  ...more,
});

/** A report as staff have read it. */
export const reportBy = ({ uid }: Person): Report => ({
  ...{ id: `${NOAHS}_${uid}`, entry: NOAHS, thread: address.thread, page: 0, uid, reason: 'spam' },
  ...{ details: '', at: 0, verdict: '', decidedAt: 0 },
});

/** What Ada and Olga are told, in the batch of the decision. */
export const settled =
  (decides: (c: string) => Write[], verdict: Verdict, told: readonly Person[] = [ada, olga]) =>
  (c: string): Write[] => [...decides(c), ...settleReports(c, NOAHS, told.map(reportBy), verdict)];

export const tells =
  (verdict: Verdict, told: readonly Person[] = [ada, olga]) =>
  (c: string): Write[] =>
    tellReporters(c, told.map(reportBy), verdict);

export const removes =
  (who = omar, more: Partial<ModeratedPost> = {}) =>
  (c: string): Write[] =>
    removePost(decider(c, who, { reason: 'spam', note: 'No adverts.' }), moderated(more));

export const keeps =
  (who = omar, more: Partial<ModeratedPost> = {}) =>
  (c: string): Write[] =>
    keepPost(decider(c, who), moderated(more));
