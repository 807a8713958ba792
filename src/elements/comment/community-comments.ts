import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Conversation } from '../../controllers/conversation.js';
import { Locale } from '../../controllers/locale.js';
import { whenIdle } from '../../controllers/when-idle.js';
import type { OwnEntry } from '../../controllers/participation.js';
import { buildTree, type CommentNode, type CommentSort } from '../../domain/comment-tree.js';
import { pageAddress } from '../../data/addresses.js';
import type { Entry } from '../../domain/entry.js';
import type { PageAddress } from '../../domain/thread.js';
import { base, buttons, fields } from '../../styles/base.js';
import { states } from '../../styles/states.js';
import { define } from '../define.js';
import { commentItems, type ListView } from './comment-list.js';
import { CommentsDesk, type DeskHost } from './comments-desk.js';
import type { CommunityComment } from './community-comment.js';
import { commentsStyles } from './community-comments.styles.js';
import { commentsNote } from './comments-note.js';
import { moreButton, newButton, skeleton } from './comments-parts.js';
import { commentsTop, SORTS } from './comments-top.js';
import { ListReveal } from './list-reveal.js';
import { Opening, type Place } from './opening.js';
import { canonicalPage, linkedComment, permalink } from './page-link.js';

const NONE: ReadonlyMap<string, OwnEntry> = new Map();

/**
 * @summary The conversation under an article or a product. Its thread is created by its first comment.
 *
 * @fires {BeforePostEvent} community-before-post - A comment is about to be sent; can be cancelled.
 * @fires {CommentPostedEvent} community-comment-posted - A comment has been stored.
 * @fires {ReactedEvent} community-reacted - A reaction has been stored.
 * @csspart heading - The heading with the count.
 * @csspart list - The list of comments.
 * @csspart comment - Each comment.
 * @csspart body - The text of a comment.
 * @csspart actions - The buttons below a comment.
 * @cssprop --community-scroll-margin - Room to leave above a comment that a link leads to, for sticky headers.
 */
export class CommunityComments extends LitElement implements DeskHost {
  static override styles = [base, buttons, fields, states, commentsStyles];

  /** What is commented: a key of the owner's own, by default the page's canonical address. */
  @property() page = '';
  /** Heading above the comments; empty for the word in the reader's language. */
  @property() heading = '';
  /** Level of the heading in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Order at first: `newest`, `oldest` or `best`. */
  @property() sort: CommentSort = 'newest';
  /** Levels of nesting; deeper replies stand beside each other. */
  @property({ type: Number, attribute: 'max-depth' }) maxDepth = 4;

  /** @internal What is commented is called so; empty for the title of the host page. */
  subjectTitle = '';
  /** @internal What stands before a comment's name in the hash of its link. */
  linkPrefix = '';
  /** @internal The conversation begins with an entry that all others answer. */
  readonly opening: boolean = false;

  @state() private chosenSort: CommentSort | undefined;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly conversation = new Conversation(this);
  readonly #place = new Opening(this, () => this.#sessionChanged());
  /** @internal */
  readonly desk = new CommentsDesk(this);
  #reveal = new ListReveal(this, () => this.markupArrived());
  #opened = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followLink);
    addEventListener('online', this.#connectivity);
    addEventListener('offline', this.#connectivity);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followLink);
    removeEventListener('online', this.#connectivity);
    removeEventListener('offline', this.#connectivity);
  }

  override willUpdate(): void {
    this.#open();
  }

  override render(): TemplateResult {
    const { direction } = this.locale;
    return html`
      <section class="frame" dir=${direction} aria-labelledby="heading">
        ${commentsTop(this, this.#sort, this.#chooseSort)}
        ${commentsNote(this, this.#place, this.desk.state.notice, this.#retry)} ${this.desk.worker?.standing}
        ${this.#composer()} ${this.#content()}
      </section>
    `;
  }

  get #sort(): CommentSort {
    const wanted = this.chosenSort ?? this.sort;
    return SORTS.includes(wanted) ? wanted : 'newest';
  }

  #composer(): TemplateResult {
    const { replyingTo, editing, busy, failure } = this.desk.state;
    return html`<community-composer
      class="main-composer"
      .draftKey=${this.#draftKey}
      ?waiting=${!['ready', 'failed'].includes(this.conversation.status)}
      .closed=${this.#closed}
      .failure=${replyingTo || editing ? '' : failure}
      ?busy=${busy === 'new'}
      @composer-submit=${this.desk.handle}
      @composer-focus=${this.desk.handle}
    ></community-composer>`;
  }

  #content(): TemplateResult {
    const conversation = this.conversation;
    const { t } = this.locale;
    if (conversation.status === 'failed') return html``;
    if (conversation.status !== 'ready') return skeleton(this.locale);
    const nodes = this.#nodes();
    if (nodes.length === 0 && conversation.nextPage === undefined) {
      return html`${newButton(this, this.#showNew)}
        <p class="empty">${t.comments.empty}</p>`;
    }
    const { items, complete } = this.#reveal.take(nodes);
    return html`
      ${newButton(this, this.#showNew)}
      <ol
        class="roots"
        part="list"
        role="list"
        @comment-action=${this.desk.handle}
        @composer-submit=${this.desk.handle}
        @composer-cancel=${this.desk.handle}
        @composer-focus=${this.desk.handle}
      >
        ${commentItems(items, this.view())}
      </ol>
      ${complete ? moreButton(this, () => void this.#loadMore()) : skeleton(this.locale)}
    `;
  }

