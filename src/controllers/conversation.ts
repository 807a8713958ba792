import type { ReactiveControllerHost } from 'lit';
import type { CommentSort } from '../domain/comment-tree.js';
import type { Entry, EntryPage } from '../domain/entry.js';
import type { PageAddress, Thread } from '../domain/thread.js';
import { pagePath, threadPath } from '../data/paths.js';
import { decodePage, decodeThread, newestPages } from '../data/threads.js';
import { StoreError, type Store } from '../store/store.js';
import { readConversation, saveConversation } from './conversation-cache.js';
import type { LiveQuery } from './live-query.js';
import type { Session } from './session.js';
import type { WatchMode, WatchState } from './shared-watch.js';

/** A first page with fewer entries than this is followed by the one before it. */
const ENOUGH = 20;
/** When more pages than this have filled up meanwhile, only the newest is fetched. */
const CATCH_UP = 3;

export interface ConversationOptions {
  readonly session: Session;
  readonly address: PageAddress;
  readonly sort: CommentSort;
}

/**
 * The comments of one thread as far as they are loaded, out of its page documents, and what is known to be new. Reads
 * two documents at first (community and newest page) and follows the thread document once `live` is called; new comments
 * are counted, not inserted, until `showNew`.
 */
export class Conversation {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  error: StoreError | undefined;
  /** Undefined until read; null when nobody has commented yet. */
  thread: Thread | null | undefined;
  /** A further page is on its way. */
  loadingMore = false;
  newComments = 0;
  options: ConversationOptions | null = null;

  #pages = new Map<number, EntryPage>();
  /** Ids whose page could not tell them to us yet: our own, counted as soon as they are sent. */
  #own = new Set<string>();
  #counted = 0;
  #attempt = 0;
  #live: LiveQuery | undefined;
  #bringingLive = false;

  constructor(readonly host: ReactiveControllerHost) {}

