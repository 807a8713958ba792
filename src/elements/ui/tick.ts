import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A box to tick, with what it does. */
export function tick(
  [name, effect]: readonly string[],
  on: boolean,
  take: (on: boolean) => void,
  readOnly = false,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      ?disabled=${readOnly}
      .checked=${live(on)}
      @change=${({ target }: Event) => take((target as HTMLInputElement).checked)}
    />
    <strong>${name}</strong><span class="hint">${effect}</span>
  </label>`;
}
