import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeThread, searchThreads } from '../data/threads.js';
import { wordsOf } from '../domain/search-words.js';
import { isForumThread, type ForumThread } from '../domain/thread.js';
import type { Query } from '../store/store.js';
import type { Session } from './session.js';

/** Asks for threads with a word in their title. */
export type ThreadQuery = (community: string, word: string, limit: number) => Query;

export interface ThreadSearchOptions {
  /** How long nothing must be typed before the database is asked; milliseconds. */
  readonly delay: number;
  /** Threads to read at most. */
  readonly limit: number;
  /** Asks for them; for threads of the forum where nothing else is said. */
  readonly query?: ThreadQuery;
}

/** Beginnings of one letter are not in the index. */
const SHORTEST = 2;

/**
 * Asks the database for threads whose title has one word of what is typed; sifting by the other words is left to
 * whoever shows them. What has been asked once is remembered.
 */
export class ThreadSearch implements ReactiveController {
  status: 'idle' | 'waiting' | 'ready' | 'failed' = 'idle';
  found: readonly ForumThread[] = [];
  #word = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #known = new Map<string, readonly ForumThread[]>();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly options: ThreadSearchOptions,
    /** The answer is there, or will not come. */
    readonly settled?: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (this.status === 'waiting') this.#rest();
  }

  /** Takes what is typed, empty to stop, and threads that show which words are common here. */
  search(session: Session | null, query: string, loaded: readonly ForumThread[] = []): void {
    const word = tellingWord(query, loaded);
    clearTimeout(this.#timer);
    if (!session || !word) return this.#rest();
    if (word === this.#word && this.status === 'ready') return this.settled?.();
    this.#word = word;
    const known = this.#known.get(word);
    if (known) return this.#take(word, known);
    this.status = 'waiting';
    this.host.requestUpdate();
    this.#timer = setTimeout(() => void this.#ask(session, word), this.options.delay);
  }

  /** Takes a thread that may have been found as it is now. */
  replace(thread: ForumThread): void {
    const swap = (found: readonly ForumThread[]) =>
      found.map((other) => (other.id === thread.id ? thread : other));
    for (const [word, found] of this.#known) this.#known.set(word, swap(found));
    this.found = swap(this.found);
  }

  async #ask(session: Session, word: string): Promise<void> {
    try {
      const { limit, query = searchThreads } = this.options;
      const documents = await session.store.list(query(session.id, word, limit));
      const threads = documents.map(decodeThread).filter(isForumThread);
      this.#known.set(word, threads);
      this.#take(word, threads);
    } catch {
      if (word !== this.#word) return;
      this.status = 'failed';
      this.#settle();
    }
  }

  #take(word: string, threads: readonly ForumThread[]): void {
    if (word !== this.#word) return;
    this.found = threads;
    this.status = 'ready';
    this.#settle();
  }

  #rest(): void {
    this.#word = '';
    this.found = [];
    this.status = 'idle';
    this.host.requestUpdate();
  }

  #settle(): void {
    this.settled?.();
    this.host.requestUpdate();
  }
}

/** The word that the fewest of these threads have, and the longest of such words: it leaves the least to sift. */
function tellingWord(query: string, threads: readonly ForumThread[]): string {
  const titles = threads.map(({ title }) => wordsOf(title));
  const having = (word: string) =>
    titles.filter((words) => words.some((other) => other.startsWith(word))).length;
  const words = wordsOf(query).filter((word) => word.length >= SHORTEST);
  const ranked = words.map((word) => ({ word, common: having(word) }));
  return ranked.sort((a, b) => a.common - b.common || b.word.length - a.word.length)[0]?.word ?? '';
}
