import type { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';

/** The sentence that says why this member cannot write; empty while writing is possible. */
export function closedReason(session: Session, locale: Locale): string {
  const { comments } = locale.t;
  const standing = session.member?.standing;
  if (standing?.banned) return comments.banned;
  const now = session.store.now();
  if (standing?.mutedUntil !== undefined && standing.mutedUntil > now) {
    return comments.muted(locale.relative(standing.mutedUntil, now));
  }
  return session.account?.guest && session.community?.policy.guests === 'off' ? comments.guestsOff : '';
}
