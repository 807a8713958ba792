import type { ParticipationFault } from '../domain/opening-times.js';
import type { Survey } from '../domain/survey.js';
import { participantFault } from './participant-fault.js';
import type { Session } from './session.js';

/** Why whoever is signed in cannot answer, as far as it is known without asking; null where nothing stands in the way. */
export function respondentFault(session: Session, survey: Survey): ParticipationFault | null {
  // Nothing of a survey is public, so nothing waits for a moderator.
  const fault = participantFault(session, ['live', 'pending']);
  return fault ?? (session.account?.guest && !survey.guests ? 'guests' : null);
}
