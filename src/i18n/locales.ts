import { en, type Strings } from './en.js';
import { LazyTexts } from './lazy-texts.js';

/** The texts of what every page needs. */
export const strings = new LazyTexts<Strings>(en, {
  ar: () => import('./ar.js').then((module) => module.ar),
  de: () => import('./de.js').then((module) => module.de),
  es: () => import('./es.js').then((module) => module.es),
  fr: () => import('./fr.js').then((module) => module.fr),
  ru: () => import('./ru.js').then((module) => module.ru),
});

const RTL = new Set(['ar', 'fa', 'he', 'ur']);

/** The language whose strings serve this tag: `de-AT` → `de`, an unknown one → `en`. */
export function languageOf(tag: string): string {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(strings.loaders, language) ? language : 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RTL.has(language) ? 'rtl' : 'ltr';
}
