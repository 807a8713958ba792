import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import { serverTime } from '../../controllers/server-time.js';
import { Texts } from '../../controllers/texts.js';
import { LEAST_OPTIONS, type PollPlan } from '../../domain/poll.js';
import {
  faultOfPlan,
  faultyOption,
  mostOptions,
  NEW_PLAN,
  tidyPlan,
  withOptions,
  type PlanFault,
  type PollRefusal,
} from '../../domain/poll-plan.js';
import { pollComposerTexts } from '../../i18n/polls/composer/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { openingFields } from '../ui/opening-fields.js';
import { OptionList, type OptionListView } from '../ui/option-list.js';
import { composerStyles } from './community-poll-composer.styles.js';
import { kindField, numberFields, questionField, resultsField, switches } from './composer-fields.js';

/**
 * @summary The form for a poll: question, kind, options, who sees the results, until when. Whoever shows it keeps what
 * is written, and sends it.
 *
 * @fires plan-changed - Something was written or chosen; `plan` has it.
 */
export class CommunityPollComposer extends LitElement {
  static override styles = [base, buttons, fields, forms, selects, choices, composerStyles, touch];

  /** What is planned so far; options may be empty, and it may have faults. */
  @property({ attribute: false }) plan: PollPlan = NEW_PLAN;
  /** Offers what staff can decide: when it opens, and how many are expected at once. */
  @property({ type: Boolean }) staff = false;
  /** It is being sent. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  @state() private fault: PlanFault | null = null;
  @state() private refusal: PollRefusal | null = null;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, pollComposerTexts);
  #options = new OptionList(this, () => this.#optionsView());
  #checked = false;

  /** Moves the focus to the question. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#question')?.focus(options),
    );
  }

  /** The plan as it can be sent; null while something is wrong, which is then said, and has the focus. */
  check(): PollPlan | null {
    this.#checked = true;
    this.refusal = null;
    const plan = tidyPlan(this.plan);
    this.fault = faultOfPlan(plan, serverTime());
    if (this.fault === null) return plan;
    void this.updateComplete.then(() => this.#place()?.focus());
    return null;
  }

  /** Says why what was sent with it was not taken, until something is changed. */
  refuse(why: PollRefusal): void {
    this.refusal = why;
  }

  /** What is wrong goes as soon as it is mended; nothing is called wrong before it was to be sent. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plan')) this.refusal = null;
    if (!this.#checked || !changed.has('plan')) return;
    this.fault = faultOfPlan(tidyPlan(this.plan), serverTime());
    if (this.fault === null) this.#checked = false;
  }

  override render(): TemplateResult {
    return html`<div class="frame" role="group" aria-label=${this.texts.t.label} dir=${this.locale.direction}>
      ${questionField(this)} ${this.#options.render()}
      <div class="pair">${kindField(this)}${resultsField(this)}</div>
      ${numberFields(this)} ${switches(this)} ${this.#times()}
      ${this.refusal ? html`<p class="error" role="alert">${this.texts.t.refused[this.refusal]}</p>` : nothing}
    </div>`;
  }

  /** Place of the option that is wrong, -1 where none is. */
  get #faultyOption(): number {
    return this.fault ? faultyOption(this.plan, this.fault) : -1;
  }

  #optionsView(): OptionListView {
    const { plan, readOnly } = this;
    const { options: texts } = this.texts.t;
    const wrong = this.#faultyOption;
    return {
      ...{
        options: plan.options,
        texts,
        readOnly,
        wrong,
        least: LEAST_OPTIONS,
        most: mostOptions(plan.mode),
      },
      nameOf: plan.mode === 'rating' ? texts.star : texts.option,
      problem: wrong < 0 ? this.problemOf('options', 'many') : this.problemOf('long', 'twins', 'options'),
      take: (options) => this.change(withOptions(this.plan, options)),
    };
  }

  #times(): TemplateResult {
    const { opens, closes } = this.texts.t;
    return openingFields({
      times: () => this.plan,
      texts: { closes, ...(this.staff && { opens }) },
      problem: this.problemOf('closes'),
      readOnly: this.readOnly,
      take: (times) => this.change(times),
    });
  }

  /** @internal What is said of these faults, where one of them is there. */
  problemOf(...faults: readonly PlanFault[]): TemplateResult | typeof nothing {
    const { fault } = this;
    if (!fault || !faults.includes(fault)) return nothing;
    return html`<p id="problem" class="error">${this.texts.t.faults[fault]}</p>`;
  }

  /** @internal */
  change(part: Partial<PollPlan>): void {
    this.plan = { ...this.plan, ...part };
    this.dispatchEvent(new Event('plan-changed'));
  }

  /** @internal Stars have meanings that most polls share; they go again where nobody has changed them. */
  changeMode(plan: PollPlan): void {
    const { ratings } = this.texts.t;
    const { options } = plan;
    const written = options.some((option) => option.trim());
    if (plan.mode === 'rating' && !written) this.change({ ...plan, options: ratings });
    else if (plan.mode !== 'rating' && options.join('\n') === ratings.join('\n'))
      this.change({ ...plan, options: NEW_PLAN.options, max: Math.min(plan.max, 2) });
    else this.change(plan);
  }

  /** The field that the fault is about. */
  #place(): HTMLElement | null {
    const { fault } = this;
    const first = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (first) return first;
    const selectors: Partial<Record<PlanFault, string>> = { number: '#least', results: '#results' };
    const option = `[data-option="${String(Math.max(0, this.#faultyOption))}"]`;
    return this.renderRoot.querySelector<HTMLElement>((fault && selectors[fault]) ?? option);
  }
}

define('community-poll-composer', CommunityPollComposer);

declare global {
  interface HTMLElementTagNameMap {
    'community-poll-composer': CommunityPollComposer;
  }
}
