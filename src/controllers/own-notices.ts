import { acknowledgeWarning, decodeNotice, noticesOf } from '../data/moderation/sanctions.js';
import { noticePath } from '../data/moderation/paths.js';
import type { Member, Standing } from '../domain/member.js';
import type { Notice } from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { readMember, tellTabs } from './membership.js';
import { readAsMember } from './own-documents.js';
import type { Session } from './session.js';

/** Notices that are looked through where the latest decision about a member is another one. */
const LOOKED_AT = 10;

/** What staff have decided about a member and still holds, the gravest first; empty for nearly everybody. */
export function sanctionsOf({ standing }: Member, now: number): Notice['action'][] {
  // Whoever is banned needs to hear of nothing less.
  if (standing.banned) return ['ban'];
  return [
    ...(isMuted(standing, now) ? (['mute'] as const) : []),
    ...(standing.warned === undefined ? [] : (['warn'] as const)),
    ...(standing.held ? (['hold'] as const) : []),
  ];
}

function isMuted({ mutedUntil = 0 }: Standing, now: number): boolean {
  return mutedUntil > now;
}

/** What the member was told of a sanction; null where it cannot be found. Rejects with a `StoreError`. */
export async function readNotice(session: Session, member: Member, action: Notice['action']) {
  const { warned, mutedUntil } = member.standing;
  const id = (action === 'warn' ? warned : undefined) || member.decision;
  const latest = id ? decodeNotice(await readAsMember(session, noticePath(session.id, id))) : null;
  if (latest?.action === action) return latest;
  const query = noticesOf(session.id, member.uid, LOOKED_AT);
  const documents = await session.store.list(query, { as: 'member' }).catch((error: unknown) => {
    if (isRefusal(error)) return [];
    throw error;
  });
  const notices = documents.map(decodeNotice).filter((notice) => notice?.action === action);
  const same = notices.find((notice) => action !== 'mute' || notice?.until === mutedUntil);
  return same ?? notices[0] ?? null;
}

/** The member has understood. What was acknowledged or taken back elsewhere meanwhile is done, too. */
export async function acknowledge(session: Session, member: Member): Promise<void> {
  const { warned } = member.standing;
  if (warned === undefined) return;
  try {
    await commitWithRetry(session.store, acknowledgeWarning(session.id, member.uid, warned));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const fresh = await readMember(session);
    if (fresh?.standing.warned === warned) throw error;
    return;
  }
  if (session.member?.uid === member.uid) {
    const { warned: _, ...standing } = session.member.standing;
    session.takeMember({ ...session.member, standing });
  }
  tellTabs(session);
}
