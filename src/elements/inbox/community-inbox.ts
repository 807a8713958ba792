import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { Inbox } from '../../controllers/inbox.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import type { News } from '../../domain/inbox.js';
import { inboxTexts } from '../../i18n/inbox/texts.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import { memberNameStyles } from '../member/member-name.js';
import { hold } from '../ui/hold-keys.js';
import { announce } from '../ui/announce.js';
import { closeIcon } from '../ui/icons.js';
import { inboxStyles } from './community-inbox.styles.js';
import { newsList } from './inbox-items.js';
import { conversationLink, forumLink } from './inbox-links.js';

const bellIcon = svg`<svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor"
  stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path
  d="M10 2.8a4.7 4.7 0 0 0-4.7 4.7c0 4.2-1.8 5.5-1.8 6.5h13c0-1-1.8-2.3-1.8-6.5A4.7 4.7 0 0 0 10 2.8ZM8.3 16.7a1.8 1.8 0 0 0 3.4 0"/></svg>`;

/** More than this are not counted out. */
const COUNTED = 20;

/**
 * @summary A bell that says how much is new for whoever is signed in, and opens the list: replies, mentions, accepted
 * answers, what moderators have decided, followed threads. Nobody else sees it.
 *
 * @csspart button - The bell.
 * @csspart panel - What it opens.
 */
export class CommunityInbox extends LitElement {
  static override styles = [base, buttons, memberNameStyles, inboxStyles];

  /** Address of the page with the forum; empty where it is on this page. */
  @property() forum = '';
  /** Address of the page with the board of ideas; empty where the forum's page shows them as well. */
  @property() ideas = '';
  /** Address of the page with the events; empty where they are on this page. */
  @property() events = '';

