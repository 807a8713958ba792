import { ar } from '../../src/i18n/ar.js';
import { de } from '../../src/i18n/de.js';
import { en, type Strings } from '../../src/i18n/en.js';
import { completeEnglish } from '../../src/i18n/en-account.js';
import { es } from '../../src/i18n/es.js';
import { fr } from '../../src/i18n/fr.js';
import { ru } from '../../src/i18n/ru.js';

completeEnglish();

export const translations: Readonly<Record<string, Strings>> = { ar, de, es, fr, ru };
export const languages: Readonly<Record<string, Strings>> = { en, ...translations };

type Leaf = string | ((...values: (string | number)[]) => string);

/** Every text and every function of a table, by its path: `comment.roles.owner`. */
export function leavesOf(table: object, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(table) as [string, Leaf | object][]) {
    if (typeof value === 'object') {
      for (const [below, leaf] of leavesOf(value, `${path}${key}.`)) leaves.set(below, leaf);
    } else {
      leaves.set(path + key, value);
    }
  }
  return leaves;
}

/** Functions whose first value is a number; that of the others is a name or a time. */
const COUNTING = ['comments.showNew', 'comments.arrived', 'composer.left', 'composer.over'];

/** What stands where a name or a time goes: words of no language and of no alphabet. */
export const INSERTED = '⟨…⟩';

/** Every text of a language as a person would read it. */
export function textsOf(strings: Strings): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, leaf] of leavesOf(strings)) {
    if (typeof leaf === 'string') texts.set(path, leaf);
    else texts.set(path, COUNTING.includes(path) ? leaf(5) : leaf(INSERTED, 5));
  }
  return texts;
}
