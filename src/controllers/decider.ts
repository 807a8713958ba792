import type { Decider } from '../data/moderation/audit.js';
import { newId } from '../domain/ids.js';
import type { Session } from './session.js';

/** Whoever is signed in, about to decide; the decision has an id from now on, however often it is sent. */
export function deciderOf(session: Session, why: Pick<Decider, 'reason' | 'note' | 'group'> = {}): Decider {
  return {
    community: session.id,
    by: session.account?.uid ?? '',
    id: newId((bytes) => crypto.getRandomValues(bytes)),
    ...why,
  };
}
