import { ar } from '../../src/i18n/ar.js';
import { de } from '../../src/i18n/de.js';
import { en, type Strings } from '../../src/i18n/en.js';
import '../../src/i18n/en-writing.js';
import { es } from '../../src/i18n/es.js';
import { fr } from '../../src/i18n/fr.js';
import { ru } from '../../src/i18n/ru.js';

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
      leaves.set(path + key, value as Leaf);
    }
  }
  return leaves;
}

/** Takes a number where a count is wanted; the name and the time are the same to every other function. */
const COUNTING = new Set(['comments.count', 'comments.showNew', 'comments.arrived', 'count.comments']);
const isCounting = (path: string) => COUNTING.has(path) || /^composer\.(left|over)$/.test(path);

/** What stands where a name or a time goes: words of no language and of no alphabet. */
export const INSERTED = '⟨…⟩';

/** Every text of a language as a person would read it. */
export function textsOf(strings: Strings): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, leaf] of leavesOf(strings)) {
    if (typeof leaf === 'string') texts.set(path, leaf);
    else texts.set(path, isCounting(path) ? leaf(5) : leaf(INSERTED, 5));
  }
  return texts;
}
