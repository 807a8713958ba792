import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/comment/community-comments.js';
import { StoreError } from '../src/store/store.js';
import { PAGE, type World } from './fixtures.js';
import { markupOf, pictureOf, storedImage } from './image-fixtures.js';
import { dark, inCommunity, narrow, rightToLeft, type StoryOptions } from './in-community.js';

const meta: Meta = { title: 'Images', component: 'community-image' };
export default meta;

const comments = [
  {
    id: 'a',
    body: `Is this the one?\n\n${markupOf('teapot', 'A teapot with stripes', [640, 400])}\n\nIt drips.`,
    ago: 40,
  },
];

const story = (options: StoryOptions): StoryObj =>
  inCommunity({ comments, ...options }, () => html`<community-comments page=${PAGE}></community-comments>`);

async function fill({ store }: World): Promise<void> {
  store.seed(await storedImage('teapot', await pictureOf(640, 400)));
}

export const Shown = story({ arrange: fill });
export const ShownDark: StoryObj = { ...Shown, ...dark };
export const ShownNarrow: StoryObj = { ...Shown, ...narrow };
export const Gone = story({});
export const Failed = story({
  arrange: ({ store }) => {
    store.intercept = (call) => {
      if (call.verb === 'get' && call.paths.some((path) => path.includes('/images/')))
        throw new StoreError('unavailable', 'in the story');
    };
  },
});

/** Somebody has picked a file. */
const adding = (options: StoryOptions = {}): StoryObj => ({
  ...story({ as: 'member', ...options }),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('community-comments')?.shadowRoot;
    const composer = root?.querySelector('community-composer');
    composer?.focus();
    const input = await eventually(() =>
      composer?.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]'),
    );
    const data = new DataTransfer();
    data.items.add(new File([await pictureOf(900, 600)], 'teapot', { type: 'image/webp' }));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await eventually(() => composer?.shadowRoot?.querySelector('#image-alt'));
  },
});

export const Adding = adding();
export const AddingDark: StoryObj = { ...Adding, ...dark };
export const AddingNarrow: StoryObj = { ...Adding, ...narrow };
export const AddingRightToLeft: StoryObj = { ...adding({ lang: 'ar' }), ...rightToLeft };

async function eventually<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}
