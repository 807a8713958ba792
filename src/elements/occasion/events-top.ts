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

/** Categories and, for an agenda, what is to come or over. */
export function eventsTools(events: CommunityEvents): TemplateResult {
  const { board } = events.texts.t;
  const { view, when, chooseWhen } = events.filter;
  return html`
    ${view === 'agenda' ? viewSwitch('when', board.when, TIMES, board.times, when, chooseWhen) : nothing}
    ${categoryChips(events)}
  `;
}
