import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { DAY } from '../../src/domain/limits.js';
import { MIA, type StoryCommunity } from '../../stories/fixtures.js';
import { createOccasions, question, signUpsBy, weekly } from '../../stories/occasion-fixtures.js';
import { mountEvent, setUpEvent } from './events-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { describeLooks, type Screen } from './looks.js';
import { until } from './screen.js';

afterEach(cleanUpForum);
after(() => setViewport({ width: 800, height: 600 }));

const questions = [
  question('Which one?', { required: true, options: ['Filter', 'Donaudampfschifffahrtsgesellschaft'] }),
  question('Why?'),
];

/** Pressed in the element, by selector. */
async function press(community: StoryCommunity, ...selectors: readonly string[]): Promise<void> {
  const root = community.querySelector('community-event')?.shadowRoot;
  for (const selector of selectors) {
    const button = await until(selector, () => root?.querySelector<HTMLElement>(selector));
    button.click();
  }
}

const screens: Record<string, Screen> = {
  open: async (lang) => (await setUpEvent({ signUps: signUpsBy(5) }, lang)).community,
  'a form with what is missing': async (lang) => {
    const set = await setUpEvent({ as: 'member', event: { questions, maxParty: 4 } }, lang);
    await press(set.community, '[data-act="sign-up"]', 'form [type=submit]');
    await until('what is missing', () => set.event.shadowRoot?.querySelector('.wrong'));
    return set.community;
  },
  'on the waiting list, about to cancel': async (lang) => {
    const signUps = { ...signUpsBy(12), [MIA.uid]: { ago: 1, party: 2 } };
    const event = { capacity: 10, maxParty: 3, occurrences: weekly(3) };
    const occurrence = event.occurrences[0]?.id ?? '';
    const set = await setUpEvent({ as: 'member', event, signUps, occurrence }, lang);
    await press(set.community, '[data-act="cancel"]');
    await until('the question', () => set.event.shadowRoot?.querySelector('#asked'));
    return set.community;
  },
  'a code and names': async (lang) => {
    const set = await setUpEvent(
      {
        as: 'member',
        event: { reveals: 'code' },
        signUps: { ...signUpsBy(15), [MIA.uid]: { ago: 900 } },
        secrets: { once: 'A-LONG-CODE-FOR-THE-CUPPING-2026-0123456789' },
      },
      lang,
    );
    await until('the code', () => set.event.shadowRoot?.querySelector('code'));
    await press(set.community, '.links [aria-expanded]');
    await until('the names', () => set.event.shadowRoot?.querySelector('#names li'));
    return set.community;
  },
};

describeLooks(screens);

describe('<community-event> while it loads', () => {
  it('keeps the room that an ordinary event takes', async () => {
    await setViewport({ width: 800, height: 600 });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const body = 'We taste **six coffees** from one valley. '.repeat(4);
    // At noon: what goes on past midnight says two days.
    const startsAt = Math.ceil(Date.now() / DAY) * DAY + 1.5 * DAY;
    const occurrences = [{ id: 'once', startsAt, endsAt: startsAt + DAY / 12, cancelled: false }];
    const plan = { zone, body, occurrences };
    const world = keepForCleaning(await createOccasions({ event: plan, signUps: signUpsBy(3) }));
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    world.store.intercept = () => held;
    const { event } = await mountEvent(world);
    await until('the skeleton', () => event.shadowRoot?.querySelector('.skeleton'));
    const before = event.offsetHeight;
    world.store.intercept = undefined;
    release();
    await until('all of it', () => event.box.order.taken !== undefined);
    await event.updateComplete;
    expect(Math.abs(event.offsetHeight - before)).to.be.below(4);
  });
});
