import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { latestThread } from '../../controllers/latest-thread.js';
import { MINUTE } from '../../domain/limits.js';
import type { ForumThread } from '../../domain/thread.js';
import { announce } from '../ui/announce.js';
import type { CommunityForum } from './community-forum.js';

/**
 * Looks once a minute, by one read, whether something has happened on the board that it does not show, while the board is
 * in sight and the community's policy wants it to be live. Threads that are pinned stand above all others and are not
 * looked at; an order by votes has no newest thread.
 */
export class BoardNews implements ReactiveController {
  /** Something has happened that the list does not show. */
  arrived = false;
  #view = '';
  #lookedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;

  constructor(readonly forum: CommunityForum) {
    forum.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    this.#rest();
  }

  hostUpdated(): void {
    this.#follow();
  }

  /** Lets in what has arrived when the reader wants. */
  button(): TemplateResult | typeof nothing {
    if (!this.arrived || this.forum.search.active) return nothing;
    const { showNew } = this.forum.texts.t.board;
    return html`<button class="button middle" type="button" @click=${this.#show}>${showNew}</button>`;
  }

  get #wanted(): boolean {
    const { board, community, isConnected, router, view } = this.forum;
    const live = community?.policy.live ?? 'off';
    const inSight = isConnected && !document.hidden && router.thread === '' && board.status === 'ready';
    return inSight && navigator.onLine && live !== 'off' && view.sort !== 'top' && !this.arrived;
  }

  #follow = (): void => {
    const { store } = this.forum.opening.session ?? {};
    const view = JSON.stringify(this.forum.view);
    if (!store) return;
    if (view !== this.#view) {
      Object.assign(this, { arrived: false });
      this.#view = view;
      this.#lookedAt = store.now();
      this.#rest();
    }
    if (!this.#wanted) return this.#rest();
    if (this.#timer !== undefined || this.#looking) return;
    // A little apart from all others who have opened the page at the same moment.
    const due = this.#lookedAt + MINUTE * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(() => void this.#look(), Math.max(0, due - store.now()));
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    const { session } = this.forum.opening;
    this.#timer = undefined;
    if (!session) return;
    const view = this.#view;
    this.#looking = true;
    // One that does not get through is made up for by the next.
    const thread = await latestThread(session, this.forum.view);
    this.#looking = false;
    this.#lookedAt = session.store.now();
    if (view === this.#view && thread && this.#isNews(thread)) {
      this.arrived = true;
      this.forum.requestUpdate();
    }
    this.#follow();
  }

  #isNews(thread: ForumThread): boolean {
    const { board } = this.forum;
    // What one has just written oneself has a time by one's own clock.
    if (board.find(thread.id)?.lastId === thread.lastId) return false;
    const known = board.threads.filter(({ forum }) => !forum.pinned).map(this.#timeOf);
    return this.#timeOf(thread) > Math.max(0, ...known);
  }

  #timeOf = ({ lastActivityAt, forum }: ForumThread): number =>
    this.forum.view.sort === 'newest' ? forum.at : lastActivityAt;

  /** Shows the first page as it is now, with the focus on the first thread that was not there before. */
  #show = async (): Promise<void> => {
    const { forum } = this;
    const { board } = forum;
    const known = new Map(board.threads.map(({ id, lastId }) => [id, lastId]));
    const done = await board.refresh();
    this.arrived = !done;
    this.#lookedAt = forum.opening.session?.store.now() ?? 0;
    forum.notice = done ? '' : forum.texts.t.board.failed;
    forum.requestUpdate();
    await forum.updateComplete;
    if (!done) return;
    announce(forum.texts.t.board.shown);
    const fresh = board.threads.find(({ id, lastId }) => known.get(id) !== lastId) ?? board.threads[0];
    forum.renderRoot
      .querySelector<HTMLElement>(`.threads a[data-thread="${CSS.escape(fresh?.id ?? '')}"]`)
      ?.focus();
  };
}
