import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/admin/events/community-admin-events.js';
import { StoreError } from '../src/store/store.js';
import { eventDocuments, manyEvents, type EventFixture } from './admin-events-fixtures.js';
import { idOf, type World } from './fixtures.js';
import { dark, rightToLeft } from './in-community.js';
import { createStaff } from './staff-fixtures.js';

const meta: Meta = { title: 'Staff tab for events', component: 'community-admin-events' };
export default meta;

interface EventsStory {
  readonly lang?: string;
  readonly events?: readonly EventFixture[];
  readonly arrange?: (world: World) => unknown;
}

const phone = { globals: { width: '360px' } };

function story(item: string, { lang = 'en', events, arrange }: EventsStory = {}): StoryObj {
  return {
    loaders: [
      async () => {
        const world = await createStaff({ as: 'moderator' });
        world.store.seed(eventDocuments(events));
        await arrange?.(world);
        return { world };
      },
    ],
    render: (_args, { loaded }): TemplateResult => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}
        ><community-admin-events item=${item}></community-admin-events
      ></story-community>`;
    },
  };
}

const refuse = ({ store }: World) => {
  store.intercept = () => {
    throw new StoreError('unavailable', 'in the story');
  };
};
const people = `${idOf('tasting')}/people/once`;

export const List = story('');
export const ListDark: StoryObj = { ...List, ...dark };
export const ListNarrow: StoryObj = { ...List, ...phone };
export const ListRightToLeft: StoryObj = { ...story('', { lang: 'ar' }), ...rightToLeft };
export const ListMany = story('', { events: manyEvents(45) });
export const ListEmpty = story('', { events: [] });
export const ListFailed = story('', { arrange: refuse });

export const One = story(idOf('tasting'));
export const Series = story(idOf('series'));
export const Cancelled = story(idOf('cancelled'));

export const New = story('new');
export const NewNarrow: StoryObj = { ...New, ...phone };
export const NewRightToLeft: StoryObj = { ...story('new', { lang: 'ar' }), ...rightToLeft };
export const Changed = story(`${idOf('tasting')}/change`);

export const People = story(people);
export const PeopleDark: StoryObj = { ...People, ...dark };
export const PeopleNarrow: StoryObj = { ...People, ...phone };
export const PeopleRightToLeft: StoryObj = { ...story(people, { lang: 'ar' }), ...rightToLeft };
