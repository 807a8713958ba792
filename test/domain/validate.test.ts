import { expect } from '@open-wc/testing';
import {
  bodyFault,
  countLinks,
  nameFault,
  tidyBody,
  tidyName,
  tidyTags,
  tidyTitle,
  titleFault,
} from '../../src/domain/validate.js';

const blanks = [
  '',
  ' ',
  '\t\n',
  '\u00a0',
  '\u3000',
  '\u200b\u200d',
  '\u2060\ufeff',
  '\u00ad',
  '\u202f\u2009',
];

describe('a name', () => {
  const good = ['Mia', 'x', 'محمد', '李小龍', 'Zoë O’Brien-Smith', '👩‍👩‍👧', 'a\u200db', 'x'.repeat(50)];
  for (const name of good) {
    it(`may be ${JSON.stringify(name)}`, () => expect(nameFault(name)).to.equal(null));
  }

  for (const name of blanks) {
    it(`is blank as ${JSON.stringify(name)}`, () => expect(nameFault(name)).to.equal('blank'));
  }

  it('has 50 characters at most', () => {
    expect(nameFault('x'.repeat(51))).to.equal('long');
    expect(nameFault('👋'.repeat(26))).to.equal('long');
  });

  const forbidden = [
    '\u0000',
    '\n',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
  ];
  for (const character of forbidden) {
    const code = character.codePointAt(0)?.toString(16).padStart(4, '0');
    it(`has no U+${code}`, () => expect(nameFault(`Mia${character}x`)).to.equal('characters'));
  }

  it('is stored without blanks at its ends and with whole characters', () => {
    expect(tidyName('  Mia \n')).to.equal('Mia');
    expect(tidyName('\ud83dMia')).to.equal('\ufffdMia');
  });
});

describe('a body', () => {
  for (const body of blanks) {
    it(`is blank as ${JSON.stringify(body)}`, () => expect(bodyFault(body)).to.equal('blank'));
  }

  it('has 5,000 characters at most, as JavaScript counts them', () => {
    expect(bodyFault('x'.repeat(5000))).to.equal(null);
    expect(bodyFault('x'.repeat(5001))).to.equal('long');
    expect(bodyFault('👋'.repeat(2500))).to.equal(null);
    expect(bodyFault('👋'.repeat(2501))).to.equal('long');
  });

  const tidied: [given: string, stored: string][] = [
    ['text', 'text'],
    ['a\r\nb\rc\n', 'a\nb\nc'],
    ['\n \t\n  first line keeps its indent', '  first line keeps its indent'],
    ['    code\n\nend \t\n\n', '    code\n\nend'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['\ud83d half', '\ufffd half'],
    [' \n \n', ''],
  ];
  for (const [given, stored] of tidied) {
    it(`is stored as ${JSON.stringify(stored)} from ${JSON.stringify(given)}`, () => {
      expect(tidyBody(given)).to.equal(stored);
      expect(tidyBody(stored), 'a second time').to.equal(stored);
    });
  }
});

describe('links', () => {
  const counts: [body: string, links: number][] = [
    ['no link, just http and wwww', 0],
    ['https://a.example', 1],
    ['HTTP://A.EXAMPLE', 1],
    ['[text](https://a.example)', 1],
    ['www.a.example', 1],
    ['https://www.a.example', 2],
    ['mailto:a@example.org', 1],
    ['<https://a.example><http://b.example>', 2],
    ['https:https:https:', 3],
  ];
  for (const [body, links] of counts) {
    it(`are ${links} in ${JSON.stringify(body)}`, () => expect(countLinks(body)).to.equal(links));
  }
});

describe('the title of a thread', () => {
  it('is one line without blanks at its ends', () => {
    expect(tidyTitle('  Which\n kettle\t is it? ')).to.equal('Which kettle is it?');
  });

  const faults = [
    ['', 'blank'],
    [' \u200b\u00ad', 'blank'],
    ['x'.repeat(201), 'long'],
    ['x'.repeat(200), null],
    ['Turned \u202e around', 'characters'],
    ['ما هي أفضل غلاية؟', null],
  ] as const;
  for (const [title, fault] of faults) {
    it(`${JSON.stringify(title.slice(0, 20))} is ${fault ?? 'fine'}`, () => {
      expect(titleFault(title)).to.equal(fault);
    });
  }
});

describe('the tags of a thread', () => {
  it('are lower case, each once, five at most', () => {
    expect(tidyTags(['Tea', ' tea ', '#Green Tea', '', 'b', 'c', 'd', 'e'])).to.deep.equal([
      'tea',
      'green tea',
      'b',
      'c',
      'd',
    ]);
  });

  it('are no longer than thirty units, and never half a character', () => {
    const [tag = ''] = tidyTags([`${'x'.repeat(29)}😀`]);
    expect(tag.length).to.be.at.most(30);
    expect(() => encodeURIComponent(tag)).not.to.throw();
  });

  it('leave out what cannot be seen or turns the direction', () => {
    expect(tidyTags(['\u200b', 'a\u202eb', 'ok'])).to.deep.equal(['ok']);
  });
});
