import { IMAGE_SIDE } from '../domain/limits.js';

/** A stored image as it stands in a body, to the letter: what the link tokenizer has matched. */
const STORED = /^!\[[^]*\]\(image:[A-Za-z0-9]{20} "\d{1,4}x\d{1,4}"\)$/;
/** No image is higher, in ems: a portrait shall not fill the screen below a line of text. */
const HIGHEST = 28;
/** Each costs its reader a document; what is beyond is named by its description. */
const MOST_IMAGES = 10;

/** True for what shows an image of the community's own; all other images are links. */
export function isStoredImage(markup: string): boolean {
  return STORED.test(markup);
}

/**
 * Puts elements in the place of links to stored images. `<community-image>` fetches the image once it comes into view;
 * here it is given its room, so that nothing moves when it arrives.
 */
export function finishImages(root: ParentNode): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="image:"]')];
  links.forEach((link, index) => {
    if (index < MOST_IMAGES) link.replaceWith(imageElement(link));
    else link.replaceWith(link.textContent);
  });
}

function imageElement(link: HTMLAnchorElement): HTMLElement {
  const [width = 1, height = 1] = link.title.split('x').map(bounded);
  const element = document.createElement('community-image');
  element.setAttribute('image', link.getAttribute('href')?.slice('image:'.length) ?? '');
  element.setAttribute('alt', link.textContent.trim());
  element.style.aspectRatio = `${String(width)} / ${String(height)}`;
  element.style.inlineSize = `min(${String(width)}px, ${((HIGHEST * width) / height).toFixed(1)}em)`;
  return element;
}

/** Sizes come out of a text: one that nobody has measured shall not stretch the page. */
function bounded(size: string): number {
  return Math.min(IMAGE_SIDE, Math.max(1, Number(size) || 1));
}
