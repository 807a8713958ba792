import { StoreError, type Document } from '../store/store.js';
import type { Session } from './session.js';

/** A member's own document; null where there is none, or the deployed rules know no such place. */
export async function readAsMember({ store }: Session, path: string): Promise<Document | null> {
  try {
    const [document] = await store.get([path], { as: 'member' });
    return document ?? null;
  } catch (error) {
    // What does not exist is as unreadable as somebody else's.
    if (error instanceof StoreError && error.code === 'denied') return null;
    throw error;
  }
}
