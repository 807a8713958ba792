import type { ReactiveControllerHost } from 'lit';
import type { Document, Query } from '../store/store.js';
import type { Session } from './session.js';

/** How long a list that was left for another view is shown again without a look at the database; milliseconds. */
const FRESH = 60_000;

interface Kept<T> {
  readonly items: readonly T[];
  readonly more: boolean;
  readonly readAt: number;
}

/** What makes one list out of the pages of a query. */
export interface PagedSource<T, View> {
  /** The page after this one of the list, or the first. */
  query(community: string, view: View, after?: T): Query;
  /** Null for a malformed document. */
  decode(document: Document): T | null;
  readonly idOf: (item: T) => string;
  /** Who asks, where visitors may not. */
  readonly as?: 'member';
  /** Sets right what has led to a failure, and resolves to whether to ask once more. */
  mend?(session: Session, error: unknown): Promise<boolean>;
}

/**
 * A list as far as it has been read, page by page, in one view (an order, a filter, a search). While another view is on
 * its way, what was there stays.
 */
export class PagedList<T, View extends object> {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  loadingMore = false;
  /** The last "load more" did not get through. */
  moreFailed = false;
  readonly #nothing: Kept<T> = { items: [], more: false, readAt: 0 };
  #session: Session | undefined;
  #view: View | undefined;
  #key = '';
  #shown = this.#nothing;
  #kept = new Map<string, Kept<T>>();
  #attempt = 0;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly source: PagedSource<T, View>,
  ) {}

  get items(): readonly T[] {
    return this.#shown.items;
  }

  /** There may be further ones. */
  get more(): boolean {
    return this.#shown.more;
  }

  /** Whether the list is still that of another view. */
  get stale(): boolean {
    return this.status === 'loading' && this.items.length > 0;
  }

  /** Shows this view; asked again for the same it does nothing. */
  async open(session: Session, view: View): Promise<void> {
    const key = JSON.stringify(view, Object.keys(view).sort());
    if (session === this.#session && key === this.#key) return;
    if (session !== this.#session) {
      this.#kept.clear();
      this.#shown = this.#nothing;
    }
    this.#session = session;
    this.#view = view;
    this.#key = key;
    const kept = this.#kept.get(key);
    if (kept && session.store.now() - kept.readAt < FRESH) this.#settle('ready', kept);
    else await this.retry();
  }

  /** Reads the first page again. */
  async retry(): Promise<void> {
    const attempt = this.#begin();
    const page = await this.#page().catch(() => null);
    if (attempt === this.#attempt) this.#settle(page ? 'ready' : 'failed', page ?? this.#nothing);
  }

  /** Reads the first page again; what is there stays where that fails. Resolves to whether it went through. */
  async refresh(): Promise<boolean> {
    const before = this.#shown;
    const attempt = this.#begin();
    const page = await this.#page().catch(() => null);
    if (attempt !== this.#attempt) return false;
    if (page) this.#kept.clear();
    this.#settle('ready', page ?? before);
    return page !== null;
  }

  async loadMore(): Promise<void> {
    const last = this.items.at(-1);
    if (!last || !this.more || this.loadingMore || this.status !== 'ready') return;
    const attempt = this.#attempt;
    const { readAt } = this.#shown;
    Object.assign(this, { loadingMore: true, moreFailed: false });
    this.host.requestUpdate();
    const page = await this.#page(last).catch(() => null);
    if (attempt !== this.#attempt) return;
    Object.assign(this, { loadingMore: false, moreFailed: page === null });
    if (page) {
      // What has moved down meanwhile comes a second time.
      const known = new Set(this.items.map(this.source.idOf));
      const added = page.items.filter((item) => !known.has(this.source.idOf(item)));
      this.#keep({ ...page, items: [...this.items, ...added], readAt });
    }
    this.host.requestUpdate();
  }

  find(id: string): T | undefined {
    return this.items.find((item) => this.source.idOf(item) === id);
  }

  /** Changes the items in place, here and in the views that are kept. */
  protected changeAll(change: (items: readonly T[]) => readonly T[]): void {
    for (const [key, kept] of this.#kept) this.#kept.set(key, { ...kept, items: change(kept.items) });
    this.#shown = { ...this.#shown, items: change(this.items) };
    this.host.requestUpdate();
  }

  /** Changes the items of this view; the others are read again when they are wanted. */
  protected changeHere(items: readonly T[]): void {
    this.#kept.clear();
    this.#keep({ ...this.#shown, items });
    this.host.requestUpdate();
  }

  #begin(): number {
    Object.assign(this, { status: 'loading', loadingMore: false, moreFailed: false });
    this.host.requestUpdate();
    return ++this.#attempt;
  }

  #settle(status: 'ready' | 'failed', shown: Kept<T>): void {
    this.#attempt++;
    Object.assign(this, { status, loadingMore: false, moreFailed: false });
    if (status === 'ready') this.#keep(shown);
    else this.#shown = shown;
    this.host.requestUpdate();
  }

  #keep(kept: Kept<T>): void {
    this.#shown = kept;
    this.#kept.set(this.#key, kept);
  }

  async #page(after?: T): Promise<Kept<T>> {
    const [session, view] = [this.#session, this.#view];
    if (!session || !view) return this.#nothing;
    const { as } = this.source;
    const { store } = session;
    const query = this.source.query(session.id, view, after);
    const documents = await store.list(query, as && { as }).catch(async (error: unknown) => {
      if (!(await this.source.mend?.(session, error))) throw error;
      return store.list(this.source.query(session.id, view, after), as && { as });
    });
    const items = documents.map((document) => this.source.decode(document)).filter((item) => item !== null);
    const more = documents.length === query.limit && items.length > 0;
    return { items, more, readAt: store.now() };
  }
}

/** Where lists stand that are shown as one: failed where one has, ready when all are. */
export function jointStatus(
  lists: readonly Pick<PagedList<unknown, object>, 'status'>[],
): 'loading' | 'ready' | 'failed' {
  if (lists.some(({ status }) => status === 'failed')) return 'failed';
  return lists.every(({ status }) => status === 'ready') ? 'ready' : 'loading';
}
