import { MINUTE } from '../domain/limits.js';
import type { ForumThread } from '../domain/thread.js';
import { shared } from './browser-storage.js';
import type { Session } from './session.js';

/** After this long without a look, the next one is another visit. */
const VISIT = 30 * MINUTE;
/** Threads that were opened in this visit and are remembered. */
const OPENED = 100;

interface Kept {
  /** End of the visit before this one. */
  readonly before: number;
  /** Last look in this visit. */
  readonly seen: number;
  /** Thread → when it was last looked at. */
  readonly opened: Readonly<Record<string, number>>;
}

/** What this browser has seen of a forum, so that it can say what is new. Nothing is new at a first visit. */
export class LastVisit {
  readonly #key: string;

  constructor(readonly session: Session) {
    this.#key = `visit:${session.key}`;
    this.look();
  }

  /** The board is looked at. */
  look(): void {
    const now = this.session.store.now();
    const { before, seen, opened } = this.#read() ?? { before: now, seen: now, opened: {} };
    const another = now - seen > VISIT;
    this.#write(another ? { before: seen, seen: now, opened: {} } : { before, seen: now, opened });
  }

  /** A thread is looked at, with all that is in it by now. */
  open(thread: string): void {
    const kept = this.#read();
    if (!kept) return;
    const opened = Object.entries({ ...kept.opened, [thread]: this.session.store.now() });
    this.#write({ ...kept, opened: Object.fromEntries(opened.slice(-OPENED)) });
  }

  /** Whether something has happened in it since the last visit that this browser has not shown. */
  isNew({ id, lastActivityAt }: ForumThread): boolean {
    const kept = this.#read();
    return kept !== null && lastActivityAt > Math.max(kept.before, kept.opened[id] ?? 0);
  }

  #read(): Kept | null {
    const kept = shared.readJson(this.#key) as Partial<Kept> | null;
    if (typeof kept?.before !== 'number' || typeof kept.seen !== 'number') return null;
    return { before: kept.before, seen: kept.seen, opened: kept.opened ?? {} };
  }

  #write(kept: Kept): void {
    shared.write(this.#key, JSON.stringify(kept));
  }
}
