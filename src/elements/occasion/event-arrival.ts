import type { ReactiveController } from 'lit';
import type { EventHost } from './event-host.js';

/** An event that was opened by something else: the focus goes to its title, and whoever has opened it hears that it is here. */
export class EventArrival implements ReactiveController {
  #focusing: FocusOptions | undefined;
  #shown = '';

  constructor(readonly host: EventHost) {
    host.addController(this);
  }

  /** As soon as there is a title. */
  focus(options: FocusOptions = {}): void {
    this.#focusing = options;
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { occasion } = this.host.box;
    const title = this.host.shadowRoot?.querySelector<HTMLElement>('#title');
    if (!occasion || !title) return;
    if (this.#focusing) title.focus(this.#focusing);
    this.#focusing = undefined;
    if (this.#shown === occasion.id) return;
    this.#shown = occasion.id;
    this.host.dispatchEvent(new Event('event-shown'));
  }
}
