import { allTickets } from '../data/occasion-queries.js';
import type { Occasion } from '../domain/occasion.js';
import { Lanes } from './lanes.js';
import type { Session } from './session.js';

/** Added up at once. */
const MOST = 4;

/** How many people have signed up for an occurrence, added up once for each that is shown. */
export class SignUpCounts {
  /** Undefined while it is added up, null where it could not be. */
  #known = new Map<string, number | null | undefined>();
  #lanes = new Lanes(MOST);
  #session: Session | undefined;

  constructor(readonly changed: () => void) {}

  /** Undefined until it is known, null where it could not be added up. */
  of(session: Session, occasion: Occasion, occurrence: string): number | null | undefined {
    if (session !== this.#session) {
      this.#session = session;
      this.#known.clear();
      this.#lanes = new Lanes(MOST);
    }
    // Nobody could sign up so far.
    if (occasion.publishAt > session.store.now()) return 0;
    const key = `${occasion.id} ${occurrence}`;
    if (!this.#known.has(key)) void this.#add(session, key, { event: occasion.id, occurrence });
    return this.#known.get(key);
  }

  /** Adds up those of this event again when they are shown. */
  renew(id: string): void {
    for (const key of this.#known.keys()) if (key.startsWith(`${id} `)) this.#known.delete(key);
  }

  async #add(
    session: Session,
    key: string,
    place: { readonly event: string; readonly occurrence: string },
  ): Promise<void> {
    this.#known.set(key, undefined);
    const sum = () => session.store.sum(allTickets(session.id, place), 'party', { as: 'member' });
    const count = await this.#lanes.run(key, sum).catch(() => null);
    if (session !== this.#session) return;
    this.#known.set(key, count);
    this.changed();
  }
}
