import { nothing, type LitElement } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { MentionSuggestions } from './mention-suggestions.js';

/** An element with a text field of its own. */
export interface MentioningHost extends LitElement {
  readonly locale: Locale;
}

/** Suggests people where somebody types "@" in the text field of an element; its code comes with the first "@". */
export class Mentions {
  #suggestions: MentionSuggestions | undefined;
  #loading: Promise<void> | undefined;

  constructor(readonly host: MentioningHost) {}

  /** The text has changed. */
  typed(text: string): void {
    if (this.#suggestions) return this.#suggestions.look();
    if (!text.includes('@')) return;
    this.#loading ??= import('./mention-suggestions.js').then(
      (module) => {
        this.#suggestions = new module.MentionSuggestions(this.host);
        this.#suggestions.look();
      },
      () => (this.#loading = undefined),
    );
  }

  /** The list, to stand right behind the field in an element of class `row` or `field`. */
  list(): unknown {
    return this.#suggestions?.list() ?? nothing;
  }
}
