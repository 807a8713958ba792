import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/community-count.js';
import { manyComments, PAGE } from './fixtures.js';
import { inCommunity } from './in-community.js';

const meta: Meta = { title: 'Count', component: 'community-count' };
export default meta;

const content = () =>
  html`<p>
    <a href="#comments"><community-count page=${PAGE}></community-count> comments</a>
  </p>`;

export const Many = inCommunity({ comments: manyComments(1234) }, content);
export const None = inCommunity({}, content);
export const German = inCommunity({ comments: manyComments(1234), lang: 'de' }, content);
export const NotYetKnown = inCommunity(
  { arrange: ({ store }) => (store.intercept = () => new Promise(() => undefined)) },
  content,
);
