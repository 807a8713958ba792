import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import type { Occasion } from '../../domain/occasion.js';
import { promotionTexts } from '../../i18n/promotions/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { timeNote } from '../ui/asked-notes.js';
import { PromotionReveal } from './promotion-code.js';
import { PromotionDesk, type FocusTarget, type PromotionHost } from './promotion-desk.js';
import { promotionForm, promotionRemains } from './promotion-form.js';
import { promotionOutcome } from './promotion-outcome.js';
import type { PromotionBox } from './promotion-part.js';
import { promotionStyles } from './promotion-entering.styles.js';

/**
 * @summary Part of an event that is a promotion: until when it runs, entering it, the code that one gets, and who has won.
 */
export class CommunityPromotion extends LitElement implements PromotionHost {
  static override styles = [
    ...[base, buttons, fields, forms, selects, states, goodToken],
    ...[promotionStyles, touch],
  ];

  /** The event's; its element renders this part again with every change. */
  @property({ attribute: false, hasChanged: () => true }) box!: PromotionBox;
  /** Level of the event's title in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, promotionTexts);
  /** @internal */
  readonly desk: PromotionDesk = new PromotionDesk(this);
  readonly #reveal = new PromotionReveal(this);

  override willUpdate(): void {
    this.desk.sync();
    this.#reveal.look();
  }

  override render(): TemplateResult | typeof nothing {
    const { occasion } = this.box;
    if (!occasion) return nothing;
    return html`<div class="frame" dir=${this.locale.direction}>
      ${this.#facts(occasion)} ${this.#content(occasion)}
    </div>`;
  }

  override updated(): void {
    const { focus } = this.desk;
    if (focus !== null && this.#focus(focus)) this.desk.focus = null;
  }

  #facts(occasion: Occasion): TemplateResult {
    const { box, texts } = this;
    const { occurrence, phase } = box;
    const window = { publishAt: occurrence?.startsAt ?? 0, closesAt: occurrence?.endsAt ?? 0 };
    const time = occurrence && phase !== 'cancelled' ? timeNote(this, window, texts.t.time) : null;
    return html`<p class="facts">
      ${time ? html`<span class=${box.open ? 'time' : ''}>${time}</span>` : nothing}
      ${phase === 'early' || phase === 'scheduled' ? nothing : html`<span>${this.#count(occasion)}</span>`}
    </p>`;
  }

  #count({ promotion, capacity }: Occasion): string {
    const { counts } = this.texts.t;
    const { taken } = this.box.order;
    if (taken === undefined) return '';
    if (promotion !== 'code') return counts.entries(taken);
    return this.box.open && capacity > taken ? counts.left(capacity - taken) : '';
  }

  #content(occasion: Occasion): TemplateResult | typeof nothing {
    const { box, desk, texts } = this;
    const { state } = texts.t;
    if (box.phase === 'cancelled')
      return html`<p class="note">${state.cancelled}</p>
        ${this.#remains(occasion)}`;
    if (box.phase === 'early' || box.phase === 'scheduled') return nothing;
    if (box.phase === 'over')
      return html`${promotionOutcome(this, occasion)}
      ${box.signUp ? this.#reveal.render() : this.#remains(occasion)}`;
    if (box.signUp) return this.#entered(occasion);
    if (this.#learning) return html`<div class="place" aria-hidden="true"></div>`;
    return html`${desk.done ? html`<p class="done">${desk.done}</p>` : nothing}
    ${this.#spent(occasion) ? html`<p class="note">${state.spent}</p>` : promotionForm(this, occasion)}`;
  }

  /** It is on its way who looks, or what they have entered. */
  get #learning(): boolean {
    const { session, signUp } = this.box;
    return session?.account !== null && signUp === undefined && !this.desk.dirty;
  }

  /** One that was overtaken is told so by what it has tried. */
  #spent({ promotion, capacity }: Occasion): boolean {
    const { taken = 0 } = this.box.order;
    return promotion === 'code' && taken >= capacity;
  }

  #remains(occasion: Occasion): TemplateResult | typeof nothing {
    return this.desk.dirty ? promotionRemains(this, occasion) : nothing;
  }

  #entered({ promotion }: Occasion): TemplateResult {
    const { desk, texts } = this;
    const { own } = texts.t;
    const code = promotion === 'code';
    return html`<p id="state" class="state" tabindex="-1">
        <strong>${code ? own.codeTaken : own.entered}</strong>
        <span>${code ? own.codeKept : own.next}</span>
      </p>
      ${this.#reveal.render()}
      ${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
      ${
        code
          ? nothing
          : html`<div class="actions">
              <button
                class="button plain"
                type="button"
                aria-disabled=${desk.sending !== null}
                @click=${() => void desk.withdraw()}
              >
                ${own.withdraw}
              </button>
              <span role="status" class="hint">${desk.sending ? texts.t.form.sending : ''}</span>
            </div>`
      }`;
  }

  /** Whether there was something to focus. */
  #focus(target: FocusTarget): boolean {
    const element = selectorsOf(target)
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean);
    element?.focus();
    return Boolean(element);
  }
}

/** What takes the focus, the best first. */
function selectorsOf(target: FocusTarget): string[] {
  if (target === 'state') return ['#state'];
  return target === 'enter' ? ['form .input', 'form select', 'form button'] : [`#q${String(target)}`];
}

define('community-promotion', CommunityPromotion);

declare global {
  interface HTMLElementTagNameMap {
    'community-promotion': CommunityPromotion;
  }
}
