import { IMAGE_TYPES, isImage, type ImageType } from '../domain/image.js';
import { IMAGE_LIST_LIMIT } from '../domain/limits.js';
import type { Limits } from '../domain/member.js';
import { now, type Document, type Query, type Write } from '../store/store.js';
import { decode } from './decode.js';
import { imageLimitsPath, imagePath, imagesPath } from './paths.js';
import { countWrite } from './posts.js';

/**
 * A picture that a text refers to by its id. Alternative text and size stand in that text, where the word lists see
 * the one and a reader's page keeps room by the other before the picture is read.
 */
export interface StoredImage {
  readonly id: string;
  readonly uid: string;
  /** Milliseconds since 1970, the server's clock. */
  readonly at: number;
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/** A picture a member wants to add. Its id is made once, so the same intent sent twice lands once. */
export interface ImageIntent {
  readonly id: string;
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/** What an image's batch is built upon. */
export interface ImageGround {
  readonly community: string;
  readonly uid: string;
  /** Of images, not of posts. */
  readonly limits: Limits | null;
  /** The server's clock, milliseconds. */
  readonly now: number;
}

/** The image, and the step that counts it. */
export function storeImage({ id, type, bytes }: ImageIntent, ground: ImageGround): Write[] {
  const { community, uid, limits, now: time } = ground;
  return [
    { op: 'set', path: imagePath(community, id), data: { uid, at: now, type, bytes } },
    countWrite(imageLimitsPath(community, uid), id, limits, time),
  ];
}

/**
 * Takes an image back. The document stays: under an id that is free again other bytes could slip into a text that a
 * moderator has read.
 */
export function emptyImage(community: string, id: string): Write[] {
  return [{ op: 'set', path: imagePath(community, id), data: {} }];
}

/** A member's own images, a page at a time; in the order of the ids it needs no composite index. */
export function imagesBy(community: string, uid: string, after?: string, limit = IMAGE_LIST_LIMIT): Query {
  return {
    collection: imagesPath(community),
    where: [['uid', '==', uid]],
    orderBy: [['__name__', 'asc']],
    ...(after !== undefined && { startAfter: [after] }),
    limit,
  };
}

/** Null also for one that was taken back, which is nothing to warn of. */
export function decodeImage(document: Document | null | undefined): StoredImage | null {
  if (!document || Object.keys(document.data).length === 0) return null;
  return decode(document, (reader, id) => {
    const type = IMAGE_TYPES.find((name) => name === reader.text('type'));
    const bytes = reader.bytes('bytes');
    if (!type || !isImage(type, bytes)) throw new TypeError(`${reader.place}: these bytes are no such image`);
    return { id, uid: reader.text('uid'), at: reader.time('at'), type, bytes };
  });
}
