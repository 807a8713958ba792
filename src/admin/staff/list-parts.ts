import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';

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

/** What a list says below its end. */
interface MoreTexts {
  readonly failed: string;
  readonly loading: string;
  readonly more: string;
}

/** The button for the next page of a list, and why it has not come. */
export function morePart(
  locale: Locale,
  t: MoreTexts,
  { more, loadingMore, moreFailed }: { more: boolean; loadingMore: boolean; moreFailed: boolean },
  load: () => unknown,
): TemplateResult | typeof nothing {
  if (moreFailed) return failedNote(locale, t.failed, load);
  if (!more) return nothing;
  return html`<button
    class="button middle"
    type="button"
    aria-disabled=${loadingMore}
    @click=${() => void load()}
  >
    ${loadingMore ? t.loading : t.more}
  </button>`;
}
