import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { runDialog } from '../../elements/ui/run-dialog.js';
import { closeIcon } from '../../elements/ui/icons.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { base, buttons } from '../../styles/base.js';
import { dialogs } from '../../styles/dialogs.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { touch } from '../../styles/touch.js';
import { decisionStyles } from './community-admin-decision.styles.js';

/** What one is chosen for, and what from. */
export interface ChoiceQuestion {
  readonly heading: string;
  readonly label: string;
  /** Word on the button that confirms. */
  readonly confirm: string;
  /** Value and name of each. */
  readonly options: readonly (readonly [string, string])[];
  /** What is chosen at first. */
  readonly value?: string;
}

/**
 * @summary Asks for one of several: a colleague whom a card is given to, a category for a thread. Shown inside the tabs of
 * `<community-admin>`.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityAdminChoice extends LitElement {
  static override styles = [base, buttons, forms, selects, dangerButton, dialogs, decisionStyles, touch];

  @property({ attribute: false }) question!: ChoiceQuestion;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('select') private select!: HTMLSelectElement;

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, panelTexts);
  #chosen: string | null = null;

  /** Shows the dialog; resolves to null where it is closed without a choice. */
  async run(): Promise<string | null> {
    await this.updateComplete;
    const closed = new Promise((resolve) => this.dialog.addEventListener('close', resolve, { once: true }));
    this.dialog.showModal();
    this.select.focus();
    await closed;
    return this.#chosen;
  }

  override render(): TemplateResult {
    const { panel, decide } = this.#texts.t;
    const { heading, label, confirm, options, value } = this.question;
    return html`<dialog
      part="dialog"
      aria-labelledby="heading"
      dir=${this.#locale.direction}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    >
      <div class="top">
        <h2 id="heading"><bdi>${heading}</bdi></h2>
        <button class="button plain" type="button" aria-label=${panel.close} @click=${this.#close}>
          ${closeIcon}
        </button>
      </div>
      <form @submit=${this.#submit}>
        <div class="field">
          <label for="choice">${label}</label>
          <select id="choice">
            ${options.map(
              ([id, name]) => html`<option value=${id} ?selected=${id === value}>${name}</option>`,
            )}
          </select>
        </div>
        <div class="row">
          <button class="button" type="button" @click=${this.#close}>${decide.cancel}</button>
          <button class="button primary" type="submit">${confirm}</button>
        </div>
      </form>
    </dialog>`;
  }

  #close = (): void => this.dialog.close();

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#chosen = this.select.value;
    this.dialog.close();
  };
}

define('community-admin-choice', CommunityAdminChoice);

/** Asks inside the element that wants to know, and takes the dialog away once it is closed. */
export async function askChoice(host: HTMLElement, question: ChoiceQuestion): Promise<string | null> {
  const dialog = document.createElement('community-admin-choice');
  dialog.question = question;
  return runDialog(host, dialog);
}

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-choice': CommunityAdminChoice;
  }
}
