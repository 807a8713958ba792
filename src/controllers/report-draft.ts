import { isReason, type Reason } from '../domain/moderation.js';
import { ownTab } from './browser-storage.js';
import type { Session } from './session.js';

/** What somebody has begun to report. */
export interface DraftedReport {
  readonly reason: Reason | '';
  readonly details: string;
}

const keyOf = (session: Session, entry: string) =>
  `report:${session.key}:${session.account?.uid ?? ''}:${entry}`;

/** What was chosen and typed before, by whoever is signed in, in this tab. */
export function readReportDraft(session: Session, entry: string): DraftedReport {
  const kept = ownTab.readJson(keyOf(session, entry)) as Partial<DraftedReport> | null;
  const { reason = '', details = '' } = kept ?? {};
  return {
    reason: typeof reason === 'string' && isReason(reason) ? reason : '',
    details: typeof details === 'string' ? details : '',
  };
}

/** Keeps it through a closed dialog and a reload; nothing is kept of a report that says nothing. */
export function keepReportDraft(session: Session, entry: string, draft: DraftedReport): void {
  const empty = draft.reason === '' && draft.details.trim() === '';
  ownTab.write(keyOf(session, entry), empty ? null : JSON.stringify(draft));
}
