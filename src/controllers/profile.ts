import { decodeMember, describeMember, threadsBy } from '../data/members.js';
import { memberPath } from '../data/paths.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { Description, Member } from '../domain/member.js';
import { readMember, tellTabs } from './membership.js';
import type { Session } from './session.js';

/** A member as everyone may see them. */
export interface Profile {
  /** Null where there is none, or none any more. */
  readonly member: Member | null;
  /** Threads that the member has opened; undefined where they could not be counted. */
  readonly threads: number | undefined;
  /** There are more threads than the rules let anybody count. */
  readonly more: boolean;
}

/** Two reads: the profile, and the count of threads. Rejects with a `StoreError`. */
export async function readProfile(session: Session, uid: string): Promise<Profile> {
  const { store, id } = session;
  const [documents, threads] = await Promise.all([
    store.get([memberPath(id, uid)]),
    store.count(threadsBy(id, uid)).catch(() => undefined),
    session.readCommunity().catch(() => null),
  ]);
  return { member: decodeMember(documents[0]), threads, more: threads === LIST_LIMIT };
}

/** Stores what whoever is signed in says about themselves. Rejects with a `StoreError`. */
export async function describeOneself(session: Session, description: Description): Promise<void> {
  const uid = session.account?.uid;
  if (!uid) return;
  await session.store.commit(describeMember(session.id, uid, description));
  tellTabs(session);
  await readMember(session);
}
