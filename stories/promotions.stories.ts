import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/inbox/community-inbox.js';
import '../src/elements/occasion/community-event.js';
import { StoreError } from '../src/store/store.js';
import { idOf, MIA } from './fixtures.js';
import { dark, inCommunity, narrow, narrowest, rightToLeft } from './in-community.js';
import { seedMessage, seedOccasion, seedRemembered } from './inbox-event-fixtures.js';
import { createOccasions, EVENT, occurrence, question, signUpsBy } from './occasion-fixtures.js';
import { codes, codesTaken, drawnGiveaway, ENDED, giveaway } from './promotion-fixtures.js';
import { pressingIn, tellingOf } from './telling.js';

const meta: Meta = { title: 'Promotions', component: 'community-promotion' };
export default meta;

const story = tellingOf(createOccasions, html`<community-event event=${EVENT}></community-event>`);

const asking = {
  questions: [
    question('What would you call our new espresso?', { required: true }),
    question('How do you brew?', { options: ['Pour-over', 'Espresso', 'French press'] }),
  ],
};
const TICKET = idOf('miasticket');
const entered = { ...signUpsBy(11), [MIA.uid]: { ticket: TICKET } };
const withCode = { ...codesTaken(3), [MIA.uid]: { ticket: 'c3' } };
const won = { ...giveaway(ENDED), winners: [idOf('one'), TICKET, idOf('two')] };

export const Giveaway = story({ event: giveaway(), signUps: signUpsBy(11) });
export const Contest = story({
  as: 'member',
  event: giveaway({ promotion: 'contest', ...asking }),
  signUps: signUpsBy(11),
});
export const ContestDark: StoryObj = { ...Contest, ...dark };
export const ContestNarrow: StoryObj = { ...Contest, ...narrow };
export const ContestRightToLeft: StoryObj = {
  ...story({ as: 'member', lang: 'ar', event: giveaway({ promotion: 'contest', ...asking }) }),
  ...rightToLeft,
};
export const Entered = story({ as: 'member', event: giveaway(), signUps: entered });
export const EnteredDark: StoryObj = { ...Entered, ...dark };
export const Early = story({ event: giveaway({ occurrences: [occurrence(50)] }) });
export const Codes = story({ as: 'member', event: codes(), signUps: codesTaken(7) });
export const CodeTaken = story({
  as: 'member',
  event: codes(),
  signUps: withCode,
  secrets: { c3: 'BEANS-7KQ2-XW91' },
});
export const CodeTakenNarrowest: StoryObj = { ...CodeTaken, ...narrowest };
export const CodeTakenRightToLeft: StoryObj = {
  ...story({
    as: 'member',
    lang: 'ar',
    event: codes(),
    signUps: withCode,
    secrets: { once: 'BEANS-7KQ2-XW91' },
  }),
  ...rightToLeft,
};
export const CodesGone = story({ as: 'member', event: codes(), signUps: codesTaken(10) });
export const Won = story({ as: 'member', event: won, signUps: entered });
export const WonDark: StoryObj = { ...Won, ...dark };
export const NotWon = story({
  as: 'member',
  event: { ...giveaway(ENDED), winners: [idOf('one')] },
  signUps: entered,
});
export const NotDrawnYet = story({ as: 'member', event: giveaway(ENDED), signUps: entered });
export const Drawn: StoryObj = {
  loaders: [
    async () => {
      const event = await drawnGiveaway(entered);
      return { world: await createOccasions({ as: 'member', event, signUps: entered }) };
    },
  ],
  render: Giveaway.render!,
  play: async (context) => {
    const part = () => context.canvasElement.querySelector('community-event')?.shadowRoot;
    while (!part()?.querySelector('community-promotion')?.shadowRoot?.querySelector('summary'))
      await new Promise(requestAnimationFrame);
    part()?.querySelector('community-promotion')?.shadowRoot?.querySelector('summary')?.click();
  },
};
export const DrawnDark: StoryObj = { ...Drawn, ...dark };
export const DrawnNarrow: StoryObj = { ...Drawn, ...narrow };
export const Guests = story({ as: 'guest', event: giveaway(), signUps: signUpsBy(3) });
export const Muted = story({
  as: 'member',
  standing: { mutedUntil: Date.now() + 7_200_000 },
  event: giveaway(),
});
export const Cancelled = story({ event: giveaway({ status: 'cancelled' }) });
export const Unreachable = story({
  as: 'member',
  event: giveaway(),
  arrange: ({ store }) =>
    (store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the story');
    }),
});
export const InTheInbox: StoryObj = {
  ...inCommunity(
    {
      as: 'member',
      arrange: (world) => {
        seedOccasion(world, won, entered);
        seedRemembered(world);
        seedMessage(world, { id: 'all', body: 'The doors open at **six**; bring a cup.', ago: 90 });
        seedMessage(world, { id: 'win', to: 'winners', body: 'Write us your address, please.', ago: 4 });
      },
    },
    () => html`<community-inbox></community-inbox>`,
  ),
  play: pressingIn('community-inbox')('#open'),
};
