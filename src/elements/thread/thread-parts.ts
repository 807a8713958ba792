import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ThreadVote } from '../../controllers/thread-vote.js';
import type { Entry } from '../../domain/entry.js';
import type { ForumThread, Vote } from '../../domain/thread.js';
import { isRenderable, nodesOf } from '../comment/markup.js';
import { permalink } from '../comment/page-link.js';
import { memberName } from '../member/member-name.js';
import { followButton } from '../inbox/follow-button.js';
import { voteDownIcon, voteUpIcon } from '../ui/icons.js';
import type { CommentExtra } from '../comment/community-comment.js';
import type { CommunityThread } from './community-thread.js';

/** Title, what kind of thread it is, and the votes. */
export function threadTop(
  host: CommunityThread,
  thread: ForumThread,
  vote: ThreadVote | undefined,
  voteFor: (vote: Vote) => void,
): TemplateResult {
  const { forum, title } = thread;
  const { t } = host.texts;
  return html`<header class="thread-top">
    <div class="title" part="title" role="heading" aria-level=${host.headingLevel} tabindex="-1" dir="auto">
      ${forum.deleted ? t.deleted : title}
    </div>
    ${badges(host, thread)}
    ${forum.deleted ? html`<p class="note">${t.deletedNote}</p>` : votes(host, thread, vote, voteFor)}
    ${forum.deleted ? nothing : followButton(host.place?.session, thread)}
  </header>`;
}

function badges(host: CommunityThread, { kind, locked, forum }: ForumThread): TemplateResult {
  const { t } = host.texts;
  return html`<ul class="badges" role="list">
    ${forum.pinned ? html`<li class="badge">${t.pinned}</li>` : nothing}
    ${kind === 'question' ? html`<li class="badge ${forum.answer ? 'good' : ''}">${forum.answer ? t.answered : t.question}</li>` : nothing}
    ${locked ? html`<li class="badge">${t.locked}</li>` : nothing}
    ${forum.category ? html`<li class="badge plain">${forum.category}</li>` : nothing}
    ${forum.tags.map((tag) => html`<li class="tag">#${tag}</li>`)}
  </ul>`;
}

function votes(
  host: CommunityThread,
  { forum, locked }: ForumThread,
  vote: ThreadVote | undefined,
  voteFor: (vote: Vote) => void,
): TemplateResult {
  const { session } = host.place ?? {};
  const { t } = host.texts;
  const own = forum.uid === session?.account?.uid;
  const given = vote?.vote ?? 0;
  const sum = vote?.sum(forum.votes) ?? forum.votes;
  const button = (wanted: 1 | -1, label: string, icon: unknown) =>
    html`<button
      class="button plain vote"
      type="button"
      aria-label=${label}
      title=${own ? t.ownVote : label}
      aria-pressed=${given === wanted}
      ?disabled=${own || locked}
      @click=${() => voteFor(wanted)}
    >
      ${icon}
    </button>`;
  return html`<div class="votes" role="group" aria-label=${t.votes(sum)}>
    ${button(1, t.up, voteUpIcon)}
    <span class="sum" aria-hidden="true">${host.locale.number(sum)}</span>
    ${session?.community?.policy.downvotes ? button(-1, t.down, voteDownIcon) : nothing}
  </div>`;
}

/** The answer that helped, right below the question, with a link to where it was given. */
export function acceptedBlock(
  host: CommunityThread,
  { forum }: ForumThread,
): TemplateResult | typeof nothing {
  const entry = forum.answer ? host.conversation.find(forum.answer) : undefined;
  if (!entry || entry.state) return nothing;
  const { t } = host.texts;
  return html`<aside class="accepted" aria-label=${t.accepted}>
    <p class="accepted-title">
      <strong>${t.accepted}</strong> · ${memberName(entry.uid, entry.name)}
      <a href=${permalink(entry, host.linkPrefix)}>${t.goToAnswer}</a>
    </p>
    <div class="body" dir="auto">
      ${guard([entry.body, isRenderable(entry.body)], () => nodesOf(entry.body))}
    </div>
  </aside>`;
}

/** What a question adds to each of its answers. */
export function answerMarks(
  host: CommunityThread,
  { kind, forum }: ForumThread,
  entry: Entry,
): CommentExtra | undefined {
  if (kind !== 'question' || entry.id === host.thread || entry.page < 0 || entry.state) return undefined;
  const accepted = forum.answer === entry.id;
  const { id, page, uid } = entry;
  const { t } = host.texts;
  const choose = () => host.accept(accepted ? null : { id, page, uid });
  return {
    badge: accepted ? html`<span class="badge good">${t.accepted}</span>` : undefined,
    action: host.mayAccept
      ? html`<button class="button plain" type="button" @click=${choose}>
          ${accepted ? t.unaccept : t.accept}
        </button>`
      : undefined,
  };
}
