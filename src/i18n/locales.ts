import { en, type Strings } from './en.js';

/** Languages other than English, each a file of its own that is loaded only when asked for. */
const LOADERS: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: () => import('./ar.js').then((module) => module.ar),
  de: () => import('./de.js').then((module) => module.de),
  es: () => import('./es.js').then((module) => module.es),
  fr: () => import('./fr.js').then((module) => module.fr),
  ru: () => import('./ru.js').then((module) => module.ru),
};

const loaded = new Map<string, Strings>([['en', en]]);
const RTL = new Set(['ar', 'fa', 'he', 'ur']);

/** The language whose strings serve this tag: `de-AT` → `de`, an unknown one → `en`. */
export function languageOf(tag: string): string {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(LOADERS, language) ? language : 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RTL.has(language) ? 'rtl' : 'ltr';
}

/** The strings if they are here already. */
export function stringsIfLoaded(language: string): Strings | undefined {
  return loaded.get(language);
}

/** The strings; English where the file cannot be loaded. */
export async function loadStrings(language: string): Promise<Strings> {
  const known = loaded.get(language);
  if (known) return known;
  try {
    const strings = await LOADERS[language]?.();
    if (strings) loaded.set(language, strings);
    return strings ?? en;
  } catch {
    return en;
  }
}
