import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import {
  keepAppealDraft,
  knownAppeal,
  readAppeal,
  readAppealDraft,
  sendAppeal,
} from '../../controllers/appealing.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import { onSent } from '../../controllers/sent-marks.js';
import { Texts } from '../../controllers/texts.js';
import { APPEAL_LENGTH, isReason, type Appeal } from '../../domain/moderation.js';
import { tidyBody } from '../../domain/validate.js';
import { completeComments } from '../../i18n/en-writing.js';
import { reportTexts } from '../../i18n/reports/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { hold } from '../ui/hold-keys.js';
import { decisionStyles } from './community-decision.styles.js';

/** From here on it is said how many characters are left. */
const COUNTED_FROM = 200;

/**
 * @summary Why staff have decided something about a member or what they wrote, in words, and how to ask for another
 * look, once. Shown in the inbox, at the place of a removed comment, and above the composer.
 */
export class CommunityDecision extends LitElement {
  static override styles = [base, buttons, fields, forms, decisionStyles, touch];

  static {
    completeComments();
  }

  /** Id of the decision; empty where nobody can ask for another look. */
  @property({ attribute: false }) decision = '';
  /** What it is about: `posts/ID` or `members/UID`. */
  @property({ attribute: false }) target = '';
  /** Code of the reason, or words of an older community. */
  @property({ attribute: false }) reason = '';
  /** What a moderator says. */
  @property({ attribute: false }) note = '';
  /** It stands below what was removed, which only its author still sees. */
  @property({ attribute: false }) inPlace = false;
  /** The appeal is read at once, not when somebody asks for it. */
  @property({ attribute: false }) eager = false;

  @state() private step: 'closed' | 'looking' | 'writing' | 'sending' = 'closed';
  @state() private appeal: Appeal | undefined;
  @state() private text = '';
  @state() private problem = '';

  readonly #locale = new Locale(this);
  readonly #texts = new Texts(this, this.#locale, reportTexts);
  readonly #session = new SessionController(this);
  #shown = '';
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // An inbox may hear of the answer while it is open.
    this.#leave = onSent(() => this.#learn());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  override willUpdate(): void {
    const session = this.#session.value;
    const shown = session?.account ? `${session.account.uid} ${this.decision}` : '';
    if (shown === this.#shown || !session || !this.decision) return;
    this.#shown = shown;
    this.appeal = knownAppeal(session, this.decision);
    this.text = readAppealDraft(session, this.decision);
    this.step = 'closed';
    if (this.eager) void this.#look();
  }

  override render(): TemplateResult {
    const { reasons, decision } = this.#texts.t;
    const reason = isReason(this.reason) ? reasons[this.reason] : this.reason;
    return html`<div class="stack" dir=${this.#locale.direction}>
      ${this.inPlace ? html`<p class="hint">${decision.onlyYou}</p>` : nothing}
      ${reason ? html`<p>${decision.reason(reason)}</p>` : nothing}
      ${
        this.note
          ? html`<p class="hint">${decision.note}</p>
              <blockquote dir="auto">${this.note}</blockquote>`
          : nothing
      }
      ${this.decision && this.#session.value?.account ? this.#again() : nothing}
    </div>`;
  }

  #again(): TemplateResult {
    const { decision } = this.#texts.t;
    if (this.appeal) return this.#state(this.appeal);
    if (this.step === 'writing' || this.step === 'sending') return this.#form();
    return html`<div>
        <button
          class="button ask"
          type="button"
          aria-disabled=${this.step === 'looking'}
          @click=${this.#open}
        >
          ${this.step === 'looking' ? decision.looking : decision.ask}
        </button>
      </div>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}`;
  }

  #state({ at, verdict, answer }: Appeal): TemplateResult {
    const { decision } = this.#texts.t;
    const said = verdict ? decision[verdict] : decision.waiting(this.#locale.relative(at));
    return html`<p class="state" tabindex="-1">${said}</p>
      ${answer ? html`<blockquote dir="auto">${answer}</blockquote>` : nothing}`;
  }

  #form(): TemplateResult {
    const { decision } = this.#texts.t;
    const { left, over } = this.#locale.t.composer;
    const rest = APPEAL_LENGTH - tidyBody(this.text).trim().length;
    const sending = this.step === 'sending';
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    >
      <div class="field">
        <label for="why">${decision.why}</label>
        <textarea
          id="why"
          class="input"
          dir="auto"
          rows="3"
          .value=${this.text}
          aria-invalid=${this.problem ? 'true' : nothing}
          aria-describedby="why-note"
          ?readonly=${sending}
          @input=${this.#typed}
        ></textarea>
        <span id="why-note" class=${this.problem ? 'error' : 'hint'} role=${this.problem ? 'alert' : nothing}
          >${this.problem || decision.hint}</span
        >
        ${rest > COUNTED_FROM ? nothing : html`<span class="hint">${rest < 0 ? over(-rest) : left(rest)}</span>`}
      </div>
      <div class="row">
        <button class="button plain" type="button" @click=${this.#close}>${decision.cancel}</button>
        <button class="button primary" type="submit" aria-disabled=${sending}>${decision.send}</button>
      </div>
    </form>`;
  }

  #learn(): void {
    const session = this.#session.value;
    if (session && this.decision) this.appeal = knownAppeal(session, this.decision) ?? this.appeal;
  }

  async #look(): Promise<void> {
    const session = this.#session.value;
    const { decision } = this;
    const appeal = session ? await readAppeal(session, this).catch(() => null) : null;
    if (appeal && decision === this.decision) this.appeal = appeal;
  }

  /** Somebody may have asked already, in another browser. */
  #open = async (): Promise<void> => {
    if (this.step !== 'closed') return;
    const session = this.#session.value;
    this.problem = '';
    this.step = 'looking';
    try {
      if (session) this.appeal = (await readAppeal(session, this)) ?? undefined;
      this.step = this.appeal ? 'closed' : 'writing';
    } catch {
      this.step = 'closed';
      this.problem = this.#texts.t.decision.failed;
    }
    await this.#focus(this.appeal ? '.state' : this.problem ? '.ask' : '#why');
  };

  #typed = (event: Event): void => {
    const session = this.#session.value;
    this.text = (event.target as HTMLTextAreaElement).value;
    this.problem = '';
    if (session) keepAppealDraft(session, this.decision, this.text);
  };

  #close = (): void => {
    this.step = 'closed';
    this.problem = '';
    void this.#focus('.ask');
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const session = this.#session.value;
    const note = tidyBody(this.text).trim();
    const { decision } = this.#texts.t;
    if (!session || this.step === 'sending') return;
    this.problem = note === '' ? decision.blank : note.length > APPEAL_LENGTH ? decision.tooLong : '';
    if (this.problem) return this.#focus('#why');
    this.step = 'sending';
    try {
      this.appeal = (await sendAppeal(session, this, note)) ?? undefined;
      this.problem = this.appeal ? '' : decision.settled;
    } catch {
      this.problem = decision.failed;
    }
    this.step = this.appeal ? 'closed' : 'writing';
    if (!this.appeal) return this.#focus('#why');
    keepAppealDraft(session, this.decision, '');
    announce(decision.sent);
    return this.#focus('.state');
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('community-decision', CommunityDecision);

declare global {
  interface HTMLElementTagNameMap {
    'community-decision': CommunityDecision;
  }
}
