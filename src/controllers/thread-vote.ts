import { decodeVote } from '../data/reactions.js';
import { voteThread } from '../data/forum-threads.js';
import type { Vote } from '../domain/thread.js';
import { commitWithRetry } from '../store/retry.js';
import type { OwnRecord } from './own-record.js';

/** One member's vote on one thread. One write runs at a time; however often it is changed meanwhile, the last intent wins. */
export class ThreadVote {
  #wanted: Vote = 0;
  #stored: Vote = 0;
  /** Sum and vote before the change that the thread's document does not show yet. */
  #before: { sum: number; vote: Vote } | undefined;
  #sum = 0;
  #loaded: Promise<void> | undefined;
  #running: Promise<void> | undefined;

  constructor(
    readonly record: OwnRecord,
    readonly changed: () => void,
  ) {}

  get vote(): Vote {
    return this.#wanted;
  }

  /** The sum to show, out of the one in the thread's document. */
  sum(stored: number): number {
    this.#sum = stored;
    if (this.#before && !this.#running && stored !== this.#before.sum) this.#before = undefined;
    return this.#before ? this.#before.sum + this.#wanted - this.#before.vote : stored;
  }

  /** Reads the member's own record, once. */
  load(): Promise<void> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  /** Resolves when the server has what the member wants; rejects when it refuses, after the display was put back. */
  async set(vote: Vote): Promise<void> {
    await this.load();
    this.#before ??= { sum: this.#sum, vote: this.#stored };
    this.#wanted = vote;
    this.changed();
    this.#running ??= this.#settle();
    return this.#running;
  }

  async #settle(): Promise<void> {
    const { store, community, thread, uid } = this.record.place;
    try {
      while (this.#wanted !== this.#stored) {
        const vote = this.#wanted;
        await commitWithRetry(store, voteThread(community, thread, uid, this.#stored, vote));
        this.#stored = vote;
      }
    } catch (error) {
      this.#wanted = this.#stored;
      this.#before = undefined;
      throw error;
    } finally {
      this.#running = undefined;
      this.changed();
    }
  }

  async #read(): Promise<void> {
    this.#stored = this.#wanted = decodeVote(await this.record.read());
    this.changed();
  }
}
