import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ForumThread } from '../../domain/thread.js';
import { threadRow, waitingRow, type RowView } from './board-rows.js';
import type { CommunityForum } from './community-forum.js';

/** The one thing that has to be said about the board as a whole, where there is one. */
export function boardNote(forum: CommunityForum): TemplateResult | typeof nothing {
  const { board, locale, texts, opening, community, retry } = forum;
  const { comments } = locale.t;
  if (opening.unconnected) return html`<p class="note bad">${comments.notConnected}</p>`;
  if (community === null) return html`<p class="note bad">${comments.notSetUp}</p>`;
  if (forum.notice) return html`<p class="note bad" role="alert">${forum.notice}</p>`;
  if (!navigator.onLine) return html`<p class="note">${texts.t.board.offline}</p>`;
  if (board.status === 'failed') {
    return html`<p class="note bad" role="alert">
      ${texts.t.board.failed}
      <button class="button" type="button" @click=${retry}>${comments.retry}</button>
    </p>`;
  }
  return opening.session?.preview ? html`<p class="note">${comments.preview}</p>` : nothing;
}

/** The list of threads in whatever state it is. */
export function boardContent(forum: CommunityForum): TemplateResult | typeof nothing {
  const { board, search } = forum;
  if (search.active) return searchContent(forum);
  if (board.status === 'failed') return list(forum, []);
  if (!forum.settled || (board.status !== 'ready' && !board.stale)) return skeleton(forum);
  return html`
    ${forum.news.button()} ${list(forum, board.threads)}
    ${board.threads.length === 0 ? empty(forum) : nothing} ${moreButton(forum)}
  `;
}

function searchContent(forum: CommunityForum): TemplateResult {
  const { search } = forum.texts.t;
  const { status } = forum.search;
  const { results } = forum.search;
  const said = { waiting: search.searching, failed: search.failed }[status as string];
  const ended = results.length > 0 ? search.found(results.length) : search.nothing;
  return html`
    <p class="quiet">${said ?? ended}</p>
    ${list(forum, results)}
  `;
}

function list(forum: CommunityForum, threads: readonly ForumThread[]): TemplateResult | typeof nothing {
  // One that was approved meanwhile stands in the list.
  const waiting = forum.search.active ? [] : forum.waiting.posts.filter(({ id }) => !forum.board.find(id));
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
          ${waitingRow(post, view)}
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

function moreButton({ board, texts, locale, loadMore }: CommunityForum): TemplateResult | typeof nothing {
  if (!board.more || board.stale) return nothing;
  const { t } = texts;
  const button = (name: string) =>
    html`<button class="button middle" type="button" aria-disabled=${board.loadingMore} @click=${loadMore}>
      ${name}
    </button>`;
  if (board.moreFailed)
    return html`<p class="note bad" role="alert">${t.board.failed} ${button(locale.t.comments.retry)}</p>`;
  return button(board.loadingMore ? t.board.loading : t.board.loadMore);
}

function skeleton({ texts }: CommunityForum): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${texts.t.board.loading}>
    <div></div>
    <div></div>
    <div></div>
    <div></div>
    <div></div>
    <div></div>
  </div>`;
}
