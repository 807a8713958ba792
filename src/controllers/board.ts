import type { ReactiveControllerHost } from 'lit';
import { boardThreads, decodeThread, type BoardView } from '../data/threads.js';
import { BOARD_PAGE } from '../domain/limits.js';
import { isForumThread, type ForumThread } from '../domain/thread.js';
import type { Session } from './session.js';

/** How long a list that was left for another order or filter is shown again without a look at the database. */
const FRESH = 60_000;

interface Kept {
  readonly threads: readonly ForumThread[];
  readonly more: boolean;
  readonly readAt: number;
}

const NOTHING: Kept = { threads: [], more: false, readAt: 0 };

/**
 * The threads of a forum as far as they have been read: pages of twenty in one order, under one filter. While another
 * order is on its way, what was there stays.
 */
export class Board {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  loadingMore = false;
  /** The last "load more" did not get through. */
  moreFailed = false;
  #view: BoardView | undefined;
  #session: Session | undefined;
  #key = '';
  #shown = NOTHING;
  #kept = new Map<string, Kept>();
  #attempt = 0;

  constructor(readonly host: ReactiveControllerHost) {}

  get threads(): readonly ForumThread[] {
    return this.#shown.threads;
  }

  /** There may be older ones. */
  get more(): boolean {
    return this.#shown.more;
  }

  /** Whether the list is still that of another order or filter. */
  get stale(): boolean {
    return this.status === 'loading' && this.threads.length > 0;
  }

  /** Shows this view; asked again for the same it does nothing. */
  async open(session: Session, view: BoardView): Promise<void> {
    const key = JSON.stringify([view.sort, view.category, view.tag]);
    if (session === this.#session && key === this.#key) return;
    if (session !== this.#session) {
      this.#kept.clear();
      this.#shown = NOTHING;
    }
    this.#session = session;
    this.#view = view;
    this.#key = key;
    const kept = this.#kept.get(key);
    if (kept && session.store.now() - kept.readAt < FRESH) this.#show(kept);
    else await this.#read();
  }

  /** Reads the first page again. */
  async retry(): Promise<void> {
    await this.#read();
  }

  async loadMore(): Promise<void> {
    const last = this.threads.at(-1);
    if (!last || !this.more || this.loadingMore || this.status !== 'ready') return;
    const attempt = this.#attempt;
    const before = this.#shown;
    this.loadingMore = true;
    this.moreFailed = false;
    this.host.requestUpdate();
    const page = await this.#page(last).catch(() => null);
    if (attempt !== this.#attempt) return;
    this.loadingMore = false;
    this.moreFailed = page === null;
    // A thread that has moved down meanwhile comes a second time.
    const known = new Set(this.threads.map(({ id }) => id));
    if (page) {
      const added = page.threads.filter(({ id }) => !known.has(id));
      this.#keep({ ...page, threads: [...this.threads, ...added], readAt: before.readAt });
    }
    this.host.requestUpdate();
  }

  find(id: string): ForumThread | undefined {
    return this.threads.find((thread) => thread.id === id);
  }

  /** Takes a thread that is listed as it is now. */
  replace(thread: ForumThread): void {
    for (const [key, kept] of this.#kept) this.#kept.set(key, { ...kept, threads: replaced(kept, thread) });
    this.#shown = { ...this.#shown, threads: replaced(this.#shown, thread) };
    this.host.requestUpdate();
  }

  /** Takes a thread that has just been opened: below those that are pinned. */
  add(thread: ForumThread): void {
    if (this.status !== 'ready' || this.find(thread.id)) return;
    const unpinned = this.threads.findIndex(({ forum }) => !forum.pinned);
    const threads = this.threads.toSpliced(unpinned < 0 ? this.threads.length : unpinned, 0, thread);
    // In other orders it has another place.
    this.#kept.clear();
    this.#keep({ ...this.#shown, threads });
    this.host.requestUpdate();
  }

  async #read(): Promise<void> {
    const attempt = ++this.#attempt;
    this.status = 'loading';
    this.loadingMore = this.moreFailed = false;
    this.host.requestUpdate();
    try {
      const page = await this.#page();
      if (attempt !== this.#attempt) return;
      this.#show({ ...page, readAt: this.#session?.store.now() ?? 0 });
    } catch {
      if (attempt !== this.#attempt) return;
      this.#shown = NOTHING;
      this.status = 'failed';
      this.host.requestUpdate();
    }
  }

  #show(kept: Kept): void {
    this.#attempt++;
    this.status = 'ready';
    this.loadingMore = this.moreFailed = false;
    this.#keep(kept);
    this.host.requestUpdate();
  }

  #keep(kept: Kept): void {
    this.#shown = kept;
    this.#kept.set(this.#key, kept);
  }

  async #page(after?: ForumThread): Promise<Omit<Kept, 'readAt'>> {
    const session = this.#session;
    if (!session || !this.#view) return NOTHING;
    const documents = await session.store.list(boardThreads(session.id, this.#view, after));
    const threads = documents.map(decodeThread).filter(isForumThread);
    return { threads, more: documents.length === BOARD_PAGE && threads.length > 0 };
  }
}

function replaced({ threads }: Kept, thread: ForumThread): readonly ForumThread[] {
  if (thread.forum.deleted) return threads.filter(({ id }) => id !== thread.id);
  return threads.map((other) => (other.id === thread.id ? thread : other));
}
