import type { Policy } from '../domain/community.js';
import type { Session } from './session.js';

/**
 * Why whoever is signed in can neither vote nor answer, as far as it is known without asking; null where nothing stands in
 * the way. Guests may where the policy for what they write says one of these.
 */
export function participantFault(
  { account, member, community, store }: Session,
  guests: readonly Policy['guests'][] = ['live'],
): 'banned' | 'muted' | 'guests' | null {
  const { banned, mutedUntil = 0 } = member?.standing ?? { banned: false };
  if (banned) return 'banned';
  if (mutedUntil > store.now()) return 'muted';
  return account?.guest && community && !guests.includes(community.policy.guests) ? 'guests' : null;
}

/** Why something did not arrive. */
export function transportFault(error: unknown): 'exhausted' | 'denied' | 'unavailable' {
  const { code } = error as { readonly code?: unknown };
  if (code === 'exhausted') return 'exhausted';
  return code === 'denied' || code === 'missing' ? 'denied' : 'unavailable';
}
