import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import type { Role } from '../../domain/role.js';
import type { Entry } from '../../domain/entry.js';
import type { PostingRefusal, Removal, Waiting } from '../../domain/posting.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import '../ui/community-time.js';
import { hueOf, initialsOf } from './avatar.js';
import type { CommentActions } from './comment-actions.js';
import { CommentActionEvent, type CommentAction } from './comment-events.js';
import { commentStyles } from './community-comment.styles.js';
import { adoptBodyStyles, nodesOf } from './markup.js';
import type { ShownReaction } from './reactions.js';

/** What a thread adds to one of its comments: beside the name, and behind the buttons. */
export interface CommentExtra {
  readonly badge?: TemplateResult | undefined;
  readonly action?: TemplateResult | undefined;
}

/**
 * @summary One comment: who, when, what, and what can be done with it. Shown inside `<community-comments>`.
 *
 * @slot editor - Stands in place of the text while the comment is edited.
 * @csspart base - The article.
 * @csspart avatar - The drawn picture.
 * @csspart body - The text.
 * @csspart actions - The row of buttons.
 */
export class CommunityComment extends LitElement {
  static override styles = [base, buttons, commentStyles];

  /** What is shown. */
  @property({ attribute: false }) entry!: Entry;
  /** Set while only its author sees it. */
  @property({ attribute: false }) delivery: 'sending' | 'queued' | 'failed' | 'pending' | 'removed' | '' = '';
  /** Why it was not taken, why it waits, or what was said of its removal. */
  @property({ attribute: false }) why: PostingRefusal | Waiting | Removal | undefined;
  @property({ attribute: false }) reactions: readonly ShownReaction[] = [];
  /** Role of its author. */
  @property({ attribute: false }) authorRole: Role | null = null;
  /** Name of whom it answers, where the comment does not stand directly below. */
  @property({ attribute: false }) answerTo = '';
  /** It answers a comment that is not loaded. */
  @property({ type: Boolean }) orphan = false;
  @property({ attribute: false }) extra: CommentExtra | undefined;
  /** Address that leads here. */
  @property({ attribute: false }) link = '';
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) deletable = false;
  @property({ type: Boolean }) editing = false;
  /** No answers and reactions: closed, banned or not yet connected. */
  @property({ type: Boolean }) readonly = false;
  /** A link has led here. */
  @property({ type: Boolean, reflect: true }) highlighted = false;

  /** @internal */
  readonly locale = new Locale(this);
  #body: TemplateResult | undefined;
  #actions: CommentActions | undefined;

  /** Moves the focus to the comment itself. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('article')?.focus(options);
  }

  /** @internal Renders the text again, now that its renderer is here. */
  refreshMarkup(): void {
    this.#body = undefined;
    this.requestUpdate();
  }

  /** @internal Passes on what a reader asks for. */
  act(action: CommentAction): void {
    this.dispatchEvent(new CommentActionEvent(this.entry, action));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('entry');
    if (changed.has('entry') && before?.body !== this.entry.body) this.#body = undefined;
    if (!this.#actions) void bringActions().then((Actions) => this.#take(Actions));
  }

  override render(): TemplateResult {
    const { entry } = this;
    if (entry.state) return this.#tombstone(entry.state);
    return html`
      <article
        part="base"
        aria-label=${this.locale.t.comment.label(entry.name)}
        tabindex="-1"
        dir=${this.locale.direction}
      >
        <span class="avatar" part="avatar" aria-hidden="true">${initialsOf(entry.name)}</span>
        <div class="main">
          ${this.#header()} ${this.#text()} ${this.#actions?.status()}
          ${
            this.editing || this.delivery === 'sending'
              ? nothing
              : html`<footer part="actions">${this.#actions?.row()}${this.extra?.action}</footer>`
          }
        </div>
      </article>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    adoptBodyStyles(this.renderRoot);
    if (changed.has('entry')) this.style.setProperty('--hue', String(hueOf(this.entry.uid)));
  }

  #tombstone(how: 'removed' | 'deleted'): TemplateResult {
    const text = this.locale.t.comment[how];
    return html`
      <article class="gone" part="base" aria-label=${text} tabindex="-1" dir=${this.locale.direction}>
        <span class="avatar" part="avatar" aria-hidden="true"></span>
        <p class="quiet">${text} · <community-time .time=${this.entry.at}></community-time></p>
      </article>
    `;
  }

  #header(): TemplateResult {
    const { entry, authorRole, link } = this;
    const { comment } = this.locale.t;
    const time = html`<community-time .time=${entry.at}></community-time>`;
    return html`
      <header>
        <bdi class="name">${entry.name}</bdi>
        ${authorRole ? html`<span class="badge">${comment.roles[authorRole]}</span>` : nothing}
        ${this.extra?.badge}
        <span class="quiet">${link && !this.delivery ? html`<a href=${link}>${time}</a>` : time}</span>
        ${
          entry.editedAt
            ? html`<span class="quiet" title=${comment.editedAt(this.locale.absolute(entry.editedAt))}
                >${comment.edited}</span
              >`
            : nothing
        }
      </header>
      ${this.#answer()}
    `;
  }

  #answer(): TemplateResult | typeof nothing {
    const { comment } = this.locale.t;
    if (this.orphan) {
      return html`<button class="link" type="button" @click=${() => this.act({ kind: 'go-to-parent' })}>
        ${comment.answerToEarlier}
      </button>`;
    }
    return this.answerTo ? html`<span class="quiet">${comment.answerTo(this.answerTo)}</span>` : nothing;
  }

  #text(): TemplateResult {
    if (this.editing) return html`<slot name="editor"></slot>`;
    this.#body ??= nodesOf(this.entry.body);
    return html`<div class="body ${this.delivery}" part="body">${this.#body}</div>`;
  }

  #take(Actions: typeof CommentActions | undefined): void {
    if (this.#actions || !Actions) return;
    this.#actions = new Actions(this);
    this.requestUpdate();
  }
}

let actions: Promise<typeof CommentActions | undefined> | undefined;

/** One request for all comments, after the first of them has been painted; asked for again when it did not arrive. */
function bringActions(): Promise<typeof CommentActions | undefined> {
  actions ??= new Promise(requestAnimationFrame)
    .then(() => import('./comment-actions.js'))
    .then(
      (module) => module.CommentActions,
      () => (actions = undefined),
    );
  return actions;
}

define('community-comment', CommunityComment);

declare global {
  interface HTMLElementTagNameMap {
    'community-comment': CommunityComment;
  }
}
