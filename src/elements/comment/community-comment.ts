import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Locale } from '../../controllers/locale.js';
import type { Role } from '../../domain/community.js';
import type { Entry, Reaction } from '../../domain/entry.js';
import type { PostingRefusal } from '../../domain/posting.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import '../ui/community-time.js';
import { moreIcon, reactIcon, replyIcon } from '../ui/icons.js';
import { hueOf, initialsOf } from './avatar.js';
import { CommentActionEvent, type CommentAction } from './comment-events.js';
import { commentStyles } from './community-comment.styles.js';
import { adoptBodyStyles, nodesOf } from './markup.js';
import { REACTION_SIGNS, type ShownReaction } from './reactions.js';

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
  @property({ attribute: false }) delivery: 'sending' | 'queued' | 'failed' | 'pending' | '' = '';
  /** Why it was not taken. */
  @property({ attribute: false }) refusal: PostingRefusal | undefined;
  @property({ attribute: false }) reactions: readonly ShownReaction[] = [];
  /** Role of its author. */
  @property({ attribute: false }) authorRole: Role | null = null;
  /** Name of whom it answers, where the comment does not stand directly below. */
  @property({ attribute: false }) answerTo = '';
  /** It answers a comment that is not loaded. */
  @property({ type: Boolean }) orphan = false;
  /** Address that leads here. */
  @property({ attribute: false }) link = '';
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) deletable = false;
  @property({ type: Boolean }) editing = false;
  /** No answers and reactions: closed, banned or not yet connected. */
  @property({ type: Boolean }) readonly = false;
  /** A link has led here. */
  @property({ type: Boolean, reflect: true }) highlighted = false;

  @state() private menu: 'actions' | 'reactions' | '' = '';
  @state() private confirming = false;

  #locale = new Locale(this);
  #extras: typeof import('./comment-extras.js') | undefined;
  #body: TemplateResult | undefined;

  /** Moves the focus to the comment itself. */
  override focus(options?: FocusOptions): void {
    this.#find('article')?.focus(options);
  }

  /** Renders the text again, now that its renderer is here. */
  refreshMarkup(): void {
    this.#body = undefined;
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('entry');
    if (changed.has('entry') && before?.body !== this.entry.body) this.#body = undefined;
  }

  override render(): TemplateResult {
    const { entry } = this;
    if (entry.state) return this.#tombstone(entry.state);
    const label = this.#locale.t.comment.label(entry.name);
    return html`
      <article part="base" aria-label=${label} tabindex="-1" dir=${this.#locale.direction}>
        <span class="avatar" part="avatar" aria-hidden="true">${initialsOf(entry.name)}</span>
        <div class="main">
          ${this.#header()} ${this.#text()} ${this.#status()} ${this.#actions()}
        </div>
      </article>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    adoptBodyStyles(this.renderRoot);
    if (changed.has('entry')) this.style.setProperty('--hue', String(hueOf(this.entry.uid)));
    if (this.confirming && (changed as Map<string, unknown>).has('confirming')) this.#find('.confirm')?.focus();
  }

  #tombstone(how: 'removed' | 'deleted'): TemplateResult {
    const { t } = this.#locale;
    const text = how === 'removed' ? t.comment.removed : t.comment.deleted;
    return html`
      <article class="gone" part="base" aria-label=${text} tabindex="-1" dir=${this.#locale.direction}>
        <span class="avatar" part="avatar" aria-hidden="true"></span>
        <p class="quiet">${text} · <community-time .time=${this.entry.at}></community-time></p>
      </article>
    `;
  }

  #header(): TemplateResult {
    const { entry } = this;
    const { t } = this.#locale;
    const time = html`<community-time .time=${entry.at}></community-time>`;
    const stored = this.link !== '' && this.delivery === '';
    const edited = entry.editedAt;
    return html`
      <header>
        <bdi class="name">${entry.name}</bdi>
        ${this.authorRole ? html`<span class="badge">${t.comment.roles[this.authorRole]}</span>` : nothing}
        <span class="quiet">${stored ? html`<a href=${this.link}>${time}</a>` : time}</span>
        ${edited
          ? html`<span class="quiet" title=${t.comment.editedAt(this.#locale.absolute(edited))}
              >${t.comment.edited}</span
            >`
          : nothing}
      </header>
      ${this.#answer()}
    `;
  }

  #answer(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    if (this.orphan) {
      return html`<button class="link" type="button" @click=${() => this.#act({ kind: 'go-to-parent' })}>
        ${t.comment.answerToEarlier}
      </button>`;
    }
    return this.answerTo ? html`<span class="quiet">${t.comment.answerTo(this.answerTo)}</span>` : nothing;
  }

  #text(): TemplateResult {
    if (this.editing) return html`<slot name="editor"></slot>`;
    this.#body ??= nodesOf(this.entry.body);
    return html`<div class="body ${this.delivery === 'sending' ? 'sending' : ''}" part="body">${this.#body}</div>`;
  }

  /** How far it has come on its way, or the question whether to delete it. */
  #status(): TemplateResult | typeof nothing {
    if (!this.delivery && !this.confirming) return nothing;
    if (!this.#extras) void this.#bring().then(() => this.requestUpdate());
    if (this.confirming) return this.#extras?.confirmation(this.#locale, this.#confirmed) ?? nothing;
    return this.#extras?.deliveryStatus(this, this.#locale, (action) => this.#act(action)) ?? nothing;
  }

  #actions(): TemplateResult | typeof nothing {
    if (this.editing || this.confirming || this.delivery === 'sending') return nothing;
    const stored = this.delivery === '';
    const writable = stored && !this.readonly;
    if (!stored && !this.editable && !this.deletable) return nothing;
    return html`
      <footer part="actions">
        ${stored ? this.reactions.map((reaction) => this.#reaction(reaction)) : nothing}
        ${writable ? this.#writeButtons() : nothing} ${this.#menuButton()} ${this.#menu()}
      </footer>
    `;
  }

  #writeButtons(): TemplateResult {
    const { t } = this.#locale;
    return html`
      <button
        class="button plain"
        type="button"
        aria-label=${t.comment.react}
        aria-haspopup="menu"
        aria-expanded=${this.menu === 'reactions'}
        @click=${(event: Event) => this.#openMenu('reactions', event)}
      >
        <span class="icon">${reactIcon}</span><span class="wide">${t.comment.react}</span>
      </button>
      <button class="button plain reply" type="button" aria-label=${t.comment.reply} @click=${this.#reply}>
        <span class="icon">${replyIcon}</span><span class="wide">${t.comment.reply}</span>
      </button>
    `;
  }

  #reaction({ kind, count, given }: ShownReaction): TemplateResult {
    const { t } = this.#locale;
    const name = t.comment.reactionCount(t.comment.reactions[kind], count);
    return html`<button
      class="button reaction"
      type="button"
      aria-pressed=${given}
      aria-label=${name}
      title=${name}
      ?disabled=${this.readonly}
      @click=${() => this.#act({ kind: 'react', reaction: kind })}
    >
      <span aria-hidden="true">${REACTION_SIGNS[kind]}</span>${this.#locale.number(count)}
    </button>`;
  }

  #menuButton(): TemplateResult {
    const { t } = this.#locale;
    return html`<button
      class="button plain more"
      type="button"
      aria-label=${t.comment.more}
      aria-haspopup="menu"
      aria-expanded=${this.menu === 'actions'}
      @click=${(event: Event) => this.#openMenu('actions', event)}
    >
      <span class="icon">${moreIcon}</span>
    </button>`;
  }

  #menu(): TemplateResult | typeof nothing {
    const extras = this.#extras;
    if (!this.menu || !extras) return nothing;
    const row = this.menu === 'reactions';
    return html`<community-menu
      .items=${row ? extras.reactionItems(this, this.#locale) : extras.actionItems(this, this.#locale)}
      .row=${row}
      .label=${row ? this.#locale.t.comment.react : this.#locale.t.comment.more}
      .direction=${this.#locale.direction}
      @menu-chosen=${(event: CustomEvent<string>) => this.#chosen(event.detail)}
      @menu-closed=${() => (this.menu = '')}
    ></community-menu>`;
  }

  async #openMenu(menu: 'actions' | 'reactions', event: Event): Promise<void> {
    const anchor = event.currentTarget as HTMLElement;
    await this.#bring();
    this.menu = menu;
    await this.updateComplete;
    this.renderRoot.querySelector('community-menu')?.open(anchor);
  }

  #chosen(id: string): void {
    if (this.menu === 'reactions') this.#act({ kind: 'react', reaction: id as Reaction });
    else if (id === 'edit') this.#act({ kind: 'edit' });
    else if (id === 'delete') this.confirming = true;
    else if (id === 'copy') void this.#extras?.copyLink(this.link, this.#locale);
    else void this.#extras?.shareLink(this.link);
  }

  #bring = async (): Promise<void> => {
    this.#extras ??= await import('./comment-extras.js');
  };

  #confirmed = (yes: boolean): void => {
    this.confirming = false;
    if (yes) this.#act({ kind: 'delete' });
    else void this.updateComplete.then(() => this.#find('.more')?.focus());
  };

  #reply = (): void => this.#act({ kind: 'reply' });

  #act(action: CommentAction): void {
    this.dispatchEvent(new CommentActionEvent(this.entry, action));
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

define('community-comment', CommunityComment);

declare global {
  interface HTMLElementTagNameMap {
    'community-comment': CommunityComment;
  }
}
