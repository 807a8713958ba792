/** Runs what belongs together one after the other, and a few that do not at once. */
export class Lanes {
  #lanes = new Map<string, Promise<unknown>>();
  #running = 0;
  #waiting: (() => void)[] = [];

  constructor(readonly atOnce: number) {}

  /** Runs it as soon as everything before it in the lane has ended, well or not. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const result = before.then(() => this.#enter(work));
    const end = result.then(
      () => undefined,
      () => undefined,
    );
    this.#lanes.set(lane, end);
    void end.then(() => this.#lanes.get(lane) === end && this.#lanes.delete(lane));
    return result;
  }

  async #enter<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
