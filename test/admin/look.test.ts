import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { cleanUpForum } from '../elements/forum-setup.js';
import { asWithFingers, deep, outside, smallTargets } from '../elements/measures.js';
import { languages } from '../i18n/languages.js';
import { SCREENS } from './screens.js';

/** What stands in lines of text, and the composer, which is that of the members' pages. */
const LINES = '.body a, p a, li a, .place, community-composer';
const DESK = { width: 900, height: 700 };

afterEach(async () => {
  cleanUpForum();
  await setViewport(DESK);
});

/** What people are asked, else all of it. */
const asked = (community: HTMLElement) =>
  deep(community, 'dialog[open]') ?? deep(community, 'community-notice') ?? community;

/** Styles that depend on the width hold after this. */
const laidOut = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

for (const [name, show] of Object.entries(SCREENS)) {
  describe(`how it looks: ${name}`, () => {
    for (const lang of Object.keys(languages)) {
      it(`fits phones of 320 and 360 px in "${lang}"`, async () => {
        await setViewport({ width: 320, height: 640 });
        const community = await show(lang);
        for (const width of lang === 'en' ? [320, 360, 450] : [320, 360]) {
          await setViewport({ width, height: 640 });
          await laidOut();
          expect(outside(community), `${String(width)} px`).to.deep.equal([]);
          expect(smallTargets(asked(community), 24), `${String(width)} px`).to.deep.equal([]);
        }
      });
    }

    it('is large enough for fingers', async () => {
      await setViewport({ width: 360, height: 640 });
      const community = await show('en');
      const takeBack = asWithFingers(community);
      try {
        await laidOut();
        expect(outside(community)).to.deep.equal([]);
        expect(smallTargets(asked(community), 44, LINES)).to.deep.equal([]);
      } finally {
        takeBack();
      }
    });

    it('can be read in the dark', async () => {
      const community = await show('en');
      Object.assign(community.style, { colorScheme: 'dark', background: '#121212', color: '#eee' });
      await laidOut();
      await expect(community).to.be.accessible();
    });
  });
}

describe('the panel in forced colours', () => {
  afterEach(() => emulateMedia({ forcedColors: 'none' }));

  it('shows which tab and which queue is opened', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const community = await SCREENS['pending contributions']?.('en');
    const style = (selector: string) => getComputedStyle(deep(community as ParentNode, selector) as Element);
    const line = (selected: boolean) => style(`.tab[aria-selected=${String(selected)}]`).borderBlockEndColor;
    expect(line(true)).not.to.equal(line(false));
    expect(style('.queue[aria-current]').backgroundColor).not.to.equal(
      style('.queue:not([aria-current])').backgroundColor,
    );
  });
});
