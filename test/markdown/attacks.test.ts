import { expect } from '@open-wc/testing';
import hostPurify from 'dompurify';
import { renderMarkdown } from '../../src/markdown/render.js';
import { addressesIn, countedLinks, forbiddenIn, shared, touchAll, watchForEffects } from './support.js';

/** Where in Markdown a payload may stand. */
const CONTEXTS: Record<string, (payload: string) => string> = {
  paragraph: (p) => p,
  'middle of a line': (p) => `before ${p} after`,
  emphasis: (p) => `**${p}** _${p}_ ~~${p}~~`,
  'link text': (p) => `[${p}](https://example.com)`,
  'link destination': (p) => `[x](${p})`,
  'link destination in angle brackets': (p) => `[x](<${p}>)`,
  'tail of a link destination': (p) => `[x](https://example.com/${p})`,
  'link title': (p) => `[x](https://example.com "${p}") [x](https://example.com '${p}')`,
  'reference definition': (p) => `[x] [y]\n\n[x]: ${p}\n[y]: <${p}>`,
  'title of a reference definition': (p) => `[x]\n\n[x]: https://example.com "${p}"`,
  'label of a reference definition': (p) => `[${p}]\n\n[${p}]: https://example.com`,
  'image description': (p) => `![${p}](https://example.com/a.png)`,
  'image address': (p) => `![x](${p}) ![x](https://example.com/${p})`,
  'image in a link': (p) => `[![${p}](${p})](https://example.com/${p})`,
  'code span': (p) => `\`${p}\` \`\` ${p} \`\``,
  'fenced code': (p) => `\`\`\`html\n${p}\n\`\`\``,
  'info string': (p) => `\`\`\`${p}\ncode\n\`\`\`\n\n~~~ ${p}\ncode\n~~~`,
  'indented code': (p) => `    ${p}`,
  heading: (p) => `# ${p}\n\n${p}\n===`,
  'list item': (p) => `- ${p}\n- [ ] ${p}\n\n1. ${p}`,
  'table cell': (p) => `| ${p} | b |\n|:--|--:|\n| a | ${p} |`,
  blockquote: (p) => `> ${p}\n> > ${p}`,
  'quote in a list': (p) => `- > ${p}\n\n  ${p}`,
  autolink: (p) => `<${p}>`,
  'after a bare address': (p) => `https://example.com/${p} www.example.com${p}`,
  'after an unclosed <script>': (p) => `<script>\n${p}\n\n${p}`,
  'after an unclosed <pre>': (p) => `a <pre> ${p}\n\n<code><kbd>${p}`,
  'after an unclosed <style>': (p) => `<style>${p}\n\n<textarea>${p}</textarea>`,
  'after an unclosed <svg>': (p) => `<svg><style>${p}\n\n<math><mtext>${p}`,
  'after an unclosed comment': (p) => `<!-- ${p}\n\n<![CDATA[ ${p}`,
  'attribute of a tag': (p) => `<a href="${p}" title='${p}'>x</a>`,
  'behind an escape': (p) => `\\${p} \\\\${p}`,
};

