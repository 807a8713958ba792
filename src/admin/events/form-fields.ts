import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hold } from '../../elements/ui/hold-keys.js';

interface InputField {
  readonly id: string;
  readonly label: string;
  readonly type: 'date' | 'datetime-local' | 'number' | 'text' | 'url';
  readonly value: string;
  readonly hint?: string;
  readonly error?: string;
  readonly readOnly?: boolean;
  /** Least and most of a number. */
  readonly range?: readonly [number, number];
  /** What can be chosen from, where there is a list. */
  readonly choices?: readonly string[];
  readonly take: (value: string) => void;
}

/** A field for a time, a number or an address with its label, hint and error. */
export function inputField(field: InputField): TemplateResult {
  const { id, label, type, value, hint = '', error = '', readOnly = false, range, choices, take } = field;
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      class="input"
      type=${type}
      autocomplete="off"
      ?readonly=${readOnly}
      min=${range?.[0] ?? nothing}
      max=${range?.[1] ?? nothing}
      list=${choices ? `${id}-choices` : nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${error !== ''}
      .value=${live(value)}
      @change=${({ target }: Event) => {
        const { validity, value: typed } = target as HTMLInputElement;
        // Half a time is on its way to a whole one.
        if (!validity.badInput) take(typed);
      }}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    />
    ${choices ? html`<datalist id=${`${id}-choices`}>${choices.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}
    ${error ? html`<p id=${`${id}-error`} class="error">${error}</p>` : nothing}
    ${hint ? html`<span id=${`${id}-hint`} class="hint">${hint}</span>` : nothing}
  </div>`;
}
