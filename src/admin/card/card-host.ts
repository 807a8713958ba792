import type { LitElement } from 'lit';
import type { Claims } from '../../controllers/claims.js';
import type { Desk } from '../../controllers/desk.js';
import type { Locale } from '../../controllers/locale.js';
import type { QueueName, Row } from '../../controllers/queue.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import type { CardMarks } from './card-marks.js';
import type { CardWorker } from './card-worker.js';

/** Cards as their list keeps them while something is decided. */
export interface CardList {
  readonly rows: readonly Row[];
  find(id: string): Row | undefined;
  /** Somebody decides about them. */
  take(ids: readonly string[]): void;
  /** It is decided about and stays in its place for now. */
  hold(id: string): void;
  /** The database has taken the decision. */
  settle(id: string): void;
  /** It was not taken, or was taken back: the card stands where it stood. */
  putBack(row: Row): void;
  /** Lets go of what a colleague has handled. */
  leave(id: string): void;
}

/** A tab that shows cards. */
export interface CardHost extends LitElement {
  readonly desk: Desk;
  /** The queue whose count a decision changes; null where the cards are of no queue. */
  readonly queue: QueueName | null;
  readonly list: CardList;
  readonly claims: Claims;
  readonly marks: CardMarks;
  readonly worker: CardWorker;
  readonly locale: Locale;
  readonly texts: { readonly t: PanelTexts };
  /** What is under way and takes long; empty for nothing. */
  progress: string;
  /** The card is decided about or leaves: the next one is wanted, with the focus where it is not to be left behind. */
  movedOn(row: Row, focus?: boolean): void;
  /** Somebody wants to write a reply below the card. */
  replyTo(row: Row): void;
  /** Makes a card the current one. */
  show(row: Row): void;
  focusCurrent(): void;
}
