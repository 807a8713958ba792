import { expect } from '@open-wc/testing';
import { plainExcerpt } from '../../src/markdown/excerpt.js';
import { saysEnough, similarThreads } from '../../src/elements/forum/similar-threads.js';
import { titlePage } from '../../src/elements/forum/page-title.js';
import { decodeThread } from '../../src/data/threads.js';
import { isForumThread } from '../../src/domain/thread.js';
import { threadFields } from '../../stories/forum-fixtures.js';

describe('an excerpt', () => {
  const cases: [source: string, plain: string][] = [
    ['Just words.', 'Just words.'],
    ['**Bold**, *italic*, __bold__, _italic_ and `code`.', 'Bold, italic, bold, italic and code.'],
    ['# Heading\n\nText', 'Heading Text'],
    ['Heading\n=====\n\nText', 'Heading Text'],
    ['> quoted\n> twice\n\nanswer', 'quoted twice answer'],
    ['* one\n- two\n+ three\n1. four\n2) five', 'one two three four five'],
    ['- [ ] to do\n- [x] done', 'to do done'],
    ['[a link](https://example.org) and ![a picture](x.png)', 'a link and a picture'],
    ['[ref][1] and [@Mia](member:mia)', 'ref and @Mia'],
    ['cut off in a [link](https://exam', 'cut off in a link'],
    ['cut off in [the middle of', 'cut off in the middle of'],
    ['```js\nconst a = 1;\n```', 'const a = 1;'],
    ['<b onclick=x>html</b> <script', 'html'],
    ['<https://example.org>', 'https://example.org'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['a \\*star\\*', 'a *star*'],
    ['one\n\n---\n\ntwo', 'one two'],
    ['~~gone~~', 'gone'],
    ['', ''],
    ['---', ''],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['شكرا **جزيلا**', 'شكرا جزيلا'],
    ['![my setup](image:Ab12 "640x480") and words', 'my setup and words'],
    ['![](image:Ab12 "640x480")', ''],
    ['cut off in ![my setup](image:Ab12 "64', 'cut off in my setup'],
  ];

  for (const [source, plain] of cases)
    it(`of ${JSON.stringify(source)} is ${JSON.stringify(plain)}`, () =>
      expect(plainExcerpt(source)).to.equal(plain));

  it('says that there is more where the board holds no more', () => {
    expect(plainExcerpt('x'.repeat(200))).to.equal(`${'x'.repeat(200)} …`);
    expect(plainExcerpt('x'.repeat(150))).to.equal('x'.repeat(150));
  });

  const cuts: [what: string, source: string, end: string][] = [
    ['inside a word', `${'word '.repeat(39)}words`, 'word word …'],
    ['after a sentence', `${'word '.repeat(38)}the end. `, 'word the end. …'],
    ['after a comma', `${'word '.repeat(38)}the, half`, 'word the …'],
    ['in a script without blanks', `${'我们今天喝咖啡。'.repeat(24)}我们今天喝咖啡`, '我们今天喝 …'],
    ['in Arabic', `${'شكرا '.repeat(39)}جزيل`, 'شكرا شكرا …'],
    ['between two halves of a character', `${'word '.repeat(39)}word\ud83d`, 'word word …'],
  ];
  for (const [what, source, end] of cuts)
    it(`that was cut ${what} ends with a whole word`, () => {
      const excerpt = plainExcerpt(source);
      expect(excerpt.endsWith(end), excerpt).to.equal(true);
      expect(excerpt).to.match(/^\P{Cs}*$/u);
    });

  it('takes the beginning of a longer text', () => {
    expect(plainExcerpt('word '.repeat(1000)).length).to.be.at.most(202);
    expect(plainExcerpt('word '.repeat(1000), 50).length).to.be.at.most(52);
  });

  it('is made quickly of the worst that a body can be', () => {
    const start = performance.now();
    for (const unit of [
      '[',
      '[](',
      '*',
      '_ ',
      '- ',
      '`',
      '<',
      '> ',
      '![',
      '\\',
      '1.',
      '* * ',
      '[ ](',
      '<',
      '<a',
      ' \n',
      '\t',
    ])
      plainExcerpt(unit.repeat(5000).slice(0, 5000));
    expect(performance.now() - start).to.be.below(200);
  });
});

describe('similar threads', () => {
  const thread = (title: string) => {
    const id = title.replace(/\W/g, '');
    const decoded = decodeThread({ path: `x/${id}`, id, data: threadFields({ id, title }) });
    if (!isForumThread(decoded)) throw new Error('not a thread');
    return decoded;
  };
  const threads = [
    'Kettle or pot?',
    'Best kettle for pour over',
    'Beans from Peru',
    'The best beans for a kettle',
  ].map(thread);
  const found = (title: string) => similarThreads(title, threads).map((other) => other.title);

  it('have the longest word, or two words, the most alike first', () => {
    expect(found('Which kettle is best?')).to.deep.equal([
      'Best kettle for pour over',
      'The best beans for a kettle',
      'Kettle or pot?',
    ]);
    expect(found('Something else')).to.deep.equal([]);
  });

  it('are looked for from two words or six letters', () => {
    expect(['', 'Why', 'Kettl', 'Kettle', 'Why is', '咖啡机'].map(saysEnough)).to.deep.equal([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('the title of the page', () => {
  const own = document.title;
  const [first, second] = [{}, {}];

  afterEach(() => {
    for (const forum of [first, second]) titlePage(forum, '');
    document.title = own;
  });

  it('is that of the thread opened last, and the page’s own at the end', () => {
    document.title = 'Shop';
    titlePage(first, 'One');
    titlePage(second, 'Two');
    expect(document.title).to.equal('Two');
    titlePage(second, '');
    expect(document.title).to.equal('One');
    titlePage(first, '');
    expect(document.title).to.equal('Shop');
  });

  it('comes back as the page has changed it meanwhile', () => {
    document.title = 'Shop';
    titlePage(first, 'One');
    document.title = 'Shop (2)';
    titlePage(first, '');
    expect(document.title).to.equal('Shop (2)');
  });
});
