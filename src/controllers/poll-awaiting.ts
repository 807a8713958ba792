import { OpeningClock } from './opening-clock.js';
import type { PollBox } from './poll-box.js';

/** The server's clock may be a little behind what is known of it: so often it is asked, and after so many milliseconds. */
const LOOKS = 3;
const PATIENCE = 2000;

/** Waits for a poll that cannot be read before it opens, where the page says when that is. */
export class PollAwaiting {
  #announced = 0;
  /** When to look whether it has opened; 0 for never. */
  #due = 0;
  #left = 0;
  readonly #clock: OpeningClock;

  constructor(readonly box: PollBox) {
    const times = () => (this.until === 0 ? null : { publishAt: this.#due, closesAt: 0 });
    this.#clock = new OpeningClock(box.host, times);
  }

  /** When it opens, as the page says; 0 where it says nothing, or was wrong. */
  get until(): number {
    return this.box.status === 'gone' && this.#due > 0 ? this.#announced : 0;
  }

  /** Takes what the page says; what has passed already is not waited for. */
  announce(announced: number): void {
    if (announced === this.#announced) return;
    this.#announced = announced;
    this.#due = announced > this.box.now ? announced : 0;
    this.#left = LOOKS;
  }

  /** Reads it once it is due. */
  look(): void {
    this.#clock.look();
    if (this.#due === 0 || this.#due > this.box.now) return;
    this.#due = --this.#left > 0 ? this.box.now + PATIENCE : 0;
    void this.box.reload(true);
  }
}
