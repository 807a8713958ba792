import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/admin/events/community-admin-draw.js';
import '../../src/admin/events/community-admin-events.js';
import { CONTEST, GIVEAWAY, seedDocument } from '../../stories/admin-draw-fixtures.js';
import { eventDocuments, type EventFixture } from '../../stories/admin-events-fixtures.js';
import { idOf, type StoryCommunity } from '../../stories/fixtures.js';
import { createStaff } from '../../stories/staff-fixtures.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { describeLooks, type Screen } from '../elements/looks.js';
import { deep } from '../elements/measures.js';
import { until } from '../elements/screen.js';

/** One event whose entries have ended, where these are pressed one after the other. */
const decided =
  (event: EventFixture, pressed: readonly string[], last: string): Screen =>
  async (lang) => {
    const { session, store } = keepForCleaning(await createStaff({ as: 'moderator' }));
    store.seed({ ...eventDocuments([event]), ...seedDocument(event) });
    const community = await fixture<StoryCommunity>(
      html`<story-community lang=${lang} .session=${session}
        ><community-admin-events item=${idOf(event.id)}></community-admin-events
      ></story-community>`,
    );
    for (const selector of pressed) (await until(selector, () => deep(community, selector))).click();
    await until(last, () => deep(community, last)?.checkVisibility());
    return community;
  };

afterEach(async () => {
  cleanUpForum();
  await setViewport({ width: 900, height: 700 });
});

describeLooks({
  'winners that are drawn': decided(
    GIVEAWAY,
    ['[data-act=draw]', '[data-act=publish]'],
    '[data-act=confirm]',
  ),
  'winners that are published': decided(
    GIVEAWAY,
    ['[data-act=draw]', '[data-act=publish]', '[data-act=confirm]'],
    '#message',
  ),
  'winners that are chosen': decided(CONTEST, ['[data-act=choose]', '.entry input'], '.winners li'),
});
