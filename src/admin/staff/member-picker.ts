import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import { MemberSuggestions, type Person } from '../../controllers/member-suggestions.js';
import { define } from '../../elements/define.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { base, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { touch } from '../../styles/touch.js';

/** Somebody was chosen, or with an empty uid nobody any more. */
export class MemberPickedEvent extends Event {
  constructor(readonly person: Person) {
    super('member-picked');
  }
}

const pickerStyles = css`
  .field {
    position: relative;
    line-height: 1.5;
  }
  ul {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    z-index: 2;
    margin: 2px 0 0;
    padding: 0.25em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    list-style: none;
  }
  li {
    min-block-size: 2.2em;
    padding: 0.3em 0.5em;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  li[aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;

/** @summary A field that finds a member by how the name begins. */
export class MemberPicker extends LitElement {
  static override styles = [base, fields, forms, pickerStyles, touch];

  @property() label = '';
  @property() hint = '';
  /** The name that was chosen. */
  @property() value = '';

  @state() private found: readonly Person[] = [];
  @state() private active = 0;
  @query('input') private field!: HTMLInputElement;

  #locale = new Locale(this);
  #context = new SessionController(this);
  #suggestions = new MemberSuggestions(
    () => this.#context.value,
    () => this.#look(),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#suggestions.stop();
  }

  override focus(): void {
    this.field.focus();
  }

  override render(): TemplateResult {
    const opened = this.found.length > 0;
    return html`<div class="field" dir=${this.#locale.direction}>
      <label id="label" for="field">${this.label}</label>
      <input
        id="field"
        class="input"
        type="text"
        role="combobox"
        aria-labelledby="label"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${opened}
        aria-controls="found"
        aria-describedby=${this.hint ? 'hint' : nothing}
        aria-activedescendant=${opened ? `found-${String(this.active)}` : nothing}
        .value=${live(this.value)}
        @input=${this.#typed}
        @keydown=${this.#key}
        @keypress=${hold}
        @keyup=${hold}
        @blur=${this.#close}
      />
      ${this.hint ? html`<span id="hint" class="hint">${this.hint}</span>` : nothing}
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!opened}>
        ${this.found.map((person, i) => this.#option(person, i))}
      </ul>
    </div>`;
  }

  #option(person: Person, i: number): TemplateResult {
    // The keys are those of the field, which keeps the focus.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<li
      id=${`found-${String(i)}`}
      role="option"
      aria-selected=${i === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#pick(person)}
    >
      <bdi>${person.name}</bdi>
    </li>`;
  }

  #typed = (): void => {
    this.value = this.field.value;
    this.#look();
    if (this.value.trim() === '') this.dispatchEvent(new MemberPickedEvent({ uid: '', name: '' }));
  };

  #look(): void {
    this.found = this.#suggestions.find(this.value);
    this.active = 0;
  }

  #pick(person: Person): void {
    this.value = person.name;
    this.#close();
    this.dispatchEvent(new MemberPickedEvent(person));
  }

  #close = (): void => {
    this.#suggestions.stop();
    this.found = [];
  };

  #key = (event: KeyboardEvent): void => {
    hold(event);
    const { length } = this.found;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = this.found[this.active];
    if (step && length > 0) this.active = (this.active + step + length) % length;
    else if (event.key === 'Enter' && person) this.#pick(person);
    else if (event.key === 'Escape' && length > 0) this.#close();
    else return;
    event.preventDefault();
  };
}

define('community-admin-member-picker', MemberPicker);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-member-picker': MemberPicker;
  }
  interface HTMLElementEventMap {
    'member-picked': MemberPickedEvent;
  }
}
