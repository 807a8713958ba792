import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { CommunityComments } from './community-comments.js';

/** Says how many have arrived, and lets them in when the reader wants. */
export function newButton(
  { conversation, locale }: CommunityComments,
  show: () => void,
): TemplateResult | typeof nothing {
  const newComments = conversation.follower?.newComments ?? 0;
  if (newComments === 0) return nothing;
  return html`<button class="button middle" type="button" @click=${show}>
    ${locale.t.comments.showNew(newComments)}
  </button>`;
}

export function moreButton(
  { conversation, locale }: CommunityComments,
  load: () => void,
): TemplateResult | typeof nothing {
  const { nextPage, loadingMore } = conversation;
  if (nextPage === undefined) return nothing;
  return html`<button class="button middle" type="button" aria-disabled=${loadingMore} @click=${load}>
    ${loadingMore ? locale.t.comments.loading : locale.t.comments.loadMore}
  </button>`;
}

/** The room that the first comments will take. */
export function skeleton(locale: Locale): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${locale.t.comments.loading}>
    <div></div>
    <div></div>
    <div></div>
  </div>`;
}
