import { ThreadSearch } from '../../controllers/thread-search.js';
import { BOARD_PAGE } from '../../domain/limits.js';
import { matchesWords } from '../../domain/search-words.js';
import type { ForumThread } from '../../domain/thread.js';
import { announce } from '../ui/announce.js';
import type { CommunityForum } from './community-forum.js';

/** Finds threads while somebody types: at once among those that are loaded, a moment later in the database. */
export class ForumSearch {
  /** What stands in the field. */
  query = '';
  readonly #search: ThreadSearch;

  constructor(readonly forum: CommunityForum) {
    this.#search = new ThreadSearch(forum, { delay: 300, limit: BOARD_PAGE }, () => this.#sayFound());
  }

  get status(): ThreadSearch['status'] {
    return this.#search.status;
  }

  /** Something is looked for. */
  get active(): boolean {
    return this.query.trim() !== '';
  }

  /** What is found, the latest first. */
  get results(): readonly ForumThread[] {
    const { board, view } = this.forum;
    const known = new Map([...this.#search.found, ...board.threads].map((thread) => [thread.id, thread]));
    return [...known.values()]
      .filter(({ title, forum }) => {
        const here = !view.category || forum.category === view.category;
        return here && matchesWords(title, this.query);
      })
      .sort((a, b) => b.lastActivityAt - a.lastActivityAt);
  }

  find(id: string): ForumThread | undefined {
    return this.#search.found.find((thread) => thread.id === id);
  }

  /** Takes a thread as it is now. */
  replace(thread: ForumThread): void {
    this.#search.replace(thread);
  }

  clear(): void {
    this.query = '';
    this.#search.search(null, '');
  }

  readonly type = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.#search.search(this.forum.opening.session, this.query, this.forum.board.threads);
    this.forum.requestUpdate();
  };

  readonly key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape' || !this.query) return;
    event.preventDefault();
    this.clear();
  };

  #sayFound(): void {
    if (!this.active) return;
    const { search } = this.forum.texts.t;
    const count = this.results.length;
    if (this.status === 'failed') announce(search.failed);
    else announce(count > 0 ? search.found(count) : search.nothing);
  }
}
