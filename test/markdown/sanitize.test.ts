import { expect } from '@open-wc/testing';
import { finishLink } from '../../src/markdown/links.js';
import { sanitize } from '../../src/markdown/sanitize.js';
import { forbiddenIn, shared, touchAll, watchForEffects } from './support.js';

// The parser lets no raw HTML through. This is the second wall: it has to hold when the first one has a hole.
describe('the sanitiser alone', () => {
  let panel: HTMLElement;
  beforeEach(() => (panel = document.body.appendChild(document.createElement('section'))));
  afterEach(() => panel.remove());

  /** Shows sanitised HTML in the page and says what is wrong with it. */
  function show(html: string): string[] {
    const box = panel.appendChild(document.createElement('div'));
    box.append(sanitize(html) ?? 'refused');
    box.querySelectorAll('a').forEach(finishLink);
    // What these attributes can do they can do on any element.
    return forbiddenIn(box).filter((problem) => !/^<\w+ (?:title|align|start)=/.test(problem));
  }

  it('lets nothing run and leaves nothing forbidden of raw payloads', async () => {
    const payloads = await shared<string[]>('xss-payloads');
    const watch = watchForEffects();
    const wrong = payloads.flatMap((payload) =>
      [payload, `<pre>${payload}`, `<table><td>${payload}`].flatMap(show),
    );
    touchAll(panel);
    const effects = await watch.settle();
    watch.stop();
    expect(wrong).to.deep.equal([]);
    expect(effects).to.deep.equal([]);
  });

  it('goes on working after a page that is all frames', () => {
    expect(show('<frameset onload=alert(1)><frame src="javascript:alert(1)">')).to.deep.equal([]);
    expect(show('<b>x</b>')).to.deep.equal([]);
    expect(panel.querySelector('b')).to.exist;
  });

  it('keeps addresses of the web and of mail, and no other', () => {
    const hrefs = [
      'https://a.example',
      'http://a.example',
      'mailto:a@b.example',
      'ftp://a.example',
      'tel:1',
      'java\nscript:x',
    ];
    const kept = hrefs.filter((href) => sanitize(`<a href="${href}">x</a>`)?.querySelector('a[href]'));
    expect(kept).to.deep.equal(hrefs.slice(0, 3));
  });

  it('keeps a member’s id as an address until it becomes a button, and nothing that resembles one', () => {
    const hrefs = [
      'member:mia',
      'member:a_B-9',
      'member:',
      'member:mia/x',
      'member://mia',
      'member:a%20b',
      'xmember:mia',
    ];
    const kept = hrefs.filter((href) => sanitize(`<a href="${href}">x</a>`)?.querySelector('a[href]'));
    expect(kept).to.deep.equal(hrefs.slice(0, 2));
    expect(show('<a href="member:mia" title="x" class="x">x</a>')).to.deep.equal([]);
    expect(show('<button class="mention" type="button">x</button>')).to.deep.equal([]);
    expect(panel.querySelectorAll('button').length, 'no button comes through').to.equal(1);
  });

  it('is not needed for the link to be unwrapped', () => {
    panel.innerHTML = '<a href="ftp://a.example">x</a><a href="javascript:alert(1)">y</a><a>z</a>';
    panel.querySelectorAll('a').forEach(finishLink);
    expect(panel.innerHTML).to.equal('xyz');
  });

  for (const html of [
    '<p data-x="1" aria-label="x" id="x" name="x" style="color:red" slot="x" part="x" dir="rtl" lang="ar">x</p>',
    '<form id="x"><input name="attributes"><button formaction="javascript:alert(1)">x</button></form>',
    '<x-evil>x</x-evil><community-comments></community-comments><button is="x-y">x</button>',
    '<h1>x</h1><h2>x</h2><div>x</div><span>x</span><img src="x"><details open>x</details><template>x</template>',
    '<p class="language-js">x</p><code class="x">x</code><code class="language-js x">x</code><a class="language-x">x</a>',
    '<svg><a href="https://a.example">x</a></svg><math><mi href="https://a.example">x</mi></math>',
    '<a href="javascript:alert(1)">x</a><a href="data:text/html,x">x</a><a href="/x">x</a><a href="//a.example">x</a>',
    '<!-- x --><?x x?>x<![CDATA[x]]>',
  ]) {
    it(`leaves nothing forbidden of ${html}`, () => {
      expect(show(`x${html}`)).to.deep.equal([]);
      expect(panel.textContent).to.include('x');
    });
  }
});
