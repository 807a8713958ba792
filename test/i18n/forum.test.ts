import { expect } from '@open-wc/testing';
import { en, type ForumTexts } from '../../src/i18n/forum/en.js';
import { forumTexts } from '../../src/i18n/forum/texts.js';
import { leavesOf } from './languages.js';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru'];
/** Words that are the same in English and the other language. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['board.heading', 'write.text'],
  fr: ['thread.question', 'thread.votes', 'write.discussion', 'write.question'],
};

function textsOf(table: ForumTexts): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, leaf] of leavesOf(table)) texts.set(path, typeof leaf === 'string' ? leaf : leaf(5));
  return texts;
}

for (const language of LANGUAGES) {
  describe(`the forum’s texts in ${language}`, () => {
    let texts: ForumTexts;
    before(async () => {
      texts = await forumTexts.load(language);
    });

    it('have the keys of English, and are functions where those are', () => {
      const shape = (table: ForumTexts) =>
        Object.fromEntries(
          [...leavesOf(table)].map(([path, leaf]) => [path, typeof leaf === 'string' ? 'text' : leaf.length]),
        );
      expect(shape(texts)).to.deep.equal(shape(en));
    });

    it('are translated', () => {
      const english = textsOf(en);
      const same = [...textsOf(texts)].filter(([path, text]) => text === english.get(path));
      expect(same.map(([path]) => path)).to.deep.equal(SHARED[language] ?? []);
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

describe('the forum’s texts', () => {
  const numbers: Record<string, [text: (texts: ForumTexts) => (count: number) => string, said: string]> = {
    en: [({ thread }) => thread.replies, '0 replies|1 reply|2 replies|5 replies|21 replies'],
    de: [
      ({ search }) => search.found,
      '0 Themen gefunden|1 Thema gefunden|2 Themen gefunden|5 Themen gefunden|21 Themen gefunden',
    ],
    fr: [({ thread }) => thread.replies, '0 réponse|1 réponse|2 réponses|5 réponses|21 réponses'],
    es: [({ thread }) => thread.votes, '0 votos|1 voto|2 votos|5 votos|21 votos'],
    ru: [({ thread }) => thread.replies, '0 ответов|1 ответ|2 ответа|5 ответов|21 ответ'],
    ar: [({ thread }) => thread.replies, 'لا ردود|رد واحد|ردّان|5 ردود|21 ردًا'],
  };
  for (const [language, [pick, said]] of Object.entries(numbers)) {
    it(`put numbers into the right form in ${language}`, async () => {
      const speak = pick(await forumTexts.load(language));
      const texts = [0, 1, 2, 5, 21].map(speak).join('|');
      expect(texts.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))).to.equal(said);
    });
  }

  it('are English where there is no translation', async () => {
    expect(await forumTexts.load('tlh')).to.equal(en);
    expect(forumTexts.ifLoaded('tlh')).to.equal(undefined);
  });
});
