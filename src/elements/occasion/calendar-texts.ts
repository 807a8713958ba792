import type { Locale } from '../../controllers/locale.js';
import type { LazyTexts } from '../../i18n/lazy-texts.js';
import { languageOf } from '../../i18n/locales.js';

/** Texts for what is a part of a template and has no host of its own: the locale's renders again when its language is here. */
export function textsIn<T>(locale: Locale, texts: LazyTexts<T>): T {
  const language = languageOf(locale.tag);
  const here = texts.ifLoaded(language);
  if (here) return here;
  // English once more would be asked for again with every rendering, for ever.
  void texts.load(language).then((late) => late !== texts.english && locale.host.requestUpdate());
  return texts.english;
}
