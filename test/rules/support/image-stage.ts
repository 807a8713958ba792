import { dayOf } from '../../../src/domain/clock.js';
import { emptyImage, storeImage, type ImageIntent } from '../../../src/data/images.js';
import { imageLimitsPath, imagePath } from '../../../src/data/paths.js';
import type { Limits } from '../../../src/domain/member.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { mia, noah, type Person } from './people.js';
import { minutesAgo, stage, type Differences } from './stage.js';

/** Ids of images that are there, of one that was taken back, and of one that is not yet. */
export const MIAS_IMAGE = 'MiasImage00000000000';
export const NOAHS_IMAGE = 'NoahsImage0000000000';
export const EMPTIED = 'EmptiedImage00000000';
export const NEW_IMAGE = 'NewImage000000000000';

/** So many bytes that begin like these characters. */
export const bytesOf = (head: string, length = 40): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i < head.length ? head.charCodeAt(i) : i % 251));

export const JPEG = '\xff\xd8\xff\xe0';
export const WEBP = 'RIFF\x20\xff\0\0WEBPVP8 ';

const imageFields = (who: Person): Fields => ({
  uid: who.uid,
  at: minutesAgo(20),
  type: 'image/jpeg',
  bytes: bytesOf(JPEG),
});

/** An image as the database holds it, counted so often today. */
export interface ImageDifferences {
  readonly usual?: Differences;
  /** Images that Mia, or whoever it is, has added today. */
  readonly counted?: Readonly<Record<string, Fields>>;
}

const withDifferences =
  (differences: () => ImageDifferences) =>
  (c: string): Write[] => {
    const { usual = {}, counted = {} } = differences();
    const documents: Record<string, Fields> = {
      [imagePath(c, MIAS_IMAGE)]: imageFields(mia),
      [imagePath(c, NOAHS_IMAGE)]: imageFields(noah),
      [imagePath(c, EMPTIED)]: {},
    };
    for (const [uid, fields] of Object.entries(counted))
      documents[imageLimitsPath(c, uid)] = {
        ...{ at: minutesAgo(1), day: dayOf(Date.now()), n: 1, ref: MIAS_IMAGE },
        ...fields,
      };
    const laid = Object.entries(documents).map(([path, data]): Write => ({ op: 'set', path, data }));
    return [...stage(usual)(c), ...laid];
  };

const usual = withDifferences(() => ({}));

/** The usual situation with three images; without differences always the same function. */
export const gallery = (
  differences?: ImageDifferences | (() => ImageDifferences),
): ((community: string) => Write[]) =>
  differences
    ? withDifferences(() => (typeof differences === 'function' ? differences() : differences))
    : usual;

export const intent = (more: Partial<ImageIntent> = {}): ImageIntent => ({
  id: NEW_IMAGE,
  type: 'image/jpeg',
  bytes: bytesOf(JPEG),
  ...more,
});

/** Adds an image; `counted` is what the client knows of its own limits. */
export const adds =
  (more: Partial<ImageIntent> = {}, who: Person = mia, counted: Partial<Limits> | null = null) =>
  (c: string): Write[] => {
    const limits = counted && { at: 0, day: dayOf(Date.now()), n: 1, ref: MIAS_IMAGE, ...counted };
    return storeImage(intent(more), { community: c, uid: who.uid, limits, now: Date.now() });
  };

export const empties =
  (id = MIAS_IMAGE) =>
  (c: string): Write[] =>
    emptyImage(c, id);
