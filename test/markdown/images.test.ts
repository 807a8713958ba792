import { expect } from '@open-wc/testing';
import { imageMarkup, imagesIn } from '../../src/domain/image-text.js';
import { renderMarkdown } from '../../src/markdown/render.js';
import { addressesIn, forbiddenIn } from './support.js';

const ID = 'AbCdEfGhIjKlMnOpQrSt';
const image = (alt = 'A cup', width = 640, height = 480) => imageMarkup({ id: ID, alt, width, height });
const imagesOf = (body: string) => [...renderMarkdown(body).querySelectorAll<HTMLElement>('community-image')];

describe('an image of the community', () => {
  it('is an element with the id, the description and its room', () => {
    const [element, ...others] = imagesOf(`Look:\n\n${image()}`);
    expect(others).to.deep.equal([]);
    expect(element?.getAttribute('image')).to.equal(ID);
    expect(element?.getAttribute('alt')).to.equal('A cup');
    expect(element?.style.aspectRatio).to.equal('640 / 480');
    expect(element?.style.inlineSize).to.equal('min(640px, 37.3em)');
    expect(element?.attributes.length).to.equal(3);
    expect(forbiddenIn(renderMarkdown(image()))).to.deep.equal([]);
  });

  it('alone makes a text that is not blank', () => expect(imagesOf(image('')).length).to.equal(1));

  for (const alt of [
    'a [b] c',
    'x](https://evil.example)',
    '*star*',
    '"quoted"',
    '<img src=x>',
    '&lt;',
    'a\\b',
    '',
  ]) {
    it(`keeps the description ${JSON.stringify(alt)} to the letter, and makes no link of it`, () => {
      expect(imagesOf(image(alt)).map((element) => element.getAttribute('alt'))).to.deep.equal([alt]);
      expect(addressesIn(renderMarkdown(image(alt)))).to.deep.equal([]);
    });
  }

  it('keeps an address in its description as words', () => {
    const body = image('see https://brand.example/x');
    expect(imagesOf(body)[0]?.getAttribute('alt')).to.equal('see https://brand.example/x');
    expect(addressesIn(renderMarkdown(body))).to.deep.equal([]);
  });

  it('stands in lists, quotes, headings and tables as well, and in code stays what it is', () => {
    expect(
      imagesOf(`# ${image()}\n\n- ${image()}\n\n> ${image()}\n\n|a|\n|-|\n|${image()}|`).length,
    ).to.equal(4);
    expect(imagesOf(`\`${image()}\``)).to.deep.equal([]);
  });

  it('inside a link is named by its description: links do not nest', () => {
    const body = `[${image()}](https://brand.example/)`;
    expect(imagesOf(body)).to.deep.equal([]);
    expect(renderMarkdown(body).textContent.trim()).to.equal('A cup');
  });

  it('takes no more room than an image can have, whatever a text says of its size', () => {
    expect(imagesOf(image('', 9999, 1))[0]?.style.inlineSize).to.match(/^min\(1280px, /);
    expect(imagesOf(image('', 0, 0))[0]?.style.aspectRatio).to.equal('1 / 1');
  });

  it('is no higher than about a screen of a phone', () =>
    expect(imagesOf(image('', 960, 1280))[0]?.style.inlineSize).to.equal('min(960px, 21em)'));

  it('comes ten times in a text at most; what is beyond is named', () => {
    const body = Array.from({ length: 12 }, () => image()).join('\n\n');
    expect(imagesOf(body).length).to.equal(10);
    expect(renderMarkdown(body).textContent.replace(/\s+/g, ' ').trim()).to.equal('A cup A cup');
  });

  for (const body of [
    `![x](image:${ID})`,
    `![x](image:${ID} "640")`,
    `![x](image:${ID} "640x480x1")`,
    `![x](image:${ID}x "1x1")`,
    `![x](Image:${ID} "1x1")`,
    `![x](image&#58;${ID} "1x1")`,
    `![x](<image:${ID}> "1x1")`,
    `![x](image:${ID} '1x1')`,
    `![x](image:../${ID} "1x1")`,
    `[x](image:${ID} "1x1")`,
    `<image:${ID}>`,
    `image:${ID}`,
    `![x][y]\n\n[y]: image:${ID} "1x1"`,
    `<community-image image="${ID}"></community-image>`,
    `![x](javascript:image:${ID} "1x1")`,
  ]) {
    it(`is not ${JSON.stringify(body)}`, () => {
      expect(renderMarkdown(body).querySelector('community-image, img, a')).to.equal(null);
      expect(imagesIn(body)).to.deep.equal([]);
    });
  }

  it('elsewhere on the web is a link', () => {
    const rendered = renderMarkdown('![A cup](https://images.example/cup.jpg "1x1")');
    expect(rendered.querySelector('community-image, img')).to.equal(null);
    expect(addressesIn(rendered)).to.deep.equal(['https://images.example/cup.jpg']);
  });
});
