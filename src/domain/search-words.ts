import { SEARCH_WORD_LENGTH, SEARCH_WORDS } from './limits.js';

/** Scripts that write no blanks between words: their pairs of letters serve as words. */
const UNSPACED = /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]+)/u;
/** Beginnings shorter than this match too much to be worth an index entry. */
const SHORTEST = 2;

/** Lower case without diacritics, wide and joined letters as plain ones; nothing else is stemmed. */
export function normalise(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKC');
}

/** The words of a text as a search compares them, each once, in their order. */
export function wordsOf(text: string): string[] {
  const runs = normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = runs.flatMap((run) =>
    run.split(UNSPACED).flatMap((part) => (UNSPACED.test(part) ? pairsOf(part) : [cut(part)])),
  );
  return [...new Set(words.filter(Boolean))];
}

/**
 * What stands on a thread so that `array-contains` finds it: the words of its title first, then their beginnings, the
 * shorter ones first, as many as there is room for.
 */
export function indexWords(title: string): string[] {
  const words = wordsOf(title);
  const beginnings: string[] = [];
  for (let length = SHORTEST; length < SEARCH_WORD_LENGTH; length++) {
    for (const word of words) {
      const letters = [...word];
      if (letters.length > length) beginnings.push(letters.slice(0, length).join(''));
    }
  }
  return [...new Set([...words, ...beginnings])].slice(0, SEARCH_WORDS);
}

/** The word to ask the database for: it takes one, and the longest leaves the least to sift. Empty for no words. */
export function rarestWord(query: string): string {
  return wordsOf(query).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Whether every word of the query is a word of the text, or begins one. */
export function matchesWords(text: string, query: string): boolean {
  const words = wordsOf(text);
  return wordsOf(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function cut(word: string): string {
  return [...word].reduce(
    (kept, letter) => (kept.length + letter.length <= SEARCH_WORD_LENGTH ? kept + letter : kept),
    '',
  );
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`);
}
