import { html, nothing, type TemplateResult } from 'lit';
import { THREAD_SORTS } from '../../domain/thread.js';
import { closeIcon } from '../ui/icons.js';
import { categoryChips, choice, searchField } from './board-parts.js';
import type { CommunityForum } from './community-forum.js';

/** The forum's heading and the way to a new thread. */
export function boardTop({ heading, headingLevel, texts, writing, startWriting }: CommunityForum) {
  const { board } = texts.t;
  return html`<div class="top">
    <div id="heading" class="heading" part="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${heading || board.heading}
    </div>
    <button class="button primary new-thread" type="button" aria-expanded=${writing} @click=${startWriting}>
      ${board.newThread}
    </button>
  </div>`;
}

/** Search, order, categories, and what the list is filtered by. */
export function boardTools(forum: CommunityForum): TemplateResult {
  const { texts, view, chooseSort } = forum;
  const { board } = texts.t;
  return html`
    <div class="tools">
      ${searchField(forum)} ${choice(board.sort, THREAD_SORTS, board.sorts, view.sort, chooseSort)}
    </div>
    ${categoryChips(forum)} ${filters(forum)}
  `;
}

/** Each filter as a button that takes it back; a category alone has its place among the others. */
function filters({ view, community, texts, filter }: CommunityForum) {
  const { category, tag } = view;
  const { board } = texts.t;
  const listed = community?.categories.some(({ name }) => name === category);
  if (!tag && (!category || listed)) return nothing;
  const chip = (text: string, clear: () => void) =>
    html`<button class="button chip" type="button" aria-label=${board.removeFilter(text)} @click=${clear}>
      <bdi>${text}</bdi> ${closeIcon}
    </button>`;
  return html`<div class="filter" role="group" aria-label=${board.filters}>
    ${category ? chip(category, () => filter.clear('', tag)) : nothing}
    ${tag ? chip(`#${tag}`, () => filter.clear(category, '')) : nothing}
    ${
      category && tag
        ? html`<button class="button plain" type="button" @click=${() => filter.clear('', '')}>
            ${board.showAll}
          </button>`
        : nothing
    }
  </div>`;
}
