import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import manifest from '../../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

/** Puts each story on a page as a host would have it: light or dark, any width, either direction. */
const onHostPage: NonNullable<Preview['decorators']> = (story, { globals }) => {
  const { scheme, width, direction } = globals as Record<string, string>;
  const page = {
    colorScheme: scheme,
    background: 'Canvas',
    color: 'CanvasText',
    padding: '16px',
    boxSizing: 'border-box',
    maxWidth: width,
    fontFamily: 'system-ui, sans-serif',
  };
  return html`<div dir=${direction} style=${styleMap(page)}>${story()}</div>`;
};

const choice = (title: string, icon: 'contrast' | 'mobile' | 'transfer', items: string[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onHostPage],
  globalTypes: {
    scheme: choice('Colour scheme', 'contrast', ['light', 'dark']),
    width: choice('Width', 'mobile', ['280px', '320px', '600px', '900px']),
    direction: choice('Direction', 'transfer', ['ltr', 'rtl']),
  },
  initialGlobals: { scheme: 'light', width: '900px', direction: 'ltr' },
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen', controls: { expanded: true } },
};

export default preview;
