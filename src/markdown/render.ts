/**
 * The one door for people's text: Markdown source goes in, nodes come out that are safe to append anywhere.
 *
 * Loaded by `import()`, since it brings a parser and a sanitiser; text for which `looksPlain()` is true does not need it.
 */
import { parseMarkdown } from './parse.js';
import { plainParagraphs } from './plain.js';
import { BLOCKS, sanitize } from './sanitize.js';
import { finishImages } from './images.js';
import { finishLink } from './links.js';
import { finishPolls } from './polls.js';

/** Longest body that is parsed, in UTF-16 units. Below it the parser's stack holds and its time is bounded. */
const LONGEST = 5000;
/** Runs of `*`, `_` and `~` in one body. The parser's time grows with their square, and each may nest in the last. */
const MOST_EMPHASIS = 400;
/** A quote or list item that opens after forty blanks, quotes and list items in its line. */
const DEEP = /^(?:[ \t>]|(?:[*+-]|\d{1,9}[.)])(?=\s)){40,}(?:>|(?:[*+-]|\d{1,9}[.)])\s)/m;

/** Text whose first letter is Hebrew, Arabic or of another script that runs from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*(?=\p{L})[\u0590-\u08ff\ufb1d-\ufeff\u{1e800}-\u{1efff}]/u;

export interface RenderOptions {
  /** The smallest heading level to use, so that people's headings fit below the page's own. A whole number, by default 3. */
  headingLevel?: number;
}

/**
 * Renders `body` to nodes that run nothing, load nothing and name no element; an image or a poll of the community's
 * own is fetched by its element, which is brought by whoever shows the nodes. Text that cannot be rendered safely and
 * quickly is shown as it was written, in paragraphs. Never throws, never blank for a body that is not.
 */
export function renderMarkdown(body: string, { headingLevel = 3 }: RenderOptions = {}): DocumentFragment {
  return renderMarkup(body, headingLevel) ?? renderPlain(body);
}

/** `undefined` where plain text has to do. */
function renderMarkup(body: string, headingLevel: number): DocumentFragment | undefined {
  if (body.length > LONGEST || isTangled(body)) return undefined;
  try {
    const fragment = sanitize(parseMarkdown(body, headingLevel));
    if (!fragment) return undefined;
    finishImages(fragment);
    finishPolls(fragment);
    fragment.querySelectorAll('a').forEach(finishLink);
    if (!fragment.textContent.trim() && !fragment.querySelector('hr, community-image, community-poll'))
      return undefined; // never blank
    fragment.querySelectorAll<HTMLElement>(BLOCKS).forEach(setDirection);
    return fragment;
  } catch {
    return undefined;
  }
}

/** One `<p>` a paragraph, `<br>` at its line breaks: what an element shows for text that `looksPlain()`. */
function renderPlain(body: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const text of plainParagraphs(body)) {
    const paragraph = document.createElement('p');
    paragraph.innerText = text; // makes a <br> of each line break
    paragraph.dir = 'auto'; // last: the browser looks for the direction again at every change
    fragment.append(paragraph);
  }
  return fragment;
}

/** Looks at the source, because the parser itself recurses: a few thousand `>` would exhaust its stack or the layout. */
function isTangled(body: string): boolean {
  return DEEP.test(body) || (body.match(/[*_~]+/g)?.length ?? 0) > MOST_EMPHASIS;
}

/**
 * `dir="auto"`, so that each paragraph runs as its own language does. "auto" does not look into children that have a
 * direction of their own; what holds other blocks therefore gets the direction of its first letter.
 */
function setDirection(block: HTMLElement): void {
  if (!block.querySelector(BLOCKS)) block.dir = 'auto';
  else block.dir = RIGHT_TO_LEFT.test(block.textContent) ? 'rtl' : 'ltr';
}
