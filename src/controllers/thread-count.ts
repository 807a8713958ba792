import { pageAddress } from '../data/addresses.js';
import { threadPath } from '../data/paths.js';
import { decodeThread } from '../data/threads.js';
import type { Session } from './session.js';

/** How many comments a thread, or else a page, has; one read. Rejects with a `StoreError`. */
export async function countComments(session: Session, thread: string, page: string): Promise<number> {
  const id = thread || (await pageAddress(page, '')).thread;
  const [document] = await session.store.get([threadPath(session.id, id)]);
  return decodeThread(document)?.comments ?? 0;
}
