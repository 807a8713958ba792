import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RoadmapColumn } from '../../controllers/idea-board.js';
import type { ForumThread } from '../../domain/thread.js';
import type { IdeaTexts } from '../../i18n/ideas/en.js';
import { boardSkeleton, moreButton, searchNote } from '../forum/board-parts.js';
import type { CommunityIdeas } from './community-ideas.js';
import { ideaCard, ideaRow, type IdeaRowView } from './idea-rows.js';

/** The list or the roadmap in whatever state it is. */
export function ideasContent(ideas: CommunityIdeas): TemplateResult | typeof nothing {
  const { board, roadmap, search, filter, settled } = ideas;
  if (search.active) return html`${searchNote(ideas)} ${list(ideas, search.results)}`;
  if (ideas.status === 'failed') return list(ideas, []);
  if (filter.view === 'roadmap') return settled && roadmap.shown ? columns(ideas) : columnSkeleton(ideas);
  if (!settled || (board.status !== 'ready' && !board.stale)) return boardSkeleton(ideas);
  return html`
    ${list(ideas, board.threads)} ${board.threads.length === 0 ? empty(ideas) : nothing} ${moreButton(ideas)}
  `;
}

/** What rows and similar ideas are shown with. */
export function rowView(ideas: CommunityIdeas, below = 1): IdeaRowView {
  const { locale, texts, community, headingLevel, opening, linkTo, clicked, voting } = ideas;
  return {
    locale,
    t: texts.t,
    community: community ?? null,
    uid: opening.session?.account?.uid ?? '',
    level: headingLevel + below,
    linkTo,
    clicked,
    voteOn: voting.voteOn,
    vote: voting.vote,
  };
}

function list(ideas: CommunityIdeas, threads: readonly ForumThread[]): TemplateResult | typeof nothing {
  const waiting = ideas.search.active ? [] : ideas.waiting.posts;
  if (threads.length + waiting.length === 0) return nothing;
  const view = rowView(ideas);
  return html`<ol
    class="threads"
    part="list"
    role="list"
    aria-label=${ideas.texts.t.board.heading}
    aria-busy=${ideas.board.stale}
  >
    ${repeat(
      waiting,
      ({ id }) => id,
      (post) =>
        html`<li class="thread waiting" part="idea" data-id=${post.id} tabindex="-1">
          ${ideas.waiting.row(post)}
        </li>`,
    )}
    ${repeat(
      threads,
      ({ id }) => id,
      (thread) => html`<li class="thread" part="idea" data-id=${thread.id}>${ideaRow(thread, view)}</li>`,
    )}
  </ol>`;
}

function empty({ boardView, texts, waiting }: CommunityIdeas): TemplateResult | typeof nothing {
  const { board } = texts.t;
  if (waiting.posts.length > 0) return nothing;
  const filtered = boardView.category !== '' || boardView.status !== '';
  return html`<p class="empty">${filtered ? board.emptyHere : board.empty}</p>`;
}

function columns(ideas: CommunityIdeas): TemplateResult {
  const view = rowView(ideas, 2);
  return html`<div class="roadmap" aria-busy=${ideas.roadmap.stale}>
    ${ideas.roadmap.columns.map((column) => oneColumn(ideas, column, view))}
  </div>`;
}

function oneColumn(ideas: CommunityIdeas, column: RoadmapColumn, view: IdeaRowView): TemplateResult {
  const { t } = view;
  const { name, threads } = column;
  const id = `column-${name}`;
  return html`<section class="column" part="column" aria-labelledby=${id}>
    <div
      id=${id}
      class="column-title"
      role="heading"
      aria-level=${ideas.headingLevel + 1}
      data-status=${name}
    >
      ${t.statuses[name]}
    </div>
    ${
      threads.length === 0
        ? html`<p class="quiet">${t.board.emptyColumn}</p>`
        : html`<ol class="threads" role="list" aria-labelledby=${id}>
            ${repeat(
              threads,
              (thread) => thread.id,
              (thread) =>
                html`<li class="thread" part="idea" data-id=${thread.id}>${ideaCard(thread, view)}</li>`,
            )}
          </ol>`
    }
    ${moreOf(ideas, column, t)}
  </section>`;
}

function moreOf({ locale, loadColumn }: CommunityIdeas, column: RoadmapColumn, { board }: IdeaTexts) {
  const { more, loadingMore, moreFailed } = column;
  const name = moreFailed ? locale.t.comments.retry : board.loadMore;
  return html`${moreFailed ? html`<p class="error" role="alert">${board.failed}</p>` : nothing}
  ${
    more
      ? html`<button
          class="button middle"
          type="button"
          aria-disabled=${loadingMore}
          @click=${() => loadColumn(column)}
        >
          ${loadingMore ? board.loading : name}
        </button>`
      : nothing
  }`;
}

/** Stands where the columns will be. */
function columnSkeleton({ texts, roadmap }: CommunityIdeas): TemplateResult {
  return html`<div class="roadmap" role="status" aria-label=${texts.t.board.loading}>
    ${roadmap.columns.map(
      () =>
        html`<div class="skeleton">
          <div></div>
          <div></div>
          <div></div>
        </div>`,
    )}
  </div>`;
}
