/** So near to an edge it scrolls, and by so much a frame; pixels. */
const EDGE = 48;
const STEP = 8;

/** Scrolls the page while what is dragged is near an edge of the window. */
export class EdgeScroll {
  #y = 0;
  #frame = 0;

  /** @param scrolled - hears of each step, since what lies under the pointer is another then */
  constructor(readonly scrolled: () => void = () => undefined) {}

  /** The pointer is so far below the window's upper edge; pixels. */
  at(y: number): void {
    this.#y = y;
    this.#frame ||= requestAnimationFrame(this.#step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #step = (): void => {
    this.#frame = 0;
    const by = this.#y < EDGE ? -STEP : this.#y > innerHeight - EDGE ? STEP : 0;
    if (by === 0) return;
    const before = scrollY;
    scrollBy({ top: by, behavior: 'instant' });
    if (scrollY === before) return;
    this.scrolled();
    this.#frame ||= requestAnimationFrame(this.#step);
  };
}