/** More than the lists hold: what has got through other Markdown renderers. */
const MORE_PAYLOADS = [
  '<img src=x onerror=alert(1)//',
  '<x onclick=alert(1) tabindex=1 id=x autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<template shadowrootmode=open><img src=x onerror=alert(1)></template>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="javascript&colon;alert(1)">x</a><a href="java&Tab;script:alert(1)">y</a>',
  '<style>*{background:url(https://evil.example/leak)}</style><link rel=stylesheet href=//evil.example>',
  '<base href=https://evil.example/><meta http-equiv=refresh content="0;url=https://evil.example">',
  '<video src=x onerror=alert(1)><audio src onloadstart=alert(1)><source onerror=alert(1)>',
  '<button formaction=javascript:alert(1)>x</button><input autofocus onfocus=alert(1)>',
  '<div id=getElementById name=cookie class="x" style="position:fixed;inset:0" part=base slot=x popover>',
  '<community-comments thread=x></community-comments><x-y is=z>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://example.com',
  ' \u0001javascript:alert(1)',
  'javascript\\:alert(1)',
  '&#106;avascript&#58;alert(1)',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'https://example.com/" onmouseover="alert(1)',
  "https://example.com/' onmouseover='alert(1)",
  'https://example.com/`onmouseover=alert(1)',
  'https://example.com/><img src=x onerror=alert(1)>',
  '"onmouseover=alert(1) x="',
  '"><img src=x onerror=alert(1)>',
  '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
  '&#34;&#62;&#60;img src=x onerror=alert(1)&#62;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  ']()<img src=x onerror=alert(1)>[](',
  '](javascript:alert(1))[',
  '](https://example.com "x" onclick="alert(1)")[',
  '`<img src=x onerror=alert(1)>',
  '``` \n</code></pre><img src=x onerror=alert(1)>',
  'language-" onclick="alert(1)',
  'x"style="animation-name:x"onanimationstart="alert(1)',
  '</p></li></td></blockquote></code></pre><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</title></textarea></style></noscript></script><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= alert(1) %>',
  '\u2028<script>alert(1)</script>\u2029',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<ſcript>alert(1)</ſcript><ıframe src=javascript:alert(1)>',
  '\ufeff<\u200bscript>alert(1)</script>',
];

let panel: HTMLElement;
let watch: ReturnType<typeof watchForEffects>;

beforeEach(() => {
  panel = document.body.appendChild(document.createElement('section'));
  watch = watchForEffects();
});

afterEach(() => {
  watch.stop();
  panel.remove();
});

/** Shows a body in the page and says what is wrong with it. */
function show(body: string): string[] {
  const box = panel.appendChild(document.createElement('div'));
  box.append(renderMarkdown(body));
  const wrong = forbiddenIn(box);
  if (addressesIn(box).length > countedLinks(body))
    wrong.push(`links that the rules do not see: ${addressesIn(box).join()}`);
  if (/\S/.test(body) && !/\S/.test(box.textContent) && !box.querySelector('hr')) wrong.push('blank');
  return wrong.map((problem) => `${problem} from ${JSON.stringify(body)}`);
}

