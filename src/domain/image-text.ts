import { IMAGE_SIDE } from './limits.js';

/** Longest description of an image, UTF-16 units. */
export const ALT_LENGTH = 300;

/** Where a text shows a stored image: `![description](image:ID "640x480")`, to the letter. */
const IMAGE = /!\[(?:[^\]\\]|\\.)*\]\(image:([A-Za-z0-9]{20}) "\d{1,4}x\d{1,4}"\)/g;

/** A stored image as a text shows it. */
export interface ImageInText {
  readonly id: string;
  /** What it shows, for those who cannot see it; may be empty. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The Markdown that shows an image. Description and size stand in the text and not with the image: word lists see the
 * one, and by the other room is kept without a read.
 */
export function imageMarkup({ id, alt, width, height }: ImageInText): string {
  const escaped = tidyAlt(alt).replace(/[[\]\\*_`~<&!]/g, '\\$&');
  return `![${escaped}](image:${id} "${String(width)}x${String(height)}")`;
}

/** Images that texts show, each once, in their order. */
export function imagesIn(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(IMAGE)].map((match) => match[1] ?? '')))];
}

/** One line, not too long. */
export function tidyAlt(alt: string): string {
  return alt
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, ALT_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');
}

/** The size at which an image fits into the longest side that is stored; whole pixels, never larger than it is. */
export function fittingSize(
  width: number,
  height: number,
  side = IMAGE_SIDE,
): [width: number, height: number] {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
