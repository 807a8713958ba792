/**
 * Lists of words as the rules keep them: one regular expression (RE2), looked for anywhere in a text and in either case
 * (`(?is)`). Words are its alternatives, each letter of them standing for itself.
 */

/** Characters of one list; the rules hold the same figure. */
export const WORDS_LENGTH = 4000;

const SPECIAL = /[\\^$.|?*+()[\]{}]/g;

/** Words one a line, each once, without blanks at their ends. */
export function wordsIn(lines: string): string[] {
  const words = lines.split(/[\r\n]+/).map((line) => line.trim());
  return [...new Set(words.filter(Boolean))];
}

export function patternOfList(words: readonly string[]): string {
  return words.map((word) => word.replace(SPECIAL, '\\$&')).join('|');
}

/** The words of a pattern that is such a list; null for any other. */
export function listOfPattern(pattern: string): string[] | null {
  if (pattern === '') return [];
  const words = [''];
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern.charAt(i);
    if (letter === '|') words.push('');
    else if (letter === '\\' && isSpecial(pattern.charAt(i + 1)))
      words[words.length - 1] += pattern.charAt(++i);
    else if (isSpecial(letter)) return null;
    else words[words.length - 1] += letter;
  }
  return words.every((word) => word !== '' && word.trim() === word) ? words : null;
}

function isSpecial(letter: string): boolean {
  return letter !== '' && '\\^$.|?*+()[]{}'.includes(letter);
}

export type PatternFault = 'long' | 'broken' | 'foreign' | 'empty';

/** What JavaScript knows and the rules' RE2 does not. */
const FOREIGN = /\(\?(?:[=!]|<[=!])|\\[1-9]|\\k</;
/** What RE2 knows and JavaScript does not; `\x{…}` is translated. */
const UNTRIED = /\(\?[imsU-]+[):]|\(\?P<|\\[QEAzCa]|\[\[:|\\[pP][A-Z]/;

/** Why a pattern cannot be stored: the rules would refuse it, or every contribution because of it. */
export function patternFault(pattern: string): PatternFault | null {
  if (pattern.length > WORDS_LENGTH) return 'long';
  if (pattern === '') return null;
  if (FOREIGN.test(pattern)) return 'foreign';
  if (UNTRIED.test(pattern)) return null;
  const compiled = compilePattern(pattern);
  if (!compiled) return 'broken';
  return compiled.test('') ? 'empty' : null;
}

/** The pattern as this browser matches it; null where it cannot. */
export function compilePattern(pattern: string, flags = 'isu'): RegExp | null {
  if (UNTRIED.test(pattern)) return null;
  try {
    return new RegExp(pattern.replace(/\\x\{([0-9a-f]+)\}/gi, '\\u{$1}'), flags);
  } catch {
    return null;
  }
}

export interface TrialPart {
  readonly text: string;
  /** What the words in it do to a contribution; empty where they do nothing. */
  readonly kind: '' | 'held' | 'blocked';
}

export interface Trial {
  readonly verdict: 'blocked' | 'held' | 'pass';
  readonly parts: readonly TrialPart[];
}

/** What the word lists do to a text; null where a pattern cannot be tried here. */
export function tryWords(
  text: string,
  lists: { readonly blocked: string; readonly held: string },
): Trial | null {
  const marks: ('' | 'held' | 'blocked')[] = Array.from({ length: text.length }, () => '');
  for (const kind of ['held', 'blocked'] as const) {
    const pattern = compilePattern(lists[kind], 'gisu');
    if (!pattern) return null;
    if (lists[kind] === '') continue;
    for (const match of text.matchAll(pattern)) marks.fill(kind, match.index, match.index + match[0].length);
  }
  const verdict = marks.includes('blocked') ? 'blocked' : marks.includes('held') ? 'held' : 'pass';
  return { verdict, parts: partsOf(text, marks) };
}

function partsOf(text: string, marks: readonly TrialPart['kind'][]): TrialPart[] {
  const parts: TrialPart[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const kind = marks[start] ?? '';
    while (end < text.length && marks[end] === kind) end++;
    parts.push({ text: text.slice(start, end), kind });
  }
  return parts;
}
