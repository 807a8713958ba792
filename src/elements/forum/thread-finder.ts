import { ThreadSearch } from '../../controllers/thread-search.js';
import { BOARD_PAGE } from '../../domain/limits.js';
import { matchesWords } from '../../domain/search-words.js';
import type { ForumThread } from '../../domain/thread.js';
import { announce } from '../ui/announce.js';
import type { BoardElement } from './board-element.js';
import type { Sought } from './forum-search.js';

/** Finds threads while somebody types: at once among those that are loaded, a moment later in the database. */
export class ThreadFinder {
  readonly #search: ThreadSearch;

  constructor(
    readonly forum: BoardElement,
    readonly sought: Sought,
  ) {
    const { query } = sought;
    const options = { delay: 300, limit: BOARD_PAGE, ...(query && { query }) };
    this.#search = new ThreadSearch(forum, options, () => this.#sayFound());
  }

  get status(): ThreadSearch['status'] {
    return this.#search.status;
  }

  /** What is found, in order. */
  get results(): readonly ForumThread[] {
    const { board, search } = this.forum;
    const known = new Map([...this.#search.found, ...board.threads].map((thread) => [thread.id, thread]));
    return [...known.values()]
      .filter((thread) => this.sought.lists(thread) && matchesWords(thread.title, search.query))
      .sort((a, b) => this.sought.order(a, b));
  }

  find(id: string): ForumThread | undefined {
    return this.#search.found.find((thread) => thread.id === id);
  }

  /** Takes a thread as it is now. */
  replace(thread: ForumThread): void {
    this.#search.replace(thread);
  }

  /** Looks for what stands in the field. */
  search(): void {
    const { board, opening, search } = this.forum;
    this.#search.search(search.query ? opening.session : null, search.query, board.threads);
  }

  #sayFound(): void {
    const { search, texts } = this.forum;
    if (!search.active) return;
    const { found, nothing, failed } = texts.t.search;
    const count = this.results.length;
    if (this.status === 'failed') announce(failed);
    else announce(count > 0 ? found(count) : nothing);
  }
}
