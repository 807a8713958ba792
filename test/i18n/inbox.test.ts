import { expect } from '@open-wc/testing';
import { en, type InboxTexts } from '../../src/i18n/inbox/en.js';
import { inboxTexts } from '../../src/i18n/inbox/texts.js';
import { leavesOf } from './languages.js';

type Leaf = string | ((...values: (string | number)[]) => string);

/** Every text as a person would read it. */
function textsOf(table: InboxTexts): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, leaf] of leavesOf(table) as Map<string, Leaf>)
    texts.set(path, typeof leaf === 'string' ? leaf : leaf(5, 'X'));
  return texts;
}

const shapeOf = (table: InboxTexts) =>
  Object.fromEntries(
    [...leavesOf(table)].map(([path, leaf]) => [path, typeof leaf === 'string' ? 'text' : leaf.length]),
  );

for (const language of ['ar', 'de', 'es', 'fr', 'ru']) {
  describe(`the inbox’s texts in ${language}`, () => {
    let texts: InboxTexts;
    before(async () => {
      texts = await inboxTexts.load(language);
    });

    it('have the keys of English, and are functions where those are', () => {
      expect(shapeOf(texts)).to.deep.equal(shapeOf(en));
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

describe('the inbox’s texts', () => {
  const said: Record<string, string> = {
    en: '1 new comment in “Tea”|5 new comments in “Tea”',
    de: '1 neuer Kommentar in „Tea“|5 neue Kommentare in „Tea“',
    fr: '1 nouveau commentaire dans « Tea »|5 nouveaux commentaires dans « Tea »',
    es: '1 comentario nuevo en «Tea»|5 comentarios nuevos en «Tea»',
    ru: '1 новый комментарий в теме «Tea»|5 новых комментариев в теме «Tea»',
    ar: 'تعليق جديد واحد في «\u2068Tea\u2069»|5 تعليقات جديدة في «\u2068Tea\u2069»',
  };
  for (const [language, wanted] of Object.entries(said)) {
    it(`put numbers and titles into the right form in ${language}`, async () => {
      const { news } = await inboxTexts.load(language);
      const texts = [1, 5].map((count) => news.following(count, 'Tea')).join('|');
      expect(texts.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))).to.equal(wanted);
    });
  }

  it('are English where there is no translation', async () => {
    expect(await inboxTexts.load('tlh')).to.equal(en);
  });
});
