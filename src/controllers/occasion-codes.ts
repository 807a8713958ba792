import { secretPath } from '../data/occasion-paths.js';
import { ticketsEver } from '../data/occasion-queries.js';
import { decodeSecret } from '../data/occasions.js';
import { codeTicket } from '../data/signing-up.js';
import type { SignUp } from '../domain/sign-up.js';
import { isRefusal, retry, type RetryOptions } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import {
  entrantFault,
  entryWrites,
  readOwnEntry,
  settle,
  type Entry,
  type PromotionFault,
} from './occasion-draw-entering.js';
import { readAsMember } from './own-documents.js';
import { transportFault } from './participant-fault.js';

/** Somebody who was overtaken looks for the next number this often, with growing pauses: about two minutes. */
const PATIENCE: RetryOptions = { retries: 40, delay: 100 };

/**
 * Takes the next code for whoever is signed in; what they have taken already is as good. The tickets of codes are numbered
 * without a gap and none is ever removed, so how many there are is the number of the next. The rules let one have it: whoever
 * is refused because somebody was faster looks again, until there is one or all are gone.
 */
export async function takeCode(entry: Entry, patience = PATIENCE): Promise<SignUp | PromotionFault> {
  const fault = entrantFault(entry);
  if (fault) return fault;
  try {
    const first = await countTaken(entry);
    const attempt = takingFrom(entry, first);
    return await retry(attempt, patience);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'aborted') return 'crowded';
    return transportFault(error);
  }
}

/** One attempt after the other; rejects with `aborted` where somebody was faster. */
function takingFrom(entry: Entry, first: number): () => Promise<SignUp | PromotionFault> {
  const { session, occasion, key } = entry;
  let place = first;
  return async () => {
    if (place >= occasion.capacity) return (await readOwnEntry(session, key)) ?? 'spent';
    const { writes, expected } = entryWrites(entry, codeTicket(place));
    try {
      await session.store.commit(writes);
      return expected;
    } catch (error) {
      const busy = error instanceof StoreError && error.code === 'aborted';
      if (!busy && !isRefusal(error)) return settle(entry, error);
      const own = await readOwnEntry(session, key);
      if (own) return own;
      const before = place;
      place = await countTaken(entry);
      if (busy || place > before) throw new StoreError('aborted', 'Somebody was faster.');
      return settle(entry, error);
    }
  };
}

/** One read. */
function countTaken({ session, key }: Pick<Entry, 'session' | 'key'>): Promise<number> {
  return session.store.count(ticketsEver(session.id, key));
}

/**
 * What is revealed to whoever has entered: their own code, or the one that all of them get; null where neither is stored.
 * One read or two. Rejects with a `StoreError`.
 */
export async function readRevealed(
  { session, key }: Pick<Entry, 'session' | 'key'>,
  { ticket }: Pick<SignUp, 'ticket'>,
): Promise<string | null> {
  for (const id of [ticket, key.occurrence]) {
    const text = decodeSecret(await readAsMember(session, secretPath(session.id, key.event, id)));
    if (text) return text;
  }
  return null;
}
