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

/** The beginning of a text as one plain line: Markdown's marks are gone, its words stay. For text nodes only. */
export function plainExcerpt(source: string): string {
  const line = plainText(source);
  // The thread does not say whether there was more; the board holds no longer ones.
  return source.length >= EXCERPT_LENGTH - 1 && line ? `${line} …` : line;
}

/** A text on one plain line: Markdown's marks are gone, its words stay. For text nodes and descriptions only. */
export function plainText(source: string): string {
  const plain = MARKS.reduce((text, [mark, rest]) => text.replace(mark, rest), source);
  return plain.replace(/\s+/g, ' ').trim();
}
