import { expect } from '@open-wc/testing';
import { renderMarkdown, type RenderOptions } from '../../src/markdown/render.js';

/** The HTML of a rendering, without the directions that every block has. */
function htmlOf(body: string, options?: RenderOptions): string {
  const box = document.createElement('div');
  box.append(renderMarkdown(body, options));
  return box.innerHTML
    .replace(/ dir="\w+"/g, '')
    .replace(/>\n+/g, '>')
    .trim();
}

const textOf = (body: string) => renderMarkdown(body).textContent.trim();

describe('people’s Markdown', () => {
  it('becomes paragraphs, emphasis and line breaks', () => {
    expect(htmlOf('a **b** *c* ~~d~~\ne\n\nf')).to.equal(
      '<p>a <strong>b</strong> <em>c</em> <del>d</del><br>e</p><p>f</p>',
    );
  });

  it('becomes lists, quotes and tables', () => {
    expect(htmlOf('- a\n- b')).to.equal('<ul><li>a</li><li>b</li></ul>');
    expect(htmlOf('3. a')).to.equal('<ol start="3"><li>a</li></ol>');
    expect(htmlOf('> a')).to.equal('<blockquote><p>a</p></blockquote>');
    expect(htmlOf('|a|b|\n|-|-:|\n|c|d|')).to.equal(
      '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead>' +
        '<tbody><tr><td>c</td><td align="right">d</td></tr></tbody></table>',
    );
  });

  it('keeps the language of code, and no other class', () => {
    expect(htmlOf('```c++ linenos\na < b\n```')).to.equal(
      '<pre><code class="language-c++">a &lt; b\n</code></pre>',
    );
    expect(htmlOf('```"onclick="x\na\n```')).to.equal('<pre><code>a\n</code></pre>');
  });

  it('has headings from h3 to h6', () => {
    expect(htmlOf('# a\n## b\n### c\n#### d\n###### e')).to.equal(
      '<h3>a</h3><h3>b</h3><h3>c</h3><h4>d</h4><h6>e</h6>',
    );
    expect(htmlOf('a\n===')).to.equal('<h3>a</h3>');
  });

  it('has headings below those of the page around it', () => {
    expect(htmlOf('# a\n##### b\n###### c', { headingLevel: 5 })).to.equal('<h5>a</h5><h5>b</h5><h6>c</h6>');
  });

  for (const headingLevel of [-1, 0, 1, 2]) {
    it(`never has a heading above h3, not even for level ${headingLevel}`, () => {
      expect(htmlOf('# a', { headingLevel })).to.equal('<h3>a</h3>');
    });
  }

  it('never has a heading below h6', () => {
    expect(htmlOf('# a', { headingLevel: 9 })).to.equal('<h6>a</h6>');
  });

  it('shows task boxes as characters', () => {
    expect(htmlOf('- [ ] a\n- [x] b')).to.equal('<ul><li>☐ a</li><li>☑ b</li></ul>');
    expect(textOf('- [ ] a\n\n- [X] b')).to.match(/☐ a\s+☑ b/);
  });

  it('shows raw HTML as text', () => {
    const sources = ['<b>x</b>', 'a <script>x</script>', '<!-- x -->', '<div>\n\n<pre>x', '<kbd>a</kbd> <i>'];
    for (const source of sources)
      expect(textOf(source).replace(/\s+/g, ' ')).to.equal(source.replace(/\s+/g, ' '));
  });

  it('shows what follows an unclosed <pre> or <script> as text as well', () => {
    expect(htmlOf('a <pre> <img src=x> **b**')).to.equal(
      '<p>a &lt;pre&gt; &lt;img src=x&gt; <strong>b</strong></p>',
    );
    expect(htmlOf('<script> <img src=x>')).to.equal('<p>&lt;script&gt; &lt;img src=x&gt;</p>');
  });

  it('may be appended anywhere, a shadow root included', () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.append(renderMarkdown('**a**'));
    expect(root.querySelector('strong')?.ownerDocument).to.equal(document);
  });
});

