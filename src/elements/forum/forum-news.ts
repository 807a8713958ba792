import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { whenIdle } from '../../controllers/when-idle.js';
import type { BoardNews } from './board-news.js';
import type { CommunityForum } from './community-forum.js';

/** Brings what keeps an eye on the board, once the board stands and the browser has nothing better to do. */
export class ForumNews implements ReactiveController {
  #news: BoardNews | undefined;
  #asked = false;

  constructor(readonly forum: CommunityForum) {
    forum.addController(this);
  }

  hostUpdated(): void {
    if (this.#asked || this.forum.board.status !== 'ready') return;
    this.#asked = true;
    whenIdle(() => void this.#bring());
  }

  button(): TemplateResult | typeof nothing {
    return this.#news?.button() ?? nothing;
  }

  /** A board that does not come to know of news is a board all the same. */
  async #bring(): Promise<void> {
    const module = await import('./board-news.js').catch(() => undefined);
    this.#news = module && new module.BoardNews(this.forum);
  }
}
