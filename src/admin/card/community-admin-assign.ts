import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { closeIcon } from '../../elements/ui/icons.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { base, buttons } from '../../styles/base.js';
import { dialogs } from '../../styles/dialogs.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { touch } from '../../styles/touch.js';
import { decisionStyles } from './community-admin-decision.styles.js';

/** Somebody who can be given a card. */
export interface Assignee {
  readonly uid: string;
  readonly name: string;
}

/**
 * @summary Asks which colleague a card shall be given to. Shown inside the tabs of `<community-admin>`.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityAdminAssign extends LitElement {
  static override styles = [base, buttons, forms, selects, dangerButton, dialogs, decisionStyles, touch];

  /** Whose text it is. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) staff: readonly Assignee[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('select') private select!: HTMLSelectElement;

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, panelTexts);
  #chosen = '';

  /** Shows the dialog; resolves to the colleague's uid, empty where it is closed without one. */
  async run(): Promise<string> {
    await this.updateComplete;
    const closed = new Promise((resolve) => this.dialog.addEventListener('close', resolve, { once: true }));
    this.dialog.showModal();
    this.select.focus();
    await closed;
    return this.#chosen;
  }

  override render(): TemplateResult {
    const { panel, decide } = this.#texts.t;
    return html`<dialog
      part="dialog"
      aria-labelledby="heading"
      dir=${this.#locale.direction}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    >
      <div class="top">
        <h2 id="heading"><bdi>${decide.assign(this.name)}</bdi></h2>
        <button class="button plain" type="button" aria-label=${panel.close} @click=${this.#close}>
          ${closeIcon}
        </button>
      </div>
      <form @submit=${this.#submit}>
        <div class="field">
          <label for="assignee">${decide.assignee}</label>
          <select id="assignee">
            ${this.staff.map(({ uid, name }) => html`<option value=${uid}>${name}</option>`)}
          </select>
        </div>
        <div class="row">
          <button class="button" type="button" @click=${this.#close}>${decide.cancel}</button>
          <button class="button primary" type="submit">${decide.confirm.assign}</button>
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

define('community-admin-assign', CommunityAdminAssign);

/** Asks inside the element that wants to know, and takes the dialog away once it is closed. */
export async function askAssignee(
  host: HTMLElement,
  name: string,
  staff: readonly Assignee[],
): Promise<string> {
  const dialog = document.createElement('community-admin-assign');
  Object.assign(dialog, { name, staff });
  (host.shadowRoot ?? host).append(dialog);
  try {
    return await dialog.run();
  } finally {
    dialog.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-assign': CommunityAdminAssign;
  }
}
