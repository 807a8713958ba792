import type { ReactiveControllerHost } from 'lit';
import { whenIdle } from './when-idle.js';

/** Whether something is in sight, and may be followed as long as it is. */
export class InSight {
  seen = false;
  #idle = false;

  constructor(readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** It is in sight, and since it first was the browser has had time for more than showing it. */
  get followable(): boolean {
    return this.seen && this.#idle;
  }

  see(seen: boolean): void {
    if (seen === this.seen) return;
    this.seen = seen;
    if (seen && !this.#idle)
      whenIdle(() => {
        this.#idle = true;
        this.host.requestUpdate();
      });
    this.host.requestUpdate();
  }
}
