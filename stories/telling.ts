/** What stories of elements that need a community have in common. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { World } from './fixtures.js';

interface Told {
  readonly lang?: string;
  readonly arrange?: (world: World) => void;
}

/** Makes stories of one element in a community that `create` makes. */
export function tellingOf<Options>(create: (options: Options) => Promise<World>, element: TemplateResult) {
  return ({ lang = 'en', arrange, ...options }: Options & Told): StoryObj => ({
    loaders: [
      async () => {
        const world = await create(options as unknown as Options);
        arrange?.(world);
        return { world };
      },
    ],
    render: (_args, { loaded }) => {
      const { world } = loaded as { world: World };
      return html`<story-community lang=${lang} .session=${world.session}>${element}</story-community>`;
    },
  });
}

/** Presses one after the other in the element, each as soon as it is there. */
export const pressingIn =
  (tag: string) =>
  (...selectors: string[]): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector(tag)?.shadowRoot;
    for (const selector of selectors) {
      while (!root?.querySelector(selector)) await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>(selector)?.click();
    }
  };
