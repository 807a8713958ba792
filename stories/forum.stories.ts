import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/forum/community-forum.js';
import { shared } from '../src/controllers/browser-storage.js';
import { StoreError } from '../src/store/store.js';
import { OMAR, type World } from './fixtures.js';
import {
  CATEGORIES,
  createForum,
  manyThreads,
  THREADS,
  waitingPost,
  type ForumOptions,
} from './forum-fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import { pressingIn, tellingOf } from './telling.js';

const meta: Meta = { title: 'Forum', component: 'community-forum' };
export default meta;

/** A forum in a community of its own; links lead nowhere, so that the story's address stays. */
const story = tellingOf(
  (options: ForumOptions) =>
    createForum({ categories: CATEGORIES, staff: { [OMAR.uid]: 'moderator' }, ...options }),
  html`<community-forum routing="none"></community-forum>`,
);

const unavailable = () => {
  throw new StoreError('unavailable', 'in the story');
};

/** The last visit was yesterday. */
const returning = ({ session }: World) => {
  const yesterday = Date.now() - 86_400_000;
  shared.write(`visit:${session.key}`, JSON.stringify({ before: 0, seen: yesterday, opened: {} }));
};

const clicking = pressingIn('community-forum');

export const Loading = story({
  arrange: ({ store }) => (store.intercept = () => new Promise(() => undefined)),
});
export const Empty = story({});
export const Board = story({ threads: THREADS, arrange: returning });
export const BoardDark: StoryObj = { ...Board, ...dark };
export const BoardNarrow: StoryObj = { ...Board, ...narrow };
export const BoardNarrowest: StoryObj = { ...Board, ...narrowest };
export const BoardRightToLeft: StoryObj = {
  ...story({ threads: THREADS, lang: 'ar', arrange: returning }),
  ...rightToLeft,
};
export const Long = story({ threads: manyThreads(60) });
export const Waiting = story({
  threads: THREADS,
  as: 'member',
  arrange: ({ store }) => store.seed(waitingPost('mine', 'My first thread')),
});
export const NewThread: StoryObj = { ...story({ threads: THREADS }), play: clicking('.new-thread') };
export const NewThreadDark: StoryObj = { ...NewThread, ...dark };
export const NewThreadNarrow: StoryObj = { ...NewThread, ...narrow };
const downvotes = story({ threads: THREADS, as: 'member', policy: { downvotes: true } });
export const WithDownvotes: StoryObj = { ...downvotes, play: clicking('.vote:not(:disabled)') };
export const WithDownvotesNarrowest: StoryObj = { ...downvotes, ...narrowest };
/** The tag first: the second click finds the category among all of them. */
export const Filtered: StoryObj = {
  ...story({ threads: THREADS }),
  play: clicking('.tag[data-tag="travel"]', '.chips .chip:nth-child(4)'),
};
export const FilteredDark: StoryObj = { ...Filtered, ...dark };
export const FilteredNarrowest: StoryObj = { ...Filtered, ...narrowest };
export const Failed = story({ arrange: ({ store }) => (store.intercept = unavailable) });
export const NotSetUp = story({ notSetUp: true });
export const NotConnected: StoryObj = { render: () => html`<community-forum></community-forum>` };
