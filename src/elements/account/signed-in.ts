import { readMember } from '../../controllers/membership.js';
import type { Session } from '../../controllers/session.js';

/** Whether somebody with a name is signed in, after asking for it where nobody is. */
export async function isSignedIn(host: HTMLElement, session: Session): Promise<boolean> {
  if (session.account && session.member) return true;
  if (session.account) await readMember(session).catch(() => null);
  const { signIn } = await import('./sign-in.js');
  return signIn(host, session);
}
