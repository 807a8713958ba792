import type { Community } from './community.js';

/** What a member of staff may do grows to the left. */
export type Role = 'owner' | 'admin' | 'moderator';

export function roleOf(community: Community | null, uid: string | undefined): Role | null {
  if (!community || !uid) return null;
  return Object.hasOwn(community.staff, uid) ? (community.staff[uid] ?? null) : null;
}
