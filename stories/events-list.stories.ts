import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/occasion/community-events.js';
import { StoreError } from '../src/store/store.js';
import { createEvents, EVENTS, manyEvents, type EventsOptions } from './events-list-fixtures.js';
import type { World } from './fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import { pressingIn, tellingOf } from './telling.js';

const meta: Meta = { title: 'List of events', component: 'community-events' };
export default meta;

/** Links lead nowhere, so that the story's address stays; all are read in Berlin. */
const story = tellingOf(
  createEvents,
  html`<community-events routing="none" .zone=${'Europe/Berlin'}></community-events>`,
);
const monthOf = tellingOf(
  createEvents,
  html`<community-events routing="none" view="month" .zone=${'Europe/Berlin'}></community-events>`,
);

const unavailable = () => {
  throw new StoreError('unavailable', 'in the story');
};
const never = ({ store }: World) => (store.intercept = () => new Promise(() => undefined));

const pressing = pressingIn('community-events');

const full: EventsOptions = { events: EVENTS };
export const Loading = story({ arrange: never });
export const Empty = story({});
export const Agenda = story(full);
export const AgendaDark: StoryObj = { ...Agenda, ...dark };
export const AgendaNarrow: StoryObj = { ...Agenda, ...narrow };
export const AgendaNarrowest: StoryObj = { ...Agenda, ...narrowest };
export const AgendaRightToLeft: StoryObj = { ...story({ ...full, lang: 'ar' }), ...rightToLeft };
export const Past: StoryObj = { ...Agenda, play: pressing('[name="when"][value="past"]') };
export const Long = story({ events: manyEvents(60) });
export const Opened: StoryObj = { ...Agenda, play: pressing('.entry a') };
export const Month = monthOf(full);
export const MonthDark: StoryObj = { ...Month, ...dark };
export const MonthNarrow: StoryObj = { ...Month, ...narrow };
export const MonthRightToLeft: StoryObj = { ...monthOf({ ...full, lang: 'ar' }), ...rightToLeft };
export const LoadingMonth = monthOf({ arrange: never });
export const Failed = story({ arrange: ({ store }) => (store.intercept = unavailable) });
export const NotSetUp = story({ notSetUp: true });
export const NotConnected: StoryObj = { render: () => html`<community-events></community-events>` };
