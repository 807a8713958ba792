import { html, nothing, type TemplateResult } from 'lit';
import { IDEA_SORTS, IDEA_STATUSES } from '../../domain/idea.js';
import { categoryChips, choice, searchField } from '../forum/board-parts.js';
import { viewSwitch } from '../forum/view-switch.js';
import type { CommunityIdeas } from './community-ideas.js';
import { IDEA_VIEWS } from './idea-filter.js';

/** The heading, the two views, and the way to a new idea. */
export function ideasTop(ideas: CommunityIdeas): TemplateResult {
  const { heading, headingLevel, texts, writing, startWriting, filter } = ideas;
  const { board } = texts.t;
  return html`<div class="top">
    <div id="heading" class="heading" part="heading" role="heading" aria-level=${headingLevel} tabindex="-1">
      ${heading || board.heading}
    </div>
    ${viewSwitch('view', board.views, IDEA_VIEWS, board, filter.view, filter.chooseView)}
    <button class="button primary new-thread" type="button" aria-expanded=${writing} @click=${startWriting}>
      ${board.newIdea}
    </button>
  </div>`;
}

/** Search, status, order and categories; a roadmap has its statuses and its order. */
export function ideasTools(ideas: CommunityIdeas): TemplateResult {
  const { texts, boardView, chooseSort, chooseStatus, filter, saving } = ideas;
  const { board, statuses } = texts.t;
  const list = filter.view === 'list';
  return html`
    <div class="tools">
      ${searchField(ideas)}
      ${
        list
          ? html`${choice(board.status, ['', ...IDEA_STATUSES], { '': board.allStatuses, ...statuses }, boardView.status, chooseStatus)}
            ${choice(board.sort, IDEA_SORTS, board.sorts, boardView.sort, chooseSort)}`
          : nothing
      }
    </div>
    <div class="tools">
      ${categoryChips(ideas)}
      ${
        ideas.staff
          ? html`<button
              class="button plain export"
              type="button"
              aria-disabled=${saving}
              @click=${ideas.save}
            >
              ${texts.t.board.export}
            </button>`
          : nothing
      }
    </div>
  `;
}
