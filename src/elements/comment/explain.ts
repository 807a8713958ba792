import type { Locale } from '../../controllers/locale.js';
import type { PostingRefusal } from '../../domain/posting.js';
import { completeEnglish } from '../../i18n/en-account.js';
import type { StoreError } from '../../store/store.js';

completeEnglish();

/** Why a contribution was not taken, and when to try again where that helps. */
export function explainRefusal(locale: Locale, why: PostingRefusal, until?: number): string {
  const { posting } = locale.t;
  return posting.refusals[why] + (until === undefined ? '' : ` ${posting.until(locale.relative(until))}`);
}

/** What stood in the way, and what to do. */
export function explainFault({ t }: Locale, fault: StoreError['code']): string {
  const { posting, composer } = t;
  if (fault === 'denied' || fault === 'missing') return posting.denied;
  return fault === 'exhausted' ? posting.exhausted : composer.unavailable;
}

/** The same for whatever was thrown. */
export function explainError(locale: Locale, error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return explainFault(locale, typeof code === 'string' ? (code as StoreError['code']) : 'unavailable');
}
