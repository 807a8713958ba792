import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/poll/community-poll-composer.js';
import type { PollPlan } from '../src/domain/poll.js';
import { NEW_PLAN } from '../src/domain/poll-plan.js';
import { dark, inCommunity, narrow, rightToLeft } from './in-community.js';

const meta: Meta = { title: 'Poll composer', component: 'community-poll-composer' };
export default meta;

interface ComposerStory {
  readonly plan?: Partial<PollPlan>;
  readonly staff?: boolean;
  readonly lang?: string;
}

const story = ({ plan = {}, staff = false, lang = 'en' }: ComposerStory = {}): StoryObj =>
  inCommunity(
    { lang },
    () =>
      html`<community-poll-composer
        .plan=${{ ...NEW_PLAN, ...plan }}
        .staff=${staff}
      ></community-poll-composer>`,
  );

/** Asks for the plan, as whoever sends it does. */
const checked: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const composer = canvasElement.querySelector('community-poll-composer');
  await composer?.updateComplete;
  composer?.check();
};

const written: Partial<PollPlan> = {
  question: 'How do you brew your first coffee?',
  options: ['Filter', 'French press', 'Espresso'],
};
const several: Partial<PollPlan> = { ...written, mode: 'multiple', max: 3, results: 'voted' };

export const Empty = story();
export const EmptyNarrow: StoryObj = { ...Empty, ...narrow };
export const Written = story({ plan: written });
export const WrittenDark: StoryObj = { ...Written, ...dark };
export const Several = story({ plan: several });
export const SeveralNarrow: StoryObj = { ...Several, ...narrow };
export const Ranked = story({ plan: { ...written, mode: 'ranked', max: 3, results: 'closed' } });
export const Staff = story({ plan: { ...several, closesAt: Date.now() + 600_000_000 }, staff: true });
export const StaffRightToLeft: StoryObj = {
  ...story({ plan: several, staff: true, lang: 'ar' }),
  ...rightToLeft,
};
export const Faulty: StoryObj = { ...Empty, play: checked };
export const Twins: StoryObj = {
  ...story({ plan: { ...written, options: ['Filter', 'Espresso', 'filter'] } }),
  play: checked,
};
export const TwinsNarrow: StoryObj = { ...Twins, ...narrow };
