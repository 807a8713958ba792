import { decodeCommunity } from '../data/community.js';
import { changeCommunity } from '../data/moderation/settings.js';
import { communityPath } from '../data/paths.js';
import { roleOf, type Role } from '../domain/role.js';
import { isRefusal } from '../store/retry.js';
import { deciderOf } from './decider.js';
import { sendDecision } from './send-decision.js';
import type { Session } from './session.js';
import { undoDecision } from './undo-decision.js';

export type Appointed =
  | { readonly kind: 'done'; readonly undo: () => Promise<void> }
  /** The rules said no, or the connection was lost. */
  | { readonly kind: 'denied' | 'failed' };

/** Roles that can be given; there is one owner, always. */
export type GivenRole = Exclude<Role, 'owner'>;

/** Why somebody's role cannot be changed by whoever is signed in; empty where it can. */
export type AppointmentFault = '' | 'owner' | 'only-owner' | 'only-admins';

/** The owner appoints whom they like; an admin adds and removes moderators. */
export function appointmentFault(
  mine: Role | null,
  theirs: Role | null,
  wanted?: GivenRole,
): AppointmentFault {
  if (mine !== 'owner' && mine !== 'admin') return 'only-admins';
  if (theirs === 'owner') return 'owner';
  return mine === 'admin' && (theirs === 'admin' || wanted === 'admin') ? 'only-owner' : '';
}

/** Makes somebody staff, or with null nobody of the staff any more. The others' roles are read afresh. */
export async function appoint(session: Session, uid: string, role: GivenRole | null): Promise<Appointed> {
  const path = communityPath(session.id);
  try {
    const [document] = await session.store.get([path], { as: 'member' });
    const community = decodeCommunity(document);
    if (!document || !community || roleOf(community, uid) === 'owner') return { kind: 'denied' };
    const staff = { ...community.staff, ...(role && { [uid]: role }) };
    if (!role) delete staff[uid];
    const decider = deciderOf(session);
    await sendDecision(session, decider, path, changeCommunity(decider, document, { staff }));
    await session.readCommunity(true);
    const undo = async () => {
      await undoDecision(session, decider.id);
      await session.readCommunity(true);
    };
    return { kind: 'done', undo };
  } catch (error) {
    return { kind: isRefusal(error) ? 'denied' : 'failed' };
  }
}
