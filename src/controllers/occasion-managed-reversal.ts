import type { Decider } from '../data/moderation/audit.js';
import { changeOccasion } from '../data/occasion-making.js';
import type { AuditEntry } from '../domain/moderation.js';
import { OCCASION_STATUSES, type Occasion } from '../domain/occasion.js';
import type { Write, WriteFields } from '../store/store.js';

/**
 * Takes back what staff have decided about an event of somebody else's, as far as the log keeps it: whether it is to be seen,
 * whether it takes place, and how many places there are. Null where none of that was changed, or winners are announced.
 */
export function undoneOccasion(decider: Decider, { before }: AuditEntry, occasion: Occasion): Write[] | null {
  const changes = { ...formerState(before, occasion), ...formerArrangement(before, occasion) };
  if (Object.keys(changes).length === 0) return null;
  return changeOccasion({ uid: decider.by, decider }, occasion, changes);
}

function formerState({ state }: AuditEntry['before'], occasion: Occasion): WriteFields {
  return (state === 'live' || state === 'removed') && state !== occasion.state ? { state } : {};
}

/** The word about it goes with the status: what was said before is not kept. */
function formerArrangement({ status, capacity }: AuditEntry['before'], occasion: Occasion): WriteFields {
  if (occasion.winners) return {};
  const former = OCCASION_STATUSES.find((one) => one === status);
  const fixed = occasion.kind === 'promotion' || typeof capacity !== 'number';
  return {
    ...(former && former !== occasion.status && { status: former, word: '' }),
    ...(!fixed && capacity !== occasion.capacity && { capacity }),
  };
}
