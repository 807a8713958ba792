import { expect } from '@open-wc/testing';
import { ar } from '../../src/i18n/ar.js';
import { en } from '../../src/i18n/en.js';
import { INSERTED, languages, leavesOf, textsOf, translations } from './languages.js';

/** Words that are the same in English and the other language. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  ar: [],
  de: ['comment.roles.admin'],
  es: ['comment.roles.admin'],
  fr: ['comment.roles.admin'],
  ru: [],
};

/** The sign a text ends with, the same for all scripts; none for a label. */
function endOf(text: string): string {
  const end = /[.?:…؟]$/.exec(text)?.[0] ?? '';
  return end === '؟' ? '?' : end;
}

const english = leavesOf(en);
const englishTexts = textsOf(en);

for (const [language, strings] of Object.entries(translations)) {
  describe(`the texts in ${language}`, () => {
    const leaves = leavesOf(strings);
    const texts = textsOf(strings);

    it('have exactly the keys of English', () => {
      expect([...leaves.keys()].sort()).to.deep.equal([...english.keys()].sort());
    });

    it('are functions of as many values as in English, or texts as there', () => {
      const shape = (table: typeof leaves) =>
        Object.fromEntries(
          [...table].map(([path, leaf]) => [path, typeof leaf === 'string' ? 'text' : leaf.length]),
        );
      expect(shape(leaves)).to.deep.equal(shape(english));
    });

    it('are translated', () => {
      const same = [...texts].filter(([path, text]) => text === englishTexts.get(path)).map(([path]) => path);
      expect(same).to.deep.equal(SHARED[language]);
    });

    it('are sentences, questions and labels where English has them', () => {
      const wrong = [...texts].filter(([path, text]) => endOf(text) !== endOf(englishTexts.get(path) ?? ''));
      expect(wrong).to.deep.equal([]);
    });
  });
}

for (const [language, strings] of Object.entries(languages)) {
  describe(`every text in ${language}`, () => {
    const texts = textsOf(strings);
    const faulty = (isFaulty: (text: string, path: string) => boolean) =>
      [...texts].filter(([path, text]) => isFaulty(text, path));

    it('says something, with no space too many', () => {
      expect(faulty((text) => text.trim() !== text || text === '' || /\s{2}/.test(text))).to.deep.equal([]);
    });

    it('holds the name, time or number that it is given', () => {
      const given = [...leavesOf(strings)].filter(([, leaf]) => typeof leaf !== 'string');
      expect(given.length).to.be.at.least(10);
      for (const [path] of given) expect(texts.get(path), path).to.match(/[5٥]|⟨…⟩/);
    });

    it('leaves no mark of the plural table behind', () => {
      expect(faulty((text) => /#|undefined|\[object/.test(text))).to.deep.equal([]);
    });

    it('has the quotes and apostrophes of print', () => {
      expect(faulty((text) => /['"´]/.test(text))).to.deep.equal([]);
    });

    it('shows Markdown as it is typed', () => {
      const typed = strings.composer.hint.replaceAll('\u200e', '');
      expect(typed).to.match(/^\*\*\p{L}+\*\*, \*\p{L}+\*, > \p{L}+, `\p{L}+`, \[\p{L}+\]\(https:\/\/…\)$/u);
    });
  });
}

describe('texts in another script', () => {
  for (const language of ['ar', 'ru']) {
    it(`have no Latin words in ${language} but names of products and the start of an address`, () => {
      const words = [...textsOf(languages[language]!).values()].flatMap(
        (text) => text.match(/[a-z]+/gi) ?? [],
      );
      expect([...new Set(words)].sort()).to.deep.equal(['Firebase', 'Google', 'https']);
    });
  }
});

describe('French texts', () => {
  it('have a no-break space before tall signs', () => {
    const bare = [...textsOf(translations.fr!).values()].filter((text) =>
      /[^\u00a0]:(?!\/\/)|[^\u202f][;!?]/.test(text),
    );
    expect(bare).to.deep.equal([]);
  });
});

describe('names in texts', () => {
  const name = 'Mia (2)';

  it('stand alone in Arabic, so that their signs stay on their side', () => {
    expect(ar.comment.label(name)).to.equal('تعليق من \u2068Mia (2)\u2069');
    expect(ar.comment.answerTo(name)).to.equal('ردًا على \u2068Mia (2)\u2069');
    expect(ar.account.account(name)).to.equal('الحساب: \u2068Mia (2)\u2069');
    expect(ar.account.signedIn(name)).to.equal('سجّلت الدخول باسم \u2068Mia (2)\u2069.');
  });

  it('make the accessible name of a comment', () => {
    const labels = Object.entries(languages).map(([language, { comment }]) => [
      language,
      comment.label('Mia'),
    ]);
    expect(Object.fromEntries(labels)).to.deep.equal({
      en: 'Comment by Mia',
      ar: 'تعليق من \u2068Mia\u2069',
      de: 'Kommentar von Mia',
      es: 'Comentario de Mia',
      fr: 'Commentaire de Mia',
      ru: 'Комментарий пользователя Mia',
    });
  });

  it('are taken as they are, even where they look like a pattern of replacement', () => {
    for (const strings of Object.values(languages)) {
      expect(strings.comment.label('$& # ${x}')).to.contain('$& # ${x}');
      expect(strings.comment.reactionCount(INSERTED, 1)).to.contain(INSERTED);
    }
  });
});
