import { expect } from '@open-wc/testing';
import { renderMarkdown } from '../../src/markdown/render.js';
import { addressesIn, countedLinks, forbiddenIn, shared } from './support.js';

/** Address and visible text of each link in a rendering. */
function linksIn(body: string): Array<[address: string | null, text: string]> {
  return [...renderMarkdown(body).querySelectorAll('a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]);
}

const textOf = (body: string) => renderMarkdown(body).textContent.trim();

describe('links in people’s text', () => {
  it('are made of inline, reference, angle and bare addresses', () => {
    const body =
      '[a](https://a.example/) [b][r] <https://c.example/> https://d.example/ www.e.example ' +
      '[f](mailto:f@g.example "title") [h](www.h.example/i)\n\n[r]: http://b.example/ "title"';
    expect(linksIn(body)).to.deep.equal([
      ['https://a.example/', 'a'],
      ['http://b.example/', 'b'],
      ['https://c.example/', 'https://c.example/'],
      ['https://d.example/', 'https://d.example/'],
      ['http://www.e.example/', 'www.e.example'],
      ['mailto:f@g.example', 'f'],
      ['http://www.h.example/i', 'h'],
    ]);
  });

  it('open apart, give no credit and tell nobody where the reader came from', () => {
    const link = renderMarkdown('https://a.example').querySelector('a');
    expect(link?.target).to.equal('_blank');
    expect(link?.rel).to.equal('nofollow ugc noopener noreferrer');
  });

  it('stand in for images, which would tell their server who reads', () => {
    expect(linksIn('![a cat](https://a.example/cat.png)')).to.deep.equal([
      ['https://a.example/cat.png', 'a cat'],
    ]);
    expect(linksIn('![](https://a.example/cat.png)')).to.deep.equal([
      ['https://a.example/cat.png', 'a.example'],
    ]);
  });

  it('keep the description of an image inside them', () => {
    expect(linksIn('[![build passing](https://a.example/b.svg) now](https://b.example/)')).to.deep.equal([
      ['https://b.example/', 'build passing now'],
    ]);
  });

  it('show their host where they have no text', () => {
    for (const text of ['', ' ', '\u200b', '\u00ad\u2060', '&#8203;']) {
      expect(linksIn(`[${text}](https://a.example/b)`)).to.deep.equal([['https://a.example/b', 'a.example']]);
    }
  });

  it('keep addresses that are written in percent code, as languages with joiners need them', () => {
    const address = 'https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D9%85';
    expect(linksIn(`[x](${address})`)).to.deep.equal([[address, 'x']]);
  });

  it('may have escaped brackets and ampersands', () => {
    expect(linksIn('[x](https://a.example/b_\\(c\\)?d=1&amp;e=2&f=3)')).to.deep.equal([
      ['https://a.example/b_(c)?d=1&e=2&f=3', 'x'],
    ]);
  });

  it('to mail write to the receiver who is seen, with nothing added', () => {
    expect(linksIn('[x](mailto:a@b.example?bcc=c@d.example&body=e)')).to.deep.equal([
      ['mailto:a@b.example', 'x'],
    ]);
    expect(linksIn(`[x](mailto:${'a'.repeat(250)}@b.example)`)).to.deep.equal([]);
  });

  it('are followed up to 2,048 characters', () => {
    const address = (length: number) => 'https://a.example/'.padEnd(length, 'a');
    expect(linksIn(`[x](${address(2048)})`)).to.have.length(1);
    expect(linksIn(`[x](${address(2049)})`)).to.deep.equal([]);
    expect(textOf(`[x](${address(2049)})`)).to.equal('x');
  });
});

describe('addresses that are not made links', () => {
  const refused: Record<string, string[]> = {
    // prettier-ignore
    'other schemes': [
      'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:a', 'file:///etc/passwd',
      'ftp://a.example/', 'tel:+1', 'sms:+1', 'xmpp:a@b.example', 'intent://a#Intent;end', 'about:blank', 'ws://a.example/', 'web+x:y',
      'view-source:a.example', 'filesystem:a.example/x', 'httpsx://a.example', 'https', 'xhttp:a.example',
    ],
    'no scheme': [
      '/path',
      'path',
      '//a.example/',
      '/\\a.example',
      '#id',
      '?q',
      '',
      'a.example',
      'a@b.example',
    ],
    'no host': [
      'https://',
      'https:///',
      'https:a.example',
      'https:/a.example',
      'https:\\\\a.example',
      'mailto:',
      'http://?x',
    ],
    'user and password': [
      'https://google.com@a.example/',
      'https://u:p@a.example',
      'https://google.com:443@a.example/',
      'https://@u@a.example',
      'https://google.com&#64;a.example/',
    ],
    // prettier-ignore
    'invisible and control characters': [
      'https://goo\u200bgle.example/', 'https://goo\u00adgle.example', 'https://a.example/\u202egnp.exe', 'https://a.example/&#x202e;gnp',
      'https://a.example/\u2066x', 'https://a.example/\u200fx', 'https://a.example/\u0085', 'https://a.example/\u2060x',
      'https://a.example/&#x200b;', 'https://a.example/&shy;x', 'https://goo&ZeroWidthSpace;gle.example', 'https://google\ufe00.example',
      'https://a.example/\u{e0041}', 'https://a.example/\u3164', 'https://a.example/\u0001', 'https://a.example/\u007f',
    ],
    backslashes: [
      'https://a.example\\@b.example',
      'https://a.example/\\x',
      'https://a.example/b\\c',
      'https://a.example&bsol;b',
      'https://a.example&#92;b',
    ],
  };

  for (const [reason, addresses] of Object.entries(refused)) {
    it(`in any form: ${reason}`, () => {
      for (const address of addresses) {
        for (const body of [
          `[x](${address})`,
          `[x](<${address}>)`,
          `![x](${address})`,
          `![x](<${address}>)`,
          `[x]\n\n[x]: ${address}`,
          `![x]\n\n[x]: <${address}>`,
          `[x][y]\n\n> [y]: ${address} "title"`,
        ]) {
          expect(linksIn(body), JSON.stringify(body)).to.deep.equal([]);
          expect(textOf(body), JSON.stringify(body)).to.include('x');
        }
      }
    });
  }

  it('show as text when they stand alone', () => {
    for (const address of [
      'javascript:alert(1)',
      'ftp://a.example/',
      'ann@b.example',
      '//a.example',
      'xmpp:a@b.example',
    ]) {
      expect(linksIn(`${address} <${address}>`), address).to.deep.equal([]);
      expect(textOf(`${address} <${address}>`), address).to.equal(`${address} <${address}>`);
    }
  });
});

// The rules cannot parse Markdown. They count what a pattern finds in the source, so each address must be found by it.
describe('the number of links that the security rules count', () => {
  // prettier-ignore
  const hidden = [
    '[x](&#104;ttps://a.example)', '[x](https&colon;//a.example)', '[x](https&#58;//a.example)', '[x](https\\://a.example)',
    '[x](<https\\://a.example>)', '[x](&#x68;&#x74;&#x74;&#x70;&#x73;&#x3a;//a.example)', '![x](https\\://a.example)',
    '[x]\n\n[x]: https\\://a.example', '[x]\n\n[x]: <https\\://a.example>', '[x]\n\n[x]: &#104;ttps://a.example', '<https\\://a.example>',
    '<&#104;ttps://a.example>', '&#104;ttps://a.example', 'https\\://a.example', '&#119;ww.a.example', 'www\\.a.example', 'www&#46;a.example',
    'www&period;a.example', '[x](www&period;a.example)', 'ann@b.example', '<ann@b.example>', '[x](ann@b.example)', '[x](mailto\\:ann@b.example)',
    '[x](mailto&colon;ann@b.example)', '[x](//a.example)', '[x](/a)', 'ht\u00adtps://a.example', '[x](ht\tps://a.example)',
    '[x](ht\ntps://a.example)', '[x](httpſ://a.example)', '[x](h\u200bttps://a.example)', 'htt**ps://a.example**', '[x](https%3A//a.example)',
    '> [x](htt\n> ps\\://a.example)', '|a|\n|-|\n|[x](https\\|://a.example)|', '[htt\\[ps\\://a.example](x)',
  ];
  for (const body of hidden) {
    it(`misses no link of ${JSON.stringify(body)}`, () => {
      expect(countedLinks(body)).to.equal(0);
      expect(linksIn(body)).to.deep.equal([]);
      expect(textOf(body)).to.match(/x|a\.example|b\.example/);
    });
  }

  it('is not thinned out by an address that was counted elsewhere', () => {
    const bodies = [
      '[a [b](https://b.example) c](https\\://a.example)',
      '[x](https\\://a.example "](https://b.example)")',
      '[https: x](https\\://a.example)',
      '[x]\n\n[x]: https\\://a.example "https:"',
      '`https:` [x](https\\://a.example) &#104;ttps://b.example',
      '![a [b](https://b.example) c](https\\://a.example)',
    ];
    for (const body of bodies) {
      expect(addressesIn(renderMarkdown(body)).length, body).to.be.at.most(countedLinks(body));
      expect(addressesIn(renderMarkdown(body)), body).not.to.include('https://a.example/');
    }
  });
});

describe('links that look like another place', () => {
  it('show the real host behind their text', () => {
    // prettier-ignore
    const disguises = [
      '[google.com](https://evil.example/)', '[https://google.com/login](https://evil.example/)', '[GOOGLE.COM](https://evil.example/)',
      '[go**og**le.com](https://evil.example/)', '[`google.com`](https://evil.example/)', '[google。com](https://evil.example/)',
      '[google․com](https://evil.example/)', '[ⓖⓞⓞⓖⓛⓔ.ⓒⓞⓜ](https://evil.example/)', '[ｇｏｏｇｌｅ．ｃｏｍ](https://evil.example/)', '[google·com](https://evil.example/)',
      '[google.\u200bcom](https://evil.example/)', '[goo\u00adgle.com](https://evil.example/)', '[google&#46;com](https://evil.example/)',
      '[google .com](https://evil.example/)', '[gооgle.соm](https://evil.example/)', '[google\u0660com](https://evil.example/)',
      '[evil.example.google.com](https://evil.example/)', '[evil.example:443@google.com](https://evil.example/)',
      '[evil.example@google.com](https://evil.example/)', '[evil.example or google.com](https://evil.example/)',
      '[https://google.com@evil.example](https://evil.example/)', '[10.0.0.1](https://evil.example/)', '[https://router](https://evil.example/)',
      '[evil.example/\u202emoc.elgoog//:sptth](https://evil.example/)', '[x](https://evil.example/ "https://google.com")',
      '![google.com](https://evil.example/)', '[google.com]\n\n[google.com]: https://evil.example/',
    ];
    for (const body of disguises) expect(linksIn(body)[0]?.[1], body).to.match(/ \(evil\.example\)$/);
  });

  it('show the real receiver behind a disguised mail address', () => {
    expect(linksIn('[help@google.com](mailto:me@evil.example)')[0]?.[1]).to.equal(
      'help@google.com (me@evil.example)',
    );
  });

  it('show the host apart from the text, so that bidi marks cannot turn it round', () => {
    const place = renderMarkdown('[\u202egoogle.com](https://evil.example/)').querySelector('a > i');
    expect(place?.textContent).to.equal('(evil.example)');
    expect(place?.getAttribute('dir')).to.equal('ltr');
  });

  it('are not suspected where the text is the address or no address', () => {
    // prettier-ignore
    const honest = [
      'https://www.a.example/b/c.html?d=e.f#g.h', '[a.example](https://a.example/b)', 'www.a.example/b', '[www.a.example](https://www.a.example/)',
      '[https://a.example:8080/x.y](https://a.example:8080/x.y)', '[A.Example/b](https://a.example/b)',
      '[read this, please!](https://a.example/)', '[it’s here](https://a.example)', '[Chapter 3.1](https://a.example)',
      '[и т. д.](https://a.example)', 'mailto:ann@b.example', '[ann@b.example](mailto:ann@b.example)', '[“quoted”](https://a.example)',
    ];
    for (const body of honest)
      expect(linksIn(body)[0]?.[1], body)
        .to.match(/\S/)
        .and.not.match(/ \([^ ]+\)$/);
  });

  it('show look-alike letters in their address and behind their text as what they are', () => {
    expect(linksIn('<https://аpple.com/>')).to.deep.equal([
      ['https://xn--pple-43d.com/', 'https://аpple.com/ (xn--pple-43d.com)'],
    ]);
    expect(linksIn('[apple](https://аpple.com/)')).to.deep.equal([['https://xn--pple-43d.com/', 'apple']]);
  });

  it('never hide where they lead, for every address of the list in every form', async () => {
    let links = 0;
    for (const address of await shared<string[]>('link-homographs')) {
      for (const body of [
        address,
        `<${address}>`,
        `[${address}](${address})`,
        `[google.com](<${address}>)`,
        `![${address}](${address})`,
        `[x]\n\n[x]: ${address}`,
      ]) {
        const rendered = renderMarkdown(body);
        expect(forbiddenIn(rendered), body).to.deep.equal([]);
        expect(addressesIn(rendered).length, body).to.be.at.most(countedLinks(body));
        for (const link of rendered.querySelectorAll('a')) {
          const named = link.textContent.toLowerCase();
          const place = link.protocol === 'mailto:' ? link.pathname : link.hostname;
          links += 1;
          if (named !== 'x') expect(named.normalize('NFKC'), body).to.include(place);
        }
      }
    }
    expect(links).to.be.above(500);
  });
});
