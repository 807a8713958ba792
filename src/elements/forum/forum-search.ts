import type { ForumThread } from '../../domain/thread.js';
import type { ThreadQuery } from '../../controllers/thread-search.js';
import type { BoardElement } from './board-element.js';
import type { ThreadFinder } from './thread-finder.js';

/** Which threads a search leads to. */
export interface Sought {
  /** Asks for those with one word in their title; without it, for threads of the forum. */
  readonly query?: ThreadQuery;
  /** One that the board's filters let through. */
  lists(thread: ForumThread): boolean;
  /** As `Array.sort` takes it. */
  order(a: ForumThread, b: ForumThread): number;
}

/** What stands in the search field. What finds threads comes when somebody goes there. */
export class ForumSearch {
  /** What stands in the field. */
  query = '';
  #finder: ThreadFinder | undefined;
  #bringing: Promise<void> | undefined;
  #unavailable = false;

  constructor(
    readonly forum: BoardElement,
    readonly sought: Sought,
  ) {}

  /** Where things stand while something is looked for. */
  get status(): ThreadFinder['status'] {
    if (this.#unavailable) return 'failed';
    return this.#finder?.status ?? 'waiting';
  }

  /** Something is looked for. */
  get active(): boolean {
    return this.query.trim() !== '';
  }

  /** What is found, in order; all that is loaded where nothing can be looked for. */
  get results(): readonly ForumThread[] {
    return this.#finder?.results ?? (this.#unavailable ? this.forum.board.threads : []);
  }

  find(id: string): ForumThread | undefined {
    return this.#finder?.find(id);
  }

  /** Takes a thread as it is now. */
  replace(thread: ForumThread): void {
    this.#finder?.replace(thread);
  }

  clear(): void {
    this.query = '';
    this.#finder?.search();
    this.forum.requestUpdate();
  }

  /** Somebody is about to search. */
  readonly bring = (): Promise<void> => {
    this.#bringing ??= import('./thread-finder.js').then(
      ({ ThreadFinder: Finder }) => {
        this.#finder = new Finder(this.forum, this.sought);
        this.#unavailable = false;
      },
      () => {
        this.#unavailable = true;
        this.#bringing = undefined;
      },
    );
    return this.#bringing;
  };

  readonly type = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.forum.requestUpdate();
    void this.bring().then(() => {
      this.#finder?.search();
      this.forum.requestUpdate();
    });
  };

  readonly key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape' || !this.query) return;
    event.preventDefault();
    this.clear();
  };
}
