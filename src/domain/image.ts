import { dayOf } from './clock.js';
import type { Community } from './community.js';
import { roleOf } from './role.js';
import { imageSize } from './image-size.js';
import { DAY, IMAGE_BYTES, IMAGE_SIDE } from './limits.js';
import type { Limits, Member } from './member.js';

export const IMAGE_TYPES = ['image/webp', 'image/jpeg'] as const;
/** What is stored: browsers make both, and neither can hold a script. */
export type ImageType = (typeof IMAGE_TYPES)[number];

/** What a file says of itself in its first bytes; null for all but the types that are stored. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return /^RIFF[^]{4}WEBP$/.test(head) ? 'image/webp' : null;
}

/** Whether these bytes are what they are said to be, and as small as those that are stored here, in bytes and in pixels. */
export function isImage(type: ImageType, bytes: Uint8Array): boolean {
  if (bytes.length > IMAGE_BYTES || imageTypeOf(bytes) !== type) return false;
  const [width, height] = imageSize(bytes, type) ?? [Infinity, Infinity];
  return width <= IMAGE_SIDE && height <= IMAGE_SIDE;
}

/** Everything the rules look at before they take an image, besides the image. */
export interface ImageSituation {
  readonly community: Community | null;
  /** Null before the profile exists. */
  readonly member: Member | null;
  /** Of images, not of posts. */
  readonly limits: Limits | null;
  readonly guest: boolean;
  readonly uid: string;
  /** The server's clock. */
  readonly now: number;
}

export type ImageRefusal =
  | 'no-community'
  /** Accounts to throw away could fill the database. */
  | 'guest'
  /** The community takes no images. */
  | 'off'
  | 'no-profile'
  | 'banned'
  | 'muted'
  | 'day-limit';

/** Whether an image will be taken; `until` is when a refusal ends, where it does. */
export type ImageVerdict =
  { readonly kind: 'ok' } | { readonly kind: 'refused'; readonly why: ImageRefusal; readonly until?: number };

/** Says what the rules will answer. */
export function imageVerdict(situation: ImageSituation): ImageVerdict {
  const { community, member, guest, now } = situation;
  if (!community) return { kind: 'refused', why: 'no-community' };
  if (guest) return { kind: 'refused', why: 'guest' };
  if (community.policy.imagesADay === 0) return { kind: 'refused', why: 'off' };
  if (!member) return { kind: 'refused', why: 'no-profile' };
  if (member.standing.banned) return { kind: 'refused', why: 'banned' };
  const { mutedUntil } = member.standing;
  if (mutedUntil !== undefined && mutedUntil > now)
    return { kind: 'refused', why: 'muted', until: mutedUntil };
  return dailyVerdict(situation, community);
}

function dailyVerdict({ limits, uid, now }: ImageSituation, community: Community): ImageVerdict {
  const today = dayOf(now);
  const used = limits?.day === today ? limits.n : 0;
  return used >= community.policy.imagesADay && !roleOf(community, uid)
    ? { kind: 'refused', why: 'day-limit', until: (today + 1) * DAY }
    : { kind: 'ok' };
}
