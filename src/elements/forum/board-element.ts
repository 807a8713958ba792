import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ThreadBoard } from '../../controllers/board.js';
import type { LastVisit } from '../../controllers/last-visit.js';
import type { Session } from '../../controllers/session.js';
import type { ForumThread, Topic } from '../../domain/thread.js';
import type { ForumTexts } from '../../i18n/forum/en.js';
import { hold } from '../ui/hold-keys.js';
import { backLink, isPlain } from './board-parts.js';
import { BoardWaiting } from './board-waiting.js';
import type { CommunityNewThread } from './community-new-thread.js';
import { ForumRouting } from './forum-routing.js';
import { ForumScene } from './forum-scene.js';
import type { ForumSearch } from './forum-search.js';
import { ForumVoting } from './forum-voting.js';
import { ListElement } from './list-element.js';
import type { ThreadSentEvent } from './thread-sender.js';

type BoardWords =
  'categories' | 'allCategories' | 'loading' | 'failed' | 'offline' | 'loadMore' | 'back' | 'unavailable';

/** What a board says, whatever it lists. */
export interface BoardTexts {
  readonly board: Pick<ForumTexts['board'], BoardWords>;
  readonly thread: Pick<ForumTexts['thread'], 'ownVote' | 'waiting' | 'waitingHint'>;
  readonly search: Omit<ForumTexts['search'], 'clear'>;
}

/** What lists threads and opens them in place: the forum, and the board of ideas. */
export abstract class BoardElement extends ListElement {
  /** @internal A thread is being written. */
  @state() writing = false;
  /** @internal */
  readonly voting: ForumVoting = new ForumVoting(this);
  /** @internal */
  readonly waiting: BoardWaiting = new BoardWaiting(this);
  /** @internal */
  readonly router = new ForumRouting(this, (before) => this.#moved(before));
  /** @internal */
  visit: LastVisit | undefined;
  #scene = new ForumScene(this);

  /** @internal */
  abstract readonly texts: { readonly t: BoardTexts };
  /** @internal */
  abstract readonly board: ThreadBoard<object>;
  /** @internal */
  abstract readonly search: ForumSearch;
  /** @internal */
  abstract readonly filter: { readonly category: string; chooseCategory(category: string): void };
  /** The board, with the form for a new thread while there is one. */
  protected abstract boardParts(form: TemplateResult | typeof nothing): TemplateResult;

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

  protected override readList(session: Session): void {
    this.waiting.follow(session);
  }

  protected override arrive(): void {
    this.#scene.arrive();
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
      ${backLink(this, this.back)}
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
