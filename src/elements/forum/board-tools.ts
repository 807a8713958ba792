import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { THREAD_SORTS } from '../../domain/thread.js';
import { hold } from '../ui/hold-keys.js';
import { closeIcon } from '../ui/icons.js';
import type { CommunityForum } from './community-forum.js';

const icon = (path: string) =>
  svg`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;

const searchIcon = icon('M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17');
export const backIcon = icon('m12 5-5 5 5 5');

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
  const { board, search } = texts.t;
  return html`
    <div class="tools">
      <div class="search">
        ${searchIcon}
        <input
          class="input"
          type="search"
          dir="auto"
          autocomplete="off"
          enterkeyhint="search"
          aria-label=${search.label}
          placeholder=${search.label}
          .value=${live(forum.search.query)}
          @focus=${forum.search.bring}
          @input=${forum.search.type}
          @keydown=${forum.search.key}
          @keypress=${hold}
          @keyup=${hold}
        />
      </div>
      <label class="sort">
        <span>${board.sort}</span>
        <select aria-label=${board.sort} @change=${chooseSort}>
          ${THREAD_SORTS.map(
            (sort) =>
              html`<option value=${sort} ?selected=${sort === view.sort}>${board.sorts[sort]}</option>`,
          )}
        </select>
      </label>
    </div>
    ${categories(forum)} ${filters(forum)}
  `;
}

function categories({ community, settled, view, texts, filter }: CommunityForum) {
  if (!settled) return html`<div class="chips"></div>`;
  const known = community?.categories ?? [];
  if (known.length === 0) return nothing;
  const chosen = known.find(({ name }) => name === view.category);
  const chip = (name: string, content: unknown, title = '') =>
    html`<button
      class="button chip"
      type="button"
      title=${title || nothing}
      aria-pressed=${name === view.category}
      @click=${() => filter.chooseCategory(name)}
    >
      ${content}
    </button>`;
  return html`
    <div class="chips" role="group" aria-label=${texts.t.board.categories}>
      ${chip('', texts.t.board.allCategories)}
      ${known.map(({ name, color, description }) =>
        chip(name, html`<span class="dot" data-color=${color}></span><bdi>${name}</bdi>`, description),
      )}
    </div>
    ${chosen?.description ? html`<p class="description" dir="auto">${chosen.description}</p>` : nothing}
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

/** A click that leads to its place here; with a key held down it is the browser's. */
export function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !event.defaultPrevented;
}
