import { messageAttendees, type Audience } from '../data/occasion-making.js';
import { messagePath } from '../data/occasion-paths.js';
import { allTickets } from '../data/occasion-queries.js';
import { sha256 } from '../data/sha256.js';
import type { Occasion } from '../domain/occasion.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import { readMember } from './membership.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';

/** Something that those who have signed up shall read. */
export interface Telling {
  /** Made once, so that sending it again tells nobody twice. */
  readonly intent: string;
  readonly to: Audience;
  readonly body: string;
}

/**
 * Tells those who have signed up for these occurrences, one after the other; where nobody has, nobody is told.
 * Resolves to the occurrences where it did not get through.
 */
export async function tellAttendees(
  session: Session,
  occasion: Occasion,
  occurrences: readonly string[],
  telling: Telling,
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const occurrence of occurrences) {
    try {
      await tellOccurrence(session, occasion, occurrence, telling);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      failed.push(occurrence);
    }
  }
  return failed;
}

async function tellOccurrence(
  session: Session,
  { id: event, title }: Occasion,
  occurrence: string,
  { intent, to, body }: Telling,
): Promise<void> {
  const key = { event, occurrence };
  const people = await session.store.sum(allTickets(session.id, key), 'party', { as: 'member' });
  if (people === 0) return;
  const { uid = '' } = session.account ?? {};
  const member = session.member ?? (await readMember(session));
  const id = await messageId(intent, occurrence);
  const message = { id, to, body, title };
  const write = messageAttendees(session.id, key, { uid, name: member?.name ?? '' }, message);
  try {
    await commitWithRetry(session.store, [write], AGAIN);
  } catch (error) {
    // An attempt before may have arrived without an answer.
    if (!isRefusal(error)) throw error;
    const [sent] = await session.store.get([messagePath(session.id, key, id)], { as: 'member' });
    if (sent?.data['uid'] !== uid) throw error;
  }
}

/** The same for the same intent and occurrence, also after a reload; it looks like all ids. */
async function messageId(intent: string, occurrence: string): Promise<string> {
  return (await sha256(`${intent} ${occurrence}`)).slice(0, 20);
}
