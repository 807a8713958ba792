import type { Member } from '../domain/member.js';
import { createCommunity } from '../data/community.js';
import { createMember, decodeMember, renameMember } from '../data/members.js';
import { memberPath } from '../data/paths.js';
import { shared } from './browser-storage.js';
import type { Session } from './session.js';

/** Reads the profile of whoever is signed in; null when there is none yet. */
export async function readMember(session: Session): Promise<Member | null> {
  const uid = session.account?.uid;
  if (!uid) return null;
  const [document] = await session.store.get([memberPath(session.id, uid)]);
  if (session.account?.uid !== uid) return session.member ?? null;
  const member = decodeMember(document);
  session.takeMember(member);
  return member;
}

/** The profile of whoever is signed in, created under this name where it is missing. */
export async function ensureMember(session: Session, name: string): Promise<Member | null> {
  const uid = session.account?.uid;
  const known = session.member ?? (await readMember(session));
  if (known || !uid) return known;
  await session.store.commit(createMember(session.id, uid, name));
  tellTabs(session);
  return readMember(session);
}

/** Changes the name that new contributions carry. */
export async function rename(session: Session, name: string): Promise<void> {
  const uid = session.account?.uid;
  if (!uid) return;
  if (!session.member) return void (await ensureMember(session, name));
  await session.store.commit(renameMember(session.id, uid, name));
  tellTabs(session);
  await readMember(session);
}

/** Founds the community; the rules let only the owner's verified address do it. */
export async function foundCommunity(session: Session, name: string): Promise<void> {
  const uid = session.account?.uid;
  if (!uid) return;
  await session.store.commit(createCommunity(session.id, uid, name));
  await session.readCommunity(true);
}

/** Other tabs of this browser read the profile again; a time makes each change one. */
export function tellTabs(session: Session): void {
  shared.write(`member:${session.key}`, String(Date.now()));
}
