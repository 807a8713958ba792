import { Lanes } from './lanes.js';
import type { Session } from './session.js';

/** Counted at once. */
const MOST = 4;

/** What costs a read for each thing in a list: counted once for each that is shown. */
export abstract class ShownCounts {
  /** By `ID WHICH`; undefined while it is counted, null where it could not be. */
  #known = new Map<string, number | null | undefined>();
  #lanes = new Lanes(MOST);
  #session: Session | undefined;

  constructor(readonly changed: () => void) {}

  /** Counts what there is of this one again when it is shown. */
  renew(id: string): void {
    for (const key of this.#known.keys()) if (key.startsWith(`${id} `)) this.#known.delete(key);
  }

  /** Undefined until it is known, null where it could not be counted. `which` tells counts of one thing apart. */
  protected figure(
    session: Session,
    id: string,
    which: string,
    count: () => Promise<number>,
  ): number | null | undefined {
    if (session !== this.#session) {
      this.#session = session;
      this.#known.clear();
      this.#lanes = new Lanes(MOST);
    }
    const key = `${id} ${which}`;
    if (!this.#known.has(key)) void this.#count(session, key, count);
    return this.#known.get(key);
  }

  async #count(session: Session, key: string, count: () => Promise<number>): Promise<void> {
    this.#known.set(key, undefined);
    const figure = await this.#lanes.run(key, count).catch(() => null);
    if (session !== this.#session) return;
    this.#known.set(key, figure);
    this.changed();
  }
}
