import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A menu of choices with its label; the empty value is `none`. */
export function menuOf(
  id: string,
  label: string,
  none: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(value)}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      <option value="">${none}</option>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
  </div>`;
}
