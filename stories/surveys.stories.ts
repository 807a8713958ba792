import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/survey/community-survey.js';
import { StoreError } from '../src/store/store.js';
import { pressingIn, tellingOf } from './telling.js';
import { MIA } from './fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import { ask, createSurveys, SURVEY } from './survey-fixtures.js';

const meta: Meta = { title: 'Surveys', component: 'community-survey' };
export default meta;

const story = tellingOf(createSurveys, html`<community-survey survey=${SURVEY}></community-survey>`);
const pressing = pressingIn('community-survey');

const staff = { [MIA.uid]: 'moderator' } as const;
const intro = 'It takes **two minutes**, and helps us to decide what to roast next.';
const thanks = 'Thank you! With the code `BREW5` your next packet costs *five euros less*.';
const responses = { [MIA.uid]: { answers: { 0: 9, 3: 1 } } };
const answers = ['[name=q0][value="6"]', '[name=q1][value="4"]', '[name=q2][value="3"]', '[name=q4]'];
const long = [
  ask('single', 'Donaudampfschifffahrtsgesellschaftskapitänsmütze, or which one of all those below?', {
    options: [
      'The one with the swan’s neck, the display and a button whose purpose nobody in the shop remembers',
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      'كيف تحضّر قهوتك؟',
    ],
    required: true,
  }),
];

export const OnePage = story({ as: 'member', survey: { intro, closes: 50 } });
export const OnePageDark: StoryObj = { ...OnePage, ...dark };
export const OnePageNarrow: StoryObj = { ...OnePage, ...narrow };
export const OnePageNarrowest: StoryObj = { ...OnePage, ...narrowest };
export const OnePageRightToLeft: StoryObj = {
  ...story({ as: 'member', lang: 'ar', survey: { intro } }),
  ...rightToLeft,
};
export const Answering: StoryObj = { ...OnePage, play: pressing(...answers) };
export const AnsweringDark: StoryObj = { ...Answering, ...dark };
export const AnsweringNarrow: StoryObj = { ...Answering, ...narrow };
export const AnswersMissing: StoryObj = { ...OnePage, play: pressing('[type=submit]') };
export const Steps = story({ as: 'member', survey: { intro, layout: 'steps' } });
export const StepsDark: StoryObj = { ...Steps, ...dark };
export const StepsNarrow: StoryObj = { ...Steps, ...narrow };
export const StepsRightToLeft: StoryObj = {
  ...story({ as: 'member', lang: 'ar', survey: { layout: 'steps' } }),
  ...rightToLeft,
};
export const SecondStep: StoryObj = { ...Steps, play: pressing('[name=q0][value="6"]', '[type=submit]') };
export const LongTexts: StoryObj = { ...story({ survey: { questions: long } }), ...narrow };
export const Answered = story({ as: 'member', survey: { thanks, responses } });
export const AnsweredDark: StoryObj = { ...Answered, ...dark };
export const AnsweredAndOver: StoryObj = {
  ...story({ as: 'member', survey: { thanks, responses, closes: -2 } }),
  play: pressing('[data-act=withdraw]'),
};
export const Closed = story({ survey: { closes: -3 } });
export const Scheduled = story({ as: 'member', staff, survey: { opens: 20 } });
export const Removed = story({ as: 'member', staff, survey: { state: 'removed' } });
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
  render: () => html`<community-survey survey=${SURVEY}></community-survey>`,
};
