import type { CardTexts } from '../../i18n/card/en.js';

/**
 * Covers the images of a text: nobody has to see what was reported before they want to, and nothing is fetched until
 * then. Each cover takes the room of its image.
 */
export function coverImages(body: HTMLElement, { image: texts }: CardTexts): void {
  for (const image of body.querySelectorAll('community-image')) {
    const description = image.getAttribute('alt') ?? '';
    const cover = document.createElement('button');
    cover.type = 'button';
    cover.className = 'button cover';
    cover.dir = 'auto';
    cover.textContent = description ? texts.showNamed(description) : texts.show;
    cover.style.cssText = image.style.cssText;
    cover.addEventListener('click', () => {
      cover.replaceWith(image);
      image.tabIndex = -1;
      image.focus({ preventScroll: true });
    });
    image.replaceWith(cover);
  }
}
