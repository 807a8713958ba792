import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Desk } from '../../controllers/desk.js';
import type { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { NOTE_LENGTH } from '../../domain/moderation.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import { cardTexts } from '../../i18n/card/texts.js';
import { behind, SavedReplies, type ReplySubject } from './saved-replies.js';

interface WordsHost extends ReactiveElement {
  readonly desk: Desk;
  readonly locale: Locale;
}

/** The field for the words of a decision, with the saved replies beside it. */
export class DecisionWords {
  /** What stands in the field. */
  text = '';
  /** It was sent though it is too long. */
  #strict = false;
  readonly #saved: SavedReplies;
  readonly #texts: Texts<typeof cardTexts.english>;

  constructor(
    readonly host: WordsHost,
    /** Somebody has typed. */
    readonly changed: () => void,
  ) {
    this.#saved = new SavedReplies(host);
    this.#texts = new Texts(host, host.locale, cardTexts);
  }

  /** Whether it can be sent; says so where it cannot, and goes there. */
  check(): boolean {
    this.#strict = this.text.trim().length > NOTE_LENGTH;
    if (!this.#strict) return true;
    this.host.requestUpdate();
    this.focus();
    return false;
  }

  focus(): void {
    this.#field?.focus();
  }

  /** `subject` is what the placeholders of saved replies stand for; without one there are none. */
  render(label: string, { decide }: PanelTexts, subject?: ReplySubject): TemplateResult {
    const tooLong = this.#strict && this.text.trim().length > NOTE_LENGTH;
    return html`<div class="field">
      <label for="words">${label}</label>
      <textarea
        id="words"
        class="input"
        dir="auto"
        rows="2"
        aria-invalid=${tooLong}
        aria-describedby=${tooLong ? 'words-error words-hint' : 'words-hint'}
        .value=${this.text}
        @input=${(event: Event) => this.#take((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${tooLong ? html`<p id="words-error" class="error" role="alert">${this.#texts.t.tooLong}</p>` : nothing}
      <span id="words-hint" class="hint">${decide.wordsHint}</span>
      ${subject ? html`<div class="saved">${this.#saved.button(subject, this.#insert)}</div>` : nothing}
    </div>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.host.renderRoot.querySelector('#words');
  }

  #take(text: string): void {
    this.text = text;
    this.changed();
    this.host.requestUpdate();
  }

  #insert = (reply: string): void => {
    this.#take(behind(this.text, reply));
    void this.host.updateComplete.then(() => this.focus());
  };
}
