import { dayOf } from '../../../src/domain/clock.js';
import { IMAGE_BYTES } from '../../../src/domain/limits.js';
import { imageLimitsPath, imagePath } from '../../../src/data/paths.js';
import { now, remove, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { also, changed, comment, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import {
  adds,
  bytesOf,
  EMPTIED,
  empties,
  gallery,
  JPEG,
  MIAS_IMAGE,
  NEW_IMAGE,
  NOAHS_IMAGE,
  WEBP,
  type ImageDifferences,
} from '../support/image-stage.js';
import { ada, gus, lena, mia, noah, olga, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { communityFields, minutesAgo } from '../support/stage.js';

const SECOND = 'SecondImage000000000';

const policy = (fields: object): ImageDifferences => ({ usual: { policy: fields } });
const standing = (fields: Fields, who = mia): ImageDifferences => ({
  usual: { members: { [who.uid]: { standing: fields } } },
});
const counted = (fields: Fields = {}, who = mia, imagesADay = 3): ImageDifferences => ({
  ...policy({ imagesADay }),
  counted: { [who.uid]: fields },
});
/** As communities are that were founded before there were images. */
const oldSettings = (counts: ImageDifferences['counted'] = {}): ImageDifferences => {
  const { imagesADay: _none, ...rest } = communityFields()['policy'] as Fields;
  return { usual: { community: { policy: rest } }, counted: counts };
};
const given = (differences: Parameters<typeof gallery>[0]) => gallery(differences);
const bytes = (data: Uint8Array, type: 'image/jpeg' | 'image/webp' = 'image/jpeg') =>
  adds({ type, bytes: data });

const forged: RuleCase[] = [
  ...withForgeries({ name: 'an image', as: mia, given: gallery(), writes: adds() }),
  ...withForgeries({
    name: 'an image in WebP on the same day',
    as: mia,
    given: gallery({ counted: { [mia.uid]: {} } }),
    writes: adds({ type: 'image/webp', bytes: bytesOf(WEBP) }, mia, {}),
  }),
  ...withForgeries({ name: 'an image taken back', as: mia, given: gallery(), writes: empties() }),
];

const files: Row[] = [
  { what: 'of 250,000 bytes', passes: true, writes: bytes(bytesOf(JPEG, IMAGE_BYTES)) },
  { what: 'of 250,001 bytes', writes: bytes(bytesOf(JPEG, IMAGE_BYTES + 1)) },
  {
    what: 'of 250,000 bytes in WebP',
    passes: true,
    writes: bytes(bytesOf(WEBP, IMAGE_BYTES), 'image/webp'),
  },
  { what: 'without bytes', writes: bytes(new Uint8Array()) },
  { what: 'that ends before it says what it is', writes: bytes(bytesOf(JPEG, 3)) },
  { what: 'in SVG', writes: changed(adds(), 'images', { type: 'image/svg+xml' }) },
  { what: 'that is a page', writes: changed(adds(), 'images', { type: 'text/html' }) },
  {
    what: 'in SVG that is said to be a JPEG',
    writes: bytes(bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
  },
  {
    what: 'in SVG that is said to be WebP',
    writes: bytes(bytesOf('<svg onload="alert(1)"/>'), 'image/webp'),
  },
  { what: 'in PNG that is said to be a JPEG', writes: bytes(bytesOf('\x89PNG\r\n\x1a\n')) },
  { what: 'in WebP that is said to be a JPEG', writes: bytes(bytesOf(WEBP)) },
  { what: 'in JPEG that is said to be WebP', writes: bytes(bytesOf(JPEG), 'image/webp') },
  { what: 'that only contains a JPEG', writes: bytes(bytesOf(`<${JPEG}`)) },
  { what: 'that only contains WebP', writes: bytes(bytesOf(`<${WEBP}`), 'image/webp') },
  { what: 'that is a sound', writes: bytes(bytesOf('RIFF\0\0\0\0WAVEfmt '), 'image/webp') },
  { what: 'under an id of 19 characters', writes: adds({ id: NEW_IMAGE.slice(1) }) },
  { what: 'under an id of 21 characters', writes: adds({ id: `${NEW_IMAGE}0` }) },
  { what: 'under an id with a dot', writes: adds({ id: `${NEW_IMAGE.slice(1)}.` }) },
  { what: 'with a text beside it', writes: changed(adds(), 'images', { alt: 'A cake' }) },
];

const people: Row[] = [
  { what: 'as staff', passes: true, as: omar, writes: adds({}, omar) },
  { what: 'without a profile', as: lena, writes: adds({}, lena) },
  { what: 'as a guest', as: gus, writes: adds({}, gus) },
  {
    what: 'as a guest where guests are live',
    as: gus,
    given: given(policy({ guests: 'live' })),
    writes: adds({}, gus),
  },
  {
    what: 'where guests are off',
    passes: true,
    given: given(policy({ guests: 'off' })),
  },
  { what: 'while banned', given: given(standing({ banned: true })) },
  { what: 'while muted', given: given(() => standing({ mutedUntil: minutesAgo(-500) })) },
  {
    what: 'when the mute is over',
    passes: true,
    given: given(() => standing({ mutedUntil: minutesAgo(1) })),
  },
  { what: 'while held', passes: true, given: given(standing({ held: true })) },
  {
    what: 'as a banned moderator',
    as: omar,
    given: given(standing({ banned: true }, omar)),
    writes: adds({}, omar),
  },
  { what: 'in another’s name', as: noah },
  { what: 'where there is no community', given: given({ usual: { community: null } }) },
];

/** What Mia has added today in communities that allow three. */
const days: Row[] = [
  {
    what: 'as the last of the day',
    passes: true,
    given: given(counted({ n: 2 })),
    writes: adds({}, mia, { n: 2 }),
  },
  { what: 'when the day is used up', given: given(counted({ n: 3 })), writes: adds({}, mia, { n: 3 }) },
  {
    what: 'a moment after another',
    passes: true,
    given: given(() => counted({ at: new Date() })),
    writes: adds({}, mia, {}),
  },
  {
    what: 'as the first of another day',
    passes: true,
    given: given(() => counted({ n: 3, day: dayOf(Date.now()) - 1 })),
    writes: adds({}, mia, { n: 3, day: dayOf(Date.now()) - 1 }),
  },
  {
    what: 'counted anew on the same day',
    given: given(counted({ n: 3 })),
  },
  {
    what: 'beyond the daily number as staff',
    passes: true,
    as: omar,
    given: given(counted({ n: 50 }, omar)),
    writes: adds({}, omar, { n: 50 }),
  },
  { what: 'where only one a day is allowed', passes: true, given: given(policy({ imagesADay: 1 })) },
  { what: 'where images are off', given: given(policy({ imagesADay: 0 })) },
  {
    what: 'where images are off as staff',
    as: omar,
    given: given(policy({ imagesADay: 0 })),
    writes: adds({}, omar),
  },
  { what: 'where the settings are older than images', passes: true, given: given(oldSettings()) },
  {
    what: 'as the tenth where the settings are older than images',
    passes: true,
    given: given(oldSettings({ [mia.uid]: { n: 9 } })),
    writes: adds({}, mia, { n: 9 }),
  },
  {
    what: 'as the eleventh where the settings are older than images',
    given: given(oldSettings({ [mia.uid]: { n: 10 } })),
    writes: adds({}, mia, { n: 10 }),
  },
  {
    what: 'where the setting is no number',
    given: given(policy({ imagesADay: 'many' })),
  },
];

const mixed: Row[] = [
  { what: 'with no limits', writes: without('imageLimits', adds()) },
  { what: 'that is only counted', writes: only('imageLimits', adds()) },
  {
    what: 'and a second for the same step',
    as: omar,
    writes: also(adds({}, omar), only('images', adds({ id: SECOND }, omar))),
  },
  {
    what: 'and a second with a step of its own in one batch',
    as: omar,
    writes: also(adds({}, omar), adds({ id: SECOND }, omar, {})),
  },
  {
    what: 'for the step of a comment',
    as: omar,
    writes: also(only('images', adds({}, omar)), comment(NEW_IMAGE)),
  },
  {
    what: 'for a step that names one that is there',
    writes: also(
      only('images', adds()),
      changed(only('imageLimits', adds()), 'imageLimits', { ref: MIAS_IMAGE }),
    ),
  },
  { what: 'counted for one that is there', writes: only('imageLimits', adds({ id: MIAS_IMAGE })) },
  {
    what: 'in another’s name, for a step whose image the owner has taken away by hand',
    given: given(counted({ ref: NEW_IMAGE })),
    writes: changed(only('images', adds()), 'images', { uid: noah.uid }),
  },
  { what: 'over one’s own', writes: adds({ id: MIAS_IMAGE }) },
  { what: 'over another’s', writes: adds({ id: NOAHS_IMAGE }) },
  { what: 'over one that was taken back', writes: adds({ id: EMPTIED }) },
  {
    what: 'over one’s own that is deleted in the same batch',
    writes: also((c) => [{ op: 'delete', path: imagePath(c, MIAS_IMAGE) }], adds({ id: MIAS_IMAGE })),
  },
  {
    what: 'over one’s own that is emptied in the same batch',
    writes: also(empties(), adds({ id: MIAS_IMAGE })),
  },
  { what: 'that is emptied in the same batch', writes: also(adds(), empties(NEW_IMAGE)) },
  {
    what: 'and counts it for another member as well',
    as: omar,
    writes: also(adds({}, omar), only('imageLimits', adds({}, mia))),
  },
  {
    what: 'and counts it for another member, who has added one today, as well',
    as: omar,
    given: given(counted()),
    writes: also(adds({}, omar), only('imageLimits', adds({}, mia, {}))),
  },
  {
    what: 'with the step of another member',
    as: omar,
    writes: (c) =>
      adds(
        {},
        omar,
      )(c).map((write) =>
        write.path === imageLimitsPath(c, omar.uid) ? { ...write, path: imageLimitsPath(c, mia.uid) } : write,
      ),
  },
];

const image =
  (data: WriteFields, id = MIAS_IMAGE) =>
  (c: string): Write[] => [update(imagePath(c, id), data)];
const deletes =
  (id = MIAS_IMAGE) =>
  (c: string): Write[] => [{ op: 'delete', path: imagePath(c, id) }];

const changes: Row[] = [
  { what: 'other bytes into one’s own', writes: image({ bytes: bytesOf(JPEG, 41) }) },
  { what: 'another type into one’s own', writes: image({ type: 'image/webp', bytes: bytesOf(WEBP) }) },
  { what: 'nothing new into one’s own', writes: image({ type: 'image/jpeg' }) },
  { what: 'a new time into one’s own', writes: image({ at: now }) },
  { what: 'no bytes into one’s own, and the name stays', writes: image({ bytes: remove }) },
  { what: 'no name into one’s own, and the bytes stay', writes: image({ uid: remove }) },
  { what: 'other bytes into one that was taken back', writes: image({ bytes: bytesOf(JPEG) }, EMPTIED) },
  {
    what: 'oneself into one that was taken back',
    writes: (c) => [
      set(imagePath(c, EMPTIED), { uid: mia.uid, at: now, type: 'image/jpeg', bytes: bytesOf(JPEG) }),
    ],
  },
  { what: 'nothing into another’s', as: noah, writes: empties() },
  { what: 'nothing into a member’s as owner', as: olga, writes: empties() },
  { what: 'nothing into a member’s as admin', as: ada, writes: empties() },
  { what: 'nothing where nothing is', writes: empties(NEW_IMAGE) },
  { what: 'nothing into one that was taken back', passes: true, as: noah, writes: empties(EMPTIED) },
  {
    what: 'nothing into one’s own without a profile',
    passes: true,
    given: given({ usual: { members: { [mia.uid]: null } } }),
    writes: empties(),
  },
  {
    what: 'nothing into one’s own while muted',
    passes: true,
    given: given(() => standing({ mutedUntil: minutesAgo(-500) })),
    writes: empties(),
  },
  {
    what: 'nothing into one’s own while banned',
    given: given(standing({ banned: true })),
    writes: empties(),
  },
  { what: 'a deletion of one’s own', writes: deletes() },
  { what: 'a deletion of one that was taken back', writes: deletes(EMPTIED) },
  { what: 'a deletion of a member’s as owner', as: olga, writes: deletes() },
];

const limits =
  (data: WriteFields | null, who: Person = mia) =>
  (c: string): Write[] => {
    const path = imageLimitsPath(c, who.uid);
    return [data ? { op: 'set', path, data } : { op: 'delete', path }];
  };

const counts: Row[] = [
  { what: 'no limits any more', given: given(counted({ n: 3 })), writes: limits(null) },
  {
    what: 'limits of another day',
    given: given(counted({ n: 3 })),
    writes: limits({ at: new Date(0), day: 0, n: 0, ref: MIAS_IMAGE }),
  },
  {
    what: 'another’s limits',
    as: noah,
    given: given(counted({ n: 1 })),
    writes: limits({ at: now, day: dayOf(Date.now()), n: 100, ref: NEW_IMAGE }),
  },
];

/** Every line has the images, also where it says nothing of them. */
const situated = (row: Row): Row => ({ given: gallery(), ...row });

export const imageCases: RuleCase[] = [
  ...forged,
  ...casesOf('adds an image', [files, people, days, mixed].flat().map(situated), { as: mia, writes: adds() }),
  ...casesOf('puts', [changes, counts].flat().map(situated), { as: mia }),
];
