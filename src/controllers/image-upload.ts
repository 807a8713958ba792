import { decodeCommunity } from '../data/community.js';
import { decodeImage, storeImage, type ImageIntent } from '../data/images.js';
import { decodeLimits, decodeMember } from '../data/members.js';
import { communityPath, imageLimitsPath, imagePath, memberPath } from '../data/paths.js';
import { imageVerdict, type ImageRefusal } from '../domain/image.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type StoreErrorCode } from '../store/store.js';
import { IMAGE_TIMEOUT, keepImage } from './image-source.js';
import type { Session } from './session.js';

export type UploadResult =
  | { readonly kind: 'stored' }
  | { readonly kind: 'refused'; readonly why: ImageRefusal; readonly until?: number }
  | { readonly kind: 'failed'; readonly code: StoreErrorCode };

/** A denied batch may have been built on a count that another tab has moved meanwhile. */
const ATTEMPTS = 3;

/** Stores an image as whoever is signed in; sent again with the same id it is stored once. Four reads, two writes. */
export async function uploadImage(session: Session, intent: ImageIntent): Promise<UploadResult> {
  try {
    const result = await store(session, intent);
    if (result.kind === 'stored') keepImage(session, intent);
    return result;
  } catch (error) {
    if (error instanceof StoreError) return { kind: 'failed', code: error.code };
    throw error;
  }
}

async function store(session: Session, intent: ImageIntent): Promise<UploadResult> {
  for (let attempt = 1; ; attempt++) {
    const ground = await readGround(session);
    const verdict = imageVerdict(ground);
    if (verdict.kind === 'refused') return verdict;
    const { uid, limits, now } = ground;
    try {
      const writes = storeImage(intent, { community: session.id, uid, limits, now });
      await commitWithRetry(session.store, writes, { timeout: IMAGE_TIMEOUT });
      return { kind: 'stored' };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // The answer to an earlier attempt may have been lost.
      if (await isThere(session, intent.id, uid)) return { kind: 'stored' };
      if (attempt >= ATTEMPTS) throw error;
    }
  }
}

async function readGround(session: Session) {
  const { store: database, id, account } = session;
  const uid = account?.uid ?? '';
  const [[community, member], [limits]] = await Promise.all([
    database.get([communityPath(id), memberPath(id, uid)]),
    database.get([imageLimitsPath(id, uid)], { as: 'member' }),
  ]);
  return {
    community: decodeCommunity(community),
    member: decodeMember(member),
    limits: decodeLimits(limits),
    guest: account?.guest ?? true,
    uid,
    now: database.now(),
  };
}

async function isThere({ store: database, id: community }: Session, id: string, uid: string) {
  const [document] = await database.get([imagePath(community, id)], { timeout: IMAGE_TIMEOUT });
  return decodeImage(document)?.uid === uid;
}
