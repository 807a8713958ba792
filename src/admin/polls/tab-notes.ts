import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';
import type { BroughtParts, PartName } from './brought-parts.js';

/** Something did not work: what, and a button to try again. */
export function failedNote(locale: Locale, text: string, again: () => unknown): TemplateResult {
  return html`<p class="note bad" role="alert">
    ${text}
    <button class="button" type="button" @click=${() => void again()}>${locale.t.comments.retry}</button>
  </p>`;
}

/** It is on its way. */
export function skeletonOf(label: string, rows: number): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${label}>
    ${Array.from({ length: rows }, () => html`<div></div>`)}
  </div>`;
}

/** A part that comes when it is wanted first. */
export function broughtPart(
  { locale, t }: { readonly locale: Locale; readonly t: PollsTabTexts },
  parts: BroughtParts,
  name: PartName,
  content: TemplateResult,
): TemplateResult {
  const state = parts.want(name);
  if (state === 'failed') return failedNote(locale, t.partFailed, () => parts.bring(name));
  return state === 'here' ? content : skeletonOf(t.one.loading, 3);
}
