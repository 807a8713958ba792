import { LitElement, html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators/query.js';
import { Locale } from '../../controllers/locale.js';
import { completeEnglish } from '../../i18n/en-account.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dialogs } from '../../styles/dialogs.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { dialogStyles } from './dialog.styles.js';
import { hold } from './hold-keys.js';
import { closeIcon } from './icons.js';

/** What dialogs share: a frame with a heading and a button to close it, in the top layer. */
export abstract class Dialog extends LitElement {
  static override styles = [base, buttons, fields, forms, dangerButton, dialogs, dialogStyles];

  static {
    completeEnglish();
  }

  @query('dialog') protected dialog!: HTMLDialogElement;

  protected readonly locale = new Locale(this);
  #done: (() => void) | undefined;

  protected abstract get heading(): string;
  protected abstract content(): unknown;

  /** Shows the dialog until it is closed. */
  async run(): Promise<void> {
    await this.updateComplete;
    const done = new Promise<void>((resolve) => (this.#done = resolve));
    this.dialog.showModal();
    return done;
  }

  override render(): TemplateResult {
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      dir=${this.locale.direction}
      @cancel=${this.#cancelled}
      @close=${this.#closed}
      @pointerdown=${this.#pressed}
      @keydown=${this.#key}
      @keypress=${hold}
      @keyup=${hold}
    >
      <div class="top">
        <h2 id="title" tabindex="-1"><bdi>${this.heading}</bdi></h2>
        <button
          class="button plain close"
          type="button"
          aria-label=${this.locale.t.account.close}
          aria-disabled=${!this.closable}
          @click=${this.#close}
        >
          ${closeIcon}
        </button>
      </div>
      ${this.content()}
    </dialog>`;
  }

  /** Not while something is under way that should not be left. */
  protected get closable(): boolean {
    return true;
  }

  #close = (): void => {
    if (this.closable) this.dialog.close();
  };

  /** Browsers let a page refuse to be closed once only, but not without the key. */
  #key = (event: KeyboardEvent): void => {
    hold(event);
    if (event.key === 'Escape' && !this.closable) event.preventDefault();
  };

  #cancelled = (event: Event): void => {
    if (!this.closable) event.preventDefault();
  };

  /** Beside the dialog is its backdrop; what was typed is not thrown away by a click there. */
  #pressed = (event: PointerEvent): void => {
    if (event.target !== this.dialog || this.renderRoot.querySelector('form')) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) this.#close();
  };

  #closed = (): void => this.#done?.();
}
