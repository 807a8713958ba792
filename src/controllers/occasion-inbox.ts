import { eventMark } from '../data/occasion-messages.js';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import { DAY } from '../domain/limits.js';
import type { Occurrence } from '../domain/occasion.js';
import { inboxRecord } from './inbox-record.js';
import type { Session } from './session.js';

/** After an occurrence has ended its messages are asked for this long: that is when winners are told. */
const LASTS = 30 * DAY;

/** Until when the inbox asks for messages about an occurrence, in milliseconds. */
export function rememberedUntil({ endsAt }: Pick<Occurrence, 'endsAt'>): number {
  return endsAt + LASTS;
}

/**
 * Whoever is signed in has signed up: from now on their inbox asks what staff write about it, until then (milliseconds, see
 * `rememberedUntil`). One write. It never rejects: the sign-up holds, whatever becomes of this.
 */
export function rememberEvent(session: Session, key: OccurrenceKey, until: number): Promise<void> {
  return mark(session, key, until);
}

/** They have cancelled. The same holds. */
export function forgetEvent(session: Session, key: OccurrenceKey): Promise<void> {
  return mark(session, key, null);
}

async function mark(session: Session, key: OccurrenceKey, until: number | null): Promise<void> {
  const { account } = session;
  if (account) await inboxRecord(session, account.uid).markEvents({ [eventMark(key)]: until });
}
