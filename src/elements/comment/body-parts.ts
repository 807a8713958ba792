export { bodyStyles } from './body.styles.js';

/** Brings the elements for stored images and polls where there are some among the nodes of a text. */
export function bringImages(nodes: DocumentFragment): DocumentFragment {
  // Until it is there each image has its room and nothing else, and a reload tries again.
  if (nodes.querySelector('community-image')) import('../image/community-image.js').catch(() => undefined);
  if (nodes.querySelector('community-poll')) import('../poll/community-poll.js').catch(() => undefined);
  return nodes;
}
