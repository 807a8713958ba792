import { searchIdeas } from '../../data/ideas.js';
import { isIdeaStatus, isOnIdeaBoard, type IdeaStatus } from '../../domain/idea.js';
import type { ForumThread } from '../../domain/thread.js';
import type { Sought } from '../forum/forum-search.js';
import type { CommunityIdeas } from './community-ideas.js';

export const IDEA_VIEWS = ['list', 'roadmap'] as const;
export type IdeasView = (typeof IDEA_VIEWS)[number];

/** What the board of ideas shows of them: a category, a status, as a list or a roadmap. It stands in the page's address. */
export class IdeaFilter implements Sought {
  constructor(readonly ideas: CommunityIdeas) {}

  get category(): string {
    return this.ideas.router.filters.category ?? this.ideas.category;
  }

  get status(): IdeaStatus | '' {
    const { status } = this.ideas.router.filters;
    return isIdeaStatus(status) ? status : '';
  }

  get view(): IdeasView {
    const wanted = this.ideas.router.filters.view ?? this.ideas.view;
    return wanted === 'roadmap' ? 'roadmap' : 'list';
  }

  readonly query = searchIdeas;

  readonly lists = ({ forum }: ForumThread): boolean => {
    const ofStatus = !this.status || this.view === 'roadmap' || forum.status === this.status;
    return isOnIdeaBoard(forum) && ofStatus && (!this.category || forum.category === this.category);
  };

  /** Most votes first. */
  readonly order = (a: ForumThread, b: ForumThread): number => b.forum.votes - a.forum.votes;

  readonly chooseCategory = (category: string): void => this.#choose({ category });

  readonly chooseStatus = (status: IdeaStatus | ''): void => this.#choose({ status });

  readonly chooseView = (view: IdeasView): void => this.#choose({ view });

  #choose(change: { category?: string; status?: IdeaStatus | ''; view?: IdeasView }): void {
    const { ideas } = this;
    const { category, status, view } = { ...this.#now, ...change };
    ideas.router.filter({
      ...(category !== ideas.category && { category }),
      ...(status && { status }),
      ...(view !== (ideas.view === 'roadmap' ? 'roadmap' : 'list') && { view }),
    });
  }

  get #now() {
    const { category, status, view } = this;
    return { category, status, view };
  }
}
