import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import { BODY_LENGTH } from '../../domain/limits.js';
import { tidyBody } from '../../domain/validate.js';
import { nodesOf } from './markup.js';

/** How long before the limit the counter shows. */
const COUNTER_FROM = 500;

/** How a text will look, in place of its field. Bring the markup first. */
export function previewOf(body: string, { t }: Locale): TemplateResult {
  const { composer } = t;
  const text = tidyBody(body);
  return html`<div
    class="body input preview"
    dir="auto"
    role="region"
    aria-label=${composer.preview}
    tabindex="0"
  >
    ${text ? nodesOf(text) : html`<p class="hint">${composer.nothing}</p>`}
  </div>`;
}

/** Leads to the preview and back, with a reminder of what Markdown can do. */
export function previewButton(previewing: boolean, toggle: () => void, { t }: Locale): TemplateResult {
  const { composer } = t;
  return html`
    <button class="button plain" type="button" aria-pressed=${previewing} @click=${toggle}>
      ${previewing ? composer.edit : composer.preview}
    </button>
    <span class="hint markdown" dir="ltr">${composer.hint}</span>
  `;
}

/** How much room is left, shortly before there is none. */
export function counterOf(body: string, { t }: Locale): TemplateResult | typeof nothing {
  const rest = BODY_LENGTH - tidyBody(body).length;
  if (rest > COUNTER_FROM) return nothing;
  return html`<span class="counter ${rest < 0 ? 'error' : 'hint'}">
    ${rest < 0 ? t.composer.over(-rest) : t.composer.left(rest)}
  </span>`;
}
