import type { ForumThread } from '../../domain/thread.js';
import type { CommunityForum } from './community-forum.js';

/** What the board is filtered by: a category, a tag, or both. It stands in the page's address. */
export class ForumFilter {
  constructor(readonly forum: CommunityForum) {}

  get category(): string {
    return this.forum.router.filters.category ?? this.forum.category;
  }

  get tag(): string {
    return this.forum.router.filters.tag ?? '';
  }

  /** Whether a thread is what the board is filtered by. */
  readonly lists = ({ forum }: ForumThread): boolean =>
    (!this.category || forum.category === this.category) && (!this.tag || forum.tags.includes(this.tag));

  /** The latest first. */
  readonly order = (a: ForumThread, b: ForumThread): number => b.lastActivityAt - a.lastActivityAt;

  readonly chooseCategory = (category: string): void => this.#choose(category, this.tag);

  readonly chooseTag = (tag: string): void => {
    this.forum.search.clear();
    this.#choose(this.category, tag);
  };

  /** Takes back one of the two, or both; the button that did it may be gone then. */
  readonly clear = (category: string, tag: string): void => {
    this.#choose(category, tag);
    const { updateComplete, renderRoot } = this.forum;
    const first = (selector: string) => renderRoot.querySelector<HTMLElement>(selector);
    void updateComplete.then(() =>
      (first('.filter button') ?? first(".chips [aria-pressed='true']") ?? first('.sort select'))?.focus(),
    );
  };

  #choose(category: string, tag: string): void {
    this.forum.router.filter({ ...(category !== this.forum.category && { category }), ...(tag && { tag }) });
  }
}
