import type { Sanction } from '../data/moderation/sanctions.js';
import type { Member } from '../domain/member.js';
import { SANCTION_FIELDS, type AuditEntry } from '../domain/moderation.js';
import type { Fields } from '../store/store.js';

export const SANCTIONS = ['warn', 'mute', 'hold', 'ban'] as const;

/** What stood against a member before a decision, as stored. */
export function standingBefore({ before }: AuditEntry): Fields {
  return (before['standing'] ?? {}) as Fields;
}

/** The sanction that a decision has lifted; undefined where it stands by now, or would have ended. */
export function standsAgain({ standing }: Member, lift: AuditEntry, now: number): Sanction | undefined {
  const before = standingBefore(lift);
  const action = SANCTIONS.find((one) => {
    const field = SANCTION_FIELDS[one];
    return Object.hasOwn(before, field) && standing[field] === undefined;
  });
  if (action !== 'mute') return action && { action };
  const until = before['mutedUntil'];
  return until instanceof Date && until.getTime() > now ? { action, until: until.getTime() } : undefined;
}