  #nodes(): CommentNode[] {
    const entries = new Map<string, Entry>();
    for (const entry of this.entries) entries.set(entry.id, entry);
    for (const { entry } of this.desk.worker?.writer.own ?? []) entries.set(entry.id, entry);
    return buildTree(entries.values(), this.#sort, this.maxDepth, this.desk.state.replyingTo);
  }

  protected view(): ListView {
    const session = this.#place.session;
    const { replyingTo, editing, busy, failure, highlighted } = this.desk.state;
    const writer = this.desk.worker?.writer;
    const own = writer?.own ?? [];
    return {
      community: session?.community ?? null,
      uid: session?.account?.uid ?? '',
      thread: this.#place.address?.thread ?? '',
      draftSpace: session?.key ?? '',
      writer,
      own: own.length > 0 ? new Map(own.map((item) => [item.entry.id, item])) : NONE,
      readonly: this.#closed !== '',
      replyingTo,
      editing,
      highlighted,
      busy,
      failure,
      linkOf: (entry) => (entry.page < 0 ? '' : permalink(entry, this.linkPrefix)),
      root: undefined,
      extra: undefined,
    };
  }

  /** @internal */
  get subject(): string {
    return this.page || canonicalPage();
  }

  /** @internal */
  get linked(): boolean {
    return linkedComment(this.linkPrefix) !== null;
  }

  /** @internal */
  addressOf(subject: string): Promise<PageAddress> {
    return pageAddress(subject, this.subjectTitle || document.title);
  }

  /** Entries of the list. */
  protected get entries(): readonly Entry[] {
    return this.conversation.entries;
  }

  /** @internal */
  get place(): Place | null {
    return this.#place.place;
  }

  get #closed(): string {
    if (this.conversation.thread?.locked) return this.locale.t.comments.locked;
    return this.desk.worker?.closed ?? '';
  }

  get #draftKey() {
    const { place } = this;
    if (!place) return null;
    const { session, address } = place;
    return { community: session.key, uid: session.account?.uid ?? '', thread: address.thread, target: '' };
  }

  #open(): void {
    const { due } = this.#place;
    if (!due) return;
    const key = `${due.session.key} ${due.address.thread} ${this.#sort === 'oldest' ? 'oldest' : 'newest'}`;
    if (key === this.#opened) return;
    this.#opened = key;
    this.desk.reset();
    this.#reveal.restart();
    const options = { ...due, sort: this.#sort, opening: this.opening };
    void this.conversation.open(options, linkedComment(this.linkPrefix)?.page).then(() => this.#ready());
  }

  async #ready(): Promise<void> {
    await this.updateComplete;
    this.#followLink();
    this.#sessionChanged();
    whenIdle(() => this.#place.near && void this.#goLive());
  }

  async #goLive(): Promise<void> {
    const follower = await this.conversation.follow().catch(() => undefined);
    follower?.live();
  }

  #sessionChanged(): void {
    if (this.#place.session?.account && this.conversation.status === 'ready') void this.desk.bring();
  }

  /** Bodies that were shown as plain text get their markup. */
  protected markupArrived(): void {
    for (const comment of this.renderRoot.querySelectorAll<CommunityComment>('community-comment')) {
      comment.refreshMarkup();
    }
    this.requestUpdate();
  }

  #chooseSort = (event: Event): void => {
    this.chosenSort = (event.target as HTMLSelectElement).value as CommentSort;
    this.#reveal.restart();
  };

  #retry = (): void => {
    this.#opened = '';
    this.requestUpdate();
  };

  #connectivity = (): void => this.requestUpdate();
  #loadMore = async (): Promise<void> => {
    const known = new Set(this.conversation.entries.map(({ id }) => id));
    await this.conversation.loadMore();
    await this.updateComplete;
    const roots = [...this.renderRoot.querySelectorAll<CommunityComment>('.root > community-comment')];
    roots.find(({ entry }) => !known.has(entry.id))?.focus({ preventScroll: true });
  };

  #showNew = (): void => {
    void this.desk.bring().then((worker) => worker?.showNew());
  };

  #followLink = (): void => {
    const link = linkedComment(this.linkPrefix);
    if (!link || this.conversation.status !== 'ready') return;
    void this.desk.bring().then((worker) => worker?.followLink(link));
  };

  /** @internal Whatever is loaded is rendered now, without slices: what is asked for may stand at the very end. */
  revealAll(): Promise<boolean> {
    this.#reveal.all();
    this.requestUpdate();
    return this.updateComplete;
  }
}

define('community-comments', CommunityComments);

declare global {
  interface HTMLElementTagNameMap {
    'community-comments': CommunityComments;
  }
}
