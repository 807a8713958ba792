import { appealDecision, appealsAbout, decodeAppeal } from '../data/moderation/sanctions.js';
import { appealPath } from '../data/moderation/paths.js';
import type { Appeal } from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { ownTab } from './browser-storage.js';
import { readAsMember } from './own-documents.js';
import { keepAppeal, sentMarks } from './sent-marks.js';
import type { Session } from './session.js';

/** A decision that a member may ask staff to look at again. */
export interface Appealable {
  /** Id of the decision, and of its appeal. */
  readonly decision: string;
  /** `posts/ID` or `members/UID`. */
  readonly target: string;
}

/** The appeal as this browser knows it; it costs nothing. */
export function knownAppeal(session: Session, decision: string): Appeal | undefined {
  const uid = session.account?.uid;
  if (!uid) return undefined;
  return sentMarks(session, uid).appeals.find(({ id, against }) => id === decision || against === decision);
}

/** Reads the appeal; null where nobody has asked. Rejects with a `StoreError`. */
export async function readAppeal(session: Session, { decision, target }: Appealable): Promise<Appeal | null> {
  const own = decodeAppeal(await readAsMember(session, appealPath(session.id, decision)));
  const appeal = own ?? (await readReopened(session, { decision, target }));
  if (appeal && appeal.uid === session.account?.uid) keepAppeal(session, appeal);
  return appeal;
}

/** Where staff took back that they had granted one, it is open again and against the decision that stands now. */
async function readReopened({ store, id, account }: Session, { decision, target }: Appealable) {
  if (!account) return null;
  const documents = await store.list(appealsAbout(id, account.uid, target), { as: 'member' });
  return documents.map(decodeAppeal).find((appeal) => appeal?.against === decision) ?? null;
}

/** Asks once. Null where the decision cannot be looked at again. Rejects with a `StoreError`. */
export async function sendAppeal(
  session: Session,
  { decision, target }: Appealable,
  note: string,
): Promise<Appeal | null> {
  const uid = session.account?.uid;
  if (!uid) return null;
  try {
    await commitWithRetry(session.store, appealDecision(session.id, uid, { decision, target, note }));
  } catch (error) {
    // An earlier attempt whose answer was lost may have arrived.
    if (isRefusal(error)) return readAppeal(session, { decision, target });
    throw error;
  }
  const at = session.store.now();
  const appeal: Appeal = {
    ...{ id: decision, uid, target, note, at, verdict: '', against: decision },
    ...{ decision: '', decidedAt: 0, answer: '' },
  };
  keepAppeal(session, appeal);
  return appeal;
}

const keyOf = (session: Session, decision: string) =>
  `appeal:${session.key}:${session.account?.uid ?? ''}:${decision}`;

/** What was typed before, in this tab. */
export function readAppealDraft(session: Session, decision: string): string {
  return ownTab.read(keyOf(session, decision)) ?? '';
}

export function keepAppealDraft(session: Session, decision: string, text: string): void {
  ownTab.write(keyOf(session, decision), text || null);
}
