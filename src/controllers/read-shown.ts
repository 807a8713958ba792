import { isRefusal } from '../store/retry.js';
import type { Document } from '../store/store.js';
import type { Session } from './session.js';

/**
 * What everybody may see; where it is not everybody's it may still be its author's, or a moderator's. Null where whoever
 * looks may not. Rejects with a `StoreError`.
 */
export async function readShown(session: Session, path: string): Promise<Document | null> {
  const read = async (as: 'visitor' | 'member'): Promise<Document | null> => {
    try {
      const [document] = await session.store.get([path], { as });
      return document ?? null;
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  };
  return (await read('visitor')) ?? (session.account ? read('member') : null);
}
