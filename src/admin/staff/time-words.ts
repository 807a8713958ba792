import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';

/** A time within a sentence, such as "in 3 days", with the date for machines and for who points at it. */
export function timeWords(
  locale: Locale,
  at: number,
  now: number,
  sentence: (when: string) => string,
): TemplateResult {
  return html`<time datetime=${new Date(at).toISOString()} title=${locale.absolute(at)}
    >${sentence(locale.relative(at, now))}</time
  >`;
}
