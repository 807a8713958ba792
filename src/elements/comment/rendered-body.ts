import { renderMarkdown } from '../../markdown/render.js';

export { bodyStyles } from './body.styles.js';

/** People's text as nodes; brings the element for stored images where there is one among them. */
export function renderBody(body: string): DocumentFragment {
  const nodes = renderMarkdown(body);
  // Until it is there each image has its room and nothing else, and a reload tries again.
  if (nodes.querySelector('community-image')) import('../image/community-image.js').catch(() => undefined);
  return nodes;
}
