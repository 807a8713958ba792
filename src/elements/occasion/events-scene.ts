import type { ReactiveController } from 'lit';
import { titlePage } from '../forum/page-title.js';
import type { CommunityEvent } from './community-event.js';
import type { CommunityEvents } from './community-events.js';
import { openedOf } from './events-routing.js';

/** Moves focus, scroll position and the page's title along between the list and an opened event. */
export class EventsScene implements ReactiveController {
  /** What was opened from the list, and where its link stood in the window. */
  #left: { readonly place: string; readonly top: number } | undefined;

  constructor(readonly events: CommunityEvents) {
    events.addController(this);
  }

  hostConnected(): void {
    this.#title();
  }

  hostDisconnected(): void {
    titlePage(this.events, '');
  }

  /** The page was entered by a link to an event. The focus is only taken where nobody has it. */
  arrive(): void {
    void this.#open(document.activeElement === document.body);
  }

  /** The opened event is here: the page is named after it. */
  shown = ({ target }: Event): void => {
    const title = (target as CommunityEvent).box.occasion?.title ?? '';
    if (this.events.routing !== 'none' && this.events.isConnected) titlePage(this.events, title);
  };

  /** The address has led from the list or from an event to another place. */
  moved(before: string): void {
    this.#title();
    const place = this.events.router.thread;
    if (!place) return void this.#comeBack(before);
    const link = before ? null : this.linkOf(place);
    if (!before) this.#left = link ? { place, top: link.getBoundingClientRect().top } : undefined;
    void this.#open(true);
  }

  linkOf(place: string): HTMLElement | null {
    const selector = `.entries a[data-open="${CSS.escape(place)}"]`;
    const { renderRoot } = this.events;
    const month = renderRoot.querySelector('community-events-month')?.renderRoot;
    return (month ?? renderRoot).querySelector<HTMLElement>(selector);
  }

  /** Names the page after the opened event, as soon as that is known. */
  #title(): void {
    const { events } = this;
    if (events.routing === 'none' || !events.isConnected) return;
    titlePage(events, events.list.find(openedOf(events.router.thread).event)?.title ?? '');
  }

  async #open(focus: boolean): Promise<void> {
    const { events } = this;
    const bringing = import('./community-event.js').catch(() => {
      events.notice = events.texts.t.board.unavailable;
    });
    await events.updateComplete;
    const frame = events.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame && frame.getBoundingClientRect().top < 0)
      frame.scrollIntoView({ block: 'start', behavior: 'instant' });
    const opened = events.renderRoot.querySelector<HTMLElement>('.opened');
    if (focus) opened?.focus({ preventScroll: true });
    await bringing;
    // The event itself, where it has a place for the focus.
    if (opened?.matches(':focus')) opened.querySelector<HTMLElement>('community-event')?.focus();
  }

  async #comeBack(before: string): Promise<void> {
    await this.events.updateComplete;
    await this.events.renderRoot.querySelector('community-events-month')?.updateComplete;
    const link = this.linkOf(before) ?? (this.#left && this.linkOf(this.#left.place));
    const heading = this.events.renderRoot.querySelector<HTMLElement>('.heading');
    (link ?? heading)?.focus({ preventScroll: Boolean(link) });
    this.#scroll();
    // The browser puts back its own idea of the place after "back".
    requestAnimationFrame(() => this.events.router.thread || this.#scroll());
  }

  #scroll(): void {
    const link = this.#left && this.linkOf(this.#left.place);
    if (!link || !this.#left) return;
    scrollBy({ top: link.getBoundingClientRect().top - this.#left.top, behavior: 'instant' });
    // Where not the window scrolls but something inside it.
    link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
