import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/occasion/community-event.js';
import { StoreError } from '../src/store/store.js';
import { MIA } from './fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import {
  createOccasions,
  EVENT,
  occurrence,
  question,
  signUpsBy,
  weekly,
  type OccasionOptions,
} from './occasion-fixtures.js';
import { pressingIn, tellingOf } from './telling.js';

const meta: Meta = { title: 'Events', component: 'community-event' };
export default meta;

const story = tellingOf(createOccasions, html`<community-event event=${EVENT}></community-event>`);
const pressing = pressingIn('community-event');

const staff = { [MIA.uid]: 'moderator' } as const;
const questions = [
  question('What do you drink?', { required: true, options: ['Filter', 'Espresso', 'Only water'] }),
  question('Is there anything that you cannot eat or drink?'),
];
const waiting: OccasionOptions = {
  as: 'member',
  event: { capacity: 10, body: '' },
  signUps: { ...signUpsBy(12), [MIA.uid]: { ago: 1 } },
};
const going: OccasionOptions = { as: 'member', signUps: { ...signUpsBy(5), [MIA.uid]: {} } };
const online: OccasionOptions = {
  ...going,
  event: { kind: 'online', place: '', reveals: 'link' },
  secrets: { once: 'https://meet.brand.example/cupping-7341' },
};

export const Open = story({ signUps: signUpsBy(5) });
export const OpenDark: StoryObj = { ...Open, ...dark };
export const OpenNarrow: StoryObj = { ...Open, ...narrow };
export const OpenNarrowest: StoryObj = { ...Open, ...narrowest };
export const OpenRightToLeft: StoryObj = { ...story({ lang: 'ar', signUps: signUpsBy(5) }), ...rightToLeft };
export const Elsewhere = story({ event: { zone: 'Asia/Tokyo' } });
export const WholeDays = story({
  event: { allDay: true, occurrences: [occurrence(48, { lasts: 48 })], place: '', capacity: 0 },
});
export const Going = story(going);
export const GoingDark: StoryObj = { ...Going, ...dark };
export const GoingNarrow: StoryObj = { ...Going, ...narrow };
export const Waiting = story(waiting);
export const WaitingDark: StoryObj = { ...Waiting, ...dark };
export const WaitingNarrow: StoryObj = { ...Waiting, ...narrow };
export const WaitingRightToLeft: StoryObj = { ...story({ ...waiting, lang: 'ar' }), ...rightToLeft };
export const Full = story({ event: { capacity: 5 }, signUps: signUpsBy(8) });
export const Asking: StoryObj = {
  ...story({ as: 'member', event: { questions, maxParty: 4 } }),
  play: pressing('[data-act="sign-up"]'),
};
export const AskingDark: StoryObj = { ...Asking, ...dark };
export const AskingNarrow: StoryObj = { ...Asking, ...narrow };
export const AskingMissing: StoryObj = {
  ...Asking,
  play: pressing('[data-act="sign-up"]', 'form [type=submit]'),
};
export const Cancelling: StoryObj = { ...Going, play: pressing('[data-act="cancel"]') };
export const CancellingNarrow: StoryObj = { ...Cancelling, ...narrow };
export const Party = story({ ...going, event: { maxParty: 5 }, signUps: { [MIA.uid]: { party: 3 } } });
export const Link = story(online);
export const LinkDark: StoryObj = { ...Link, ...dark };
export const Code = story({
  ...going,
  event: { reveals: 'code' },
  secrets: { once: 'CUPPING-2026' },
});
export const Series = story({ event: { occurrences: weekly(6) } });
export const SeriesNarrow: StoryObj = { ...Series, ...narrow };
export const Attendees: StoryObj = {
  ...story({ event: { capacity: 20 }, signUps: signUpsBy(30) }),
  play: pressing('[aria-expanded]'),
};
export const Early = story({ event: { signUpOpensAt: Date.now() + 20 * 3_600_000 } });
export const Closed = story({ event: { closesBefore: 60 * 72 }, signUps: signUpsBy(4) });
export const Running = story({ event: { occurrences: [occurrence(-1)] }, signUps: signUpsBy(4) });
export const Over = story({
  ...going,
  event: { occurrences: [occurrence(-30)] },
});
export const Tentative = story({ event: { status: 'tentative', word: 'The date may move by a week.' } });
export const Cancelled = story({
  ...going,
  event: { status: 'cancelled', word: 'Our roaster is ill. We will find another evening.' },
});
export const CancelledDark: StoryObj = { ...Cancelled, ...dark };
export const Announced = story({ event: { signUp: 'none' } });
export const LongTexts: StoryObj = {
  ...story({
    event: {
      title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenausstellung mit Verkostung',
      place: 'كيف تحضّر قهوتك؟ — in the hall behind the second courtyard, past the roastery and up the stairs',
    },
  }),
  ...narrow,
};
export const Scheduled = story({ as: 'member', staff, event: { publishAt: Date.now() + 3_600_000 } });
export const Removed = story({ as: 'member', staff, event: { state: 'removed' } });
export const Gone = story({ missing: true });
export const Banned = story({ as: 'member', standing: { banned: true } });
export const Muted = story({ as: 'member', standing: { mutedUntil: Date.now() + 7_300_000 } });
export const Guests = story({ as: 'guest' });
export const Loading = story({
  arrange: ({ store }) => (store.intercept = () => new Promise(() => undefined)),
});
export const Failed = story({
  arrange: ({ store }) =>
    (store.intercept = () => {
      throw new StoreError('unavailable', 'in the story');
    }),
});
export const NotConnected: StoryObj = {
  render: () => html`<community-event event=${EVENT}></community-event>`,
};
