import type { Appeal } from '../domain/moderation.js';
import { DAY } from '../domain/limits.js';
import { shared } from './browser-storage.js';
import type { Session } from './session.js';

/** Reports and appeals that are remembered, and for how long their outcome is asked for. */
const KEPT = 50;
const LASTS = 30 * DAY;
/** An answer to an appeal that is younger than this may still be taken back. */
const FIRM = DAY;

export interface SentReport {
  readonly entry: string;
  /** When it was sent, the server's clock. */
  readonly at: number;
}

/**
 * What a member has said to staff from this browser. It costs a read to hear what became of it, so an inbox asks only
 * while something is open here.
 */
export interface SentMarks {
  /** Reports whose outcome is not known yet. */
  readonly reports: readonly SentReport[];
  /** Appeals as they were when they were read last. */
  readonly appeals: readonly Appeal[];
}

const listeners = new Set<() => void>();

/** Calls back after every change on this page. */
export function onSent(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const keyOf = (session: Session, uid: string) => `sent:${session.key}/${uid}`;

export function sentMarks(session: Session, uid: string): SentMarks {
  const kept = shared.readJson(keyOf(session, uid)) as Partial<SentMarks> | null;
  return {
    reports: Array.isArray(kept?.reports) ? kept.reports : [],
    appeals: Array.isArray(kept?.appeals) ? kept.appeals : [],
  };
}

/** Reports that somebody may have decided about since. */
export function openReports(session: Session, uid: string): readonly SentReport[] {
  const oldest = session.store.now() - LASTS;
  return sentMarks(session, uid).reports.filter(({ at }) => at > oldest);
}

/** Appeals that somebody may have answered since, or about which they may have changed their mind. */
export function openAppeals(session: Session, uid: string): readonly Appeal[] {
  const now = session.store.now();
  return sentMarks(session, uid).appeals.filter(({ at, verdict, decidedAt }) =>
    verdict === '' ? (decidedAt || at) > now - LASTS : decidedAt > now - FIRM,
  );
}

export function keepReport(session: Session, uid: string, entry: string): void {
  const marks = sentMarks(session, uid);
  const others = marks.reports.filter((report) => report.entry !== entry);
  write(session, uid, { ...marks, reports: [...others, { entry, at: session.store.now() }] });
}

/** The outcome of these is known. */
export function settleReports(session: Session, uid: string, entries: readonly string[]): void {
  const marks = sentMarks(session, uid);
  const reports = marks.reports.filter(({ entry }) => !entries.includes(entry));
  if (reports.length < marks.reports.length) write(session, uid, { ...marks, reports });
}

/** An appeal was sent, or answered. */
export function keepAppeal(session: Session, appeal: Appeal): void {
  const marks = sentMarks(session, appeal.uid);
  const others = marks.appeals.filter(({ id }) => id !== appeal.id);
  write(session, appeal.uid, { ...marks, appeals: [...others, appeal] });
}

/** Nothing stays in this browser of somebody who has signed out. */
export function forgetSent(session: Session, uid: string): void {
  shared.write(keyOf(session, uid), null);
}

function write(session: Session, uid: string, { reports, appeals }: SentMarks): void {
  const kept: SentMarks = { reports: reports.slice(-KEPT), appeals: appeals.slice(-KEPT) };
  shared.write(keyOf(session, uid), JSON.stringify(kept));
  for (const listener of [...listeners]) listener();
}