describe('text that Markdown would swallow', () => {
  for (const body of [
    '[a]: https://example.com',
    '*',
    '-',
    '#',
    '>',
    '```',
    '~~~',
    '- [ ]',
    '1.',
    '|',
    '[](<>)',
    '&#8203;',
  ]) {
    it(`is shown as it was written: ${body}`, () => expect(textOf(body)).to.match(/\S|\u200b/));
  }

  it('is nothing where there is nothing', () => {
    for (const body of ['', ' ', '\n\n\t\n']) expect(renderMarkdown(body).childNodes.length).to.equal(0);
  });

  it('leaves a rule as a rule', () => expect(htmlOf('---')).to.equal('<hr>'));
});

describe('text too long or too deep for the parser', () => {
  it('is formatted up to 5,000 characters', () => {
    expect(htmlOf(`**a**${'b'.repeat(4995)}`)).to.include('<strong>');
    expect(htmlOf(`**a**${'b'.repeat(4996)}`)).to.equal(`<p>**a**${'b'.repeat(4996)}</p>`);
  });

  it('is plain beyond twenty nested quotes or lists, and keeps its paragraphs and lines', () => {
    expect(htmlOf('> '.repeat(20) + '**a**')).to.include('<blockquote>');
    expect(htmlOf(`${'> '.repeat(21)}**a**\nb\n\nc`)).to.equal(
      `<p>${'&gt; '.repeat(21)}**a**<br>b</p><p>c</p>`,
    );
    expect(htmlOf(`${'- '.repeat(21)}a`)).to.equal(`<p>${'- '.repeat(21)}a</p>`);
  });

  it('is plain with more than 400 runs of emphasis marks', () => {
    expect(htmlOf('*a* '.repeat(200))).to.include('<em>');
    expect(htmlOf('*a* '.repeat(201))).not.to.include('<em>');
  });

  it('may indent code as far as it likes', () => {
    expect(htmlOf(`\`\`\`\n${' '.repeat(60)}a\n\`\`\``)).to.equal(
      `<pre><code>${' '.repeat(60)}a\n</code></pre>`,
    );
  });
});

describe('the direction of people’s text', () => {
  /** The direction in which each block of a rendering runs, as the browser lays it out on a left-to-right page. */
  function directionsOf(body: string): string[] {
    const box = document.body.appendChild(document.createElement('div'));
    box.append(renderMarkdown(body));
    const blocks = [...box.querySelectorAll('p, li, ul, ol, blockquote, pre, h3, table, td, th')];
    const directions = blocks.map((block) => `${block.localName} ${getComputedStyle(block).direction}`);
    box.remove();
    return directions;
  }

  it('is found for each paragraph on its own', () => {
    expect(directionsOf('Hello\n\nשלום **a**\n\n# مرحبا')).to.deep.equal(['p ltr', 'p rtl', 'h3 rtl']);
    expect(renderMarkdown('a').querySelector('p')?.getAttribute('dir')).to.equal('auto');
  });

  it('reaches lists, quotes and tables, whose bullets and bars stand at the side where the text starts', () => {
    expect(directionsOf('- שלום\n- a')).to.deep.equal(['ul rtl', 'li rtl', 'li ltr']);
    expect(directionsOf('1. שלום\n\n2. ב')).to.deep.equal(['ol rtl', 'li rtl', 'p rtl', 'li rtl', 'p rtl']);
    expect(directionsOf('> مرحبا')).to.deep.equal(['blockquote rtl', 'p rtl']);
    expect(directionsOf('|שלום|\n|-|\n|a|')).to.deep.equal(['table rtl', 'th rtl', 'td ltr']);
    expect(directionsOf('- ٣ a')).to.deep.equal(['ul ltr', 'li ltr']);
    expect(directionsOf('- a\n  - b')).to.deep.equal(['ul ltr', 'li ltr', 'ul ltr', 'li ltr']);
  });
});
