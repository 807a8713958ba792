import type { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import type { Thread } from '../../domain/thread.js';

/** The sentence that says why nothing can be written here now; empty while writing is possible. */
export function closedReason(session: Session | null, thread: Thread | null | undefined, locale: Locale): string {
  const { comments } = locale.t;
  if (!session) return '';
  const standing = session.member?.standing;
  if (standing?.banned) return comments.banned;
  const now = session.store.now();
  if (standing?.mutedUntil !== undefined && standing.mutedUntil > now) {
    return comments.muted(locale.relative(standing.mutedUntil, now));
  }
  if (thread?.locked) return comments.locked;
  return session.account?.guest && session.community?.policy.guests === 'off' ? comments.guestsOff : '';
}
