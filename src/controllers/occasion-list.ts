import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { comingOccasions, pastOccasions } from '../data/occasion-queries.js';
import { decodeOccasion } from '../data/occasions.js';
import { entriesOf, type AgendaEntry } from '../domain/agenda.js';
import { MINUTE } from '../domain/limits.js';
import type { Occasion } from '../domain/occasion.js';
import { StoreError } from '../store/store.js';
import { jointStatus, PagedList } from './paged-list.js';
import { serverTime } from './server-time.js';
import type { Session } from './session.js';

const PAGE = 20;
/** Documents of what is to come that a month and the past read by themselves; beyond them people ask for more. */
const READ_AHEAD = 5 * PAGE;
/** Nobody has more in a calendar. */
const ALL = 25 * PAGE;
/** Whoever comes back to the tab after so long sees what has changed meanwhile. */
const STALE = 3 * MINUTE;
/** The rules refuse to tell what may not be published yet, and the server's clock is not known to the millisecond. */
const CAUTION = 5000;

export const TIMES = ['coming', 'past'] as const;
export type Times = (typeof TIMES)[number];

type Pages = PagedList<Occasion, { readonly times: Times }>;

/**
 * Pages of events; all of a list are asked for with the time of its first page. Before the first answer of the server that
 * is this machine's time: where it is fast it is refused, and asks again as soon as it knows better.
 */
function pagesOf(host: ReactiveControllerHost, times: Times): Pages {
  const query = { coming: comingOccasions, past: pastOccasions }[times];
  let time = 0;
  return new PagedList(host, {
    query: (community, _view, after) => {
      if (!after) time = serverTime() - CAUTION;
      return query(community, time, PAGE, after);
    },
    mend: async (session, error) => {
      if (!(error instanceof StoreError && error.code === 'denied')) return false;
      await session.readCommunity(true);
      return time > serverTime() - CAUTION;
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
  readonly #lists: Record<Times, Pages>;
  #session: Session | undefined;
  #pastWanted = false;
  #lookedAt = 0;
  #entries: readonly AgendaEntry[] = [];
  #made: readonly unknown[] = [];

  constructor(readonly host: ReactiveControllerHost) {
    this.#lists = { coming: pagesOf(host, 'coming'), past: pagesOf(host, 'past') };
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
    if (times === 'past') this.#readAhead();
  }

  /** Reads on until no event that takes place after this moment is missing, one page after the other. */
  reach(session: Session, from: number): void {
    this.open(session, from < serverTime() ? 'past' : 'coming');
    this.#readAhead();
    if (this.#pastWanted && this.#edge >= from) readOn(this.#lists.past);
  }

  /** Whether `reach` is under way. */
  reaching(from: number): boolean {
    const { loadingMore } = this.#lists.coming;
    return loadingMore || (this.#pastWanted && this.#edge >= from && !this.#lists.past.moreFailed);
  }

  get status(): 'loading' | 'ready' | 'failed' {
    return jointStatus(this.#wanted.map(([, list]) => list));
  }

  /** There is something to show, maybe while it is read again. */
  get shown(): boolean {
    return this.#wanted.every(([, list]) => list.status === 'ready' || list.stale);
  }

  more(times: Times): boolean {
    return this.#lists[times].more;
  }

  loadingMore(times: Times): boolean {
    return this.#lists[times].loadingMore;
  }

  /** The last "load more" did not get through. */
  moreFailed(times: Times): boolean {
    return this.#lists[times].moreFailed;
  }

  /** All times of all events that have been read, the earliest first. */
  entries(zone: string): readonly AgendaEntry[] {
    const made = [this.#lists.coming.items, this.#lists.past.items, zone];
    if (made.some((part, i) => part !== this.#made[i])) {
      this.#made = made;
      const known = new Map(
        [...this.#lists.past.items, ...this.#lists.coming.items].map((item) => [item.id, item]),
      );
      this.#entries = entriesOf([...known.values()], zone);
    }
    return this.#entries;
  }

  /** Those that ended before this moment may not all have been read. */
  get pastEdge(): number {
    return this.#lists.past.more ? this.#edge : -Infinity;
  }

  /** Events that are not over, of one category or of all, as far as they have been read. */
  upcoming(category: string): readonly Occasion[] {
    const time = serverTime();
    return this.#lists.coming.items.filter(
      (event) => event.endsAt > time && (!category || event.category === category),
    );
  }

  find(id: string): Occasion | undefined {
    return this.#lists.coming.find(id) ?? this.#lists.past.find(id);
  }

  async loadMore(times: Times): Promise<void> {
    await this.#lists[times].loadMore();
  }

  /** Reads all that is to come. Resolves to whether that went through. */
  async readAll(): Promise<boolean> {
    const { coming } = this.#lists;
    await readUntil(coming, () => coming.items.length >= ALL);
    return coming.status === 'ready' && (!coming.more || coming.items.length >= ALL);
  }

  async retry(): Promise<void> {
    const failed = this.#wanted.filter(([, { status }]) => status === 'failed');
    await Promise.all(failed.map(([, list]) => list.retry()));
  }

  /** Days and phases may have passed meanwhile; what has been read is read again where that is long ago. */
  #lookAgain = (): void => {
    if (document.hidden) return;
    this.host.requestUpdate();
    const session = this.#session;
    if (!session || this.status !== 'ready' || serverTime() - this.#lookedAt < STALE) return;
    this.#lookedAt = serverTime();
    for (const [times] of this.#wanted) void this.#readAgain(session, times);
  };

  /** Reads as many beside those that are shown, so that nothing is gone meanwhile, or where that fails. */
  async #readAgain(session: Session, times: Times): Promise<void> {
    const list = this.#lists[times];
    const fresh = pagesOf(this.host, times);
    await fresh.open(session, { times });
    await readUntil(fresh, () => fresh.items.length >= list.items.length);
    const complete = fresh.status === 'ready' && (!fresh.more || fresh.items.length >= list.items.length);
    if (complete && session === this.#session && list === this.#lists[times]) this.#lists[times] = fresh;
    this.host.requestUpdate();
  }

  /** What has not been read of what is to come can have times on any day, also on days that have passed. */
  #readAhead(): void {
    const { coming } = this.#lists;
    if (coming.items.length < READ_AHEAD) readOn(coming);
  }

  /** End of the last one of the past that has been read; all of it is still to be read where there is none. */
  get #edge(): number {
    const { status, more, items } = this.#lists.past;
    if (status !== 'ready') return Infinity;
    return more ? (items.at(-1)?.endsAt ?? -Infinity) : -Infinity;
  }

  get #wanted(): readonly (readonly [Times, Pages])[] {
    const { coming, past } = this.#lists;
    return this.#pastWanted
      ? [
          ['coming', coming],
          ['past', past],
        ]
      : [['coming', coming]];
  }
}

function readOn(list: Pages): void {
  if (list.status === 'ready' && list.more && !list.moreFailed) void list.loadMore();
}

/** Reads page after page until there are no more, or it is enough, or one cannot be read. */
async function readUntil(list: Pages, enough: () => boolean): Promise<void> {
  for (let before = -1; before < list.items.length && !enough();) {
    before = list.items.length;
    await list.loadMore();
  }
}
