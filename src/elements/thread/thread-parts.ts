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
import type { IdeaChangedEvent } from '../idea/community-idea-status.js';
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
    ${badges(host, thread)} ${ideaStatus(host, thread)}
    ${forum.deleted ? html`<p class="note">${t.deletedNote}</p>` : votes(host, thread, vote, voteFor)}
    ${forum.deleted ? nothing : followButton(host.place?.session, thread)}
  </header>`;
}

/** What becomes of an idea; its code comes with the first one that is shown. */
function ideaStatus(host: CommunityThread, thread: ForumThread): TemplateResult | typeof nothing {
  if (thread.kind !== 'idea' || thread.forum.deleted) return nothing;
  bringing ??= import('../idea/community-idea-status.js').catch(() => (bringing = undefined));
  return html`<community-idea-status
    .thread=${thread}
    .linkPrefix=${host.linkPrefix}
    .answer=${async (body: string) => (await import('./official-reply.js')).replyOfficially(host, body)}
    @idea-changed=${(event: IdeaChangedEvent) => {
      host.conversation.thread = event.thread;
      host.requestUpdate();
    }}
  ></community-idea-status>`;
}

let bringing: Promise<unknown> | undefined;

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
  { kind, forum, locked }: ForumThread,
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
    ${button(1, kind === 'idea' ? t.vote : t.up, voteUpIcon)}
    <span class="sum" aria-hidden="true">${host.locale.number(sum)}</span>
    ${session?.community?.policy.downvotes && kind !== 'idea' ? button(-1, t.down, voteDownIcon) : nothing}
  </div>`;
}

/** The answer that helped, or what staff say to an idea, right below the opening, with a link to where it was given. */
export function acceptedBlock(
  host: CommunityThread,
  { kind, forum }: ForumThread,
): TemplateResult | typeof nothing {
  const entry = forum.answer ? host.conversation.find(forum.answer) : undefined;
  if (!entry || entry.state) return nothing;
  const { t } = host.texts;
  const name = kind === 'idea' ? t.official : t.accepted;
  return html`<aside class="accepted" aria-label=${name}>
    <p class="accepted-title">
      <strong>${name}</strong> · ${memberName(entry.uid, entry.name)}
      <a href=${permalink(entry, host.linkPrefix)}>${kind === 'idea' ? t.goToOfficial : t.goToAnswer}</a>
    </p>
    <div class="body" dir="auto">
      ${guard([entry.body, isRenderable(entry.body)], () => nodesOf(entry.body))}
    </div>
  </aside>`;
}

/** What a question adds to each of its answers, and an idea to what may be its official reply. */
export function answerMarks(
  host: CommunityThread,
  { kind, forum }: ForumThread,
  entry: Entry,
): CommentExtra | undefined {
  const idea = kind === 'idea';
  if ((kind !== 'question' && !idea) || entry.id === host.thread || entry.page < 0 || entry.state)
    return undefined;
  const accepted = forum.answer === entry.id;
  const { id, page, uid } = entry;
  const { t } = host.texts;
  const choose = () => host.accept(accepted ? null : { id, page, uid });
  return {
    badge: accepted ? html`<span class="badge good">${idea ? t.official : t.accepted}</span>` : undefined,
    action: host.mayAccept
      ? html`<button class="button plain" type="button" @click=${choose}>
          ${idea ? (accepted ? t.unmakeOfficial : t.makeOfficial) : accepted ? t.unaccept : t.accept}
        </button>`
      : undefined,
  };
}
