import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OpeningTimes } from '../domain/opening-times.js';
import { serverTime } from './server-time.js';

/** Times in words are current to this, milliseconds. */
const STEP = 20_000;

/** Renders a poll or a survey again when it opens and when it closes, and its times in words now and then. */
export class OpeningClock implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly times: () => OpeningTimes | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#shown);
    this.look();
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#shown);
  }

  /** Begins anew: there may be another end. */
  look(): void {
    clearTimeout(this.#timer);
    const wait = this.#wait();
    if (!this.#connected || wait === 0) return;
    this.#timer = setTimeout(() => {
      if (!document.hidden) this.host.requestUpdate();
      this.look();
    }, wait);
  }

  /** What has passed while nobody looked. */
  #shown = (): void => {
    if (!document.hidden && this.times()) this.host.requestUpdate();
  };

  /** Until the next moment at which something changes; 0 for never. */
  #wait(): number {
    const times = this.times();
    const time = serverTime();
    const ahead = times ? [times.publishAt, times.closesAt].filter((moment) => moment > time) : [];
    return ahead.length === 0 ? 0 : Math.min(STEP, Math.min(...ahead) - time + 1);
  }
}
