import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import type { Desk } from '../../controllers/desk.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { DAY } from '../../domain/limits.js';
import { REASONS, type Reason } from '../../domain/moderation.js';
import { define } from '../../elements/define.js';
import { CommunityMenu } from '../../elements/ui/community-menu.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { runDialog } from '../../elements/ui/run-dialog.js';
import { closeIcon } from '../../elements/ui/icons.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { cardTexts } from '../../i18n/card/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dialogs } from '../../styles/dialogs.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { touch } from '../../styles/touch.js';
import { decisionStyles } from './community-admin-decision.styles.js';
import { DecisionWords } from './decision-words.js';
import type { Draft } from './kept-words.js';
import type { ReplySubject } from './saved-replies.js';

/** What is asked before a decision that is not taken with one key. */
export interface DecisionQuestion {
  readonly kind: 'remove' | 'warn' | 'mute' | 'hold' | 'ban' | 'grant' | 'decline' | 'erase';
  /** Whom it is about. */
  readonly name: string;
  /** Entries that are decided about together. */
  readonly count?: number;
  /** A contribution of theirs is at hand that can go, too. */
  readonly removes?: boolean;
  /** What was typed before and has not become a decision. */
  readonly draft?: Draft;
  /** Keeps what is typed, however the dialog is closed. */
  readonly keep?: (draft: Draft) => void;
  /** What saved replies are about; without it none are offered. */
  readonly subject?: ReplySubject;
}

export interface DecisionAnswer {
  /** Empty where none is asked for. */
  readonly reason: Reason | '';
  readonly note: string;
  /** For a mute: milliseconds. */
  readonly lasts: number;
  /** For a ban: what the member wrote goes too. */
  readonly everything: boolean;
  /** For a sanction: the contribution at hand goes too. */
  readonly contribution: boolean;
}

const TIMES = { hour: DAY / 24, day: DAY, week: 7 * DAY, month: 30 * DAY } as const;
type Time = keyof typeof TIMES;
const TIME_NAMES = Object.keys(TIMES) as Time[];

