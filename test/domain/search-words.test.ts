import { expect } from '@open-wc/testing';
import { SEARCH_WORD_LENGTH, SEARCH_WORDS } from '../../src/domain/limits.js';
import { indexWords, matchesWords, normalise, rarestWord, wordsOf } from '../../src/domain/search-words.js';
import { wellFormed } from '../../src/domain/well-formed.js';

describe('the words of a text', () => {
  const cases: [text: string, words: string[]][] = [
    ['How do I descale it?', ['how', 'do', 'i', 'descale', 'it']],
    ['', []],
    ['  …  !? — ', []],
    ['Crème BRÛLÉE', ['creme', 'brulee']],
    // The same letter, composed and decomposed.
    ['caf\u00e9 cafe\u0301', ['cafe']],
    ['ÄÖÜ Straße ŁÓDŹ', ['aou', 'straße', 'łodz']],
    ['İstanbul ISTANBUL', ['istanbul']],
    ['Ёлка и ёж', ['елка', 'и', 'еж']],
    ['ΌΔΟΣ', ['οδος']],
    ['قَهْوَة', ['قهوة']],
    ['naïve‑test self-made C++ 3.5', ['naive', 'test', 'self', 'made', 'c', '3', '5']],
    ['one ONE One', ['one']],
    ['٣ أكواب', ['٣', 'اكواب']],
    ['咖啡机清洗', ['咖啡', '啡机', '机清', '清洗']],
    ['猫', ['猫']],
    ['コーヒー', ['コー', 'ーヒ', 'ヒー']],
    ['Docker部署到iPhone12上', ['docker', '部署', '署到', 'iphone12', '上']],
    ['ＷＩＤＥ ｶﾅ ﬁne ①', ['wide', 'カナ', 'fine', '1']],
    ['กาแฟ', ['กา', 'าแ', 'แฟ']],
    ['👍 ok 👩‍👩‍👧', ['ok']],
    ['<b>bold</b> &amp;', ['b', 'bold', 'amp']],
  ];

  for (const [text, words] of cases)
    it(`“${text}” are ${words.join(' · ') || 'none'}`, () => expect(wordsOf(text)).to.deep.equal(words));

  it('are the same however their letters are put together', () => {
    for (const text of ['Ǖber Ångström', 'Việt Nam', '한국어 커피']) {
      const forms = (['NFC', 'NFD', 'NFKC'] as const).map((form) => wordsOf(text.normalize(form)).join(' '));
      expect(new Set(forms).size, text).to.equal(1);
    }
  });

  it('are cut where the index would, never inside a character', () => {
    const [long] = wordsOf('a'.repeat(SEARCH_WORD_LENGTH + 5));
    expect(long?.length).to.equal(SEARCH_WORD_LENGTH);
    const [pairs] = wordsOf(`a${'𝒳'.repeat(SEARCH_WORD_LENGTH)}`);
    expect(pairs).to.equal(wellFormed(pairs ?? ''));
    expect(pairs?.length).to.be.at.most(SEARCH_WORD_LENGTH);
  });

  it('come quickly from the longest of titles', () => {
    const start = performance.now();
    for (const title of ['\u0301'.repeat(200), '咖'.repeat(200), `${'a'.repeat(199)} `, '#-'.repeat(100)]) {
      indexWords(title);
      matchesWords(title, title);
    }
    expect(performance.now() - start).to.be.below(200);
  });
});

describe('a normal form', () => {
  it('stays the same when it is made again', () => {
    for (const text of ['İ', 'ΌΔΟΣ', 'Crème', 'ﬁne', 'Ǆ', '한국어', 'قَهْوَة', 'ß ẞ'])
      expect(normalise(normalise(text))).to.equal(normalise(text));
  });
});

describe('the index of a title', () => {
  it('has its words, and the beginnings of them', () => {
    expect(indexWords('Hand grinder')).to.deep.equal([
      'hand',
      'grinder',
      'ha',
      'gr',
      'han',
      'gri',
      'grin',
      'grind',
      'grinde',
    ]);
  });

  const titles = [
    '',
    'a',
    'Why is my filter coffee bitter, and what can I do about it before the guests arrive tomorrow?',
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
    '如何清洗我的咖啡机才能让它像新的一样好用呢请大家帮帮我',
    'كيف أنظف آلة القهوة قبل أن يأتي الضيوف',
    '𝒳𝒴 '.repeat(50),
    'x '.repeat(100),
  ];
  for (const title of titles) {
    it(`keeps its bounds, with no repeats and no half characters: “${title.slice(0, 30)}”`, () => {
      const words = indexWords(title);
      expect(words.length).to.be.at.most(SEARCH_WORDS);
      expect(new Set(words).size).to.equal(words.length);
      for (const word of words) {
        expect(word.length).to.be.within(1, SEARCH_WORD_LENGTH);
        expect(word).to.equal(wellFormed(word));
      }
    });
  }

  it('has every word of a title that is not too long, whatever becomes of the beginnings', () => {
    const title = titles[2] ?? '';
    expect(indexWords(title)).to.include.members(wordsOf(title));
  });
});

describe('what is typed', () => {
  const found: [title: string, query: string][] = [
    ['Why is my coffee bitter?', 'coffee'],
    ['Why is my coffee bitter?', 'COFF'],
    ['Why is my coffee bitter?', 'bitter coffee'],
    ['Crème brûlée', 'creme'],
    ['Creme', 'crème'],
    ['آلة القهوة', 'القهوة'],
    ['قَهْوَة', 'قهوة'],
    ['咖啡机清洗', '清洗'],
    ['Docker部署到服务器', 'docker 部署'],
    ['Ёлка', 'елка'],
    ['Straße', 'straß'],
    ['anything', ''],
    ['anything', '?!'],
  ];
  for (const [title, query] of found)
    it(`“${query}” finds “${title}”`, () => expect(matchesWords(title, query)).to.equal(true));

  const missed: [title: string, query: string][] = [
    ['Why is my coffee bitter?', 'tea'],
    ['Why is my coffee bitter?', 'coffee tea'],
    ['Why is my coffee bitter?', 'offee'],
    ['咖啡机清洗', '咖机'],
  ];
  for (const [title, query] of missed)
    it(`“${query}” does not find “${title}”`, () => expect(matchesWords(title, query)).to.equal(false));

  it('is asked for by its longest word', () => {
    expect(rarestWord('is my COFFEE bad')).to.equal('coffee');
    expect(rarestWord('?!')).to.equal('');
  });

  it('finds in the index every title it matches, by any word of two letters and more', () => {
    for (const [title, query] of found) {
      const index = indexWords(title);
      for (const word of wordsOf(query).filter(({ length }) => length >= 2))
        expect(index, `${title}: ${word}`).to.include(word);
    }
  });
});
