import { LazyTexts } from '../../lazy-texts.js';
import { en } from './en.js';

/** How an event recurs, in its form; the languages are those of `locales.ts`. */
export const occasionRepeatsTexts = new LazyTexts(en, {
  ar: () => import('./ar.js').then((module) => module.ar),
  de: () => import('./de.js').then((module) => module.de),
  es: () => import('./es.js').then((module) => module.es),
  fr: () => import('./fr.js').then((module) => module.fr),
  ru: () => import('./ru.js').then((module) => module.ru),
});
