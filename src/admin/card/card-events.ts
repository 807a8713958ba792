import type { Row } from '../../controllers/queue.js';

/** What can be done with a card. */
export const CARD_DEEDS = [
  'approve',
  'keep',
  'restore',
  'remove',
  'close',
  'reply',
  'grant',
  'decline',
  'warn',
  'mute',
  'hold',
  'ban',
  'lock',
  'unlock',
  'pin',
  'unpin',
  'move',
  'erase',
  'assign',
  'release',
  'about',
  'decisions',
] as const;
export type CardDeed = (typeof CARD_DEEDS)[number];

/** Somebody wants this to be done with a card. */
export class CardAskedEvent extends Event {
  constructor(
    readonly row: Row,
    readonly deed: CardDeed,
  ) {
    super('card-asked', { bubbles: true, composed: true });
  }
}

/** A card was taken into a selection, or out of it. */
export class CardSelectedEvent extends Event {
  constructor(
    readonly row: Row,
    readonly selected: boolean,
  ) {
    super('card-selected', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'card-asked': CardAskedEvent;
    'card-selected': CardSelectedEvent;
  }
}
