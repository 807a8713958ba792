import type { Desk } from '../../controllers/desk.js';
import type { Reason } from '../../domain/moderation.js';

/** What was chosen and typed for a decision. */
export interface Draft {
  readonly reason: Reason | '';
  readonly note: string;
}

/** What was typed about cards and has not become a decision yet: the next dialog about the same card gives it back. */
export class KeptWords {
  #drafts = new Map<string, Draft>();

  of(ids: readonly string[]): Draft | undefined {
    return this.#drafts.get(keyOf(ids));
  }

  keep(ids: readonly string[], draft: Draft): void {
    if (draft.note.trim()) this.#drafts.set(keyOf(ids), draft);
    else this.#drafts.delete(keyOf(ids));
  }

  /** They are on their way; each card whose decision is not taken gives them back. */
  send(ids: readonly string[], draft: Draft): void {
    this.#drafts.delete(keyOf(ids));
    for (const id of draft.note ? ids : []) this.keep([id], draft);
  }

  /** The decision about this card has gone through. */
  forget(id: string): void {
    this.#drafts.delete(keyOf([id]));
  }
}

function keyOf(ids: readonly string[]): string {
  return [...ids].sort().join(' ');
}

const kept = new WeakMap<Desk, KeptWords>();

/** Of whoever sits at this desk, in whichever tab. */
export function keptWordsOf(desk: Desk): KeptWords {
  const known = kept.get(desk) ?? new KeptWords();
  kept.set(desk, known);
  return known;
}
