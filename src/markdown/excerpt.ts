import { EXCERPT_LENGTH } from '../domain/limits.js';

/** What goes, and what stays of it, in this order. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // Fences with their language, rules and underlines of headings.
  [/^[ \t]*(?:`{3,}|~{3,}).*$/gm, ''],
  [/^[ \t]*(?:[-*_=][ \t]*){3,}$/gm, ''],
  // What opens a line: quotes, headings, list items.
  [/^[ \t]*(?:>[ \t]?)+/gm, ''],
  [/^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, ''],
  // Images and links keep their words; one that is cut off at the end, too.
  [/!?\[([^\]]*)\](?:\([^)]*\)?|\[[^\]]*\]?)/g, '$1'],
  [/!?\[([^[\]]*)$/, '$1'],
  [/<(https?:[^>\s]*)>/g, '$1'],
  [/<\/?[a-z][^>]*>?/gi, ''],
  [/\*\*|__|~~|`+/g, ''],
  [/(^|[\s(])[*_](?=\S)|(?<=[^\s\\])[*_](?=$|[\s).,:;!?])/gm, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

/**
 * The beginning of a text as one plain line: Markdown's marks are gone, its words stay whole. For text nodes only. What is
 * stored is cut at `length` wherever that is, and does not say whether there was more.
 */
export function plainExcerpt(source: string, length = EXCERPT_LENGTH): string {
  const cut = source.length >= length - 1;
  const line = plainText(source.slice(0, length));
  return cut && line ? `${wholeWords(line)} …` : line;
}

let segmenter: Intl.Segmenter | undefined;

/** The line without the word at its end, which may be half of one, and without what leads to it. */
function wholeWords(line: string): string {
  const whole = line
    .slice(0, startOfLastWord(line))
    .replace(/[\s,;:([{«“„"'–—\u200d\ufe0f\ud800-\udbff-]+$/, '');
  // One long word is all there is.
  return whole || line;
}

/** Where the word at the end begins; the end where there is none, such as after a full stop. */
function startOfLastWord(line: string): number {
  // Words of many scripts have no blanks between them; a browser that cannot tell them apart goes by the blanks.
  if (!('Segmenter' in Intl)) return line.search(/\S*$/);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const last = [...segmenter.segment(line)].at(-1);
  return last?.isWordLike ? last.index : line.length;
}

/** A text on one plain line: Markdown's marks are gone, its words stay. For text nodes and descriptions only. */
export function plainText(source: string): string {
  const plain = MARKS.reduce((text, [mark, rest]) => text.replace(mark, rest), source);
  return plain.replace(/\s+/g, ' ').trim();
}
