import type { Limits } from '../../domain/member.js';
import {
  REASONS,
  TOLD_AT_ONCE,
  type Reason,
  type Report,
  type Reported,
  type Verdict,
} from '../../domain/moderation.js';
import { increment, now, remove, type Document, type Query, type Write } from '../../store/store.js';
import { decode, oneOf } from '../decode.js';
import { offBoard } from '../forum-threads.js';
import { allReportedPath, reportedPath, reportLimitsPath, reportPath, reportsPath } from './paths.js';
import { postPath, threadPath } from '../paths.js';
import { countWrite, touchEntry } from '../posts.js';

/** What somebody reports, and why. */
export interface ReportIntent {
  readonly entry: string;
  readonly thread: string;
  readonly page: number;
  readonly reason: Reason;
  readonly details: string;
}

export interface ReportGround {
  readonly community: string;
  readonly uid: string;
  /** How many were sent today. */
  readonly limits: Limits | null;
  /** Whether it counts towards holding the entry back, see `weighs`. */
  readonly weighs: boolean;
  /** The server's clock, milliseconds. */
  readonly now: number;
}

/** The report, the sum of all reports of the entry, and the day's count: three writes bound to each other. */
export function reportEntry(intent: ReportIntent, ground: ReportGround): Write[] {
  const { community, uid, limits, now: time } = ground;
  const { entry, thread, page, reason, details } = intent;
  const ref = `${entry}_${uid}`;
  return [
    {
      op: 'set',
      path: reportPath(community, entry, uid),
      data: { entry, thread, page, uid, reason, details, at: now, verdict: '' },
    },
    {
      op: 'merge',
      path: reportedPath(community, entry),
      data: {
        at: now,
        ref,
        total: increment(1),
        weight: increment(ground.weighs ? 1 : 0),
        reasons: { [reason]: increment(1) },
        verdict: '',
      },
    },
    countWrite(reportLimitsPath(community, uid), ref, limits, time),
  ];
}

/** What the report that makes the number full does besides: the entry waits for a moderator. */
export interface HeldEntry {
  readonly id: string;
  readonly thread: string;
  readonly page: number;
  /** Whether it is the opening of a thread of the forum. */
  readonly opening: boolean;
  /** Whether it is the accepted answer. */
  readonly accepted: boolean;
}

export function holdEntry(community: string, { id, thread, page, opening, accepted }: HeldEntry): Write[] {
  const gone = { uid: remove, name: remove, body: remove, editedAt: remove, state: 'removed' };
  return [
    {
      op: 'update',
      path: postPath(community, id),
      data: { state: 'pending', decidedAt: now, ...(accepted && { acceptedAt: remove }) },
    },
    touchEntry(community, thread, page, id, gone),
    {
      op: 'update',
      path: threadPath(community, thread),
      data: {
        ...(opening ? offBoard('removed') : { comments: increment(-1) }),
        ...(accepted && { answer: '', answerPage: 0 }),
        changedAt: now,
        changedId: id,
      },
    },
  ];
}

/**
 * What a decision about a reported entry says to those who have reported it; goes into the batch of the decision. The
 * rules hold the verdict to the decision: approved and kept is `kept`, removed is `removed`, undone is open again.
 */
export function settleReports(
  community: string,
  entry: string,
  reports: readonly Report[],
  verdict: Verdict,
): Write[] {
  return [
    {
      op: 'update',
      path: reportedPath(community, entry),
      data: { verdict, reviewed: true, decidedAt: now },
    },
    ...tellReporters(community, reports.slice(0, TOLD_AT_ONCE), verdict),
  ];
}

/** Tells further reporters of a verdict that stands already. */
export function tellReporters(community: string, reports: readonly Report[], verdict: Verdict): Write[] {
  return reports.map(({ entry, uid }) => ({
    op: 'update',
    path: reportPath(community, entry, uid),
    data: { verdict, decidedAt: now },
  }));
}

export function decodeReported(document: Document | null | undefined): Reported | null {
  return decode(document, (reader, id) => {
    const counts = reader.or((r) => r.map('reasons'), {});
    const reasons: Partial<Record<Reason, number>> = {};
    for (const reason of REASONS) {
      const count = counts[reason];
      if (typeof count === 'number') reasons[reason] = count;
    }
    return {
      id,
      at: reader.time('at'),
      total: reader.number('total'),
      weight: reader.number('weight'),
      reasons,
      verdict: oneOf(['kept', 'removed'], reader.fields['verdict'], ''),
      decidedAt: reader.or((r) => r.time('decidedAt'), 0),
      reviewed: reader.fields['reviewed'] === true,
    };
  });
}

export function decodeReport(document: Document | null | undefined): Report | null {
  return decode(document, (reader, id) => ({
    id,
    entry: reader.text('entry'),
    thread: reader.text('thread'),
    page: reader.number('page'),
    uid: reader.text('uid'),
    reason: oneOf(REASONS, reader.text('reason'), 'other'),
    details: reader.or((r) => r.text('details'), ''),
    at: reader.time('at'),
    verdict: oneOf(['kept', 'removed'], reader.fields['verdict'], ''),
    decidedAt: reader.or((r) => r.time('decidedAt'), 0),
  }));
}

/** Entries with reports about which nobody has decided: those whose reports weigh most first, or those reported last. */
export function openReported(
  community: string,
  order: 'weight' | 'latest',
  after?: Reported,
  limit = 20,
): Query {
  const heaviest = order === 'weight';
  const start = after && [new Date(after.at), after.id];
  return {
    collection: allReportedPath(community),
    where: [['verdict', '==', '']],
    orderBy: [...(heaviest ? [['weight', 'desc'] as const] : []), ['at', 'desc'], ['__name__', 'desc']],
    ...(start && { startAfter: heaviest ? [after.weight, ...start] : start }),
    limit,
  };
}

export function reportsOf(community: string, entry: string, limit = 20): Query {
  return { collection: reportsPath(community), where: [['entry', '==', entry]], limit };
}
