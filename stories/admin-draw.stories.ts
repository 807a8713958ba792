import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/admin/events/community-admin-events.js';
import { drawWinners } from '../src/data/draw.js';
import { occasionPath, queuePath } from '../src/data/occasion-paths.js';
import { CONTEST, GIVEAWAY, JUDGED, manyEntrants, SEED, seedDocument } from './admin-draw-fixtures.js';
import { eventDocuments, type EventFixture } from './admin-events-fixtures.js';
import { COMMUNITY, idOf, NOAH, type World } from './fixtures.js';
import { dark, narrow, rightToLeft } from './in-community.js';
import { createStaff } from './staff-fixtures.js';

const meta: Meta = { title: 'Staff tab for events, winners', component: 'community-admin-draw' };
export default meta;

interface DrawStory {
  readonly lang?: string;
  readonly seed?: string;
  readonly arrange?: (world: World) => unknown;
}

function story(event: EventFixture, { lang = 'en', seed = SEED, arrange }: DrawStory = {}): StoryObj {
  return {
    loaders: [
      async () => {
        const world = await createStaff({ as: 'moderator' });
        world.store.seed({ ...eventDocuments([event]), ...(seed && seedDocument(event, seed)) });
        await arrange?.(world);
        return { world };
      },
    ],
    render: (_args, { loaded }): TemplateResult => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}
        ><community-admin-events item=${idOf(event.id)}></community-admin-events
      ></story-community>`;
    },
  };
}

/** The winners are known to everybody. */
async function announced({ store }: World): Promise<void> {
  const key = { event: idOf(GIVEAWAY.id), occurrence: 'once' };
  const tickets = await store.list({ collection: queuePath(COMMUNITY, key), limit: 50 });
  const winners = await drawWinners(
    SEED,
    tickets.map(({ id }) => id),
    GIVEAWAY.prizes ?? 0,
  );
  const path = occasionPath(COMMUNITY, key.event);
  await store.commit([{ op: 'update', path, data: { winners, seed: SEED } }]);
}

export const Later = story({ ...GIVEAWAY, begins: 20 });
export const ToDraw = story(GIVEAWAY);
export const OfSomebodyElse = story({ ...GIVEAWAY, by: NOAH });
export const WithoutSeed = story(GIVEAWAY, { seed: '' });
export const Published = story(GIVEAWAY, { arrange: announced });
export const PublishedDark: StoryObj = { ...Published, ...dark };
export const PublishedNarrow: StoryObj = { ...Published, ...narrow };
export const PublishedRightToLeft: StoryObj = {
  ...story(GIVEAWAY, { lang: 'ar', arrange: announced }),
  ...rightToLeft,
};
export const ToChoose = story(CONTEST);
export const ToChooseNarrow: StoryObj = { ...ToChoose, ...narrow };
export const Judged = story({ ...JUDGED, people: manyEntrants(60) }, { seed: '' });
