import type { Session } from '../../controllers/session.js';
import { runDialog } from '../ui/run-dialog.js';
import './community-sign-in.js';

/**
 * Opens the dialog beside the element that needs somebody signed in. Resolves true once there is an account with a
 * profile, false when the dialog was closed.
 */
export async function signIn(host: HTMLElement, session: Session): Promise<boolean> {
  return session.account && session.member ? true : open(host, session);
}

/** Opens the dialog for a guest who wants a full account; what they wrote stays theirs. */
export function upgrade(host: HTMLElement, session: Session): Promise<boolean> {
  return open(host, session);
}

async function open(host: HTMLElement, session: Session): Promise<boolean> {
  const dialog = document.createElement('community-sign-in');
  dialog.session = session;
  dialog.identity = await session.identity();
  dialog.identity.prepare?.();
  return runDialog(host, dialog);
}
