import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/inbox/community-inbox.js';
import { StoreError } from '../src/store/store.js';
import { dark, inCommunity, narrow, rightToLeft, type StoryOptions } from './in-community.js';
import { seedInbox } from './inbox-fixtures.js';

const meta: Meta = { title: 'Inbox', component: 'community-inbox' };
export default meta;

const story = (options: StoryOptions = {}): StoryObj =>
  inCommunity(
    { as: 'member', arrange: seedInbox, ...options },
    () => html`<community-inbox></community-inbox>`,
  );

/** Presses the bell as soon as it is there. */
const press: StoryObj['play'] = async ({ canvasElement }) => {
  const bell = () =>
    canvasElement.querySelector('community-inbox')?.shadowRoot?.querySelector<HTMLElement>('#open');
  while (!bell()) await new Promise((resolve) => requestAnimationFrame(resolve));
  bell()?.click();
};

const opened = (options: StoryOptions = {}): StoryObj => ({ ...story(options), play: press });

export const Bell = story();
export const Opened = opened();
export const OpenedDark: StoryObj = { ...Opened, ...dark };
export const OpenedNarrow: StoryObj = { ...Opened, ...narrow };
export const OpenedRightToLeft: StoryObj = { ...opened({ lang: 'ar' }), ...rightToLeft };
export const Empty = opened({ arrange: () => undefined });
export const Failed = opened({
  arrange: ({ store }) => {
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the story');
    };
  },
});