describe('attacks in people’s text', () => {
  it('are noticed by these tests where nothing guards against them', async () => {
    panel.innerHTML =
      '<img src="data:image/png,none" onerror="alert(1)"><p onclick="xss()">x</p><form></form>';
    touchAll(panel);
    expect(await watch.settle()).to.include.members(['alert()', 'xss()']);
    expect(forbiddenIn(panel)).to.include.members(['<img>', '<p onclick="xss()">', '<form>']);
  });

  it('include requests, which are noticed as well', async () => {
    await (await fetch('/__fixtures/commonmark.json?noticed')).text();
    expect((await watch.settle()).join()).to.include('commonmark.json?noticed');
  });

  for (const [context, place] of Object.entries(CONTEXTS)) {
    it(`run nothing and leave nothing forbidden: ${context}`, async () => {
      const payloads = [...(await shared<string[]>('xss-payloads')), ...MORE_PAYLOADS];
      watch.stop();
      watch = watchForEffects(); // the list itself was a request
      const wrong = payloads.flatMap((payload) => show(place(payload)));
      touchAll(panel);
      expect(panel.childElementCount).to.be.above(MORE_PAYLOADS.length + 300);
      expect(wrong).to.deep.equal([]);
      expect(await watch.settle()).to.deep.equal([]);
    });
  }

  it('find no way in by an Object.prototype that somebody has extended', async () => {
    const open = { tagNameCheck: /./, attributeNameCheck: /./, allowCustomizedBuiltInElements: true };
    const pollution: Record<string, unknown> = {
      ...open,
      CUSTOM_ELEMENT_HANDLING: open,
      ADD_TAGS: ['script', 'img', 'x-evil'],
      ADD_ATTR: ['onerror', 'onclick', 'style'],
      ALLOWED_TAGS: ['script', 'img'],
      ALLOW_UNKNOWN_PROTOCOLS: true,
      ALLOW_DATA_ATTR: true,
      SAFE_FOR_XML: false,
      IN_PLACE: true,
      WHOLE_DOCUMENT: true,
      TRUSTED_TYPES_POLICY: { createHTML: () => '<img src=x onerror=alert(1)>' },
      forceKeepAttr: true,
      keepAttr: true,
      script: true,
      img: true,
      onerror: true,
      onclick: true,
      'x-evil': true,
      headingLevel: 1,
      async: true,
      pedantic: true,
      hooks: {},
      autolink: true,
      title: '" onclick="alert(1)',
      href: 'javascript:alert(1)',
      inRawBlock: true,
    };
    const body =
      '# h\n\n<x-evil onclick=alert(1) data-x=1>a</x-evil> <img src=x onerror=alert(1)> **b** [c](javascript:alert(1)) ' +
      '[d](https://example.com)\n\n```\n<script>alert(1)</script><img src=x onerror=alert(1) onclick=alert(1)>\n```';
    // Without `escaped` the payloads never reach the sanitiser: the parser has made them text.
    for (const alone of [{}, { escaped: true }]) {
      for (const [name, value] of Object.entries(pollution)) {
        const extension = { [name]: value, ...alone };
        Object.assign(Object.prototype, extension);
        let rendered: DocumentFragment;
        try {
          rendered = renderMarkdown(body);
        } finally {
          for (const key of Object.keys(extension)) Reflect.deleteProperty(Object.prototype, key);
        }
        panel.append(rendered);
        expect(forbiddenIn(panel), name).to.deep.equal([]);
        expect(panel.textContent, name).to.include('b');
      }
    }
    touchAll(panel);
    expect(await watch.settle()).to.deep.equal([]);
  });

  it('gain nothing from the hooks and settings of a host page’s own DOMPurify', () => {
    hostPurify.setConfig({ ADD_TAGS: ['img'], ADD_ATTR: ['onerror'] });
    hostPurify.addHook('afterSanitizeAttributes', (element) => element.setAttribute('onclick', 'alert(1)'));
    try {
      expect(hostPurify.sanitize('<b>x</b>')).to.include('onclick');
      expect(show('**x** [y](https://example.com)')).to.deep.equal([]);
    } finally {
      hostPurify.removeAllHooks();
      hostPurify.clearConfig();
    }
  });

  it('do not change the host page’s own DOMPurify either', () => {
    renderMarkdown('**x**');
    expect(hostPurify.sanitize('<img src="x.png" class="wide">')).to.include('wide');
  });
});

describe('random Markdown', () => {
  // prettier-ignore
  const FRAGMENTS = [
    'https:', 'https', '://', 'HTTPS://', 'mailto:', 'www.', 'evil.example', 'a@b.example', '&#58;', '&colon;', '&#104;ttps', '\\:', '\\',
    '//', '/', '[', ']', '(', ')', '![', '](', '](<', '>)', '<', '>', ']: ', '[x]', '[x]: ', '"', "'", '`', '```', '\n', '\n\n', ' ', '    ',
    '\t', '> ', '- ', '1. ', '#', '|', '\n|-|-|\n', '*', '**', '_', '~~', '<script>', '<pre>', '</a>', '<a href=', ' onclick=alert(1) ',
    'javascript:alert(1)', '&lt;', '&#x202e;', '\u202e', '\u200b', '\u0000', '\ud83d', 'é', 'שלום', '- [x] ', '===', '---', '\r\n',
  ];

  /** A repeatable stream of numbers from 0 up to, but not including, 1. */
  function stream(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }

  it('leaves nothing forbidden, nothing blank, and no link that the rules do not see', async () => {
    const random = stream(20);
    const wrong = Array.from({ length: 4000 }, () => {
      const length = 2 + Math.floor(random() * 18);
      const body = Array.from({ length }, () => FRAGMENTS[Math.floor(random() * FRAGMENTS.length)]).join('');
      return show(body);
    }).flat();
    expect(wrong).to.deep.equal([]);
    expect(await watch.settle()).to.deep.equal([]);
    expect(addressesIn(panel).length, 'links in the sample').to.be.above(20);
  });
});
