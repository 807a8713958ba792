/**
 * Text without markup, shown before the Markdown chunk has loaded. This file is part of the first paint: it imports
 * nothing and stays tiny.
 */

// Anything that Markdown could read as markup, and a little more: a wrong "no" costs one chunk, a wrong "yes" would make
// the text change its look later. In turn: marks that count anywhere, control characters, entities, links, and what
// counts only where a line starts (indents, lists, headings, quotes, underlines, table rules).
const MARKUP = /[\\`*_~<[|]|[^\P{Cc}\t\n]|&[#\w]|https?:|www\.|mailto:|^(?:[ \t+=>#:-]|\d+[.)])/imu;

/** True when `body` has no Markdown, link or entity: its plain paragraphs then read the same as its rendering. */
export function looksPlain(body: string): boolean {
  return !MARKUP.test(body);
}

/** The paragraphs of `body`: what blank lines separate. A line break inside one is a line break to show. */
export function plainParagraphs(body: string): string[] {
  const blocks = body.replace(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/);
  return blocks.flatMap((block) => block.match(/[^ \t\n](?:[^]*[^ \t\n])?/)?.[0] ?? []);
}
