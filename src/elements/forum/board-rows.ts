import { html, nothing, type TemplateResult } from 'lit';
import type { LastVisit } from '../../controllers/last-visit.js';
import type { Locale } from '../../controllers/locale.js';
import type { Community } from '../../domain/community.js';
import { roleOf } from '../../domain/role.js';
import type { ForumThread, Vote } from '../../domain/thread.js';
import type { ForumTexts } from '../../i18n/forum/en.js';
import { hueOf, initialsOf } from '../comment/avatar.js';
import { saidOf } from '../member/member-name.js';
import '../ui/community-time.js';
import { voteDownIcon, voteUpIcon } from '../ui/icons.js';
import { plainExcerpt } from '../../markdown/excerpt.js';
import { categoryOf } from './board-parts.js';

/** What a row shows besides its thread. */
export interface RowView {
  readonly locale: Locale;
  readonly t: ForumTexts;
  readonly community: Community | null;
  readonly visit: LastVisit | undefined;
  readonly uid: string;
  /** The tag that the list is filtered by. */
  readonly tag: string;
  /** Level of the heading above the list. */
  readonly headingLevel: number;
  readonly linkTo: (thread: string) => string;
  /** Opens a thread's link here, or filters by the tag that the button carries. */
  readonly clicked: (event: MouseEvent) => void;
  /** What this member has voted, as far as it is known, and the sum with it. */
  readonly voteOn: (thread: ForumThread) => ShownVote;
  readonly vote: (thread: ForumThread, vote: Vote) => Promise<void>;
}

export interface ShownVote {
  /** Undefined where nobody has asked for it yet: twenty rows would be twenty reads. */
  readonly given: Vote | undefined;
  readonly sum: number;
  /** Why the last press was not taken; empty for none. */
  readonly failure: string;
}

/** One thread of the board. */
export function threadRow(thread: ForumThread, view: RowView): TemplateResult {
  const { forum, id, title } = thread;
  return html`
    <span class="avatar" aria-hidden="true" data-hue=${hueOf(forum.uid)}>${initialsOf(forum.name)}</span>
    <div class="main">
      <div class="headline">
        <span class="title" role="heading" aria-level=${view.headingLevel + 1}
          ><a href=${view.linkTo(id)} data-thread=${id} dir="auto" @click=${view.clicked}>${title}</a></span
        >
        ${badges(thread, view)}
      </div>
      ${excerpt(forum.excerpt)}
      <div class="meta">
        ${person(forum, view)}
        <span><community-time .time=${thread.lastActivityAt}></community-time></span>
        ${categoryOf(forum.category, view.community)} ${forum.tags.map((tag) => tagButton(tag, view))}
      </div>
      ${failure(view.voteOn(thread))}
    </div>
    <div class="counts">
      <span class="replies">${view.t.thread.replies(Math.max(0, thread.comments))}</span>
      ${votes(thread, view)}
    </div>
  `;
}

/** Buttons that look as on the thread itself. They say whether one has voted only where that is known. */
function votes(thread: ForumThread, view: RowView): TemplateResult {
  const { thread: t } = view.t;
  const own = thread.forum.uid !== '' && thread.forum.uid === view.uid;
  const { given, sum } = view.voteOn(thread);
  const button = (vote: 1 | -1, label: string, icon: unknown) =>
    html`<button
      class="button plain vote"
      type="button"
      aria-label=${label}
      title=${own ? t.ownVote : label}
      aria-pressed=${given === undefined ? nothing : given === vote}
      ?disabled=${own || thread.locked}
      @click=${() => void view.vote(thread, vote)}
    >
      ${icon}
    </button>`;
  return html`<div class="votes" role="group" aria-label=${t.votes(sum)}>
    ${button(1, t.up, voteUpIcon)}
    <span class="sum" aria-hidden="true">${view.locale.number(sum)}</span>
    ${view.community?.policy.downvotes ? button(-1, t.down, voteDownIcon) : nothing}
  </div>`;
}

function failure({ failure: text }: ShownVote): TemplateResult | typeof nothing {
  return text ? html`<p class="error" role="alert">${text}</p>` : nothing;
}

function excerpt(body: string): TemplateResult | typeof nothing {
  const text = plainExcerpt(body);
  return text ? html`<p class="excerpt"><bdi>${text}</bdi></p>` : nothing;
}

function badges(thread: ForumThread, view: RowView): TemplateResult[] {
  const { thread: t } = view.t;
  const { forum, kind, locked } = thread;
  const unseen = forum.uid !== view.uid && view.visit?.isNew(thread);
  const shown: [name: string, text: string, on: boolean | undefined][] = [
    ['unseen', t.unseen, unseen],
    ['pinned', t.pinned, forum.pinned],
    ['question', t.question, kind === 'question' && !forum.answer],
    ['answered', t.answered, kind === 'question' && forum.answer !== ''],
    ['locked', t.locked, locked],
  ];
  return shown
    .filter(([, , on]) => on)
    .map(([name, text]) => html`<span class="badge ${name}">${text}</span>`);
}

function person({ uid, name }: ForumThread['forum'], { community, locale, t }: RowView): TemplateResult {
  const role = roleOf(community, uid);
  return html`<span class="person">
    <span dir="auto">${saidOf(t.thread.by, uid, name)}</span>
    ${role ? html`<span class="badge staff">${locale.t.comment.roles[role]}</span>` : nothing}
  </span>`;
}

function tagButton(tag: string, view: RowView): TemplateResult {
  return html`<button
    class="tag"
    type="button"
    data-tag=${tag}
    aria-label=${view.t.board.tag(tag)}
    aria-pressed=${tag === view.tag}
    @click=${view.clicked}
  >
    <bdi>#${tag}</bdi>
  </button>`;
}
