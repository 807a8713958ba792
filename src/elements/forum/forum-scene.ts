import type { ReactiveController } from 'lit';
import { isForumThread, type Thread } from '../../domain/thread.js';
import type { BoardElement } from './board-element.js';
import { titlePage } from './page-title.js';

/** Where the board stood in the window when a thread was opened from it. */
interface Spot {
  readonly thread: string;
  readonly top: number;
}

/** Moves focus, scroll position and the page's title along between the board and an opened thread. */
export class ForumScene implements ReactiveController {
  #spot: Spot | undefined;
  /** Title of the thread that is open. */
  #named = '';

  constructor(readonly forum: BoardElement) {
    forum.addController(this);
  }

  /** After a move in the page. */
  hostConnected(): void {
    if (this.#named) this.#title(this.#named);
  }

  hostDisconnected(): void {
    titlePage(this.forum, '');
  }

  /** The page was entered by a link to a thread. The focus is only taken where nobody has it. */
  arrive(): void {
    void this.#openThread(document.activeElement === document.body);
  }

  /** From the board, or from another thread, to a thread. */
  leave(before: string, thread: string): void {
    const link = before ? null : this.linkOf(thread);
    if (!before) this.#spot = link ? { thread, top: link.getBoundingClientRect().top } : undefined;
    const title = this.forum.find(thread)?.title;
    if (title) this.#title(title);
    void this.#openThread(true);
  }

  /** From a thread back to the board, where it was left. */
  comeBack(before: string): void {
    this.#title('');
    this.forum.visit?.look();
    // What was voted in the thread is shown beside its row.
    if (this.forum.opening.session?.account)
      void this.forum.voting.bring().then(() => this.forum.requestUpdate());
    void this.forum.updateComplete.then(() => {
      this.#restore(before);
      // The browser puts back its own idea of the place after "back".
      requestAnimationFrame(() => this.forum.router.thread || this.#scroll());
    });
  }

  /** Leads to something that has just been added to the list. */
  point(id: string): void {
    void this.forum.updateComplete.then(() =>
      this.forum.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus(),
    );
  }

  linkOf(thread: string): HTMLElement | null {
    return this.forum.renderRoot.querySelector<HTMLElement>(
      `.threads a[data-thread="${CSS.escape(thread)}"]`,
    );
  }

  /** The opened thread knows more of itself now. */
  readonly shown = (event: Event): void => {
    const { shown } = event.target as HTMLElement & { readonly shown?: Thread | null };
    if (!isForumThread(shown) || shown.id !== this.forum.router.thread) return;
    this.#title(shown.title);
    this.forum.replace(shown);
    if (this.#opened?.matches(':focus')) this.#opened.querySelector<HTMLElement>('community-thread')?.focus();
  };

  get #opened(): HTMLElement | null {
    return this.forum.renderRoot.querySelector<HTMLElement>('.opened');
  }

  #title(title: string): void {
    this.#named = title;
    if (this.forum.routing !== 'none' && this.forum.isConnected) titlePage(this.forum, title);
  }

  async #openThread(focus: boolean): Promise<void> {
    const { forum } = this;
    const bringing = import('../thread/community-thread.js').catch(() => {
      forum.notice = forum.texts.t.board.unavailable;
    });
    await forum.updateComplete;
    const frame = forum.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame && frame.getBoundingClientRect().top < 0)
      frame.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (focus) this.#opened?.focus({ preventScroll: true });
    await bringing;
    const thread = this.#opened?.querySelector<HTMLElement & { updateComplete?: Promise<boolean> }>(
      'community-thread',
    );
    await thread?.updateComplete;
    if (this.#opened?.matches(':focus')) thread?.focus({ preventScroll: true });
  }

  #restore(before: string): void {
    const link = this.linkOf(before) ?? (this.#spot && this.linkOf(this.#spot.thread));
    const heading = this.forum.renderRoot.querySelector<HTMLElement>('.heading');
    (link ?? heading)?.focus({ preventScroll: Boolean(link) });
    this.#scroll();
  }

  #scroll(): void {
    const link = this.#spot && this.linkOf(this.#spot.thread);
    if (!link || !this.#spot) return;
    scrollBy({ top: link.getBoundingClientRect().top - this.#spot.top, behavior: 'instant' });
    // Where not the window scrolls but something inside it.
    link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
