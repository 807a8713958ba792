import { emptyImage } from '../data/images.js';
import type { Entry } from '../domain/entry.js';
import { imagesIn } from '../domain/image-text.js';
import type { Post } from '../domain/post.js';
import { commitWithRetry } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import type { Session } from './session.js';

/** Images of an entry, also of what stood there before it was edited; the post is read only for that. */
export async function imagesOf(entry: Entry, readPost: () => Promise<Post | null>): Promise<string[]> {
  const post = entry.editedAt ? await readPost().catch(() => null) : null;
  return imagesIn(entry.body, ...(post?.revisions ?? []));
}

/**
 * Takes back the images of a text that is taken back, one after the other: a text may name images of others, which the
 * rules leave alone. What fails is in no text any more, and goes with the account.
 */
export async function takeBackImages({ store, id }: Session, images: readonly string[]): Promise<void> {
  for (const image of images) {
    try {
      await commitWithRetry(store, emptyImage(id, image));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
}
