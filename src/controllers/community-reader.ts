import type { Community } from '../domain/community.js';
import { decodeCommunity } from '../data/community.js';
import { communityPath } from '../data/paths.js';
import { shared } from './browser-storage.js';
import type { Session } from './session.js';

/** Reads the community document into the session. Apart, since comments can be shown before the settings are known. */
export async function readCommunity(session: Session): Promise<Community | null> {
  const [document] = await session.store.get([communityPath(session.id)]);
  const community = decodeCommunity(document);
  session.takeCommunity(community);
  // For the next visit, see `Session`.
  if (!session.preview)
    shared.write(`community:${session.key}`, JSON.stringify({ savedAt: Date.now(), community }));
  return community;
}
