import { html, nothing, type TemplateResult } from 'lit';
import { TIMES } from '../../controllers/occasion-list.js';
import { categoryChips } from '../forum/board-parts.js';
import { viewSwitch } from '../forum/view-switch.js';
import type { CommunityEvents } from './community-events.js';
import { EVENT_VIEWS } from './events-filter.js';

/** The heading and the two views. */
export function eventsTop({
  heading,
  headingLevel,
  texts,
  filter,
  chooseView,
}: CommunityEvents): TemplateResult {
  const { board } = texts.t;
  return html`<div class="top">
    <div id="heading" class="heading" part="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${heading || board.heading}
    </div>
    ${viewSwitch('view', board.views, EVENT_VIEWS, board, filter.view, chooseView)}
  </div>`;
}

/** What is to come or over, and categories. */
export function eventsTools(events: CommunityEvents): TemplateResult {
  const { board } = events.texts.t;
  const { view, when, chooseWhen } = events.filter;
  return html`
    ${view === 'agenda' ? viewSwitch('when', board.when, TIMES, board.times, when, chooseWhen) : nothing}
    ${categoryChips(events)}
  `;
}

/** All that is to come, of the category that is chosen, as a file. */
export function calendarButton({
  list,
  filter,
  adding,
  addAll,
  texts,
}: CommunityEvents): TemplateResult | typeof nothing {
  if (list.upcoming(filter.category).length === 0) return nothing;
  return html`<button class="button plain add-all" type="button" aria-disabled=${adding} @click=${addAll}>
    ${texts.t.board.addAll}
  </button>`;
}
