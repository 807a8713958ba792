import type { Survey } from '../domain/survey.js';
import type { Session } from './session.js';

/** Why answers were not taken. */
export type SurveyRefusal =
  /** The survey is over, not open yet, or no longer to be seen. */
  | 'closed'
  | 'scheduled'
  | 'gone'
  /** The member may not answer. */
  | 'banned'
  | 'muted'
  | 'guests'
  /** There are answers of the same member from elsewhere. */
  | 'elsewhere'
  /** The rules say no, nobody knows why. */
  | 'denied'
  | 'unavailable'
  | 'exhausted';

/** Why whoever is signed in cannot answer, as far as it is known without asking; null where nothing stands in the way. */
export function respondentFault(
  { account, member, community, store }: Session,
  survey: Survey,
): SurveyRefusal | null {
  const { banned, mutedUntil = 0 } = member?.standing ?? { banned: false };
  if (banned) return 'banned';
  if (mutedUntil > store.now()) return 'muted';
  if (!account?.guest) return null;
  return !survey.guests || (community && community.policy.guests !== 'live') ? 'guests' : null;
}
