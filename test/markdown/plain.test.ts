import { expect } from '@open-wc/testing';
import { looksPlain, plainParagraphs } from '../../src/markdown/plain.js';
import { renderMarkdown } from '../../src/markdown/render.js';
import { drawn, fixture, linesOf, shared, type CommonMarkExample } from './support.js';

describe('text without markup', () => {
  for (const body of [
    'Thank you!',
    'First line\nsecond line\n\nNext paragraph.',
    'Really? Yes: “quoted”, (bracketed) – and 100 % sure; 3 > 2, A & B.',
    'Write to ann@example.org, #community',
    'שלום\n\nПривет 👩‍👩‍👧‍👦',
  ]) {
    it(`is seen in ${JSON.stringify(body)}`, () => expect(looksPlain(body)).to.be.true);
  }

  // prettier-ignore
  const marked = [
    '*emphasis*', '_emphasis_', '~~gone~~', '`code`', '# Title', 'Title\n=====', 'Title\n---', '- item', '+ item', '1. item', '2) item',
    '> quote', '    code', '\tcode', '[text](https://example.com)', '[x]: https://example.com', '![x](y)', '<b>', 'a\n|-|', 'a\n:-:',
    'https://example.com', 'HTTP://EXAMPLE.COM', 'www.example.com', 'mailto:a@b.example', '&amp;', '&#65;', 'a\\b', 'a\u0000b', 'a\r\nb',
  ];
  for (const body of marked) {
    it(`is not seen in ${JSON.stringify(body)}`, () => expect(looksPlain(body)).to.be.false);
  }

  it('comes in paragraphs that blank lines separate, and keeps its line breaks', () => {
    expect(plainParagraphs('\n\na\nb\n \t\n\nc  \n')).to.deep.equal(['a\nb', 'c']);
    expect(plainParagraphs('a\r\n\r\nb')).to.deep.equal(['a', 'b']);
    expect(plainParagraphs(' \n\t\n')).to.deep.equal([]);
  });

  it('reads the same before and after the Markdown chunk has come', async () => {
    const examples = await fixture<CommonMarkExample[]>('commonmark');
    const lists = await Promise.all(
      ['naughty-strings', 'xss-payloads', 'link-homographs'].map((name) => shared<string[]>(name)),
    );
    const texts = [...lists.flat(), ...examples.map((example) => example.markdown)];
    // Each also line by line, in pairs and with the blanks that people leave: far more than the lists themselves.
    const bodies = texts.flatMap((text, i) => [
      text,
      ...text.split('\n'),
      `${text}\n${texts[i + 1] ?? ''}`,
      `a\n\n\n${text}  \n${text}\n`,
    ]);
    const plain = bodies.filter(looksPlain);
    for (const body of plain) {
      const shown = plainParagraphs(body).map((paragraph) => paragraph.split('\n').map(drawn));
      expect(linesOf(renderMarkdown(body)), JSON.stringify(body)).to.deep.equal(shown);
    }
    expect(plain.length).to.be.above(800);
  });
});