  /** Loads another conversation, or the same again. */
  async open(options: ConversationOptions, linkedPage?: number): Promise<void> {
    const attempt = ++this.#attempt;
    this.options = options;
    this.#pages.clear();
    this.#own.clear();
    Object.assign(this, { status: 'loading', error: undefined, thread: undefined, newComments: 0 });
    this.#restore(options);
    this.host.requestUpdate();
    try {
      await this.#firstPages(options, attempt, linkedPage);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  /** Begins to follow the thread; idempotent. What that needs is loaded only now. */
  async live(): Promise<void> {
    if (this.#live || this.#bringingLive) return;
    this.#bringingLive = true;
    try {
      const { LiveQuery: Query } = await import('./live-query.js');
      const target = () => this.#liveTarget();
      this.#live = new Query(this.host, target, (state) => this.#heard(state));
    } catch {
      // Not live, then; the next interaction tries again.
    } finally {
      this.#bringingLive = false;
    }
  }

  get liveStatus(): WatchState['status'] {
    return this.#live?.state.status ?? 'idle';
  }

  /** All loaded entries, in no particular order. */
  *entries(): Generator<Entry> {
    for (const page of this.#pages.values()) yield* page.entries;
  }

  find(id: string): Entry | undefined {
    for (const entry of this.entries()) if (entry.id === id) return entry;
    return undefined;
  }

  page(n: number): EntryPage | null {
    return this.#pages.get(n) ?? null;
  }

  /** Comments that can be read; exact once the thread or its only page is known, else undefined. */
  get count(): number | undefined {
    if (this.thread) return Math.max(0, this.thread.comments - this.newComments);
    if (this.thread === null || this.#lastKnownPage <= 0) return [...this.entries()].filter((e) => !e.state).length;
    return undefined;
  }

  /** The page that "Load more" brings, if there is one. */
  get nextPage(): number | undefined {
    const numbers = Array.from({ length: this.#lastKnownPage + 1 }, (_, n) => n);
    if (this.options?.sort !== 'oldest') numbers.reverse();
    return numbers.find((n) => !this.#pages.has(n) && (this.options?.sort === 'oldest' || n < this.#newestLoaded));
  }

  async loadMore(): Promise<void> {
    const n = this.nextPage;
    if (n === undefined || this.loadingMore) return;
    this.loadingMore = true;
    this.host.requestUpdate();
    try {
      await this.#fetch([n]);
      this.error = undefined;
    } catch (error) {
      this.error = asStoreError(error);
    } finally {
      this.loadingMore = false;
      this.host.requestUpdate();
    }
  }

  /** Fetches what is new and shows it. */
  async showNew(): Promise<void> {
    const { thread } = this;
    if (!thread) return;
    const from = this.#newestLoaded;
    const missed = thread.lastPage - from;
    if (missed > CATCH_UP) this.#pages.clear();
    const first = missed > CATCH_UP ? thread.lastPage : Math.max(0, from);
    await this.#fetch(Array.from({ length: thread.lastPage - first + 1 }, (_, i) => first + i));
    this.#counted = thread.comments;
    this.newComments = 0;
    this.#save();
  }

  /** Makes sure that a page is loaded, such as the one a link points to. */
  async loadPage(n: number): Promise<void> {
    if (!this.#pages.has(n)) await this.#fetch([n]);
  }

  /** Announces an own contribution before the server has it, so that it is not counted as somebody's news. */
  expect(id: string): void {
    this.#own.add(id);
  }

  /** Puts an entry that we know to be stored into its page, without reading it back. */
  adopt(entry: Entry): void {
    const page = this.#pages.get(entry.page) ?? { n: entry.page, size: 0, entries: [] };
    const known = page.entries.some(({ id }) => id === entry.id);
    const entries = known ? page.entries.map((old) => (old.id === entry.id ? entry : old)) : [...page.entries, entry];
    this.#pages.set(entry.page, { ...page, size: page.size + (known ? 0 : entry.body.length), entries });
    if (!known) this.#countOwn(entry);
    this.#save();
    this.host.requestUpdate();
  }

  get #newestLoaded(): number {
    return Math.max(-1, ...this.#pages.keys());
  }

  get #lastKnownPage(): number {
    return Math.max(this.thread?.lastPage ?? -1, this.#newestLoaded);
  }

  #restore({ session, address }: ConversationOptions): void {
    const cached = readConversation(session.key, address.thread, Date.now());
    if (!cached) return;
    for (const page of cached.pages) this.#pages.set(page.n, page);
    this.thread = cached.thread;
    this.#counted = cached.thread.comments;
    this.status = 'ready';
  }

  async #firstPages(options: ConversationOptions, attempt: number, linkedPage?: number): Promise<void> {
    const { session, address, sort } = options;
    const community = session.readCommunity();
    community.catch(() => undefined);
    if (this.status !== 'ready') {
      const first = await readFirstPage(session.store, session.id, address.thread, sort);
      if (attempt !== this.#attempt) return;
      if (first) this.#pages.set(first.n, first);
      this.status = 'ready';
      this.host.requestUpdate();
    }
    await community;
    if (attempt !== this.#attempt) return;
    if (linkedPage !== undefined) await this.loadPage(linkedPage);
    const few = [...this.entries()].length < ENOUGH;
    if (few && this.nextPage !== undefined) await this.loadMore();
    this.host.requestUpdate();
  }

  async #fetch(numbers: readonly number[]): Promise<void> {
    if (!this.options) return;
    const attempt = this.#attempt;
    const { session, address } = this.options;
    const paths = numbers.map((n) => pagePath(session.id, address.thread, n));
    const documents = await session.store.get(paths);
    if (attempt !== this.#attempt) return;
    for (const page of documents.map(decodePage)) if (page) this.#pages.set(page.n, page);
    this.host.requestUpdate();
  }

  #liveTarget() {
    const { options } = this;
    const mode = options?.session.community?.policy.live;
    if (!options || this.status !== 'ready' || !mode) return null;
    const target = threadPath(options.session.id, options.address.thread);
    return { store: options.session.store, target, mode: (mode === 'on' ? 'listen' : 'poll') as WatchMode };
  }

  #heard({ status, documents }: WatchState): void {
    if (status !== 'live') return;
    const before = this.thread;
    const thread = decodeThread(documents[0]);
    this.thread = thread;
    if (!thread) return;
    if (!before) this.#counted = this.#knows(thread.lastId) ? thread.comments : thread.comments - 1;
    const arriving = this.#own.has(thread.lastId) && !this.find(thread.lastId) ? 1 : 0;
    const known = this.#knows(thread.lastId);
    this.newComments = known ? 0 : Math.max(arriving ? 0 : 1, thread.comments - this.#counted - arriving);
    if (known) this.#counted = thread.comments;
    if (before && thread.changedAt !== before.changedAt) void this.#refresh(thread.changedId ?? '');
    this.#save();
  }

  #knows(id: string): boolean {
    return id === '' || this.find(id) !== undefined;
  }

  /** An entry was edited or removed: its page is read again, but nothing new is let in under the reader's eyes. */
  async #refresh(id: string): Promise<void> {
    const entry = this.find(id);
    const { options } = this;
    if (!entry || !options) return;
    const { session, address } = options;
    try {
      const [document] = await session.store.get([pagePath(session.id, address.thread, entry.page)]);
      const page = decodePage(document);
      const held = this.#pages.get(entry.page);
      if (!page || !held) return;
      const known = new Set(held.entries.map((old) => old.id));
      this.#pages.set(page.n, { ...page, entries: page.entries.filter((fresh) => known.has(fresh.id)) });
      this.host.requestUpdate();
    } catch {
      // The old words stay until the next change; the next visit reads the page anyway.
    }
  }

  #countOwn(entry: Entry): void {
    this.#counted++;
    const heard = this.thread?.lastId === entry.id;
    if (this.thread && !heard) {
      this.thread = { ...this.thread, comments: this.thread.comments + 1, lastId: entry.id, lastPage: entry.page };
    }
  }

  #save(): void {
    if (!this.options || !this.thread || this.newComments > 0) return;
    saveConversation(this.options.session.key, this.thread, this.#pages.values(), Date.now());
  }

  #fail(error: unknown): void {
    this.error = asStoreError(error);
    if (this.#pages.size === 0) this.status = 'failed';
    this.host.requestUpdate();
  }
}

async function readFirstPage(store: Store, community: string, thread: string, sort: CommentSort) {
  if (sort === 'oldest') {
    const [document] = await store.get([pagePath(community, thread, 0)]);
    return decodePage(document);
  }
  const [document] = await store.list(newestPages(community, thread, 1));
  return decodePage(document);
}

function asStoreError(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError('unavailable', String(error), { cause: error });
}
