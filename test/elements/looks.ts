import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { StoryCommunity } from '../../stories/fixtures.js';
import { languages } from '../i18n/languages.js';
import { asWithFingers, deep, IN_TEXT, outside, smallTargets } from './measures.js';

/** One thing that people can see: how it comes about in a language of the page. */
export type Screen = (lang: string) => Promise<StoryCommunity>;

/** What stands in lines of text, and the composer, which is that of the members' pages. */
const LINES = `${IN_TEXT}, .place, community-composer`;

/** What people are asked, else all of it. */
const asked = (community: HTMLElement) =>
  deep(community, 'dialog[open]') ?? deep(community, 'community-notice') ?? community;

/** Styles that depend on the width hold after this. */
const laidOut = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Each fits phones in every language, is large enough for fingers, and can be read in the dark. */
export function describeLooks(
  screens: Readonly<Record<string, Screen>>,
  /** Elements beside them, which are measured elsewhere. */
  beside = ':not(*)',
): void {
  for (const [name, show] of Object.entries(screens)) describeLook(name, show, beside);
}

function describeLook(name: string, show: Screen, beside: string): void {
  describe(`how it looks: ${name}`, () => {
    for (const lang of Object.keys(languages)) {
      it(`fits phones of 320 and 360 px in "${lang}"`, async () => {
        await setViewport({ width: 320, height: 640 });
        const community = await show(lang);
        for (const width of lang === 'en' ? [320, 360, 450] : [320, 360]) {
          await setViewport({ width, height: 640 });
          await laidOut();
          expect(outside(community), `${String(width)} px`).to.deep.equal([]);
          expect(
            smallTargets(asked(community), 24, `${IN_TEXT}, ${beside}`),
            `${String(width)} px`,
          ).to.deep.equal([]);
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
        expect(smallTargets(asked(community), 44, `${LINES}, ${beside}`)).to.deep.equal([]);
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
