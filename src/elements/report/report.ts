import type { ReportSubject } from '../../controllers/reporting.js';
import type { Session } from '../../controllers/session.js';
import { runDialog } from '../ui/run-dialog.js';
import './community-report.js';

/**
 * Opens the dialog beside the element that shows the contribution, and takes it away once it is closed. Resolves to
 * whether the report has held the contribution back.
 */
export async function report(host: HTMLElement, session: Session, subject: ReportSubject): Promise<boolean> {
  const dialog = document.createElement('community-report');
  dialog.session = session;
  dialog.subject = subject;
  await runDialog(host, dialog);
  return dialog.held;
}
