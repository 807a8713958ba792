import type { Locale } from '../../controllers/locale.js';
import { bodyFault, tidyTitle, titleFault } from '../../domain/validate.js';
import type { NewThreadTexts } from '../../i18n/new-thread/en.js';

/** What is wrong with a title, in words; empty for nothing. */
export function titleProblem(write: NewThreadTexts, title: string): string {
  const fault = titleFault(tidyTitle(title));
  if (!fault) return '';
  return { blank: write.titleBlank, long: write.titleLong, characters: write.titleCharacters }[fault];
}

/** What is wrong with a tidied text, in words; empty for nothing. */
export function bodyProblem({ t: { composer } }: Locale, body: string): string {
  const fault = bodyFault(body);
  return fault === 'blank' || fault === 'long' ? composer[fault] : '';
}
