import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { keyed } from 'lit/directives/keyed.js';
import { Board } from '../../controllers/board.js';
import { LastVisit } from '../../controllers/last-visit.js';
import { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { WaitingThreads } from '../../controllers/waiting-threads.js';
import type { BoardView } from '../../data/threads.js';
import type { Community } from '../../domain/community.js';
import { THREAD_SORTS, type PageAddress, type ThreadSort } from '../../domain/thread.js';
import { forumTexts } from '../../i18n/forum/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { define } from '../define.js';
import { memberNameStyles } from '../member/member-name.js';
import { hold } from '../ui/hold-keys.js';
import { boardContent, boardNote } from './board-content.js';
import { boardListStyles } from './board-list.styles.js';
import { paint } from './board-rows.js';
import { backIcon, boardTools, boardTop, isPlain } from './board-tools.js';
import { forumStyles } from './community-forum.styles.js';
import type { CommunityNewThread, ThreadSentEvent } from './community-new-thread.js';
import { ForumFilter } from './forum-filter.js';
import { ForumNews } from './forum-news.js';
import { ForumRouting, type ForumRoutingMode, type RoutedHost } from './forum-routing.js';
import { ForumScene } from './forum-scene.js';
import { ForumSearch } from './forum-search.js';
import { ForumVoting } from './forum-voting.js';

const BOARD: PageAddress = { thread: '', url: '', title: '' };

/**
 * @summary A forum: categories, a list of threads, search, new threads, and one opened thread with links that lead to it.
 *
 * @fires {BeforePostEvent} community-before-post - A thread is about to be sent; can be cancelled.
 * @fires {ThreadPostedEvent} community-thread-posted - A thread has been stored.
 * @csspart heading - The heading of the board.
 * @csspart list - The list of threads.
 * @csspart thread - Each thread of the list.
 * @cssprop --community-good - Colour of the badge on answered questions.
 * @cssprop --community-scroll-margin - Room to leave above the forum for sticky headers.
 */
export class CommunityForum extends LitElement implements OpeningHost, RoutedHost {
  static override styles = [
    ...[base, buttons, fields, selects, states, goodToken],
    ...[memberNameStyles, forumStyles, boardListStyles],
  ];

  /** The category that is chosen at first; empty for all of them. */
  @property() category = '';
  /** Order at first: `latest`, `newest`, `top` or `unanswered`. */
  @property() sort: ThreadSort = 'latest';
  /** Where the page's address names the opened thread: in its `hash`, in its `query`, or in `none`. */
  @property() routing: ForumRoutingMode = 'hash';
  /** Heading of the board; empty for the word in the reader's language. */
  @property() heading = '';
  /** Level of the heading in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** @internal A thread is being written. */
  @state() writing = false;
  /** @internal The settings have been read, or cannot be: categories and threads come into sight together. */
  @state() settled = false;
  /** @internal What went wrong besides reading. */
  @state() notice = '';
  @state() private chosenSort: ThreadSort | undefined;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, forumTexts);
  /** @internal */
  readonly board = new Board(this);
  /** @internal */
  readonly search = new ForumSearch(this);
  /** @internal */
  readonly news = new ForumNews(this);
  /** @internal */
  readonly voting = new ForumVoting(this);
  /** @internal */
  readonly waiting = new WaitingThreads(this);
  /** @internal */
  readonly router = new ForumRouting(this, (before) => this.#moved(before));
  /** @internal */
  readonly filter = new ForumFilter(this);
  /** @internal */
  readonly opening = new Opening(this, () => this.requestUpdate());
  /** @internal */
  visit: LastVisit | undefined;
  #scene = new ForumScene(this);
  #session: Session | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#connectivity);
    addEventListener('offline', this.#connectivity);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#connectivity);
    removeEventListener('offline', this.#connectivity);
  }

  override willUpdate(): void {
    const session = this.opening.due?.session;
    if (!session) return;
    if (session !== this.#session) this.#begin(session);
    if (this.router.thread) return;
    void this.board.open(session, this.view);
    this.waiting.follow(session);
  }

  override render(): TemplateResult {
    const { thread } = this.router;
    return html`
      <section class="frame" dir=${this.locale.direction} aria-labelledby="heading">
        ${thread ? this.#thread(thread) : nothing}
        <div class="board" ?hidden=${thread !== ''}>
          ${boardTop(this)} ${boardNote(this)} ${this.writing ? this.#newThread() : nothing}
          ${boardTools(this)} ${boardContent(this)}
        </div>
      </section>
    `;
  }

  override firstUpdated(): void {
    if (this.router.thread) this.#scene.arrive();
  }

  override updated(): void {
    paint(this.renderRoot);
  }

  /** @internal */
  readonly subject = 'board';

  /** @internal A link of the page's address leads to a thread. */
  get linked(): boolean {
    return this.router.thread !== '';
  }

  /** @internal */
  addressOf(): Promise<PageAddress> {
    return Promise.resolve(BOARD);
  }

  /** @internal Undefined until it is known, null where it is not set up. */
  get community(): Community | null | undefined {
    return this.opening.session?.community;
  }

  /** @internal */
  get view(): BoardView {
    const wanted = this.chosenSort ?? this.sort;
    const sort = THREAD_SORTS.includes(wanted) ? wanted : 'latest';
    return { sort, category: this.filter.category, tag: this.filter.tag };
  }

  #thread(id: string): TemplateResult {
    const known = this.board.find(id) ?? this.search.find(id);
    return html`<div class="opened" tabindex="-1">
      <a class="button plain back" href=${this.router.linkTo('')} @click=${this.#back}>
        ${backIcon} ${this.texts.t.board.back}
      </a>
      ${this.notice ? html`<p class="note bad" role="alert">${this.notice}</p>` : nothing}
      ${keyed(
        id,
        html`<community-thread
          thread=${id}
          link-prefix=${this.router.prefixOf(id)}
          heading-level=${this.headingLevel}
          .known=${known}
          @thread-shown=${this.#scene.shown}
        ></community-thread>`,
      )}
    </div>`;
  }

  #newThread(): TemplateResult {
    return html`<community-new-thread
      .category=${this.view.category}
      .loaded=${this.board.threads}
      .linkTo=${this.linkTo}
      .headingLevel=${this.headingLevel + 1}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
      @click=${this.clicked}
      @thread-sent=${this.#sent}
      @writing-closed=${this.#stopWriting}
    ></community-new-thread>`;
  }

  #begin(session: Session): void {
    this.#session = session;
    this.visit = new LastVisit(session);
    this.settled = session.community !== undefined;
    const reading = session.readCommunity().catch(() => undefined);
    void reading.then(() => (this.settled = true));
  }

  #moved(before: string): void {
    const { thread } = this.router;
    for (const id of [before, thread]) if (id) this.visit?.open(id);
    if (thread) this.#scene.leave(before, thread);
    else this.#scene.comeBack(before);
  }

  #sent = ({ thread, post }: ThreadSentEvent): void => {
    this.writing = false;
    if (post) {
      this.waiting.add(post);
      this.#scene.point(post.id);
    }
    if (!thread) return;
    this.board.add(thread);
    this.router.go(thread.id);
  };

  #stopWriting = (): void => {
    this.writing = false;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.new-thread')?.focus({ preventScroll: true }),
    );
  };

  #back = (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    this.router.go('');
  };

  #connectivity = (): void => this.requestUpdate();

  /** @internal */
  readonly linkTo = (thread: string): string => this.router.linkTo(thread);

  /** @internal Opens threads and filters by tags; a click with a key held down is the browser's. */
  readonly clicked = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    const tag = target.closest<HTMLElement>('[data-tag]')?.dataset['tag'];
    if (tag !== undefined) return this.filter.chooseTag(tag === this.view.tag ? '' : tag);
    const thread = target.closest<HTMLElement>('a[data-thread]')?.dataset['thread'];
    if (!thread || !isPlain(event)) return;
    event.preventDefault();
    this.router.go(thread);
  };

  /** @internal */
  readonly chooseSort = (event: Event): void => {
    this.chosenSort = (event.target as HTMLSelectElement).value as ThreadSort;
  };

  /** @internal */
  readonly retry = (): void => void this.board.retry();

  /** @internal */
  readonly loadMore = async (): Promise<void> => {
    const shown = this.board.threads.length;
    await this.board.loadMore();
    await this.updateComplete;
    const first = this.board.threads[shown];
    if (first) this.#scene.linkOf(first.id)?.focus({ preventScroll: true });
  };

  /** @internal Opens the form, or leads back to it. */
  readonly startWriting = async (): Promise<void> => {
    try {
      await import('./community-new-thread.js');
      this.notice = '';
      this.writing = true;
    } catch {
      this.notice = this.texts.t.board.unavailable;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<CommunityNewThread>('community-new-thread')?.focus();
  };
}

define('community-forum', CommunityForum);

declare global {
  interface HTMLElementTagNameMap {
    'community-forum': CommunityForum;
  }
}
