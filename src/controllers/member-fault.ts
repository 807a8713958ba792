import { participantFault } from './participant-fault.js';
import type { Session } from './session.js';

/**
 * Why whoever is signed in can neither enter a promotion nor take a code. Guests never may: accounts to throw away would take
 * part as often as they like.
 */
export function memberFault(session: Session): 'banned' | 'muted' | 'guests' | null {
  return participantFault(session, []) ?? (session.account?.guest ? 'guests' : null);
}
