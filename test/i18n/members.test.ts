import { expect } from '@open-wc/testing';
import { en, type MemberTexts } from '../../src/i18n/members/en.js';
import { memberTexts } from '../../src/i18n/members/texts.js';
import { leavesOf } from './languages.js';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru'];

function textsOf(table: MemberTexts): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, leaf] of leavesOf(table)) texts.set(path, typeof leaf === 'string' ? leaf : leaf(5));
  return texts;
}

for (const language of LANGUAGES) {
  describe(`the texts about members in ${language}`, () => {
    let texts: MemberTexts;
    before(async () => {
      texts = await memberTexts.load(language);
    });

    it('have the keys of English, and are functions where those are', () => {
      const shape = (table: MemberTexts) =>
        Object.fromEntries(
          [...leavesOf(table)].map(([path, leaf]) => [path, typeof leaf === 'string' ? 'text' : leaf.length]),
        );
      expect(shape(texts)).to.deep.equal(shape(en));
    });

    it('are translated', () => {
      const english = textsOf(en);
      const same = [...textsOf(texts)].filter(([path, text]) => text === english.get(path));
      expect(same).to.deep.equal([]);
    });

    it('have the quotes of print, what they are given, and no space too many', () => {
      for (const [path, text] of textsOf(texts)) {
        expect(text, path).not.to.match(/['"´#]|undefined|^\s|\s$|\s{2}/);
        if (typeof leavesOf(texts).get(path) !== 'string') expect(text, path).to.match(/[5٥]/);
      }
    });

    it('end as the English ones end', () => {
      const english = textsOf(en);
      const end = (text = '') => /[.?…؟]$/.exec(text)?.[0] ?? '';
      for (const [path, text] of textsOf(texts)) expect(end(text), path).to.equal(end(english.get(path)));
    });
  });
}

describe('the texts about members', () => {
  const numbers: Record<string, string> = {
    en: '0 threads started|1 thread started|2 threads started|5 threads started|21 threads started',
    de: '0 Themen begonnen|1 Thema begonnen|2 Themen begonnen|5 Themen begonnen|21 Themen begonnen',
    es: '0 temas iniciados|1 tema iniciado|2 temas iniciados|5 temas iniciados|21 temas iniciados',
    fr: '0 sujet lancé|1 sujet lancé|2 sujets lancés|5 sujets lancés|21 sujets lancés',
    ru: 'Начато 0 тем|Начата 1 тема|Начаты 2 темы|Начато 5 тем|Начата 21 тема',
    ar: 'لم يبدأ أي موضوع|بدأ موضوعًا واحدًا|بدأ موضوعين|بدأ 5 مواضيع|بدأ 21 موضوعًا',
  };
  for (const [language, said] of Object.entries(numbers)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const { card } = await memberTexts.load(language);
      const texts = [0, 1, 2, 5, 21].map((count) => card.threads(count)).join('|');
      expect(texts.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))).to.equal(said);
    });
  }
});
