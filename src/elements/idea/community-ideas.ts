import { html, type nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { IdeaBoard, Roadmap, type RoadmapColumn } from '../../controllers/idea-board.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { searchIdeas, type IdeaView } from '../../data/ideas.js';
import { IDEA_SORTS, isIdeaStatus, type IdeaSort } from '../../domain/idea.js';
import type { ForumThread, Topic } from '../../domain/thread.js';
import { ideaTexts } from '../../i18n/ideas/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { adoptStyles } from '../comment/markup.js';
import { define } from '../define.js';
import { BoardElement } from '../forum/board-element.js';
import { boardListStyles } from '../forum/board-list.styles.js';
import { boardNote } from '../forum/board-parts.js';
import { forumStyles } from '../forum/community-forum.styles.js';
import { ForumSearch } from '../forum/forum-search.js';
import { viewSwitchStyles } from '../forum/view-switch.js';
import { memberNameStyles } from '../member/member-name.js';
import { announce } from '../ui/announce.js';
import { ideasStyles } from './community-ideas.styles.js';
import { ideasContent, rowView } from './idea-content.js';
import { IdeaFilter, type IdeasView } from './idea-filter.js';
import { ideasTools, ideasTop } from './idea-tools.js';
import { ideaVote, ideaVoteStyles } from './idea-vote.js';

/**
 * @summary A board of ideas: votes, what becomes of each, a roadmap, search, new ideas, and one opened idea with links
 * that lead to it.
 *
 * @fires {BeforePostEvent} community-before-post - An idea is about to be sent; can be cancelled.
 * @fires {ThreadPostedEvent} community-thread-posted - An idea has been stored.
 * @csspart heading - The heading of the board.
 * @csspart list - The list of ideas.
 * @csspart column - Each column of the roadmap.
 * @csspart idea - Each idea of the list, or of a column.
 * @cssprop --community-good - Colour of what is done.
 * @cssprop --community-scroll-margin - Room to leave above the board for sticky headers.
 */
export class CommunityIdeas extends BoardElement {
  static override styles = [
    ...[base, buttons, fields, selects, states, goodToken],
    ...[memberNameStyles, forumStyles, boardListStyles, ideaVoteStyles, viewSwitchStyles],
    ...[ideasStyles, touch],
  ];

  /** What is shown at first: the `list`, or the `roadmap`. */
  @property() view: IdeasView = 'list';

  /** @internal The file for staff is being made. */
  @state() saving = false;
  @state() private chosenSort: IdeaSort = 'top';

  /** @internal */
  readonly texts = new Texts(this, this.locale, ideaTexts);
  /** @internal */
  readonly board = new IdeaBoard(this);
  /** @internal */
  readonly roadmap = new Roadmap(this);
  /** @internal */
  readonly filter = new IdeaFilter(this);
  /** @internal */
  readonly search: ForumSearch = new ForumSearch(this, this.filter);

  override updated(): void {
    super.updated();
    // The form shows similar ideas, each with its button.
    const form = this.renderRoot.querySelector('community-new-thread')?.shadowRoot;
    if (form) adoptStyles(form, ideaVoteStyles);
  }

  protected override readList(session: Session): void {
    if (this.filter.view === 'roadmap') this.roadmap.open(session, this.filter.category);
    else void this.board.open(session, this.boardView);
    super.readList(session);
  }

  protected override boardParts(form: TemplateResult | typeof nothing): TemplateResult {
    return html`${ideasTop(this)} ${boardNote(this)} ${form} ${ideasTools(this)} ${ideasContent(this)}`;
  }

  /** @internal */
  get boardView(): IdeaView {
    const { category, status } = this.filter;
    const sort = IDEA_SORTS.includes(this.chosenSort) ? this.chosenSort : 'top';
    return { sort, category, status };
  }

  /** @internal Whoever looks at it is staff. */
  get staff(): boolean {
    return Boolean(this.opening.session?.role);
  }

  override get status(): IdeaBoard['status'] {
    return this.filter.view === 'roadmap' ? this.roadmap.status : this.board.status;
  }

  override find(id: string): ForumThread | undefined {
    return super.find(id) ?? this.roadmap.find(id);
  }

  override replace(thread: ForumThread): void {
    super.replace(thread);
    this.roadmap.replace(thread);
  }

  override lists(topic: Topic): boolean {
    return topic === 'idea';
  }

  protected override newThread(): TemplateResult {
    return html`<community-new-thread
      topic="idea"
      .topic=${'idea'}
      .wording=${this.texts.t.write}
      .query=${searchIdeas}
      .category=${this.filter.category}
      .loaded=${this.board.threads}
      .linkTo=${this.linkTo}
      .beside=${(thread: ForumThread) => ideaVote(thread, rowView(this))}
      .headingLevel=${this.headingLevel + 1}
    ></community-new-thread>`;
  }

  /** @internal */
  override readonly retry = (): void => {
    if (this.filter.view === 'roadmap') this.roadmap.retry();
    else void this.board.retry();
  };

  /** @internal */
  readonly loadColumn = (column: RoadmapColumn): Promise<void> => this.more(column);

  /** @internal */
  readonly chooseSort = (event: Event): void => {
    this.chosenSort = (event.target as HTMLSelectElement).value as IdeaSort;
  };

  /** @internal */
  readonly chooseStatus = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.filter.chooseStatus(isIdeaStatus(value) ? value : '');
  };

  /** @internal Hands staff all ideas as a file. */
  readonly save = async (): Promise<void> => {
    const { session } = this.opening;
    if (!session || this.saving) return;
    this.saving = true;
    try {
      const { exportIdeas } = await import('./idea-export.js');
      announce(await exportIdeas(session, this));
      this.notice = '';
    } catch {
      this.notice = this.texts.t.board.exportFailed;
    } finally {
      this.saving = false;
    }
  };
}

define('community-ideas', CommunityIdeas);

declare global {
  interface HTMLElementTagNameMap {
    'community-ideas': CommunityIdeas;
  }
}
