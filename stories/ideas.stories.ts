import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/idea/community-ideas.js';
import { StoreError } from '../src/store/store.js';
import { OMAR, type World } from './fixtures.js';
import { CATEGORIES, createForum, type ForumOptions } from './forum-fixtures.js';
import { IDEAS, manyIdeas, MERGED } from './idea-fixtures.js';
import { dark, narrow, narrowest, rightToLeft } from './in-community.js';

const meta: Meta = { title: 'Ideas', component: 'community-ideas' };
export default meta;

interface IdeasStory extends ForumOptions {
  readonly lang?: string;
  readonly view?: 'list' | 'roadmap';
  readonly arrange?: (world: World) => void;
}

/** A board in a community of its own; links lead nowhere, so that the story's address stays. */
function story({ lang = 'en', view = 'list', arrange, ...options }: IdeasStory): StoryObj {
  return {
    loaders: [
      async () => {
        const staff = { [OMAR.uid]: 'moderator' } as const;
        const world = await createForum({ categories: CATEGORIES, staff, ...options });
        arrange?.(world);
        return { world };
      },
    ],
    render: (_args, { loaded }) => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}
        ><community-ideas routing="none" view=${view}></community-ideas
      ></story-community>`;
    },
  };
}

const unavailable = () => {
  throw new StoreError('unavailable', 'in the story');
};
const never = ({ store }: World) => (store.intercept = () => new Promise(() => undefined));

/** Presses one after the other, each as soon as it is there. */
const pressing =
  (...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('community-ideas')?.shadowRoot;
    for (const selector of selectors) {
      while (!root?.querySelector(selector)) await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>(selector)?.click();
    }
  };

const board: IdeasStory = { threads: [...IDEAS, MERGED] };
export const Loading = story({ arrange: never });
export const LoadingRoadmap = story({ view: 'roadmap', arrange: never });
export const Empty = story({});
export const List = story(board);
export const ListDark: StoryObj = { ...List, ...dark };
export const ListNarrow: StoryObj = { ...List, ...narrow };
export const ListNarrowest: StoryObj = { ...List, ...narrowest };
export const ListRightToLeft: StoryObj = { ...story({ ...board, lang: 'ar' }), ...rightToLeft };
export const Voted: StoryObj = { ...story({ ...board, as: 'member' }), play: pressing('.idea-vote') };
export const RoadmapView = story({ ...board, view: 'roadmap' });
export const RoadmapDark: StoryObj = { ...RoadmapView, ...dark };
export const RoadmapNarrow: StoryObj = { ...RoadmapView, ...narrow };
export const RoadmapRightToLeft: StoryObj = {
  ...story({ ...board, view: 'roadmap', lang: 'ar' }),
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
