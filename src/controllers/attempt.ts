import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Write } from '../store/store.js';
import type { Session } from './session.js';

/** False where the rules refuse; rejects with a `StoreError` for anything else. */
export async function attempt({ store }: Session, writes: readonly Write[]): Promise<boolean> {
  try {
    await commitWithRetry(store, writes);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
