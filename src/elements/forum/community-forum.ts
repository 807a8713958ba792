import { html, type nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Board } from '../../controllers/board.js';
import { LastVisit } from '../../controllers/last-visit.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { BoardView } from '../../data/threads.js';
import { THREAD_SORTS, type ThreadSort } from '../../domain/thread.js';
import { forumTexts } from '../../i18n/forum/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { define } from '../define.js';
import { memberNameStyles } from '../member/member-name.js';
import { boardContent } from './board-content.js';
import { BoardElement } from './board-element.js';
import { boardListStyles } from './board-list.styles.js';
import { boardNote } from './board-parts.js';
import { boardTools, boardTop } from './board-tools.js';
import { forumStyles } from './community-forum.styles.js';
import { ForumFilter } from './forum-filter.js';
import { ForumNews } from './forum-news.js';
import { ForumSearch } from './forum-search.js';

/**
 * @summary A forum: categories, a list of threads, search, new threads, and one opened thread with links that lead to it.
 *
 * @fires {BeforePostEvent} community-before-post - A thread is about to be sent; can be cancelled.
 * @fires {ThreadPostedEvent} community-thread-posted - A thread has been stored.
 * @csspart heading - The heading of the board.
 * @csspart list - The list of threads.
 * @csspart thread - Each thread of the list.
 * @cssprop --community-good - Colour of the badge on answered questions.
 * @cssprop --community-scroll-margin - Room to leave above the forum for sticky headers.
 */
export class CommunityForum extends BoardElement {
  static override styles = [
    ...[base, buttons, fields, selects, states, goodToken],
    ...[memberNameStyles, forumStyles, boardListStyles],
  ];

  /** Order at first: `latest`, `newest`, `top` or `unanswered`. */
  @property() sort: ThreadSort = 'latest';
  @state() private chosenSort: ThreadSort | undefined;

  /** @internal */
  readonly texts = new Texts(this, this.locale, forumTexts);
  /** @internal */
  readonly board = new Board(this);
  /** @internal */
  readonly news = new ForumNews(this);
  /** @internal */
  readonly filter = new ForumFilter(this);
  /** @internal */
  readonly search: ForumSearch = new ForumSearch(this, this.filter);

  protected override readList(session: Session): void {
    void this.board.open(session, this.view);
    super.readList(session);
  }

  protected override boardParts(form: TemplateResult | typeof nothing): TemplateResult {
    return html`${boardTop(this)} ${boardNote(this)} ${form} ${boardTools(this)} ${boardContent(this)}`;
  }

  /** @internal */
  get view(): BoardView {
    const wanted = this.chosenSort ?? this.sort;
    const sort = THREAD_SORTS.includes(wanted) ? wanted : 'latest';
    return { sort, category: this.filter.category, tag: this.filter.tag };
  }

  protected override begin(session: Session): void {
    this.visit = new LastVisit(session);
    super.begin(session);
  }

  protected override pressed(target: Element): boolean {
    const tag = target.closest<HTMLElement>('[data-tag]')?.dataset['tag'];
    if (tag === undefined) return false;
    this.filter.chooseTag(tag === this.view.tag ? '' : tag);
    return true;
  }

  /** @internal */
  readonly chooseSort = (event: Event): void => {
    this.chosenSort = (event.target as HTMLSelectElement).value as ThreadSort;
  };
}

define('community-forum', CommunityForum);

declare global {
  interface HTMLElementTagNameMap {
    'community-forum': CommunityForum;
  }
}
