import type { ReactiveControllerHost } from 'lit';
import type { Query } from '../store/store.js';
import { LiveQuery } from './live-query.js';
import { sourceOf, type QueueName, type ReportOrder, type Row } from './queue.js';
import type { Session } from './session.js';
import type { WatchState } from './shared-watch.js';

/** With fewer cards than this in front of somebody the next page is brought. */
const FEW = 6;

export interface QueueHooks {
  /** The rules no longer show the queue to whoever looks. */
  refused(): void;
  /** A card is no longer in the queue, and nobody here has decided. */
  left(row: Row): void;
}

/**
 * The cards of one queue: its first page live, further pages as they are wanted or used up. What is decided here leaves
 * at once and comes back if the decision is not taken; what leaves by itself stays in its place until it is let go.
 */
export class QueueList {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  rows: readonly Row[] = [];
  loadingMore = false;
  moreFailed = false;
  /** The first page is no longer followed: no connection. */
  stale = false;
  /** Nothing behind what is shown. */
  #complete = false;
  #live: LiveQuery;
  #name: QueueName | undefined;
  #order: ReportOrder = 'weight';
  #session: Session | undefined;
  #first: readonly Row[] = [];
  /** Whether the first page is full; undefined before it was heard. */
  #full: boolean | undefined;
  /** The furthest row that was ever brought: the next page begins behind it. */
  #end: Row | undefined;
  /** Decided here: id → whether the database has taken it. */
  #taken = new Map<string, boolean>();
  #left = new Set<string>();
  #attempt = 0;
  #opening = 0;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly hooks: QueueHooks,
  ) {
    this.#live = new LiveQuery(
      host,
      () => this.#target(),
      (state) => void this.#heard(state),
    );
  }

  /** Shows this queue; asked again for the same it does nothing. */
  open(session: Session, name: QueueName, order: ReportOrder): void {
    if (session === this.#session && name === this.#name && order === this.#order) return;
    Object.assign(this, { status: 'loading', rows: [], stale: false, loadingMore: false, moreFailed: false });
    this.#session = session;
    this.#name = name;
    this.#order = order;
    this.#complete = false;
    this.#first = [];
    this.#full = this.#end = undefined;
    this.#taken.clear();
    this.#left.clear();
    this.#attempt++;
    this.#opening++;
  }

  /** There may be further ones behind those that are shown. */
  get more(): boolean {
    // Appeals come all at once.
    return this.status === 'ready' && !this.#complete && this.#name !== 'appeals';
  }

  /** How many there are; undefined where only the database knows. */
  get total(): number | undefined {
    const open = this.rows.filter(({ id }) => !this.#left.has(id));
    return this.status === 'ready' && this.#complete ? open.length : undefined;
  }

  find(id: string): Row | undefined {
    return this.rows.find((row) => row.id === id);
  }

  /** Somebody decides about them: they leave at once. */
  take(ids: readonly string[]): void {
    for (const id of ids) this.#taken.set(id, false);
    this.#show(this.rows.filter(({ id }) => !ids.includes(id)));
    void this.#refill();
  }

  /** Somebody decides about it and still works on its card, which stays. */
  hold(id: string): void {
    this.#taken.set(id, false);
  }

  /** The database has taken the decision. */
  settle(id: string): void {
    if (this.#taken.has(id)) this.#taken.set(id, true);
  }

  /** It was not taken, or was taken back: the card stands where it stood. */
  putBack(row: Row): void {
    this.#taken.delete(row.id);
    if (!this.find(row.id)) this.#show(this.#insert(this.rows, row));
  }

  /** Lets go of what is no longer in the queue. */
  leave(id: string): void {
    this.#left.delete(id);
    this.#show(this.rows.filter((row) => row.id !== id));
    void this.#refill();
  }

  /** Looks again, after a failure. */
  async retry(): Promise<void> {
    const session = this.#session;
    if (!session || this.status === 'loading') return;
    this.status = 'loading';
    this.host.requestUpdate();
    const opening = this.#opening;
    const query = this.#source.query(session.id);
    const page = await this.#page(session, query).catch(() => null);
    if (opening !== this.#opening || this.status !== 'loading') return;
    if (page) this.#adopt(page, page.length >= query.limit);
    else this.#failed(false);
  }

  async loadMore(): Promise<void> {
    const session = this.#session;
    if (!session || !this.#name || !this.more || this.loadingMore) return;
    const opening = this.#opening;
    Object.assign(this, { loadingMore: true, moreFailed: false });
    this.host.requestUpdate();
    const query = this.#source.query(session.id, this.#end);
    const page = await this.#page(session, query).catch(() => null);
    if (opening !== this.#opening) return;
    Object.assign(this, { loadingMore: false, moreFailed: page === null });
    if (page) {
      this.#complete = page.length < query.limit;
      this.#show(this.#merge(page));
    }
    this.host.requestUpdate();
  }

  get #source() {
    return sourceOf(this.#name ?? 'pending', this.#order);
  }

  #target() {
    const session = this.#session;
    if (!session || !this.#name) return null;
    return { store: session.store, target: this.#source.query(session.id), mode: 'follow' as const };
  }

  async #page(session: Session, query: Query): Promise<Row[]> {
    const documents = await session.store.list(query, { as: 'member' });
    const rows = documents.map((document) => this.#source.decode(document)).filter((row) => row !== null);
    return this.#completed(session, rows);
  }

  async #completed(session: Session, rows: Row[]): Promise<Row[]> {
    const known = new Map(this.rows.map((row) => [row.id, row]));
    return (await this.#source.complete?.(session, rows, known)) ?? rows;
  }

  async #heard(state: WatchState): Promise<void> {
    const session = this.#session;
    if (state.status === 'idle' || state.status === 'loading' || !session) return;
    if (state.status === 'failed') return this.#failed(state.error?.code === 'denied');
    const attempt = ++this.#attempt;
    const limit = this.#source.query(session.id).limit;
    const rows = state.documents
      .map((document) => this.#source.decode(document))
      .filter((row) => row !== null);
    const first = await this.#completed(session, rows).catch(() => null);
    if (attempt !== this.#attempt) return;
    if (!first) return this.#failed(false);
    this.#adopt(first, state.documents.length >= limit);
  }

  #failed(denied: boolean): void {
    this.stale = true;
    if (this.status !== 'ready') this.status = 'failed';
    this.host.requestUpdate();
    if (denied) this.hooks.refused();
  }

  #adopt(first: readonly Row[], full: boolean): void {
    const ids = new Set(first.map(({ id }) => id));
    // What the database has taken and no longer shows may come again by another decision.
    for (const [id, taken] of this.#taken) {
      if (taken && !ids.has(id) && !this.find(id)) this.#taken.delete(id);
    }
    const gone = this.#first.filter((row) => !ids.has(row.id) && this.#hasLeft(row, first, full));
    if (full !== this.#full) this.#complete = !full;
    this.#first = first;
    this.#full = full;
    Object.assign(this, { status: 'ready', stale: false });
    for (const id of ids) this.#left.delete(id);
    this.#show(this.#merge(first));
    for (const row of gone) {
      if (!this.find(row.id) || this.#taken.has(row.id)) continue;
      this.#left.add(row.id);
      this.hooks.left(row);
    }
  }

  /** Pushed off the first page is not gone. */
  #hasLeft(row: Row, first: readonly Row[], full: boolean): boolean {
    const last = first.at(-1);
    return !full || !last || this.#compare(row, last) < 0;
  }

  #compare(a: Row, b: Row): number {
    const { direction, rank } = this.#source;
    const before = rank ? rank(b) - rank(a) : 0;
    return before || direction * (a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  }

  /** What is shown keeps its place, with what is known of it now; what is new comes where it belongs. */
  #merge(found: readonly Row[]): readonly Row[] {
    const fresh = new Map(found.map((row) => [row.id, row]));
    let rows: readonly Row[] = this.rows.map((row) => fresh.get(row.id) ?? row);
    for (const row of found) {
      if (!this.#end || this.#compare(row, this.#end) > 0) this.#end = row;
      if (!this.#taken.has(row.id) && !rows.some(({ id }) => id === row.id)) rows = this.#insert(rows, row);
    }
    return rows;
  }

  #insert(rows: readonly Row[], row: Row): readonly Row[] {
    const place = rows.findIndex((other) => this.#compare(row, other) < 0);
    return place < 0 ? [...rows, row] : [...rows.slice(0, place), row, ...rows.slice(place)];
  }

  #show(rows: readonly Row[]): void {
    this.rows = rows;
    this.host.requestUpdate();
  }

  /** Whoever is faster than the connection finds the next cards there. */
  async #refill(): Promise<void> {
    if (this.rows.length < FEW) await this.loadMore();
  }
}
