import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { comingOccasions, pastOccasions } from '../data/occasion-queries.js';
import { decodeOccasion } from '../data/occasions.js';
import { entriesOf, type AgendaEntry } from '../domain/agenda.js';
import { MINUTE } from '../domain/limits.js';
import type { Occasion } from '../domain/occasion.js';
import { jointStatus, PagedList } from './paged-list.js';
import { serverTime } from './server-time.js';
import type { Session } from './session.js';

const PAGE = 20;
/** Documents that a month reads by itself of what is to come; beyond them people ask for more. */
const READ_AHEAD = 5 * PAGE;
/** Whoever comes back to the tab after so long sees what has changed meanwhile. */
const STALE = 3 * MINUTE;
/** The rules refuse to tell what may not be published yet, so a clock that is a little fast must not ask for it. */
const CAUTION = MINUTE;

export const TIMES = ['coming', 'past'] as const;
export type Times = (typeof TIMES)[number];

type Pages = PagedList<Occasion, { readonly times: Times }>;

/** Pages of events; all of a list are asked for with the time of its first page. */
function pagesOf(host: ReactiveControllerHost, times: Times): Pages {
  const query = { coming: comingOccasions, past: pastOccasions }[times];
  let time = 0;
  return new PagedList(host, {
    query: (community, _view, after) => {
      if (!after) time = Math.floor(serverTime() / MINUTE) * MINUTE - CAUTION;
      return query(community, time, PAGE, after);
    },
    decode: decodeOccasion,
    idOf: ({ id }) => id,
  });
}

/**
 * The events of a community: those that are not over and, once somebody asks for them, those that are. The times of a
 * series that have passed belong to both, since a series is over with its last one.
 *
 * Pages come in the order in which events end. So what has not been read of the past ended before all that has, and there
 * is an edge. What has not been read of what is to come ends later than all that has, but can begin on any day.
 */
export class OccasionList implements ReactiveController {
  readonly #coming: Pages;
  readonly #past: Pages;
  #session: Session | undefined;
  #pastWanted = false;
  #lookedAt = 0;
  #entries: readonly AgendaEntry[] = [];
  #made: readonly unknown[] = [];

  constructor(readonly host: ReactiveControllerHost) {
    this.#coming = pagesOf(host, 'coming');
    this.#past = pagesOf(host, 'past');
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#lookAgain);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#lookAgain);
  }

  /** Reads what is to come and, where that is wanted, what is over; asked again it does nothing. */
  open(session: Session, times: Times): void {
    if (session !== this.#session) {
      this.#pastWanted = false;
      this.#lookedAt = serverTime();
    }
    this.#session = session;
    this.#pastWanted ||= times === 'past';
    for (const [name, list] of this.#wanted) void list.open(session, { times: name });
  }

  /** Reads on until no event that takes place after this moment is missing, one page after the other. */
  reach(session: Session, from: number): void {
    this.open(session, from < serverTime() ? 'past' : 'coming');
    if (this.#coming.items.length < READ_AHEAD) readOn(this.#coming);
    if (this.#pastWanted && this.#edge >= from) readOn(this.#past);
  }

  /** Whether `reach` is under way. */
  reaching(from: number): boolean {
    const { loadingMore } = this.#coming;
    return loadingMore || (this.#pastWanted && this.#edge >= from && !this.#past.moreFailed);
  }

  get status(): 'loading' | 'ready' | 'failed' {
    return jointStatus(this.#wanted.map(([, list]) => list));
  }

  /** There is something to show, maybe while it is read again. */
  get shown(): boolean {
    return this.#wanted.every(([, list]) => list.status === 'ready' || list.stale);
  }

  more(times: Times): boolean {
    return this.#listOf(times).more;
  }

  loadingMore(times: Times): boolean {
    return this.#listOf(times).loadingMore;
  }

  /** The last "load more" did not get through. */
  moreFailed(times: Times): boolean {
    return this.#listOf(times).moreFailed;
  }

  /** All times of all events that have been read, the earliest first. */
  entries(zone: string): readonly AgendaEntry[] {
    const made = [this.#coming.items, this.#past.items, zone];
    if (made.some((part, i) => part !== this.#made[i])) {
      this.#made = made;
      const known = new Map([...this.#past.items, ...this.#coming.items].map((item) => [item.id, item]));
      this.#entries = entriesOf([...known.values()], zone);
    }
    return this.#entries;
  }

  /** Those that ended before this moment may not all have been read. */
  get pastEdge(): number {
    return this.#past.more ? this.#edge : -Infinity;
  }

  find(id: string): Occasion | undefined {
    return this.#coming.find(id) ?? this.#past.find(id);
  }

  async loadMore(times: Times): Promise<void> {
    await this.#listOf(times).loadMore();
  }

  async retry(): Promise<void> {
    const failed = this.#wanted.filter(([, { status }]) => status === 'failed');
    await Promise.all(failed.map(([, list]) => list.retry()));
  }

  /** What has ended meanwhile is in the past now, so both are read. */
  #lookAgain = (): void => {
    if (document.hidden || this.status !== 'ready' || serverTime() - this.#lookedAt < STALE) return;
    this.#lookedAt = serverTime();
    for (const [, list] of this.#wanted) void list.refresh();
  };

  /** End of the last one of the past that has been read; all of it is still to be read where there is none. */
  get #edge(): number {
    const { status, more, items } = this.#past;
    if (status !== 'ready') return Infinity;
    return more ? (items.at(-1)?.endsAt ?? -Infinity) : -Infinity;
  }

  #listOf(times: Times): Pages {
    return times === 'past' ? this.#past : this.#coming;
  }

  get #wanted(): readonly (readonly [Times, Pages])[] {
    const coming = ['coming', this.#coming] as const;
    return this.#pastWanted ? [coming, ['past', this.#past]] : [coming];
  }
}

function readOn(list: Pages): void {
  if (list.status === 'ready' && list.more && !list.moreFailed) void list.loadMore();
}
