import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Locale } from '../../src/controllers/locale.js';
import { takeClock } from '../../src/controllers/server-time.js';
import '../../stories/fixtures.js';

class LocaleProbe extends LitElement {
  readonly locale = new Locale(this);
}
customElements.define('locale-probe', LocaleProbe);

class ShadowProbe extends LitElement {
  override render() {
    return html`<locale-probe></locale-probe>`;
  }
}
customElements.define('shadow-probe', ShadowProbe);

async function localeIn(template: ReturnType<typeof html>): Promise<Locale> {
  const root = await fixture<HTMLElement>(template);
  const probe = root.matches('locale-probe') ? root : root.querySelector('locale-probe');
  return (probe as LocaleProbe).locale;
}

const languages: [tag: string, full: string, direction: string][] = [
  ['de', 'de', 'ltr'],
  ['de-AT', 'de-AT', 'ltr'],
  ['ar', 'ar', 'rtl'],
  ['ru', 'ru', 'ltr'],
  ['EN-gb', 'en-GB', 'ltr'],
  ['tlh', 'en', 'ltr'],
  ['not a tag!', 'en', 'ltr'],
];

/** Resolves once the language's file is here. */
async function loaded(locale: Locale, english: boolean): Promise<Locale> {
  const known = locale.t.composer.post;
  while (!english && locale.t.composer.post === known && known === 'Post comment') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return locale;
}

describe('the locale of an element', () => {
  for (const [lang, tag, direction] of languages) {
    it(`is ${tag}, ${direction}, below lang="${lang}"`, async () => {
      const locale = await localeIn(html`<div lang=${lang}><locale-probe></locale-probe></div>`);
      await loaded(locale, tag.startsWith('en'));
      expect([locale.tag, locale.direction]).to.deep.equal([tag, direction]);
    });
  }

  it('is that of the nearest lang, the element’s own first', async () => {
    const locale = await localeIn(
      html`<div lang="ar">
        <p lang="en"><locale-probe lang="de"></locale-probe></p>
      </div>`,
    );
    expect(locale.tag).to.equal('de');
  });

  it('is found through shadow roots', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="ru"><shadow-probe></shadow-probe></div>`);
    const probe = root.querySelector('shadow-probe')?.shadowRoot?.querySelector('locale-probe');
    expect((probe as LocaleProbe).locale.tag).to.equal('ru');
  });

  it('is the provider’s where it has chosen one, also later', async () => {
    const root = await fixture<HTMLElementTagNameMap['story-community']>(
      html`<story-community locale="" lang="de"><locale-probe></locale-probe></story-community>`,
    );
    const { locale } = root.querySelector('locale-probe') as LocaleProbe;
    expect(locale.tag).to.equal('de');
    root.locale = 'fr';
    expect(locale.tag).to.equal('fr');
    root.locale = '';
    expect(locale.tag).to.equal('de');
  });

  it('follows its element to another place', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <section lang="ar"><locale-probe></locale-probe></section>
        <section lang="en"></section>
      </div>
    `);
    const probe = root.querySelector('locale-probe') as LocaleProbe;
    await loaded(probe.locale, false);
    expect(probe.locale.direction).to.equal('rtl');
    root.querySelector('[lang=en]')?.append(probe);
    expect([probe.locale.tag, probe.locale.direction]).to.deep.equal(['en', 'ltr']);
  });
});

describe('a time in words', () => {
  const now = Date.UTC(2026, 5, 15, 12);
  const MINUTE = 60_000;
  const words: [distance: number, text: string][] = [
    [0, 'now'],
    [-59_000, 'now'],
    [-MINUTE, '1 minute ago'],
    [-59 * MINUTE, '59 minutes ago'],
    [-90 * MINUTE, '1 hour ago'],
    [-24 * 60 * MINUTE, 'yesterday'],
    [-8 * 24 * 60 * MINUTE, 'last week'],
    [-400 * 24 * 60 * MINUTE, 'last year'],
    [30_000, 'in 30 seconds'],
    [90 * MINUTE, 'in 1 hour'],
  ];
  for (const [distance, text] of words) {
    it(`is "${text}" at a distance of ${distance / 1000} s`, async () => {
      const locale = await localeIn(html`<locale-probe lang="en"></locale-probe>`);
      expect(locale.relative(now + distance, now)).to.equal(text);
    });
  }

  it('speaks the language of the page', async () => {
    const locale = await localeIn(html`<locale-probe lang="de"></locale-probe>`);
    expect(locale.relative(now - 3 * MINUTE, now)).to.equal('vor 3 Minuten');
    expect(locale.number(12345.5)).to.equal('12.345,5');
    expect(locale.absolute(now)).to.include('Juni 2026');
  });
});

describe('a time', () => {
  afterEach(() => takeClock(() => Date.now()));

  it('is told by the server’s clock, however wrong this machine’s is', async () => {
    const locale = await localeIn(html`<locale-probe lang="en"></locale-probe>`);
    const server = Date.now() - 3 * 86_400_000;
    takeClock(() => server);
    expect(locale.relative(server + 5 * 60_000)).to.equal('in 5 minutes');
  });
});
