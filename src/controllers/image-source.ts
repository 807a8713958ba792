import { decodeImage, type ImageIntent } from '../data/images.js';
import { imagePath } from '../data/paths.js';
import type { Session } from './session.js';

/** The browser's own cache, and how many images it keeps: some 25 MB at most. */
const CACHE = 'community-images';
const MOST_KEPT = 100;
/** Milliseconds to wait for one: a third of a megabyte on the slowest line that people have in their pockets. */
export const IMAGE_TIMEOUT = 60_000;

/** Images of this page, by community and id; null where there is none any more. */
const known = new Map<string, Promise<Blob | null>>();

/**
 * A stored image; null where it is gone. An id never gets other bytes, so what was read once is not read again, on this
 * page and on the next visits. Rejects with a `StoreError`; asked again, it tries again.
 */
export function readImage(session: Session, id: string): Promise<Blob | null> {
  const key = keyOf(session, id);
  const reading = known.get(key) ?? bring(session, id, key);
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}

/** Takes an image that has just been stored from here: its author shall not pay for a look at it. */
export function keepImage(session: Session, image: ImageIntent): void {
  const key = keyOf(session, image.id);
  const blob = blobOf(image);
  known.set(key, Promise.resolve(blob));
  void keep(key, blob);
}

/** It was erased: here it is shown no longer than elsewhere. */
export async function forgetImage(session: Session, id: string): Promise<void> {
  const key = keyOf(session, id);
  known.delete(key);
  try {
    await (await caches.open(CACHE)).delete(key);
  } catch {
    // Nothing is kept.
  }
}

function blobOf({ bytes, type }: ImageIntent): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}

async function bring(session: Session, id: string, key: string): Promise<Blob | null> {
  const kept = await fromCache(key);
  if (kept) return kept;
  const [document] = await session.store.get([imagePath(session.id, id)], { timeout: IMAGE_TIMEOUT });
  const image = decodeImage(document);
  if (!image) return null;
  const blob = blobOf(image);
  void keep(key, blob);
  return blob;
}

/** The cache wants addresses; this one is nobody's. */
function keyOf({ key }: Session, id: string): string {
  return `https://images.invalid/${key.split('/').map(encodeURIComponent).join('/')}/${id}`;
}

/** Undefined where it is not kept, or the browser keeps nothing: private windows, pages without encryption. */
async function fromCache(key: string): Promise<Blob | undefined> {
  try {
    return await (await (await caches.open(CACHE)).match(key))?.blob();
  } catch {
    return undefined;
  }
}

async function keep(key: string, image: Blob): Promise<void> {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(key, new Response(image));
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((old) => cache.delete(old)));
  } catch {
    // Then it is read again.
  }
}
