import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import type { Policy } from '../../domain/community.js';
import { define } from '../../elements/define.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { SettingsSection } from './settings-section.js';

/** Figures of the policy, with what the rules take. */
const FIGURES = {
  newcomerPosts: [0, 1000],
  intervalSeconds: [0, 86_400],
  postsADay: [1, 10_000],
  imagesADay: [0, 100],
  editMinutes: [0, 525_600],
  maxLinks: [0, 100],
  reportsToHold: [0, 100],
} as const satisfies Partial<Record<keyof Policy, readonly [number, number]>>;
type Figure = keyof typeof FIGURES;
const FIGURE_NAMES = Object.keys(FIGURES) as Figure[];

const CHOICES = {
  premoderate: ['none', 'newcomers', 'all'],
  guests: ['off', 'pending', 'live'],
  live: ['on', 'poll', 'off'],
} as const;
type Choice = keyof typeof CHOICES;

const SWITCHES = ['downvotes', 'memberPolls'] as const;

const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof UNITS;
const UNIT_NAMES = Object.keys(UNITS) as Unit[];
/** A year of minutes. */
const LONGEST = 525_600;

/** @summary Section of the settings: who may contribute what, and what is read first. */
export class CommunityAdminPolicy extends SettingsSection<'policy'> {
  protected override readonly section = 'policy';

  /** What stands in fields whose content is no number that can be stored. */
  @state() private raw: Readonly<Partial<Record<Figure | 'answer', string>>> = {};
  @state() private unit: Unit | undefined;

  protected override get heading(): string {
    return this.texts.t.policy.heading;
  }

  protected override get intro(): string {
    return this.texts.t.policy.intro;
  }

  protected override forget(): void {
    super.forget();
    this.raw = {};
    this.unit = undefined;
  }

  protected override isWrong(): boolean {
    return Object.keys(this.raw).length > 0;
  }

  protected override fields(policy: Policy): TemplateResult {
    return html`${this.#choice('premoderate', policy)}
      <div class="figures">${this.#figure('newcomerPosts', policy)}${this.#figure('maxLinks', policy)}</div>
      ${this.#choice('guests', policy)}
      <div class="figures">
        ${FIGURE_NAMES.filter((name) => name !== 'newcomerPosts' && name !== 'maxLinks').map((name) =>
          this.#figure(name, policy),
        )}
        ${this.#answerTarget(policy)}
      </div>
      ${this.#choice('live', policy)}
      <div class="choices">${SWITCHES.map((name) => this.#switch(name, policy))}</div>`;
  }

  /** Changes settings, and leaves the others as they have been changed. */
  #put(change: Partial<Policy>): void {
    const { value } = this;
    if (value) this.change({ ...value, ...change });
  }

  #choice(name: Choice, policy: Policy): TemplateResult {
    const texts: Readonly<Record<string, string | readonly string[]>> & { label: string } =
      this.texts.t.policy[name];
    return html`<fieldset class="choices" role="radiogroup">
      <legend>${texts.label}</legend>
      ${CHOICES[name].map((option) => {
        const [label, effect] = texts[option] ?? [];
        return html`<label class="choice">
          <input
            type="radio"
            name=${name}
            value=${option}
            .checked=${live(policy[name] === option)}
            @change=${() => this.#put({ [name]: option })}
          />
          <strong>${label}</strong><span class="hint">${effect}</span>
        </label>`;
      })}
    </fieldset>`;
  }

  #figure(name: Figure, policy: Policy): TemplateResult {
    const [label, effect] = this.texts.t.policy[name];
    const [least, most] = FIGURES[name];
    return this.#numberField(name, [label ?? '', effect ?? ''], [least, most], policy[name], (value) =>
      this.#put({ [name]: value }),
    );
  }

  #numberField(
    name: Figure | 'answer',
    [label, effect]: readonly [string, string],
    [least, most]: readonly [number, number],
    value: number,
    take: (value: number) => void,
    beside: unknown = nothing,
  ): TemplateResult {
    const raw = this.raw[name];
    const wrong = raw !== undefined;
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <span class="row">
        <input
          id=${name}
          class="input number"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby=${wrong ? `${name}-error ${name}-hint` : `${name}-hint`}
          aria-invalid=${wrong}
          .value=${live(raw ?? String(value))}
          @input=${(event: Event) => this.#typed(name, (event.target as HTMLInputElement).value, [least, most], take)}
          @keydown=${hold}
          @keypress=${hold}
          @keyup=${hold}
        />
        ${beside}
      </span>
      ${
        wrong
          ? html`<p id=${`${name}-error`} class="error">
              ${this.texts.t.policy.number(this.locale.number(least), this.locale.number(most))}
            </p>`
          : nothing
      }
      <span id=${`${name}-hint`} class="hint">${effect}</span>
    </div>`;
  }

  #typed(
    name: Figure | 'answer',
    text: string,
    [least, most]: readonly [number, number],
    take: (value: number) => void,
  ): void {
    const { [name]: _former, ...rest } = this.raw;
    const value = /^\d{1,7}$/.test(text.trim()) ? Number(text) : NaN;
    const good = value >= least && value <= most;
    this.raw = good ? rest : { ...rest, [name]: text };
    if (good) take(value);
    // What cannot be stored is a change as well.
    else this.requestUpdate();
  }

  #answerTarget(policy: Policy): TemplateResult {
    const { answerTarget, unit: unitLabel, units } = this.texts.t.policy;
    const unit = this.unit ?? unitOf(policy.answerMinutes);
    const size = UNITS[unit];
    const [label, effect] = answerTarget;
    const select = html`<select
      aria-label=${unitLabel}
      .value=${live(unit)}
      @change=${(event: Event) => this.#unitChosen((event.target as HTMLSelectElement).value as Unit, policy)}
    >
      ${UNIT_NAMES.map((name) => html`<option value=${name} ?selected=${name === unit}>${units[name]}</option>`)}
    </select>`;
    return this.#numberField(
      'answer',
      [label ?? '', effect ?? ''],
      [0, Math.floor(LONGEST / size)],
      Math.round(policy.answerMinutes / size),
      (figure) => {
        this.unit ??= unit;
        this.#put({ answerMinutes: Math.min(LONGEST, figure * UNITS[this.unit]) });
      },
      select,
    );
  }

  /** The figure stays, what it counts changes. */
  #unitChosen(unit: Unit, policy: Policy): void {
    const former = UNITS[this.unit ?? unitOf(policy.answerMinutes)];
    const figure = Math.round(policy.answerMinutes / former);
    this.unit = unit;
    this.#put({ answerMinutes: Math.min(LONGEST, figure * UNITS[unit]) });
  }

  #switch(name: (typeof SWITCHES)[number], policy: Policy): TemplateResult {
    const [label, effect] = this.texts.t.policy[name];
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${live(policy[name])}
        @change=${(event: Event) => this.#put({ [name]: (event.target as HTMLInputElement).checked })}
      />
      <strong>${label}</strong><span class="hint">${effect}</span>
    </label>`;
  }
}

/** The largest unit that leaves a whole number. */
function unitOf(minutes: number): Unit {
  if (minutes > 0 && minutes % UNITS.days === 0) return 'days';
  return minutes > 0 && minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
}

define('community-admin-policy', CommunityAdminPolicy);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-policy': CommunityAdminPolicy;
  }
}
