import { EdgeScroll } from '../ui/edge-scroll.js';
import type { PollDesk } from './poll-desk.js';

/** Takes hold of a ranked option and moves it with the pointer, until that is let go. */
export function drag(place: Element, { pointerId, clientY }: PointerEvent, desk: PollDesk): void {
  const rows = place.closest<HTMLElement>('.rows');
  const row = place.closest<HTMLElement>('.row');
  if (!rows || !row || desk.picks.length < 2) return;
  try {
    place.setPointerCapture(pointerId);
  } catch {
    // It was let go before this has come.
    return;
  }
  new Drag(place, { rows, row, y: clientY, desk });
}

interface Held {
  readonly rows: HTMLElement;
  readonly row: HTMLElement;
  /** Where the pointer has taken hold. */
  readonly y: number;
  readonly desk: PollDesk;
}

/** The order is the old one until the end: meanwhile rows are moved for the eye alone, so nothing else on the page moves. */
class Drag {
  /** Rows that have a place, as they lay at first, measured from the top of the list. */
  readonly #ranked: readonly {
    readonly element: HTMLElement;
    readonly top: number;
    readonly height: number;
  }[];
  readonly #from: number;
  readonly #start: number;
  readonly #ending = new AbortController();
  #to: number;
  #y: number;
  readonly #edge = new EdgeScroll();

  constructor(
    place: Element,
    readonly held: Held,
  ) {
    const { rows, row, y, desk } = held;
    const top = this.#top;
    this.#ranked = [...rows.querySelectorAll<HTMLElement>('[data-key]')]
      .slice(0, desk.picks.length)
      .map((element) => {
        const box = element.getBoundingClientRect();
        return { element, top: box.top - top, height: box.height };
      });
    this.#from = this.#to = this.#ranked.findIndex(({ element }) => element === row);
    this.#y = y;
    this.#start = y - top;
    rows.classList.add('dragging');
    row.classList.add('dragged');
    this.#listen(place);
  }

  #listen(place: Element): void {
    const { signal } = this.#ending;
    const listen = (target: EventTarget, type: string, listener: (event: never) => void) =>
      target.addEventListener(type, listener as (event: Event) => void, { signal, capture: true });
    listen(place, 'pointermove', ({ clientY, buttons }: PointerEvent) => {
      if (buttons === 0) return this.#end(false);
      this.#y = clientY;
      this.#move();
      this.#edge.at(clientY);
    });
    listen(place, 'pointerup', () => this.#end(true));
    listen(place, 'lostpointercapture', () => this.#end(false));
    listen(document, 'scroll', () => this.#move());
    listen(document, 'keydown', (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#end(false);
    });
  }

  get #top(): number {
    return this.held.rows.getBoundingClientRect().top;
  }

  #move(): void {
    const [first, from, last] = [0, this.#from, -1].map((place) => this.#ranked.at(place));
    if (!first || !from || !last) return;
    const wanted = this.#y - this.#top - this.#start;
    const by = Math.max(
      first.top - from.top,
      Math.min(wanted, last.top + last.height - from.top - from.height),
    );
    // Half of another row has to be covered: so a high one can be brought past a low one at the end.
    const edge = from.top + by + (by < 0 ? 0 : from.height);
    const passed = this.#ranked.map(({ top, height }, i) =>
      by < 0 ? i < this.#from && top + height / 2 >= edge : i > this.#from && top + height / 2 <= edge,
    );
    const count = passed.filter(Boolean).length;
    this.#to = this.#from + (by < 0 ? -count : count);
    const room = this.#room(from.height);
    this.#ranked.forEach(({ element }, i) => {
      const shift = i === this.#from ? by : passed[i] ? (by < 0 ? room : -room) : 0;
      element.style.setProperty('transform', `translateY(${String(shift)}px)`);
    });
  }

  /** What a row of this height takes, with the gap below it. */
  #room(height: number): number {
    const [first, second] = this.#ranked;
    return first && second ? height + second.top - first.top - first.height : height;
  }

  #end(dropped: boolean): void {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    this.#edge.stop();
    const { rows, row, desk } = this.held;
    rows.classList.remove('dragging');
    row.classList.remove('dragged');
    for (const { element } of this.#ranked) element.style.removeProperty('transform');
    const key = row.dataset['key'] ?? '';
    if (dropped && this.#to !== this.#from) desk.place(key, this.#to);
  }
}
