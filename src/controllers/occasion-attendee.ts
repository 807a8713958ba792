import type { Occasion } from '../domain/occasion.js';
import { participantFault } from './participant-fault.js';
import type { Session } from './session.js';

/** Why whoever is signed in cannot sign up, as far as it is known without asking; null where nothing stands in the way. */
export function attendeeFault(session: Session, { signUp }: Occasion): 'banned' | 'muted' | 'guests' | null {
  // Nothing of it is public but a name, so nothing waits for a moderator.
  const fault = participantFault(session, ['live', 'pending']);
  return fault ?? (session.account?.guest && signUp !== 'guests' ? 'guests' : null);
}
