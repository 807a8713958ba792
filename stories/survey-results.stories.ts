import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/admin/surveys/community-admin-survey-results.js';
import { StoreError } from '../src/store/store.js';
import type { World } from './fixtures.js';
import { dark, narrow, rightToLeft } from './in-community.js';
import { SURVEY } from './survey-fixtures.js';
import { createResults, type ResultsOptions } from './survey-results-fixtures.js';
import { pressingIn, tellingOf } from './telling.js';

const meta: Meta = { title: 'Survey results', component: 'community-admin-survey-results' };
export default meta;

const element = html`<community-admin-survey-results survey=${SURVEY}></community-admin-survey-results>`;
const story = tellingOf<ResultsOptions>(createResults, element);

/** Nothing is counted: what waits looks so. */
const stall = ({ store }: World) => {
  store.intercept = ({ verb }) => (verb === 'count' ? new Promise(() => undefined) : undefined);
};
const refuse = ({ store }: World) => {
  store.intercept = ({ verb }) => {
    if (verb === 'count') throw new StoreError('unavailable', 'in the story');
  };
};

export const Results: StoryObj = story({});
export const ResultsDark: StoryObj = { ...Results, ...dark };
export const ResultsNarrow: StoryObj = { ...Results, ...narrow };
export const ResultsArabic: StoryObj = { ...story({ lang: 'ar' }), ...rightToLeft };
export const Compared: StoryObj = { ...Results, play: comparing() };
export const Few: StoryObj = story({ answers: 3 });
export const NobodyYet: StoryObj = story({ answers: 0 });
export const Scheduled: StoryObj = story({ answers: 0, survey: { opens: 24, closes: 72 } });
export const Closed: StoryObj = story({ survey: { closes: -5 } });
export const Removed: StoryObj = story({ survey: { state: 'removed' } });
export const Counting: StoryObj = story({ arrange: stall });
export const CannotBeCounted: StoryObj = story({ arrange: refuse });

function comparing(): NonNullable<StoryObj['play']> {
  const press = pressingIn('community-admin-survey-results');
  return async (context) => {
    await press('#compare')(context);
    const root = context.canvasElement.querySelector('community-admin-survey-results')?.shadowRoot;
    const select = root?.querySelector<HTMLSelectElement>('#compare');
    if (!select) return;
    select.value = 'activity:new';
    select.dispatchEvent(new Event('change'));
  };
}
