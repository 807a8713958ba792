import type { QueueName, Row } from '../../controllers/queue.js';
import type { Community } from '../../domain/community.js';
import { imagesIn } from '../../domain/image-text.js';
import { roleOf } from '../../domain/role.js';
import type { Thread } from '../../domain/thread.js';
import type { CardDeed } from '../card/card-events.js';

/** What a card offers: buttons, and what the menu has besides. */
export interface Offer {
  readonly deeds: readonly CardDeed[];
  readonly further: readonly CardDeed[];
}

const SANCTIONS: readonly CardDeed[] = ['warn', 'mute', 'hold', 'ban'];

/** What else is known when it is said what can be done with a card. */
export interface OfferGround {
  readonly community: Community | null | undefined;
  /** Whether it is claimed by whoever looks at it. */
  readonly claimed: boolean;
}

/** What can be done with a card of this queue. */
export function offerOf(queue: QueueName, row: Row, { community, claimed }: OfferGround): Offer {
  const uid = row.post?.uid ?? row.appeal?.uid ?? '';
  // Staff cannot be sanctioned: their role is taken away first.
  const sanctions = roleOf(community ?? null, uid) ? [] : SANCTIONS;
  const image: CardDeed[] = row.post && imagesIn(row.post.body).length > 0 ? ['erase'] : [];
  const care: CardDeed[] = [claimed ? 'release' : 'assign', 'about', 'decisions'];
  return {
    deeds: mainDeeds(queue, row),
    further: [...image, ...sanctions, ...care],
  };
}

/** What can be done with the thread of a card, as far as it is known; what is on no board is neither pinned nor moved,
 * and ideas are not pinned. */
export function threadDeeds(
  thread: Thread | undefined,
  community: OfferGround['community'],
): readonly CardDeed[] {
  const lock = thread?.locked ? 'unlock' : 'lock';
  const { forum } = thread ?? {};
  if (!forum || forum.deleted) return [lock];
  const movable = forum.category !== '' || (community?.categories.length ?? 0) > 0;
  const pin: CardDeed[] = thread?.kind === 'idea' ? [] : [forum.pinned ? 'unpin' : 'pin'];
  return [lock, ...pin, ...(movable ? (['move'] as const) : [])];
}

function mainDeeds(queue: QueueName, { post }: Row): readonly CardDeed[] {
  if (queue === 'appeals') return ['grant', 'decline'];
  switch (post?.state) {
    case 'pending':
      return ['approve', 'remove', 'reply'];
    case 'live':
      return queue === 'reported' ? ['keep', 'remove', 'reply'] : ['reply', 'remove'];
    case 'removed':
      return queue === 'reported' ? ['restore', 'close'] : ['restore'];
    default:
      return queue === 'reported' ? ['close'] : [];
  }
}

/** The deed of a key on a card that offers these. */
export function deedOf(key: string, { deeds, further }: Offer): CardDeed | undefined {
  const wanted: Readonly<Record<string, readonly CardDeed[]>> = {
    a: ['approve', 'keep', 'restore', 'grant', 'close'],
    r: ['remove', 'decline'],
    e: ['reply'],
    m: ['mute'],
    b: ['ban'],
  };
  const names = Object.hasOwn(wanted, key) ? (wanted[key] ?? []) : [];
  return names.find((deed) => deeds.includes(deed) || further.includes(deed));
}
