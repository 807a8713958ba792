import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommunityImage } from '../../src/elements/image/community-image.js';
import { imagePath } from '../../src/data/paths.js';
import { StoreError, type ReadOptions } from '../../src/store/store.js';
import { COMMUNITY, idOf } from '../../stories/fixtures.js';
import { markupOf, pictureOf, storedImage } from '../../stories/image-fixtures.js';
import { find, focused, one, textOf, until } from './screen.js';
import { cleanUp, createVisit, mount } from './setup.js';

afterEach(async () => {
  cleanUp();
  await caches.delete('community-images');
});

interface Options {
  body?: string;
  /** Paragraphs above it. */
  above?: number;
  /** What is stored; null for nothing. */
  picture?: Blob | null;
  /** What the browser's cache holds. */
  kept?: Blob;
}

/** A comment with an image, and how often that was read. */
async function setUp({ body = markupOf('teapot'), above = 0, picture, kept }: Options = {}) {
  const world = await createVisit({ comments: [{ id: 'a', body: `${'Words.\n\n'.repeat(above)}${body}` }] });
  if (picture !== null) world.store.seed(await storedImage('teapot', picture));
  const address = `https://images.invalid/${world.session.key}/${idOf('teapot')}`;
  if (kept) await (await caches.open('community-images')).put(address, new Response(kept));
  const read: string[] = [];
  let broken = false;
  const get = world.store.get.bind(world.store);
  world.store.get = (paths: readonly string[], options?: ReadOptions) => {
    const images = paths.filter((path) => path.includes('/images/'));
    read.push(...images);
    if (images.length > 0 && broken) return Promise.reject(new StoreError('unavailable', 'off'));
    return get(paths, options);
  };
  const set = await mount(world);
  await until('the conversation', () => set.comments.conversation.status === 'ready');
  const element = await until('the image’s element', () => {
    const comment = set.comments.shadowRoot?.querySelector('community-comment');
    return comment?.shadowRoot?.querySelector<CommunityImage>('community-image:defined');
  });
  return { ...set, element, read, address, breakDown: (now: boolean) => (broken = now) };
}

const pictureIn = (element: Element) =>
  until('the picture', () => {
    const picture = element.shadowRoot?.querySelector<HTMLImageElement>('.picture img');
    return picture?.complete && picture.naturalWidth > 0 ? picture : null;
  });

describe('an image in a comment', () => {
  it('is shown with its description, and can be enlarged and closed by keys', async () => {
    const { element } = await setUp();
    const picture = await pictureIn(element);
    expect([picture.naturalWidth, picture.naturalHeight]).to.deep.equal([160, 120]);
    expect(picture.alt).to.equal('A teapot');
    await expect(element).to.be.accessible();
    const button = one(element, 'button', 'Enlarge image: A teapot');
    button.focus();
    await sendKeys({ press: 'Enter' });
    const dialog = await find<HTMLDialogElement>(element, 'dialog', 'A teapot');
    await until('enlarged', () => dialog.querySelector<HTMLImageElement>('.large img')?.naturalWidth);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until('closed', () => !dialog.open);
    expect(focused()).to.equal(button);
    button.click();
    await until('open again', () => dialog.open);
    one(dialog, 'button', 'Close').click();
    await until('closed again', () => !dialog.open);
  });

  it('has its room before it is there', async () => {
    const { element, comments } = await setUp();
    comments.style.inlineSize = '600px';
    const before = element.getBoundingClientRect();
    expect([before.width, before.height]).to.deep.equal([160, 120]);
    await pictureIn(element);
    const after = element.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([160, 120]);
  });

  it('becomes smaller where there is less room, in its proportions', async () => {
    const { element, comments } = await setUp();
    comments.style.inlineSize = '150px';
    await pictureIn(element);
    const { width, height } = element.getBoundingClientRect();
    expect(width).to.be.lessThan(150);
    expect(width / height).to.be.closeTo(4 / 3, 0.05);
  });

  it('costs nothing until it comes near the window', async () => {
    const { element, read } = await setUp({ above: 120 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(read).to.deep.equal([]);
    element.scrollIntoView();
    await pictureIn(element);
    expect(read).to.deep.equal([imagePath(COMMUNITY, idOf('teapot'))]);
  });

  it('is read once on a page, however often it is shown, and again when it comes back', async () => {
    const { element, read } = await setUp({ body: `${markupOf('teapot')}\n\n${markupOf('teapot')}` });
    await pictureIn(element);
    const second = element.parentElement?.parentElement?.querySelectorAll('community-image')[1];
    await pictureIn(second as Element);
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await pictureIn(element);
    expect(read.length).to.equal(1);
  });

  it('that nobody has stored, or that was taken back, is named as gone', async () => {
    const { element } = await setUp({ picture: null });
    await until('said', () => textOf(element).includes('A teapot This image is no longer there.'));
    await expect(element).to.be.accessible();
  });

  it('that is no image is not shown', async () => {
    const page = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], {
      type: 'image/webp',
    });
    const { element } = await setUp({ picture: page });
    await until('said', () => textOf(element).includes('no longer there'));
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('that could not be fetched can be tried again', async () => {
    const { element, breakDown } = await setUp({ above: 120 });
    breakDown(true);
    element.scrollIntoView();
    const again = await find(element, 'button', 'Try again');
    expect(textOf(element)).to.include('The image could not be loaded.');
    breakDown(false);
    again.click();
    await pictureIn(element);
  });

  it('is painted where the page’s policy refuses its address', async () => {
    const { element } = await setUp({ above: 120 });
    const { src } = Object.getOwnPropertyDescriptors(HTMLImageElement.prototype);
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...src,
      set(this: HTMLImageElement, address: string) {
        src.set?.call(this, address.startsWith('blob:') ? 'data:image/png,refused' : address);
      },
    });
    try {
      element.scrollIntoView();
      const canvas = await until('painted', () =>
        element.shadowRoot?.querySelector<HTMLCanvasElement>('.picture canvas'),
      );
      expect([canvas.width, canvas.height, canvas.ariaLabel]).to.deep.equal([160, 120, 'A teapot']);
    } finally {
      Object.defineProperty(HTMLImageElement.prototype, 'src', src);
    }
  });

  it('is kept by the browser', async () => {
    const { element, address } = await setUp();
    await pictureIn(element);
    const cache = await caches.open('community-images');
    let kept: readonly string[] = [];
    await until('kept', () => {
      void cache.keys().then((keys) => (kept = keys.map(({ url }) => url)));
      return kept.length > 0;
    });
    expect(kept).to.deep.equal([address]);
  });

  it('that the browser has kept costs nothing', async () => {
    const { element, read } = await setUp({ kept: await pictureOf(160, 120) });
    await pictureIn(element);
    expect(read).to.deep.equal([]);
  });

  it('keeps a hundred of them at most', async () => {
    const cache = await caches.open('community-images');
    const blob = await pictureOf(4, 4);
    for (let i = 0; i < 105; i++) await cache.put(`https://images.invalid/x/${i}`, new Response(blob));
    const { element } = await setUp();
    await pictureIn(element);
    let count = 0;
    await until('tidied', () => {
      void cache.keys().then((keys) => (count = keys.length));
      return count === 100;
    });
  });
});
