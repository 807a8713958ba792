import { decodeVote } from '../data/reactions.js';
import { voteThread } from '../data/forum-threads.js';
import type { Vote } from '../domain/thread.js';
import { commitWithRetry } from '../store/retry.js';
import type { Store } from '../store/store.js';
import { OwnRecord } from './own-record.js';

const votes = new WeakMap<Store, Map<string, ThreadVote>>();

/** The one vote of a member on a thread in this session: the board and the thread itself look at it. */
export function threadVote(record: OwnRecord): ThreadVote {
  const { store, community, thread, uid } = record.place;
  const known = votes.get(store) ?? new Map<string, ThreadVote>();
  votes.set(store, known);
  const key = `${community}/${thread}/${uid}`;
  const vote = known.get(key) ?? new ThreadVote(record);
  known.set(key, vote);
  vote.readFrom(record);
  return vote;
}

/** The vote as far as it is known in this session; undefined where nobody has asked for it. */
export function knownVote(store: Store, community: string, thread: string, uid: string) {
  const vote = votes.get(store)?.get(`${community}/${thread}/${uid}`);
  return vote?.known ? vote : undefined;
}

/** One member's vote on one thread. One write runs at a time; however often it is changed meanwhile, the last intent wins. */
export class ThreadVote {
  /** It has been read. */
  known = false;
  #listeners = new Set<() => void>();
  #wanted: Vote = 0;
  #stored: Vote = 0;
  /** Sum and vote before the change that the thread's document does not show yet. */
  #before: { sum: number; vote: Vote } | undefined;
  #sum = 0;
  #loaded: Promise<void> | undefined;
  #running: Promise<void> | undefined;

  #record: OwnRecord;

  constructor(record: OwnRecord) {
    this.#record = record;
  }

  /** Another record of the same member may have been read later. */
  readFrom(record: OwnRecord): void {
    if (record === this.#record || this.#running) return;
    this.#record = record;
    this.#loaded = undefined;
  }

  /** Calls back after every change. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

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
    this.#changed();
    this.#running ??= this.#settle();
    return this.#running;
  }

  async #settle(): Promise<void> {
    const { store, community, thread, uid } = this.#record.place;
    try {
      while (this.#wanted !== this.#stored) {
        const vote = this.#wanted;
        await commitWithRetry(store, voteThread(community, thread, uid, this.#stored, vote));
        this.#stored = vote;
      }
    } catch (error) {
      this.#wanted = this.#stored;
      this.#before = undefined;
      // What was read may be older than a vote from elsewhere, or this one has arrived after all.
      this.known = false;
      this.#loaded = undefined;
      this.#record = new OwnRecord(this.#record.place);
      throw error;
    } finally {
      this.#running = undefined;
      this.#changed();
    }
  }

  async #read(): Promise<void> {
    this.#stored = this.#wanted = decodeVote(await this.#record.read());
    this.known = true;
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
