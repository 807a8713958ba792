import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/admin/surveys/community-admin-survey-composer.js';
import type { CommunityAdminSurveyComposer } from '../src/admin/surveys/community-admin-survey-composer.js';
import { NEW_SURVEY } from '../src/domain/survey-editing.js';
import type { SurveyPlan } from '../src/domain/survey.js';
import { StoreError } from '../src/store/store.js';
import type { World } from './fixtures.js';
import { dark, narrow, rightToLeft } from './in-community.js';
import { createStaff } from './staff-fixtures.js';
import { ask, SURVEY, surveyDocuments, type SurveyFixture } from './survey-fixtures.js';

const meta: Meta = { title: 'Survey composer', component: 'community-admin-survey-composer' };
export default meta;

interface ComposerStory {
  readonly lang?: string;
  readonly plan?: SurveyPlan;
  /** A survey that is changed. */
  readonly survey?: SurveyFixture;
  readonly arrange?: (world: World) => void;
}

const story = ({ lang = 'en', plan, survey, arrange }: ComposerStory = {}): StoryObj => ({
  loaders: [
    async () => {
      const world = await createStaff();
      if (survey) world.store.seed(surveyDocuments(survey));
      arrange?.(world);
      return { world };
    },
  ],
  render: (_args, { loaded }) => {
    const { world } = loaded as { world: World };
    return html`<story-community lang=${lang} .session=${world.session}
      ><community-admin-survey-composer
        .plan=${plan}
        editing=${survey ? SURVEY : ''}
      ></community-admin-survey-composer
    ></story-community>`;
  },
});

/** Presses one after the other, each as soon as it is there. */
const pressing =
  (...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const form = canvasElement.querySelector<CommunityAdminSurveyComposer>('community-admin-survey-composer');
    for (const selector of selectors) {
      while (!form?.shadowRoot?.querySelector(selector)) await new Promise(requestAnimationFrame);
      form.shadowRoot.querySelector<HTMLElement>(selector)?.click();
      await form.updateComplete;
    }
  };

const written: SurveyPlan = {
  ...{ ...NEW_SURVEY, title: 'Your coffee and you', closesAt: Date.now() + 600_000_000 },
  intro: 'It takes **two minutes**.',
  questions: [
    ask('nps', 'How likely are you to recommend our coffee?', { required: true }),
    ask('multiple', 'Which of these do you own?', { options: ['Grinder', 'Scales', 'Kettle'], max: 2 }),
    ask('long', 'What should we do better, and why have you not told us before?', {
      showIf: { question: 0, any: [0, 1, 2, 3, 4, 5, 6] },
    }),
  ],
};
const card = (place: number) => `[data-question="${String(place)}"] .toggle`;

export const Empty = story();
export const EmptyNarrow: StoryObj = { ...Empty, ...narrow };
export const Written = story({ plan: written });
export const WrittenDark: StoryObj = { ...Written, ...dark };
export const Opened: StoryObj = { ...Written, play: pressing(card(1), card(2)) };
export const OpenedDark: StoryObj = { ...Opened, ...dark };
export const OpenedNarrow: StoryObj = { ...Opened, ...narrow };
export const OpenedRightToLeft: StoryObj = {
  ...story({ plan: written, lang: 'ar' }),
  ...rightToLeft,
  play: pressing(card(1), card(2)),
};
export const Faulty: StoryObj = { ...Empty, play: pressing('[data-act=save]') };
export const FaultyNarrow: StoryObj = { ...Faulty, ...narrow };
export const QuestionRemoved: StoryObj = {
  ...Written,
  play: pressing('[data-question="0"] .tools .button:last-child'),
};
export const Tried: StoryObj = { ...Written, play: pressing('[data-act=try]') };
export const Scheduled = story({ survey: { opens: 20, closes: 100 } });
export const Published = story({ survey: { closes: 20 } });
export const Over = story({ survey: { closes: -20 } });
export const Gone: StoryObj = {
  ...Published,
  render: (_args, { loaded }) =>
    html`<story-community .session=${(loaded as { world: World }).world.session}
      ><community-admin-survey-composer editing="none"></community-admin-survey-composer
    ></story-community>`,
};
export const Failed = story({
  survey: {},
  arrange: ({ store }) =>
    (store.intercept = () => {
      throw new StoreError('unavailable', 'in the story');
    }),
});
