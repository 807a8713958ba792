import { TIMES, type Times } from '../../controllers/occasion-list.js';
import type { CommunityEvents } from './community-events.js';

export const EVENT_VIEWS = ['agenda', 'month'] as const;
export type EventsView = (typeof EVENT_VIEWS)[number];

/** What the list shows: a category, as an agenda or a month, what is to come or over. It stands in the page's address. */
export class EventsFilter {
  constructor(readonly events: CommunityEvents) {}

  get category(): string {
    return this.events.router.filters.category ?? this.events.category;
  }

  get view(): EventsView {
    return oneOf(EVENT_VIEWS, this.events.router.filters.view ?? this.events.view);
  }

  /** A month has both. */
  get when(): Times {
    return oneOf(TIMES, this.events.router.filters.when);
  }

  readonly chooseCategory = (category: string): void => this.#choose({ category });

  readonly chooseView = (view: EventsView): void => this.#choose({ view });

  readonly chooseWhen = (when: Times): void => this.#choose({ when });

  #choose(change: { category?: string; view?: EventsView; when?: Times }): void {
    const { events } = this;
    const { category, view, when } = { category: this.category, view: this.view, when: this.when, ...change };
    events.router.filter({
      ...(category !== events.category && { category }),
      ...(view !== oneOf(EVENT_VIEWS, events.view) && { view }),
      ...(when === 'past' && { when }),
    });
  }
}

/** The value, or the first one where it is none of them. */
function oneOf<T extends string>(values: readonly [T, ...T[]], value: string | undefined): T {
  return values.find((known) => known === value) ?? values[0];
}
