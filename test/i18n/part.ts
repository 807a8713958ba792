import { expect } from '@open-wc/testing';
import type { LazyTexts } from '../../src/i18n/lazy-texts.js';
import { leavesOf } from './languages.js';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru'];

/** How people are not addressed: German and Spanish say du and tú everywhere. */
const STIFF: Readonly<Record<string, RegExp>> = {
  de: /\b(?:Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer)\b/,
  es: /\b(?:usted|inténtelo|añada|elija|escriba)\b/i,
};

type Leaf = string | ((...values: (string | number)[]) => string);

/** Every text as a person would read it. */
function textsOf(table: object): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, leaf] of leavesOf(table) as Map<string, Leaf>)
    texts.set(path, typeof leaf === 'string' ? leaf : leaf(5, 'X'));
  return texts;
}

const shapeOf = (table: object) =>
  Object.fromEntries(
    [...leavesOf(table)].map(([path, leaf]) => [path, typeof leaf === 'string' ? 'text' : leaf.length]),
  );

/**
 * What the texts of a part of the package have to be in every language.
 *
 * @param shared By language, words that are the same in English.
 */
export function describePart<T extends object>(
  name: string,
  part: LazyTexts<T>,
  shared: Readonly<Record<string, readonly string[]>> = {},
): void {
  const en = part.english;
  for (const language of LANGUAGES) {
    describe(`${name} in ${language}`, () => {
      let texts: T;
      before(async () => {
        texts = await part.load(language);
      });

      it('have the keys of English, and are functions where those are', () => {
        expect(shapeOf(texts)).to.deep.equal(shapeOf(en));
      });

      it('are translated', () => {
        const english = textsOf(en);
        const same = [...textsOf(texts)].filter(([path, text]) => text === english.get(path));
        expect(same.map(([path]) => path)).to.deep.equal(shared[language] ?? []);
      });

      it('have the quotes of print, what they are given, and no space too many', () => {
        for (const [path, text] of textsOf(texts)) {
          expect(text, path).not.to.match(/['"´#]|undefined|^\s|\s$|\s{2}/);
          if (typeof leavesOf(texts).get(path) !== 'string') expect(text, path).to.match(/[5٥]/);
        }
      });

      it('address people as all others do', () => {
        for (const [path, text] of textsOf(texts)) expect(text, path).not.to.match(STIFF[language] ?? /\0/);
      });

      it('end as the English ones end', () => {
        const english = textsOf(en);
        const end = (text = '') => /[.?…]$/.exec(text.replace(/؟$/, '?'))?.[0] ?? '';
        for (const [path, text] of textsOf(texts)) expect(end(text), path).to.equal(end(english.get(path)));
      });
    });
  }

  describe(`${name} elsewhere`, () => {
    it('are English where there is no translation', async () => {
      expect(await part.load('tlh')).to.equal(en);
      expect(part.ifLoaded('tlh')).to.equal(undefined);
    });
  });
}

/** Digits as English writes them, so that one expectation serves every browser. */
export const plainDigits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
