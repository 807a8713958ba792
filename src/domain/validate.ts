import { BODY_LENGTH, NAME_LENGTH, TAG_LENGTH, TAGS, TITLE_LENGTH } from './limits.js';
import { wellFormed } from './well-formed.js';

/** Why a text cannot be sent as it is. */
export type TextFault = 'blank' | 'long' | 'characters';

/** Control characters, and the marks that turn the reading direction of what follows them. */
const FORBIDDEN_IN_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const VISIBLE = /[^\s\u0000-\u001f\u007f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\u3000\ufeff]/;

/** A name as it is stored: without blanks at its ends. */
export function tidyName(name: string): string {
  return wellFormed(name.trim());
}

export const nameFault = (name: string) => lineFault(name, NAME_LENGTH);

/** A title as it is stored: one line. */
export function tidyTitle(title: string): string {
  return wellFormed(title.replace(/\s+/g, ' ').trim());
}

export const titleFault = (title: string) => lineFault(title, TITLE_LENGTH);

/** What the rules call `isLine`. */
export function lineFault(text: string, most: number): TextFault | null {
  if (!VISIBLE.test(text)) return 'blank';
  if (text.length > most) return 'long';
  return FORBIDDEN_IN_LINE.test(text) ? 'characters' : null;
}

/** Tags as they are stored: lower case, different, at most five; what cannot be one is left out. */
export function tidyTags(tags: readonly string[]): string[] {
  const tidy = tags.map((tag) =>
    tidyTitle(tag.replace(/[#,]/g, ' ')).toLowerCase().slice(0, TAG_LENGTH).trim(),
  );
  const good = tidy.filter((tag) => !lineFault(tag, TAG_LENGTH));
  return [...new Set(good.map(wellFormed))].slice(0, TAGS);
}

/** A body as it is stored: line ends unified, blank lines at its ends cut; the first line keeps its indent. */
export function tidyBody(body: string): string {
  return wellFormed(body)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

export function bodyFault(body: string): TextFault | null {
  if (!VISIBLE.test(body)) return 'blank';
  return body.length > BODY_LENGTH ? 'long' : null;
}

/** Links as the rules count them: places where a link's scheme stands in the source. */
export function countLinks(body: string): number {
  return body.match(/https?:|www\.|mailto:/gi)?.length ?? 0;
}
