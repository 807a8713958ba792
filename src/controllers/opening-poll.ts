import { postPath } from '../data/paths.js';
import { followOpening } from '../data/opening-poll.js';
import { pollIn, type Poll } from '../domain/poll.js';
import { commitWithRetry } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import type { Session } from './session.js';

/**
 * Brings the poll in an opening along with what these writes, which have gone through, have made of that. The body may
 * name a poll that is not there or stands elsewhere, and the rules refuse what does not follow: so it is a write of its
 * own, and what does not go through is left.
 */
export async function bringPollAlong(
  { store, id: community }: Session,
  { id, body }: { readonly id: string; readonly body: string },
  writes: readonly Write[],
): Promise<void> {
  const poll = pollIn(body);
  const state = stateIn(writes, postPath(community, id));
  if (!poll || !state) return;
  try {
    await commitWithRetry(store, [followOpening(community, poll, state)]);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

function stateIn(writes: readonly Write[], path: string): Poll['state'] | undefined {
  const write = writes.find((one) => one.path === path);
  const state = write && write.op !== 'delete' ? write.data['state'] : undefined;
  return (['live', 'pending', 'removed', 'deleted'] as const).find((name) => name === state);
}
