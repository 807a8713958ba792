import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Menu {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  /** Each value with what it is called. */
  readonly entries: readonly (readonly [value: string, text: string])[];
  /** What is wrong with it; empty where nothing is. */
  readonly error?: string;
  readonly take: (value: string) => void;
}

/** A menu of which one entry is always chosen. */
export function menu({ id, label, chosen, entries, error = '', take }: Menu): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      .value=${live(chosen)}
      @change=${({ target }: Event) => take((target as HTMLSelectElement).value)}
    >
      ${entries.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
    ${error ? html`<p id="${id}-error" class="error">${error}</p>` : nothing}
  </div>`;
}