/**
 * @summary Asks for the reason of a decision and the words to its author. Shown inside the tabs of `<community-admin>`.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityAdminDecision extends LitElement {
  static override styles = [base, buttons, fields, forms, dangerButton, dialogs, decisionStyles, touch];

  @property({ attribute: false }) question!: DecisionQuestion;
  @property({ attribute: false }) desk!: Desk;
  @state() private reason: Reason = 'spam';
  @state() private time: Time = 'day';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('[name=everything]') private everything!: HTMLInputElement | null;
  @query('[name=contribution]') private contribution!: HTMLInputElement | null;

  /** @internal */
  readonly locale = new Locale(this);
  #texts = new Texts(this, this.locale, panelTexts);
  #cardTexts = new Texts(this, this.locale, cardTexts);
  #words = new DecisionWords(this, () => this.#keep());
  #done: ((answer: DecisionAnswer | null) => void) | undefined;
  #answer: DecisionAnswer | null = null;

  /** Shows the dialog; resolves to null where it is closed without a decision. */
  async run(): Promise<DecisionAnswer | null> {
    const { note = '', reason = '' } = this.question.draft ?? {};
    this.#words.text = note;
    if (reason) this.reason = reason;
    await this.updateComplete;
    const done = new Promise<DecisionAnswer | null>((resolve) => (this.#done = resolve));
    this.dialog.showModal();
    const first = this.renderRoot.querySelector<HTMLElement>('[name=reason]:checked');
    (first ?? this.#words).focus();
    return done;
  }

  override render(): TemplateResult {
    const { panel, decide } = this.#texts.t;
    const { kind } = this.question;
    const hint = { hold: decide.holdHint, erase: decide.eraseHint, '': '' }[
      kind === 'hold' || kind === 'erase' ? kind : ''
    ];
    return html`<dialog
      part="dialog"
      aria-labelledby="heading"
      dir=${this.locale.direction}
      @close=${() => this.#done?.(this.#answer)}
      @keydown=${this.#key}
      @keypress=${hold}
      @keyup=${hold}
    >
      <div class="top">
        <h2 id="heading"><bdi>${this.#heading}</bdi></h2>
        <button class="button plain" type="button" aria-label=${panel.close} @click=${this.#cancel}>
          ${closeIcon}
        </button>
      </div>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      <form @submit=${this.#submit}>
        ${this.#asksReason ? this.#reasons() : nothing} ${kind === 'mute' ? this.#times() : nothing}
        ${kind === 'erase' ? nothing : this.#field} ${this.#removals()}
        <div class="row">
          <button class="button" type="button" @click=${this.#cancel}>${decide.cancel}</button>
          <button class="button ${kind === 'grant' ? 'primary' : 'danger'}" type="submit">
            ${decide.confirm[kind]}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  get #heading(): string {
    const { decide } = this.#texts.t;
    const { kind, name, count = 1 } = this.question;
    return kind === 'remove' && count > 1 ? decide.removeMany(count) : decide[kind](name);
  }

  get #asksReason(): boolean {
    return this.question.kind !== 'grant' && this.question.kind !== 'decline';
  }

  #reasons(): TemplateResult {
    const { decide, badges } = this.#texts.t;
    return html`<fieldset>
      <legend>${decide.reason}</legend>
      <div class="choices">
        ${REASONS.map(
          (reason, at) =>
            html`<label>
              <input
                type="radio"
                name="reason"
                value=${reason}
                aria-label=${badges.reasons[reason]}
                .checked=${reason === this.reason}
                @change=${() => this.#choose(reason)}
              />
              <span><kbd aria-hidden="true">${at + 1}</kbd> ${badges.reasons[reason]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #times(): TemplateResult {
    const { decide } = this.#texts.t;
    return html`<fieldset>
      <legend>${decide.time}</legend>
      <div class="choices">
        ${TIME_NAMES.map(
          (time) =>
            html`<label>
              <input
                type="radio"
                name="time"
                value=${time}
                .checked=${time === this.time}
                @change=${() => (this.time = time)}
              />
              ${decide.times[time]}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  get #field(): TemplateResult {
    const { t } = this.#texts;
    return this.#words.render(this.#asksReason ? t.decide.words : t.decide.answer, t, this.question.subject);
  }

  /** What goes along with a sanction; whoever is banned has hardly left anything to keep. */
  #removals(): TemplateResult {
    const { kind, removes } = this.question;
    const check = (name: string, label: string, checked = false) =>
      html`<label class="check"><input type="checkbox" name=${name} .checked=${checked} /> ${label}</label>`;
    return html`
      ${removes ? check('contribution', this.#cardTexts.t.thisToo, kind === 'ban') : nothing}
      ${kind === 'ban' ? check('everything', this.#texts.t.decide.everything) : nothing}
    `;
  }

  #choose(reason: Reason): void {
    this.reason = reason;
    this.#keep();
  }

  #keep(): void {
    this.question.keep?.({ reason: this.#asksReason ? this.reason : '', note: this.#words.text });
  }

  #cancel = (): void => this.dialog.close();

  #submit = (event: Event): void => {
    event.preventDefault();
    // Of an erased image nobody is told.
    if (this.question.kind !== 'erase' && !this.#words.check()) return;
    this.#answer = {
      reason: this.#asksReason ? this.reason : '',
      note: this.#words.text.trim(),
      lasts: TIMES[this.time],
      everything: this.everything?.checked ?? false,
      contribution: this.contribution?.checked ?? false,
    };
    this.dialog.close();
  };

  /** Digits choose a reason, Enter confirms; what is typed here is no short cut of the page. */
  #key = (event: KeyboardEvent): void => {
    hold(event);
    const { target } = event;
    // The menu of saved replies knows what its keys mean.
    if (target instanceof CommunityMenu) return;
    if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.isComposing &&
      !(target instanceof HTMLButtonElement)
    )
      return this.#submit(event);
    if (target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = this.#asksReason ? REASONS[Number(event.key) - 1] : undefined;
    if (!reason) return;
    event.preventDefault();
    this.#choose(reason);
    this.renderRoot.querySelector<HTMLElement>(`[name=reason][value="${reason}"]`)?.focus();
  };
}

define('community-admin-decision', CommunityAdminDecision);

/** Asks inside the element that wants to know, and takes the dialog away once it is closed. */
export async function askDecision(
  host: HTMLElement & { readonly desk: Desk },
  question: DecisionQuestion,
): Promise<DecisionAnswer | null> {
  const dialog = document.createElement('community-admin-decision');
  dialog.question = question;
  dialog.desk = host.desk;
  return runDialog(host, dialog);
}

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-decision': CommunityAdminDecision;
  }
}
