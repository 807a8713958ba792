import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createWorld, type World, type WorldOptions } from './fixtures.js';

export interface StoryOptions extends WorldOptions {
  /** Language of the host page. */
  readonly lang?: string;
  /** Changes the world before it is shown, which waits for a promise. */
  readonly arrange?: (world: World) => unknown;
}

/** A story inside a community of its own. */
export function inCommunity(options: StoryOptions, content: (world: World) => TemplateResult): StoryObj {
  const { lang = 'en', arrange, ...worldOptions } = options;
  return {
    loaders: [
      async () => {
        const world = await createWorld(worldOptions);
        await arrange?.(world);
        return { world };
      },
    ],
    render: (_args, { loaded }) => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}
        >${content(world)}</story-community
      >`;
    },
  };
}

/** How the host page around a story looks. */
export const dark = { globals: { scheme: 'dark' } };
export const narrow = { globals: { width: '320px' } };
export const narrowest = { globals: { width: '280px' } };
export const rightToLeft = { globals: { direction: 'rtl' } };
