import { occasionPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { unlistAttendee } from '../data/occasion-making.js';
import { decodeOccasion } from '../data/occasions.js';
import type { Occasion } from '../domain/occasion.js';
import type { SignUp } from '../domain/sign-up.js';
import { isRefusal } from '../store/retry.js';
import { deciderOf } from './decider.js';
import { whyRefused } from './log-entry.js';
import type { Changed } from './record-changes.js';
import { failureOf, sendDecision } from './send-decision.js';
import type { Session } from './session.js';

/** Takes somebody off the list of an occurrence; `note` is what the log keeps of why. Nothing takes that back. */
export async function unlist(
  session: Session,
  occasion: Occasion,
  key: OccurrenceKey,
  { signUp, note }: { readonly signUp: SignUp; readonly note: string },
): Promise<Changed<Occasion>> {
  const decider = deciderOf(session, { note });
  const path = occasionPath(session.id, occasion.id);
  const read = async () => {
    const [document] = await session.store.get([path], { as: 'member' }).catch(() => [null]);
    return decodeOccasion(document) ?? undefined;
  };
  try {
    await sendDecision(session, decider, path, unlistAttendee(decider, occasion, key, signUp));
  } catch (error) {
    const refused = isRefusal(error)
      ? await whyRefused(session, path, occasion.decision).catch(() => failureOf(error))
      : failureOf(error);
    const now = isRefusal(error) ? await read() : undefined;
    return { outcome: refused, ...(now && { record: now }) };
  }
  const now = await read();
  return { outcome: { kind: 'done' }, ...(now && { record: now }) };
}
