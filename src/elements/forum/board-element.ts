import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ThreadBoard } from '../../controllers/board.js';
import type { LastVisit } from '../../controllers/last-visit.js';
import { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import type { Community } from '../../domain/community.js';
import type { ForumThread, PageAddress, Topic } from '../../domain/thread.js';
import type { ForumTexts } from '../../i18n/forum/en.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { hold } from '../ui/hold-keys.js';
import { backLink, isPlain, paint } from './board-parts.js';
import { BoardWaiting } from './board-waiting.js';
import type { CommunityNewThread } from './community-new-thread.js';
import { ForumRouting, type ForumRoutingMode, type RoutedHost } from './forum-routing.js';
import { ForumScene } from './forum-scene.js';
import type { ForumSearch } from './forum-search.js';
import { ForumVoting } from './forum-voting.js';
import type { ThreadSentEvent } from './thread-sender.js';

const BOARD: PageAddress = { thread: '', url: '', title: '' };

type BoardWords =
  'categories' | 'allCategories' | 'loading' | 'failed' | 'offline' | 'loadMore' | 'back' | 'unavailable';

/** What a board says, whatever it lists. */
export interface BoardTexts {
  readonly board: Pick<ForumTexts['board'], BoardWords>;
  readonly thread: Pick<ForumTexts['thread'], 'ownVote' | 'waiting' | 'waitingHint'>;
  readonly search: Omit<ForumTexts['search'], 'clear'>;
}

/** What lists threads and opens them in place: the forum, and the board of ideas. */
export abstract class BoardElement extends LitElement implements OpeningHost, RoutedHost {
  /** The category that is chosen at first; empty for all of them. */
  @property() category = '';
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

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly voting: ForumVoting = new ForumVoting(this);
  /** @internal */
  readonly waiting: BoardWaiting = new BoardWaiting(this);
  /** @internal */
  readonly router = new ForumRouting(this, (before) => this.#moved(before));
  /** @internal */
  readonly opening = new Opening(this, () => this.requestUpdate());
  /** @internal */
  visit: LastVisit | undefined;
  #scene = new ForumScene(this);
  #session: Session | undefined;

  /** @internal */
  abstract readonly texts: { readonly t: BoardTexts };
  /** @internal */
  abstract readonly board: ThreadBoard<object>;
  /** @internal */
  abstract readonly search: ForumSearch;
  /** @internal */
  abstract readonly filter: { readonly category: string; chooseCategory(category: string): void };
  /** Reads what is to be shown. */
  protected abstract list(session: Session): void;
  /** The board, with the form for a new thread while there is one. */
  protected abstract boardParts(form: TemplateResult | typeof nothing): TemplateResult;

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

  override willUpdate(_changed: PropertyValues): void {
    const session = this.opening.due?.session;
    if (!session) return;
    if (session !== this.#session) this.begin((this.#session = session));
    if (this.router.thread) return;
    this.list(session);
    this.waiting.follow(session);
  }

  override render(): TemplateResult {
    const { thread } = this.router;
    return html`
      <section class="frame" dir=${this.locale.direction} aria-labelledby="heading">
        ${thread ? this.#thread(thread) : nothing}
        <div class="board" ?hidden=${thread !== ''}>
          ${this.boardParts(this.writing ? this.#newThread() : nothing)}
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

  /** @internal Where reading stands. */
  get status(): ThreadBoard<object>['status'] {
    return this.board.status;
  }

  /** @internal Whether threads of this kind are listed here. */
  lists(topic: Topic): boolean {
    return topic !== 'idea';
  }

  /** @internal A thread as far as it is known already. */
  find(id: string): ForumThread | undefined {
    return this.board.find(id) ?? this.search.find(id);
  }

  /** @internal Takes a thread as it is now. */
  replace(thread: ForumThread): void {
    this.board.replace(thread);
    this.search.replace(thread);
  }

  /** A session is there, or another one. */
  protected begin(session: Session): void {
    this.settled = session.community !== undefined;
    const reading = session.readCommunity().catch(() => undefined);
    void reading.then(() => (this.settled = true));
  }

  /** What the form for a new thread is told. */
  protected newThread(): TemplateResult {
    return html`<community-new-thread
      .category=${this.filter.category}
      .loaded=${this.board.threads}
      .linkTo=${this.linkTo}
      .headingLevel=${this.headingLevel + 1}
    ></community-new-thread>`;
  }

  #newThread(): TemplateResult {
    return html`<div
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
      @click=${this.clicked}
      @thread-sent=${this.#sent}
      @writing-closed=${this.#stopWriting}
    >
      ${this.newThread()}
    </div>`;
  }

  #thread(id: string): TemplateResult {
    return html`<div class="opened" tabindex="-1">
      ${backLink(this, this.#back)}
      ${this.notice ? html`<p class="note bad" role="alert">${this.notice}</p>` : nothing}
      ${keyed(
        id,
        html`<community-thread
          thread=${id}
          link-prefix=${this.router.prefixOf(id)}
          heading-level=${this.headingLevel}
          .known=${this.find(id)}
          @click=${this.clicked}
          @thread-shown=${this.#scene.shown}
        ></community-thread>`,
      )}
    </div>`;
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
      void this.waiting.add(post).then(() => this.#scene.point(post.id));
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

  /** @internal Opens threads; a click with a key held down is the browser's. */
  readonly clicked = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (this.pressed(target)) return;
    const thread = target.closest<HTMLElement>('a[data-thread]')?.dataset['thread'];
    if (!thread || !isPlain(event)) return;
    event.preventDefault();
    this.router.go(thread);
  };

  /** Takes a click on something that is no thread's link; false where it is not taken. */
  protected pressed(_target: Element): boolean {
    return false;
  }

  /** @internal */
  readonly retry = (): void => void this.board.retry();

  /** @internal */
  readonly loadMore = (): Promise<void> => this.more(this.board);

  /** Reads the next page of a list, and leads to the first of it. */
  protected async more(board: ThreadBoard<object>): Promise<void> {
    const shown = board.threads.length;
    await board.loadMore();
    await this.updateComplete;
    const first = board.threads[shown];
    if (first) this.#scene.linkOf(first.id)?.focus({ preventScroll: true });
  }

  /** @internal Opens the form, or leads back to it. */
  readonly startWriting = async (): Promise<void> => {
    try {
      const { bringWords } = await import('./community-new-thread.js');
      await bringWords(this.locale.tag);
      this.notice = '';
      this.writing = true;
    } catch {
      this.notice = this.texts.t.board.unavailable;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<CommunityNewThread>('community-new-thread')?.focus();
  };
}
