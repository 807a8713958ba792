import { LIST_LIMIT } from '../domain/limits.js';
import { QUEUES, sourceOf, type QueueName } from './queue.js';
import type { Session } from './session.js';

/** After a change the database is asked once it has been quiet for this long. */
const QUIET = 3000;
/** Counts are looked at again this often while the page is seen. */
const LOOK = 60_000;

/** More than this nobody counts: it is shown as "50+". */
export const COUNTED = LIST_LIMIT;

/**
 * How much waits in each queue. The database counts (one read each, however many); what is decided here and what an open
 * queue knows is taken at once.
 */
export class QueueCounts {
  #counts = new Map<QueueName, number>();
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changed = new Set<QueueName>();

  constructor(readonly session: Session) {}

  /** Undefined until it is known. */
  get(queue: QueueName): number | undefined {
    return this.#counts.get(queue);
  }

  /** What waits for a decision in all queues together; undefined until all are known. */
  get waiting(): number | undefined {
    const open = QUEUES.filter((queue) => queue !== 'removed').map((queue) => this.get(queue));
    return open.reduce<number | undefined>(
      (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
      0,
    );
  }

  /** Follows the counts until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      document.addEventListener('visibilitychange', this.#seen);
      this.changed(...QUEUES);
      this.#schedule(0);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', this.#seen);
    };
  }

  /** An open queue knows it for certain. */
  know(queue: QueueName, count: number): void {
    this.#changed.delete(queue);
    this.#set(queue, count);
  }

  /** One has come or gone; the database is asked when it is quiet. */
  moved(queue: QueueName, by: number): void {
    const known = this.get(queue);
    if (known !== undefined && known < COUNTED) this.#set(queue, Math.max(0, known + by));
    this.changed(queue);
  }

  /** These are no longer certain. */
  changed(...queues: QueueName[]): void {
    for (const queue of queues) this.#changed.add(queue);
    if (this.#listeners.size > 0) this.#schedule(QUIET);
  }

  #set(queue: QueueName, count: number): void {
    if (this.#counts.get(queue) === count) return;
    this.#counts.set(queue, count);
    for (const listener of [...this.#listeners]) listener();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), delay);
  }

  async #look(): Promise<void> {
    const queues = this.#changed.size > 0 ? [...this.#changed] : [...QUEUES];
    this.#changed.clear();
    const { store, id } = this.session;
    if (!document.hidden) {
      await Promise.all(
        queues.map(async (queue) => {
          const query = { ...sourceOf(queue).query(id), limit: COUNTED };
          const count = await store.count(query, { as: 'member' }).catch(() => undefined);
          if (count !== undefined && !this.#changed.has(queue)) this.#set(queue, count);
        }),
      );
    }
    if (this.#listeners.size > 0 && this.#changed.size === 0) this.#schedule(LOOK);
  }

  #seen = (): void => {
    if (!document.hidden) this.#schedule(0);
  };
}
