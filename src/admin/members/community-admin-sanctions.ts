import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Locale } from '../../controllers/locale.js';
import type { MemberFile, Removal, Sanction, Sanctioned } from '../../controllers/member-file.js';
import { Texts } from '../../controllers/texts.js';
import { DAY } from '../../domain/limits.js';
import type { Member } from '../../domain/member.js';
import { isReason, NOTE_LENGTH, REASONS, type SanctionField } from '../../domain/moderation.js';
import { define } from '../../elements/define.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { logTexts } from '../../i18n/staff/log/texts.js';
import { memberFileTexts } from '../../i18n/staff/members/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent } from '../panel-events.js';
import { textField } from '../settings/field.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { fileStyles } from './members.styles.js';

const STEPS = ['warn', 'mute', 'hold', 'ban'] as const;
type Step = (typeof STEPS)[number];

const DURATIONS = { hour: DAY / 24, day: DAY, days: 3 * DAY, week: 7 * DAY, month: 30 * DAY } as const;
type Duration = keyof typeof DURATIONS;
const DURATION_NAMES = Object.keys(DURATIONS) as Duration[];

const FIELDS = ['warned', 'mutedUntil', 'held', 'banned'] as const satisfies readonly SanctionField[];

/** @summary The sanctions of a member from the mildest to the hardest, each with its reason, and the way to lift them. */
export class CommunityAdminSanctions extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    dangerButton,
    selects,
    tabStyles,
    fileStyles,
    touch,
  ];

  @property({ attribute: false }) file!: MemberFile;
  @property({ attribute: false }) member!: Member;
  /** Milliseconds since 1970, the server's clock. */
  @property({ type: Number, attribute: false }) now = 0;
  @property({ type: Boolean, attribute: false }) staff = false;

  @state() private step: Step | undefined;
  @state() private reason = '';
  @state() private note = '';
  @state() private duration: Duration = 'day';
  @state() private strict = false;
  /** With a ban, all that they wrote goes. */
  @state() private everything = false;
  @state() private busy = false;
  @state() private progress = '';
  @state() private message = '';

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, memberFileTexts);
  #log = new Texts(this, this.#locale, logTexts);
  #panel = new Texts(this, this.#locale, panelTexts);

  /** Opens the form for a step of the ladder. */
  choose(step: Step): void {
    if (this.staff) return;
    Object.assign(this, { step, reason: '', note: '', everything: false, strict: false, message: '' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#reason')?.focus());
  }

  override render(): TemplateResult {
    const { sanctions } = this.#texts.t;
    return html`<section class="box" dir=${this.#locale.direction} aria-labelledby="heading">
      <h4 id="heading">${sanctions.heading}</h4>
      ${
        this.staff
          ? html`<p class="quiet">${sanctions.staff}</p>`
          : html`<p class="quiet">${sanctions.intro}</p>
              ${this.#standing()}
              <div>${STEPS.map((step) => this.#step(step))}</div>`
      }
      <p role="status" class=${this.progress ? 'quiet' : 'error'}>${this.progress || this.message}</p>
    </section>`;
  }

  /** What can be lifted. */
  #standing(): TemplateResult | typeof nothing {
    const { standing } = this.member;
    const { lift } = this.#texts.t.sanctions;
    const there = FIELDS.filter((field) => standing[field] !== undefined);
    if (there.length === 0) return nothing;
    return html`<div class="row">
      ${there.map(
        (field) =>
          html`<button
            class="button small"
            type="button"
            aria-disabled=${this.busy}
            @click=${() => void this.#lift(field)}
          >
            ${lift[field]}
          </button>`,
      )}
    </div>`;
  }

  #step(step: Step): TemplateResult {
    const { actions, effects } = this.#texts.t.sanctions;
    const opened = this.step === step;
    return html`<div class="step">
        <button
          class=${step === 'ban' ? 'button small danger' : 'button small'}
          type="button"
          data-step=${step}
          aria-expanded=${opened}
          aria-describedby=${`effect-${step}`}
          @click=${() => (opened ? this.#close() : this.choose(step))}
        >
          ${actions[step]}
        </button>
        <span id=${`effect-${step}`} class="quiet">${effects[step]}</span>
      </div>
      ${opened ? this.#form(step) : nothing}`;
  }

  #form(step: Step): TemplateResult {
    const { sanctions } = this.#texts.t;
    return html`<form class="sanction" novalidate @submit=${(event: Event) => this.#submitted(event, step)}>
      ${this.#reasonField()} ${step === 'mute' ? this.#durationField() : nothing}
      ${textField({
        id: 'note',
        label: sanctions.note,
        hint: sanctions.noteHint,
        value: this.note,
        rows: 3,
        error: this.note.length > NOTE_LENGTH ? sanctions.noteLong : '',
        take: (note) => (this.note = note),
      })}
      ${step === 'ban' ? this.#everythingField() : nothing}
      <div class="row">
        <button
          class=${step === 'ban' ? 'button danger' : 'button primary'}
          type="submit"
          aria-disabled=${this.busy}
        >
          <bdi>${sanctions.submit[step](this.member.name)}</bdi>
        </button>
        <button class="button plain" type="button" @click=${() => this.#close()}>${sanctions.cancel}</button>
      </div>
    </form>`;
  }

  #reasonField(): TemplateResult {
    const { sanctions } = this.#texts.t;
    const wrong = this.strict && !isReason(this.reason);
    return html`<div class="field">
      <label for="reason">${sanctions.reason}</label>
      <select
        id="reason"
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'reason-error' : nothing}
        .value=${live(this.reason)}
        @change=${(event: Event) => (this.reason = (event.target as HTMLSelectElement).value)}
      >
        <option value="">${sanctions.chooseReason}</option>
        ${REASONS.map((reason) => html`<option value=${reason}>${this.#log.t.reasons[reason]}</option>`)}
      </select>
      ${wrong ? html`<p id="reason-error" class="error">${sanctions.chooseReason}</p>` : nothing}
    </div>`;
  }

  #durationField(): TemplateResult {
    const { duration, durations } = this.#texts.t.sanctions;
    return html`<div class="field">
      <label for="duration">${duration}</label>
      <select
        id="duration"
        .value=${live(this.duration)}
        @change=${(event: Event) => (this.duration = (event.target as HTMLSelectElement).value as Duration)}
      >
        ${DURATION_NAMES.map(
          (name) =>
            html`<option value=${name} ?selected=${name === this.duration}>${durations[name]}</option>`,
        )}
      </select>
    </div>`;
  }

  #everythingField(): TemplateResult {
    return html`<label class="row">
      <input
        type="checkbox"
        .checked=${live(this.everything)}
        @change=${(event: Event) => (this.everything = (event.target as HTMLInputElement).checked)}
      />
      ${this.#panel.t.decide.everything}
    </label>`;
  }

  #submitted(event: Event, step: Step): void {
    event.preventDefault();
    if (this.busy) return;
    this.strict = true;
    const wrong = !isReason(this.reason) ? '#reason' : this.note.length > NOTE_LENGTH ? '#note' : '';
    if (wrong) return this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
    void this.#sanction(step);
  }

  async #sanction(step: Step): Promise<void> {
    const { reason, note, member } = this;
    const sanction: Sanction =
      step === 'mute' ? { action: step, until: this.now + DURATIONS[this.duration] } : { action: step };
    this.busy = true;
    const why = { reason, note: note.trim() };
    const sanctioned = await this.file.sanction(sanction, why);
    const removal =
      sanctioned.kind === 'done' && step === 'ban' && this.everything
        ? await this.#removeAll(sanctioned.id, why)
        : undefined;
    this.busy = false;
    if (sanctioned.kind === 'done') this.#close();
    this.#tell(sanctioned, this.#texts.t.sanctions.done[step](member.name), removal);
  }

  /** Says how far it is: it takes long where somebody has written much. */
  async #removeAll(ban: string, why: { readonly reason: string; readonly note: string }): Promise<Removal> {
    const { removing } = this.#panel.t.done;
    const removal = await this.file.removeAll(ban, why, (count) => (this.progress = removing(count)));
    this.progress = '';
    return removal;
  }

  async #lift(field: SanctionField): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const sanctioned = await this.file.lift(field);
    this.busy = false;
    this.#tell(sanctioned, this.#texts.t.sanctions.done.lift(this.member.name));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  #tell(sanctioned: Sanctioned, done: string, removal?: Removal): void {
    this.message = removal?.complete === false ? this.#panel.t.fault.everything : '';
    if (sanctioned.kind !== 'done') {
      this.message = this.#texts.t.sanctions[sanctioned.kind];
      return;
    }
    const undo = async () => {
      await sanctioned.undo();
      await removal?.undo();
    };
    this.dispatchEvent(new DecidedEvent(done, undo));
  }

  #close(): void {
    const { step } = this;
    this.step = undefined;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-step="${step ?? ''}"]`)?.focus(),
    );
  }
}

define('community-admin-sanctions', CommunityAdminSanctions);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-sanctions': CommunityAdminSanctions;
  }
}
