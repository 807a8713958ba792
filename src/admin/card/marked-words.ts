import type { Words } from '../../data/moderation/settings.js';
import { compilePattern } from '../../domain/word-list.js';

/** What the words of a community find in a text. */
export interface WordMatches {
  readonly blocked: boolean;
  readonly held: boolean;
}

/** The pattern as the rules apply it, in either case; null where there is none, or none that a browser knows. */
function patternOf(pattern: string): RegExp | null {
  const plain = pattern.replace(/^\(\?[is]+\)/, '');
  // What the strict syntax does not know, the looser one may.
  return plain ? (compilePattern(plain, 'gisu') ?? compilePattern(plain, 'gis')) : null;
}

export function matchWords(text: string, words: Words | null): WordMatches {
  const finds = (pattern: string) => patternOf(pattern)?.test(text) ?? false;
  return { blocked: finds(words?.blocked ?? ''), held: finds(words?.held ?? '') };
}

/** Marks what the words find in the texts below a node, each match in a `mark` of its own. */
export function markWords(root: Node, words: Words | null): void {
  for (const pattern of [words?.blocked ?? '', words?.held ?? '']) markPattern(root, patternOf(pattern));
}

/** The same for one pattern; null finds nothing. */
export function markPattern(root: Node, pattern: RegExp | null): void {
  if (!pattern) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) if (text.parentElement?.localName !== 'mark') markText(text, pattern);
}

function markText(text: Text, pattern: RegExp): void {
  // From the last to the first: what stands before a match keeps its place.
  const matches = [...text.data.matchAll(pattern)].filter(([match]) => match !== '').reverse();
  for (const match of matches) {
    const found = text.splitText(match.index);
    found.splitText(match[0].length);
    const mark = document.createElement('mark');
    found.replaceWith(mark);
    mark.append(found);
  }
}
