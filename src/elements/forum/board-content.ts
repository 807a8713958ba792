import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ForumThread } from '../../domain/thread.js';
import { boardSkeleton, moreButton, searchNote } from './board-parts.js';
import { threadRow, type RowView } from './board-rows.js';
import type { CommunityForum } from './community-forum.js';

/** The list of threads in whatever state it is. */
export function boardContent(forum: CommunityForum): TemplateResult | typeof nothing {
  const { board, search } = forum;
  if (search.active) return searchContent(forum);
  if (board.status === 'failed') return list(forum, []);
  if (!forum.settled || (board.status !== 'ready' && !board.stale)) return boardSkeleton(forum);
  return html`
    ${forum.news.button()} ${list(forum, board.threads)}
    ${board.threads.length === 0 ? empty(forum) : nothing} ${moreButton(forum)}
  `;
}

function searchContent(forum: CommunityForum): TemplateResult {
  return html`${searchNote(forum)} ${list(forum, forum.search.results)}`;
}

function list(forum: CommunityForum, threads: readonly ForumThread[]): TemplateResult | typeof nothing {
  const waiting = forum.search.active ? [] : forum.waiting.posts;
  if (threads.length + waiting.length === 0) return nothing;
  const view = rowView(forum);
  return html`<ol
    class="threads"
    part="list"
    role="list"
    aria-label=${forum.texts.t.board.threads}
    aria-busy=${forum.board.stale}
  >
    ${repeat(
      waiting,
      ({ id }) => id,
      (post) =>
        html`<li class="thread waiting" part="thread" data-id=${post.id} tabindex="-1">
          ${forum.waiting.row(post)}
        </li>`,
    )}
    ${repeat(
      threads,
      ({ id }) => id,
      (thread) => html`<li class="thread" part="thread" data-id=${thread.id}>${threadRow(thread, view)}</li>`,
    )}
  </ol>`;
}

function rowView({
  locale,
  texts,
  community,
  visit,
  view,
  headingLevel,
  opening,
  linkTo,
  clicked,
  voting,
}: CommunityForum) {
  const rows: RowView = {
    locale,
    t: texts.t,
    community: community ?? null,
    visit,
    uid: opening.session?.account?.uid ?? '',
    tag: view.tag,
    headingLevel,
    linkTo,
    clicked,
    voteOn: voting.voteOn,
    vote: voting.vote,
  };
  return rows;
}

function empty({ view, texts, waiting }: CommunityForum): TemplateResult | typeof nothing {
  const { board } = texts.t;
  if (waiting.posts.length > 0) return nothing;
  const filtered = view.category !== '' || view.tag !== '';
  const text = view.sort === 'unanswered' ? board.emptyUnanswered : filtered ? board.emptyHere : board.empty;
  return html`<p class="empty">${text}</p>`;
}