  @state() private opened = false;
  @state() private notice = '';
  @state() private undo: (() => void) | undefined;
  @query('#open') private opener!: HTMLElement;
  @query('#panel') private panel!: HTMLElement | null;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, inboxTexts);
  #session = new SessionController(this);
  /** @internal */
  readonly inbox = new Inbox(this, () => this.#session.value);

  override render(): TemplateResult | typeof nothing {
    if (!this.#session.value?.account) return nothing;
    const { inbox } = this.texts.t;
    const { unread } = this.inbox;
    return html`<div class="base" dir=${this.locale.direction}>
      <button
        id="open"
        class="button plain bell"
        part="button"
        type="button"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-expanded=${this.opened}
        aria-label=${unread > 0 ? inbox.labelNew(unread) : inbox.label}
      >
        ${bellIcon}
        ${unread > 0 ? html`<span class="count" aria-hidden="true">${this.#short(unread)}</span>` : nothing}
      </button>
      <div
        id="panel"
        class="panel"
        part="panel"
        popover="auto"
        role="dialog"
        aria-labelledby="heading"
        tabindex="-1"
        @beforetoggle=${this.#place}
        @toggle=${this.#toggled}
        @keydown=${hold}
        @keypress=${hold}
        @keyup=${hold}
      >
        ${this.opened ? this.#content() : html`<span id="heading" hidden>${inbox.label}</span>`}
      </div>
    </div>`;
  }

  /** @internal One thing is read. */
  markRead(news: News): void {
    this.inbox.record?.markRead(news);
    // The button that was pressed is gone.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(news.id)}"] .go`)?.focus(),
    );
  }

  /** @internal A link is followed, here or in another tab. */
  follow(event: MouseEvent, news: News): void {
    this.inbox.record?.markRead(news);
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    this.panel?.hidePopover();
    if (!this.ideas || news.event) return;
    event.preventDefault();
    void this.#goToThread(news);
  }

  /** That it is an idea stands on the thread alone. Without knowing, the forum shows it as well. */
  async #goToThread(news: News): Promise<void> {
    const thread = await this.inbox.readThread(news.thread).catch(() => null);
    location.assign(forumLink(thread?.kind === 'idea' ? this.ideas : this.forum, news));
  }

  /** @internal A page's address stands on its thread alone, which is read when somebody wants to go there. */
  async goToPage(news: News): Promise<void> {
    const { inbox } = this.texts.t;
    try {
      const thread = await this.inbox.readThread(news.thread);
      const link = thread && conversationLink(thread.url, news, this.events);
      this.inbox.record?.markRead(news);
      if (!link) return this.#say(thread ? inbox.nowhere : inbox.gone);
      this.panel?.hidePopover();
      location.assign(link);
    } catch {
      this.#say(this.texts.t.follow.failed);
    }
  }

  /** @internal No more of this thread; can be taken back. */
  async mute(news: News): Promise<void> {
    const { inbox, follow } = this.texts.t;
    const { record } = this.inbox;
    const before = record?.markOf(news.thread) ?? '';
    try {
      if (!(await this.inbox.mark(news.thread, 'muted'))) return this.#say(follow.full);
      this.#say(inbox.muted, () => void this.inbox.mark(news.thread, before).catch(() => undefined));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.undo')?.focus();
    } catch {
      this.#say(follow.failed);
    }
  }

  #content(): TemplateResult {
    const { inbox } = this.texts.t;
    return html`<div class="top">
        <span id="heading" class="heading" role="heading" aria-level="2">${inbox.label}</span>
        ${
          this.inbox.unread > 0
            ? html`<button class="button plain" type="button" @click=${this.#markAllRead}>
                ${inbox.markAll}
              </button>`
            : nothing
        }
        <button
          class="button plain"
          type="button"
          popovertarget="panel"
          popovertargetaction="hide"
          aria-label=${inbox.close}
        >
          ${closeIcon}
        </button>
      </div>
      <div class="note" role="status">${this.#status()}</div>
      ${newsList(this)}`;
  }

  #status(): unknown {
    const { inbox } = this.texts.t;
    const { status, news } = this.inbox;
    if (this.notice) {
      return html`${this.notice}${
        this.undo
          ? html`<button class="button undo" type="button" @click=${this.#takeBack}>${inbox.undo}</button>`
          : nothing
      }`;
    }
    if (status === 'failed') {
      return html`${inbox.failed}<button class="button" type="button" @click=${() => void this.inbox.look()}>
          ${inbox.retry}
        </button>`;
    }
    return status === 'loading' && news.length === 0 ? inbox.loading : nothing;
  }

  #short(unread: number): string {
    return unread > COUNTED ? `${this.locale.number(COUNTED)}+` : this.locale.number(unread);
  }

  #say(notice: string, undo?: () => void): void {
    this.notice = notice;
    this.undo = undo;
  }

  #takeBack = (): void => {
    this.undo?.();
    this.#say('');
    this.panel?.focus();
  };

  #markAllRead = (): void => {
    this.inbox.record?.markAllRead();
    announce(this.texts.t.inbox.allRead);
    this.panel?.focus();
  };

  /** Below the bell, inside the window; what is new is looked for meanwhile. */
  #place = (event: ToggleEvent): void => {
    const { panel } = this;
    if (event.newState !== 'open' || !panel) return;
    const anchor = this.opener.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const width = Math.min(26 * parseFloat(getComputedStyle(panel).fontSize), clientWidth - 16);
    const start = this.locale.direction === 'rtl' ? anchor.left : anchor.right - width;
    const left = Math.max(8, Math.min(start, clientWidth - width - 8));
    // Where the bell stands low the panel begins further up.
    const top = Math.max(8, Math.min(anchor.bottom + 4, clientHeight - 360));
    panel.style.setProperty('left', `${String(left)}px`);
    panel.style.setProperty('top', `${String(top)}px`);
    panel.style.setProperty('max-height', `calc(100dvh - ${String(top + 8)}px)`);
    this.opened = true;
    this.#say('');
    void this.inbox.look();
  };

  #toggled = (event: ToggleEvent): void => {
    this.opened = event.newState === 'open';
    const inside = this.shadowRoot?.activeElement ?? null;
    if (this.opened) this.panel?.focus({ preventScroll: true });
    else if (inside || document.activeElement === document.body) this.opener.focus({ preventScroll: true });
  };
}

define('community-inbox', CommunityInbox);

declare global {
  interface HTMLElementTagNameMap {
    'community-inbox': CommunityInbox;
  }
}
