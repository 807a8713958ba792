import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { cleanUpForum } from '../elements/forum-setup.js';
import { describeLooks } from '../elements/looks.js';
import { deep } from '../elements/measures.js';
import { SCREENS } from './screens.js';

const DESK = { width: 900, height: 700 };

afterEach(async () => {
  cleanUpForum();
  await setViewport(DESK);
});

describeLooks(SCREENS);

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
