import type { Decider } from '../data/moderation/audit.js';
import { decisionOf } from '../data/moderation/settings.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import type { Outcome } from './outcome.js';
import type { Session } from './session.js';

/** Sent twice, a decision lands once: the second names a decision that is no longer the latest. So a lost answer is no
 * reason to give up. */
export const AGAIN = { codes: ['aborted', 'unavailable'], retries: 3 } as const;

/**
 * Sends what was decided about the document at `path`. A second attempt after a lost answer is refused, since the first
 * has arrived: then the document bears this very decision.
 * @throws the `StoreError` of a decision that was not taken
 */
export async function sendDecision(
  { store }: Session,
  { id }: Decider,
  path: string,
  writes: readonly Write[],
): Promise<void> {
  try {
    await commitWithRetry(store, writes, AGAIN);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const [document = null] = await store.get([path], { as: 'member' }).catch(() => []);
    if (decisionOf(document) !== id) throw error;
  }
}

/** What became of a decision that was not taken, where nothing more is to be found out; throws what is a fault of our own. */
export function failureOf(error: unknown): Outcome {
  if (!(error instanceof StoreError)) throw error;
  return { kind: 'failed', code: isRefusal(error) ? 'denied' : error.code };
}
