import type { ReactiveControllerHost } from 'lit';
import { managedPage, orderOf, type ManagedView } from '../data/managed-queries.js';
import { jointStatus, PagedList } from './paged-list.js';
import { KINDS, phaseOf, type KindName, type Asked, type AskedPhase } from './asked-kinds.js';
import type { Session } from './session.js';

export const PHASES = ['open', 'scheduled', 'closed', 'removed'] as const satisfies AskedPhase[];

export interface AskedView {
  /** Empty for both. */
  readonly kind: KindName | '';
  /** Empty for all. */
  readonly phase: (typeof PHASES)[number] | '';
}

export interface Listed {
  readonly kind: KindName;
  readonly record: Asked;
}

interface PageView extends ManagedView {
  readonly limit: number;
}

/** Polls and surveys together on a page. */
const PAGE = 12;
const MINUTE = 60_000;

/** One of the two, page by page. */
class KindList extends PagedList<Asked, PageView> {
  constructor(
    host: ReactiveControllerHost,
    readonly kind: KindName,
  ) {
    super(host, {
      query: (community, view, after) => managedPage(kind, community, view, after, view.limit),
      decode: (document) => KINDS[kind].decode(document),
      idOf: ({ id }) => id,
      as: 'member',
    });
  }

  put(record: Asked): void {
    this.changeAll((items) => items.map((item) => (item.id === record.id ? record : item)));
  }
}

/** The polls and surveys of a community, the latest first: two lists that are read side by side and shown as one. */
export class AskedList {
  #lists: readonly KindList[];
  #view: AskedView = { kind: '', phase: '' };
  #session: Session | undefined;
  /** When the view was opened: what has closed since stays where it is. */
  #time = 0;

  constructor(host: ReactiveControllerHost) {
    this.#lists = [new KindList(host, 'poll'), new KindList(host, 'survey')];
  }

  /** Shows this view; asked again for the same it does nothing. */
  open(session: Session, view: AskedView): void {
    const { kind, phase } = view;
    const same = session === this.#session && kind === this.#view.kind && phase === this.#view.phase;
    // By whole minutes, so that a list that was left is found again.
    const timed = phase === 'scheduled' || phase === 'closed';
    if (!same) this.#time = timed ? Math.floor(session.store.now() / MINUTE) * MINUTE : 0;
    this.#session = session;
    this.#view = view;
    const limit = kind ? PAGE : PAGE / 2;
    for (const list of this.#shown) void list.open(session, { phase: this.#phase, limit, time: this.#time });
  }

  get status(): 'loading' | 'ready' | 'failed' {
    return jointStatus(this.#shown);
  }

  get more(): boolean {
    return this.#shown.some(({ more }) => more);
  }

  get loadingMore(): boolean {
    return this.#shown.some(({ loadingMore }) => loadingMore);
  }

  get moreFailed(): boolean {
    return this.#shown.some(({ moreFailed }) => moreFailed);
  }

  /** What has been read of both, without what the other list may still have something before. */
  get items(): readonly Listed[] {
    const { phase } = this.#view;
    const time = this.#session?.store.now() ?? 0;
    const edge = this.#edge;
    return this.#shown
      .flatMap(({ kind, items }) => items.map((record) => ({ kind, record })))
      .filter(({ record }) => edge === undefined || this.#rank(record) >= edge)
      .filter(({ record }) => phase === '' || phaseOf(record, time) === phase)
      .sort((one, other) => this.#rank(other.record) - this.#rank(one.record));
  }

  async retry(): Promise<void> {
    await Promise.all(this.#shown.filter(({ status }) => status === 'failed').map((list) => list.retry()));
  }

  /** Reads the first page again; resolves to whether that went through. */
  async refresh(): Promise<boolean> {
    const done = await Promise.all(this.#shown.map((list) => list.refresh()));
    return done.every(Boolean);
  }

  async loadMore(): Promise<void> {
    const edge = this.#edge;
    const short = this.#shown.filter((list) => list.more && this.#last(list) === edge);
    await Promise.all(short.map((list) => list.loadMore()));
  }

  /** It has been changed here. */
  put({ kind, record }: Listed): void {
    this.#lists.find((list) => list.kind === kind)?.put(record);
  }

  /** Those that are open are found among all. */
  get #phase(): ManagedView['phase'] {
    const { phase } = this.#view;
    return phase === 'open' ? '' : phase;
  }

  get #shown(): readonly KindList[] {
    return this.#lists.filter(({ kind }) => !this.#view.kind || this.#view.kind === kind);
  }

  /** What is older may not be complete; undefined where all is read. */
  get #edge(): number | undefined {
    const ends = this.#shown.filter(({ more }) => more).map((list) => this.#last(list));
    return ends.length > 0 ? Math.max(...ends) : undefined;
  }

  #last({ items }: KindList): number {
    return Math.min(...items.map((record) => this.#rank(record)));
  }

  /** The later, the higher it stands. */
  #rank(record: Asked): number {
    return record[orderOf(this.#phase)];
  }
}
