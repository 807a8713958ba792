import { html, nothing, type TemplateResult } from 'lit';
import type { Community } from '../../domain/community.js';
import { isIdeaStatus, type IdeaStatus } from '../../domain/idea.js';
import { roleOf } from '../../domain/role.js';
import type { ForumThread } from '../../domain/thread.js';
import type { IdeaTexts } from '../../i18n/ideas/en.js';
import { plainExcerpt } from '../../markdown/excerpt.js';
import { categoryOf } from '../forum/board-parts.js';
import { saidOf } from '../member/member-name.js';
import '../ui/community-time.js';
import { ideaVote, type IdeaVoting } from './idea-vote.js';

/** What a row shows besides its idea. */
export interface IdeaRowView extends IdeaVoting {
  readonly community: Community | null;
  /** Level of a title in the host page's outline. */
  readonly level: number;
  readonly linkTo: (thread: string) => string;
  readonly clicked: (event: MouseEvent) => void;
}

/** One idea of the list. */
export function ideaRow(thread: ForumThread, view: IdeaRowView): TemplateResult {
  const { forum, comments } = thread;
  const { thread: t } = view.t;
  return html`
    ${ideaVote(thread, view)}
    <div class="main">
      <div class="headline">${title(thread, view)} ${statusBadge(forum.status, view.t)}</div>
      ${excerpt(forum.excerpt)}
      <div class="meta">
        ${person(thread, view)}
        <span><community-time .time=${forum.at}></community-time></span>
        <span>${t.comments(Math.max(0, comments))}</span>
        ${categoryOf(forum.category, view.community)}
      </div>
      ${failure(thread, view)}
    </div>
  `;
}

/** One idea of the roadmap, whose status stands above it. */
export function ideaCard(thread: ForumThread, view: IdeaRowView): TemplateResult {
  const { forum, comments } = thread;
  return html`
    ${ideaVote(thread, view)}
    <div class="main">
      ${title(thread, view)}
      <div class="meta">
        <span>${view.t.thread.comments(Math.max(0, comments))}</span>
        ${categoryOf(forum.category, view.community)}
      </div>
      ${failure(thread, view)}
    </div>
  `;
}

/** What has become of an idea; nothing yet for an open one. */
export function statusBadge(status: IdeaStatus | '', t: IdeaTexts): TemplateResult | typeof nothing {
  if (!isIdeaStatus(status) || status === 'open') return nothing;
  return html`<span class="badge status" data-status=${status}>${t.statuses[status]}</span>`;
}

function title({ id, title: text }: ForumThread, view: IdeaRowView): TemplateResult {
  return html`<span class="title" role="heading" aria-level=${view.level}
    ><a href=${view.linkTo(id)} data-thread=${id} dir="auto" @click=${view.clicked}>${text}</a></span
  >`;
}

function excerpt(body: string): TemplateResult | typeof nothing {
  const text = plainExcerpt(body);
  return text ? html`<p class="excerpt"><bdi>${text}</bdi></p>` : nothing;
}

function person({ forum: { uid, name } }: ForumThread, { community, locale, t }: IdeaRowView) {
  const role = roleOf(community, uid);
  return html`<span class="person">
    <span dir="auto">${saidOf(t.thread.by, uid, name)}</span>
    ${role ? html`<span class="badge staff">${locale.t.comment.roles[role]}</span>` : nothing}
  </span>`;
}

function failure(thread: ForumThread, view: IdeaRowView): TemplateResult | typeof nothing {
  const { failure: text } = view.voteOn(thread);
  return text ? html`<p class="error" role="alert">${text}</p>` : nothing;
}
