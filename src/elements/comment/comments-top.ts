import { html, type TemplateResult } from 'lit';
import type { CommentSort } from '../../domain/comment-tree.js';
import type { CommunityComments } from './community-comments.js';

export const SORTS: readonly CommentSort[] = ['newest', 'oldest', 'best'];

/** Heading with the count, and the choice of the order. */
export function commentsTop(
  { conversation, locale, heading, headingLevel, opening }: CommunityComments,
  chosen: CommentSort,
  choose: (event: Event) => void,
): TemplateResult {
  const { comments } = locale.t;
  const { count, status } = conversation;
  return html`
    <div class="top">
      <div
        id="heading"
        class="heading"
        part="heading"
        role="heading"
        aria-level=${headingLevel + Number(opening)}
        tabindex="-1"
      >
        ${heading || comments.heading}
        <span class="count">${status === 'ready' && count !== undefined ? locale.number(count) : ''}</span>
      </div>
      <label class="sort">
        <span>${comments.sort}</span>
        <select aria-label=${comments.sort} @change=${choose}>
          ${SORTS.map(
            (sort) =>
              html`<option value=${sort} ?selected=${sort === chosen}>${comments.sorts[sort]}</option>`,
          )}
        </select>
      </label>
    </div>
  `;
}
