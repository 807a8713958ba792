import { expect } from '@open-wc/testing';
import { ALT_LENGTH, fittingSize, imageMarkup, imagesIn, tidyAlt } from '../../src/domain/image-text.js';

const A = 'a'.repeat(20);
const B = 'B2'.repeat(10);

describe('an image in a text', () => {
  it('is named by its id, its description and its size', () => {
    expect(imageMarkup({ id: A, alt: 'A cup', width: 640, height: 480 })).to.equal(
      `![A cup](image:${A} "640x480")`,
    );
  });

  for (const alt of [
    '',
    ']',
    'a](https://x.example) b',
    '\\',
    'two\nlines',
    '**',
    '![x]',
    '<b>',
    'a"b',
    '&amp;',
  ]) {
    it(`is found again with the description ${JSON.stringify(alt)}`, () => {
      expect(imagesIn(`before ${imageMarkup({ id: A, alt, width: 1, height: 2 })} after`)).to.deep.equal([A]);
    });
  }

  it('is counted once, in the order of the texts', () => {
    const [a, b] = [A, B].map((id) => imageMarkup({ id, alt: 'x', width: 1, height: 1 }));
    expect(imagesIn(`${b} ${a} ${b}`, String(a))).to.deep.equal([B, A]);
  });

  for (const text of [
    `[x](image:${A} "1x1")`,
    `![x](image:${A})`,
    `![x](image:${A}b "1x1")`,
    `![x](image:${A} "1x")`,
    `![x](https://x.example/image:${A} "1x1")`,
    'image:',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => expect(imagesIn(text)).to.deep.equal([]));
  }
});

describe('a description', () => {
  it('is one line of bounded length that ends with a whole letter', () => {
    expect(tidyAlt('  a \n\t b\u0000c ')).to.equal('a b c');
    expect(tidyAlt('x'.repeat(ALT_LENGTH + 9)).length).to.equal(ALT_LENGTH);
    expect(tidyAlt('x'.repeat(ALT_LENGTH - 1) + '🍵')).to.equal('x'.repeat(ALT_LENGTH - 1));
  });
});

describe('the size of an image', () => {
  const sizes: [from: [number, number], to: [number, number]][] = [
    [
      [4000, 3000],
      [1280, 960],
    ],
    [
      [3000, 4000],
      [960, 1280],
    ],
    [
      [1280, 1280],
      [1280, 1280],
    ],
    [
      [10, 5],
      [10, 5],
    ],
    [
      [20_000, 3],
      [1280, 1],
    ],
  ];
  for (const [from, to] of sizes) {
    it(`${from.join(' × ')} becomes ${to.join(' × ')}`, () => expect(fittingSize(...from)).to.deep.equal(to));
  }
});
