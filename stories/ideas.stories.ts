import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/idea/community-ideas.js';
import { StoreError } from '../src/store/store.js';
import { OMAR, type World } from './fixtures.js';
import { CATEGORIES, createForum, type ForumOptions } from './forum-fixtures.js';
import { IDEAS, manyIdeas, MERGED } from './idea-fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';
import { pressingIn, tellingOf } from './telling.js';

const meta: Meta = { title: 'Ideas', component: 'community-ideas' };
export default meta;

/** Boards in communities of their own; links lead nowhere, so that the story's address stays. */
const create = (options: ForumOptions) =>
  createForum({ categories: CATEGORIES, staff: { [OMAR.uid]: 'moderator' }, ...options });
const story = tellingOf(create, html`<community-ideas routing="none"></community-ideas>`);
const roadmapOf = tellingOf(create, html`<community-ideas routing="none" view="roadmap"></community-ideas>`);

const unavailable = () => {
  throw new StoreError('unavailable', 'in the story');
};
const never = ({ store }: World) => (store.intercept = () => new Promise(() => undefined));

const pressing = pressingIn('community-ideas');

const board: ForumOptions = { threads: [...IDEAS, MERGED] };
export const Loading = story({ arrange: never });
export const LoadingRoadmap = roadmapOf({ arrange: never });
export const Empty = story({});
export const List = story(board);
export const ListDark: StoryObj = { ...List, ...dark };
export const ListNarrow: StoryObj = { ...List, ...narrow };
export const ListNarrowest: StoryObj = { ...List, ...narrowest };
export const ListRightToLeft: StoryObj = { ...story({ ...board, lang: 'ar' }), ...rightToLeft };
export const Voted: StoryObj = { ...story({ ...board, as: 'member' }), play: pressing('.idea-vote') };
export const RoadmapView = roadmapOf({ ...board });
export const RoadmapDark: StoryObj = { ...RoadmapView, ...dark };
export const RoadmapNarrow: StoryObj = { ...RoadmapView, ...narrow };
export const RoadmapRightToLeft: StoryObj = {
  ...roadmapOf({ ...board, lang: 'ar' }),
  ...rightToLeft,
};
export const Long = story({ threads: manyIdeas(60) });
export const NewIdea: StoryObj = { ...story({ ...board, as: 'member' }), play: pressing('.new-thread') };
export const Opened: StoryObj = { ...story(board), play: pressing('.threads a') };
export const OpenedNarrow: StoryObj = { ...Opened, ...narrow };
const asStaff = story({ ...board, as: 'member', staff: { mia: 'moderator' } });
export const ForStaff = asStaff;
export const OpenedByStaff: StoryObj = { ...asStaff, play: pressing('.threads a') };
export const Failed = story({ arrange: ({ store }) => (store.intercept = unavailable) });
export const NotSetUp = story({ notSetUp: true });
export const NotConnected: StoryObj = { render: () => html`<community-ideas></community-ideas>` };
