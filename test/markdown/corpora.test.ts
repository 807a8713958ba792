import { expect } from '@open-wc/testing';
import { renderMarkdown } from '../../src/markdown/render.js';
import {
  addressesIn,
  countedLinks,
  fixture,
  forbiddenIn,
  shared,
  type CommonMarkExample,
} from './support.js';

/** Time that one rendering may take, in milliseconds. */
const BOUND = 250;

interface Timed {
  rendered: DocumentFragment;
  milliseconds: number;
}

/** The fastest of up to five attempts: another process may have had the processor during one. */
function timed(body: string): Timed {
  let best: Timed | undefined;
  for (let attempt = 0; attempt < 5 && (!best || best.milliseconds >= BOUND); attempt++) {
    const start = performance.now();
    const rendered = renderMarkdown(body);
    const milliseconds = performance.now() - start;
    if (!best || milliseconds < best.milliseconds) best = { rendered, milliseconds };
  }
  return best!;
}

/** True when a reader sees something. */
const shows = (rendered: DocumentFragment): boolean =>
  /\S/.test(rendered.textContent) || rendered.querySelector('hr') !== null;

/** What the browser's own parser does to any text: line ends are one kind, and NUL is dropped. */
const asText = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');

describe('strings that break software', () => {
  it('come back unchanged as code', async () => {
    for (const text of (await shared<string[]>('naughty-strings')).filter((string) => /\S/.test(string))) {
      const block = renderMarkdown(`~~~~~~~~~\n${text}\n~~~~~~~~~`);
      expect(block.querySelector('pre > code')?.textContent, JSON.stringify(text)).to.equal(
        `${asText(text)}\n`,
      );
    }
  });

  it('are shown, and leave nothing forbidden', async () => {
    for (const text of await shared<string[]>('naughty-strings')) {
      const rendered = renderMarkdown(text);
      expect(forbiddenIn(rendered), JSON.stringify(text)).to.deep.equal([]);
      expect(shows(rendered), JSON.stringify(text)).to.equal(/\S/.test(text));
    }
  });
});

describe('Markdown made to be slow or deep', () => {
  interface Case {
    name: string;
    input: string;
  }

  /** Each as it is, and cut in three ways to what a body may hold, where it is parsed in full. */
  const cases = async (): Promise<Case[]> =>
    (await shared<Case[]>('pathological')).flatMap(({ name, input }) => [
      { name, input },
      { name: `first part of ${name}`, input: input.slice(0, 5000) },
      { name: `halves of ${name}`, input: input.slice(0, 2500) + input.slice(-2500) },
      { name: `start of ${name}`, input: input.slice(0, 1000) },
    ]);

  it('is shown in bounded time, and leaves nothing forbidden', async () => {
    for (const { name, input } of await cases()) {
      const { rendered, milliseconds } = timed(input);
      expect(milliseconds, name).to.be.below(BOUND);
      expect(forbiddenIn(rendered), name).to.deep.equal([]);
      expect(shows(rendered), name).to.equal(/\S/.test(input));
    }
  });

  const repeated: Record<string, string> = {
    'openers, then closers': '*a **a '.repeat(360) + 'a** a*'.repeat(400),
    'emphasis that never closes': '**a*1. '.repeat(700),
    'stars and underscores': '*_a　'.repeat(1250),
    'bullets, then emphasis': ' * '.repeat(800) + '\n*a '.repeat(600),
    'quotes, then headings': '> '.repeat(1200) + "x:'---\n".repeat(350),
    'quotes in lists in quotes': `${'> - '.repeat(10)}a\n`.repeat(120),
    'quotes that step back': Array.from({ length: 160 }, (_, i) => `${'>'.repeat(40 - (i % 40))}a`).join(
      '\n',
    ),
    'lists that step in': Array.from({ length: 90 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
    'lists that step in by tabs': Array.from({ length: 90 }, (_, i) => `${'\t'.repeat(i)}- a`).join('\n'),
    'all that may nest': `${'> '.repeat(20)}${'*a **a '.repeat(99)}b${'** a*'.repeat(99)}`,
    'lists that step in by as many tabs as may be': Array.from(
      { length: 80 },
      (_, i) => `${'\t'.repeat(i % 40)}- a`,
    ).join('\n'),
    'links in links': '[a'.repeat(800) + '](https://x)'.repeat(280),
    'reference definitions': '[a]: https://x\n[a]\n\n'.repeat(220),
    'a word of 5,000 letters': 'a'.repeat(5000),
    'an address of 5,000 letters': `https://example.com/${'a'.repeat(4980)}`,
    'closing brackets': `https://example.com/${')'.repeat(4980)}`,
    entities: '&amp;'.repeat(1000),
    'unfinished entities': '&#x'.repeat(1600),
    'backticks of every length': Array.from({ length: 95 }, (_, i) => '`'.repeat(i + 1)).join('a'),
    'table columns': `${'|a'.repeat(800)}|\n${'|-'.repeat(800)}|\n${'|'.repeat(1700)}`,
    'short rows below a wide header': `${'|a'.repeat(600)}|\n${'|-'.repeat(600)}|\n${'a\n'.repeat(1200)}`,
    'many small tables': `${'|a'.repeat(30)}|\n${'|-'.repeat(30)}|\n${'a\n'.repeat(60)}\n`.repeat(20),
    'a long address, used often': `[a]: https://example.com/${'a'.repeat(2000)}\n\n${'[a]'.repeat(980)}`,
    'a long title, used often': `[a]: https://example.com "${'1.'.repeat(1200)}"\n\n${'[a]'.repeat(850)}`,
    'images without description': `[a]: https://example.com/${'a'.repeat(2000)}\n\n${'![][a]'.repeat(490)}`,
    'links without text': `[a]: https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example\n\n${'![][a]'.repeat(790)}`,
    'half a million characters': 'word *word* '.repeat(42_000),
  };
  for (const [name, body] of Object.entries(repeated)) {
    it(`is shown in bounded time: ${name}`, () => {
      const { rendered, milliseconds } = timed(body);
      expect(milliseconds).to.be.below(BOUND);
      expect(forbiddenIn(rendered)).to.deep.equal([]);
      expect(shows(rendered)).to.be.true;
      expect(rendered.textContent.length).to.be.below(Math.max(body.length, 200_000));
      expect(rendered.querySelectorAll('*').length).to.be.below(12_000);
    });
  }

  it('nests no deeper than a page can lay out', async () => {
    const bodies = [...(await cases()).map(({ input }) => input), ...Object.values(repeated)];
    const depth = (node: Node): number => 1 + Math.max(0, ...[...node.childNodes].map(depth));
    const depths = bodies.map((body) => depth(renderMarkdown(body)));
    expect(Math.max(...depths)).to.be.within(40, 250);
  });
});

describe('the CommonMark examples', () => {
  it('all render, and leave nothing forbidden', async () => {
    const examples = await fixture<CommonMarkExample[]>('commonmark');
    expect(examples.length).to.be.above(600);
    for (const { markdown, number } of examples) {
      const rendered = renderMarkdown(markdown);
      expect(forbiddenIn(rendered), `example ${number}`).to.deep.equal([]);
      expect(addressesIn(rendered).length, `links of example ${number}`).to.be.at.most(
        countedLinks(markdown),
      );
      expect(shows(rendered), `example ${number}`).to.equal(/\S/.test(markdown));
    }
  });
});
