import type { ReactiveControllerHost } from 'lit';
import type { CommentSort } from '../domain/comment-tree.js';
import type { Entry, EntryPage } from '../domain/entry.js';
import type { PageAddress, Thread } from '../domain/thread.js';
import { pagePath } from '../data/page-paths.js';
import { decodePage, newestPages } from '../data/pages.js';
import { StoreError, type Store } from '../store/store.js';
import { readConversation } from './conversation-cache.js';
import type { ConversationFollower } from './conversation-follower.js';
import type { Session } from './session.js';

/** A first page with fewer entries than this is followed by the one before it. */
const ENOUGH = 20;

export interface ConversationOptions {
  readonly session: Session;
  readonly address: PageAddress;
  readonly sort: CommentSort;
  /** The first entry of page 0 opens the thread: it is read with the thread's document. */
  readonly opening?: boolean;
}

/**
 * The comments of one thread as far as they are loaded, out of its page documents. The first look reads two documents
 * (community and newest page); the follower, loaded afterwards, listens to the thread document and counts what is new.
 */
export class Conversation {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  error: StoreError | undefined;
  /** Undefined until read; null when nobody has commented yet. */
  thread: Thread | null | undefined;
  /** A further page is on its way. */
  loadingMore = false;
  options: ConversationOptions | null = null;
  readonly pages = new Map<number, EntryPage>();
  /** What follows the thread, once it is wanted. */
  follower: ConversationFollower | undefined;

  #attempt = 0;
  #following: Promise<ConversationFollower> | undefined;

  constructor(readonly host: ReactiveControllerHost) {}

  /** Loads another conversation, or the same again. */
  async open(options: ConversationOptions, linkedPage?: number): Promise<void> {
    const attempt = ++this.#attempt;
    this.options = options;
    this.pages.clear();
    this.follower?.reset();
    Object.assign(this, { status: 'loading', error: undefined, thread: undefined });
    this.#restore(options);
    this.host.requestUpdate();
    try {
      await this.#firstPages(options, attempt, linkedPage);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** Brings what follows the thread; it listens only after its `live()`. Rejects where it cannot be loaded. */
  follow(): Promise<ConversationFollower> {
    this.#following ??= import('./conversation-follower.js').then(
      (module) => (this.follower = new module.ConversationFollower(this)),
      (error: unknown) => {
        this.#following = undefined;
        throw error;
      },
    );
    return this.#following;
  }

  /** All loaded entries, in no particular order. */
  get entries(): Entry[] {
    return [...this.pages.values()].flatMap((page) => page.entries);
  }

  find(id: string): Entry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  /** Comments that can be read; exact once the thread or its only page is known, else undefined. */
  get count(): number | undefined {
    if (this.thread) return Math.max(0, this.thread.comments - (this.follower?.newComments ?? 0));
    if (this.lastKnownPage > 0) return undefined;
    return this.entries.filter((entry) => !entry.state).length;
  }

  get newestLoaded(): number {
    return Math.max(-1, ...this.pages.keys());
  }

  get lastKnownPage(): number {
    return Math.max(this.thread?.lastPage ?? -1, this.newestLoaded);
  }

  /** The page that "Load more" brings, if there is one. */
  get nextPage(): number | undefined {
    const oldest = this.options?.sort === 'oldest';
    const numbers = Array.from({ length: this.lastKnownPage + 1 }, (_, n) => n);
    if (!oldest) numbers.reverse();
    return numbers.find((n) => !this.pages.has(n) && (oldest || n < this.newestLoaded));
  }

  async loadMore(): Promise<void> {
    const n = this.nextPage;
    if (n === undefined || this.loadingMore) return;
    this.loadingMore = true;
    this.host.requestUpdate();
    try {
      await this.readPages([n]);
      // A page that cannot be read must not be asked for again and again.
      if (!this.pages.has(n)) this.pages.set(n, { n, size: 0, entries: [] });
      this.error = undefined;
    } catch (error) {
      this.error = asStoreError(error);
    } finally {
      this.loadingMore = false;
      this.host.requestUpdate();
    }
  }

  /** Reads these pages, also those that are loaded already. */
  async readPages(numbers: readonly number[]): Promise<void> {
    if (!this.options) return;
    const attempt = this.#attempt;
    const { session, address } = this.options;
    const paths = numbers.map((n) => pagePath(session.id, address.thread, n));
    const documents = await session.store.get(paths);
    if (attempt !== this.#attempt) return;
    for (const page of documents.map(decodePage)) if (page) this.pages.set(page.n, page);
    this.host.requestUpdate();
  }

  #restore({ session, address }: ConversationOptions): void {
    const cached = readConversation(session.key, address.thread, Date.now());
    if (!cached) return;
    for (const page of cached.pages) this.pages.set(page.n, page);
    this.thread = cached.thread;
    this.status = 'ready';
  }

  async #firstPages(options: ConversationOptions, attempt: number, linkedPage?: number): Promise<void> {
    const { session, address, sort } = options;
    if (options.opening) {
      await (await this.follow()).readOpening();
      if (attempt !== this.#attempt) return;
      this.status = 'ready';
      this.host.requestUpdate();
    } else if (this.status !== 'ready') {
      const first = await readFirstPage(session.store, session.id, address.thread, sort);
      if (attempt !== this.#attempt) return;
      if (first) this.pages.set(first.n, first);
      this.status = 'ready';
      this.host.requestUpdate();
    }
    // What explains the rest of the page comes after the first comments have been rendered.
    await this.host.updateComplete;
    await new Promise(requestAnimationFrame);
    await session.readCommunity();
    if (attempt !== this.#attempt) return;
    if (linkedPage !== undefined && !this.pages.has(linkedPage)) await this.readPages([linkedPage]);
    if (this.entries.length < ENOUGH) await this.loadMore();
    this.host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.error = asStoreError(error);
    if (this.pages.size === 0) this.status = 'failed';
    this.host.requestUpdate();
  }
}

async function readFirstPage(store: Store, community: string, thread: string, sort: CommentSort) {
  const oldest = sort === 'oldest';
  const [document] = oldest
    ? await store.get([pagePath(community, thread, 0)])
    : await store.list(newestPages(community, thread, 1));
  return decodePage(document);
}

function asStoreError(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError('unavailable', String(error), { cause: error });
}
