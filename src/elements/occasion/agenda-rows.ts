import { serverTime } from '../../controllers/server-time.js';
import { comingDays, pastDays, type AgendaDay, type AgendaEntry } from '../../domain/agenda.js';
import { placeOfEntry } from './agenda-row.js';
import type { CommunityEvents } from './community-events.js';

/** Rows that are shown at once: a series alone may have sixty times. */
const ROWS = 30;

/** The rows of the agenda, as many as somebody wants to see. It says of further ones what a list says of its pages. */
export class AgendaRows {
  #rows = ROWS;

  constructor(readonly events: CommunityEvents) {}

  /** The days with what is shown of them. */
  get days(): readonly AgendaDay[] {
    let left = this.#rows;
    const shown: AgendaDay[] = [];
    for (const { day, entries } of this.#all) {
      if (left <= 0) break;
      shown.push({ day, entries: entries.slice(0, left) });
      left -= entries.length;
    }
    return shown;
  }

  get more(): boolean {
    return this.events.list.more(this.events.filter.when) || this.#count(this.#all) > this.#rows;
  }

  get loadingMore(): boolean {
    return this.events.list.loadingMore(this.events.filter.when);
  }

  get moreFailed(): boolean {
    return this.events.list.moreFailed(this.events.filter.when);
  }

  get stale(): boolean {
    return this.events.list.status === 'loading';
  }

  /** Shows further rows and reads a further page. Resolves to the rows that are new, in their order. */
  async show(): Promise<readonly AgendaEntry[]> {
    const { list, filter } = this.events;
    const before = new Set(this.#shown.map(placeOfEntry));
    await list.loadMore(filter.when);
    if (!this.moreFailed) this.#rows += ROWS;
    return this.#shown.filter((entry) => !before.has(placeOfEntry(entry)));
  }

  get #shown(): readonly AgendaEntry[] {
    return this.days.flatMap(({ entries }) => entries);
  }

  get #all(): readonly AgendaDay[] {
    const { filter, list, today } = this.events;
    const time = serverTime();
    if (filter.when === 'coming') return comingDays(this.events.entries, time, today);
    const known = this.events.entries.filter(({ occurrence }) => occurrence.endsAt >= list.pastEdge);
    return pastDays(known, time);
  }

  #count(days: readonly AgendaDay[]): number {
    return days.reduce((count, { entries }) => count + entries.length, 0);
  }
}
