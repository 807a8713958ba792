import { DAY } from './limits.js';
import { WEIGHING_DAYS } from './moderation.js';
import type { Community } from './community.js';
import type { Member } from './member.js';

/**
 * Whether a report counts towards holding an entry back before staff have looked. Not a guest's, not that of a profile
 * of this week, not that of somebody who is held themselves; and where newcomers are read first, not before a first
 * approval. So accounts to throw away can fill a card with reports, and hide nothing.
 */
export function weighs(
  community: Community,
  member: Member,
  situation: { readonly guest: boolean; readonly now: number },
): boolean {
  return (
    !situation.guest &&
    !member.standing.held &&
    situation.now >= member.joinedAt + WEIGHING_DAYS * DAY &&
    (community.policy.premoderate === 'none' || member.approved > 0)
  );
}
