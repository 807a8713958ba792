import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import '../../controllers/conversation-follower.js';
import type { OwnRecord } from '../../controllers/own-record.js';
import { threadVote, type ThreadVote } from '../../controllers/thread-vote.js';
import type { Answer } from '../../data/forum-threads.js';
import type { Entry } from '../../domain/entry.js';
import {
  isForumThread,
  type ForumThread,
  type PageAddress,
  type Thread,
  type Vote,
} from '../../domain/thread.js';
import { whenIdle } from '../../controllers/when-idle.js';
import { Texts } from '../../controllers/texts.js';
import { forms } from '../../styles/forms.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { threadTexts } from '../../i18n/thread/texts.js';
import { commentItems, type ListView } from '../comment/comment-list.js';
import { CommunityComments } from '../comment/community-comments.js';
import { adoptBodyStyles, isRenderable, loadMarkup } from '../comment/markup.js';
import { define } from '../define.js';
import { memberNameStyles } from '../member/member-name.js';
import { announce } from '../ui/announce.js';
import { threadStyles } from './community-thread.styles.js';
import { acceptedBlock, answerMarks, threadTop } from './thread-parts.js';
import type * as Description from './thread-description.js';
import type { ThreadTitleEdit } from './title-edit.js';

/**
 * @summary One thread of the forum: its opening, the accepted answer, votes, and the comments below it.
 *
 * @fires {BeforePostEvent} community-before-post - A comment is about to be sent; can be cancelled.
 * @fires {CommentPostedEvent} community-comment-posted - A comment has been stored.
 * @fires {ReactedEvent} community-reacted - A reaction has been stored.
 * @csspart title - The title of the thread.
 */
export class CommunityThread extends CommunityComments {
  static override styles = [
    ...CommunityComments.styles,
    ...[forms, goodToken, memberNameStyles, threadStyles, touch],
  ];

  /** Id of the thread. */
  @property() thread = '';
  /** What is known of it already, such as from a board; shown until the document itself is here. */
  @property({ attribute: false }) known: Thread | undefined;
  /** What stands in the hash of the page's address before the name of a comment. */
  @property({ attribute: 'link-prefix' }) override linkPrefix = '';

  override readonly opening = true;
  /** @internal */
  readonly texts = new Texts(this, this.locale, threadTexts);
  /** @internal */
  titleEdit: ThreadTitleEdit | undefined;
  #vote: ThreadVote | undefined;
  #record: OwnRecord | undefined;
  #leaveVote: (() => void) | undefined;
  #told: Thread | null | undefined;
  #describing = false;
  #description: typeof Description | undefined;
  #accepting = Promise.resolve();

  constructor() {
    super();
    this.sort = 'oldest';
  }

  /** The thread as far as it is known: undefined not yet, null where there is none. */
  get shown(): ForumThread | null | undefined {
    const { thread, status } = this.conversation;
    const found = thread === undefined && status !== 'ready' ? this.known : thread;
    return isForumThread(found) ? found : found && null;
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus(options);
  }

  override get subject(): string {
    return this.thread;
  }

  override addressOf(thread: string): Promise<PageAddress> {
    return Promise.resolve({ thread, url: '', title: '' });
  }

  /** The opening, which whoever answers nobody in particular answers. */
  get root(): Entry | undefined {
    return this.conversation.find(this.thread);
  }

  override willUpdate(): void {
    super.willUpdate();
    const { shown } = this;
    const { answers, comments, replies } = this.texts.t;
    this.heading = { question: answers, idea: comments }[shown?.kind as string] ?? replies;
    if (shown?.forum.answer) this.#bringAnswer(shown);
    this.#followVoter();
    if (this.#editing && !this.titleEdit) void this.#bringTitleEdit();
  }

  override render(): TemplateResult {
    const { shown } = this;
    const { status } = this.conversation;
    if (status === 'ready' && shown === null)
      return html`<p class="note bad" role="status">${this.texts.t.gone}</p>`;
    return html`<article class="thread" dir=${this.locale.direction}>
      ${shown ? threadTop(this, shown, this.#vote, (vote) => void this.voteFor(vote)) : html`<div class="title skeleton-line"></div>`}
      ${this.#opening()} ${shown ? acceptedBlock(this, shown) : nothing}
      ${this.#markupNeeded ? nothing : super.render()}
    </article>`;
  }

  override updated(): void {
    adoptBodyStyles(this.renderRoot);
    this.#tell();
    this.#describeSoon();
    if (this.#markupNeeded) void loadMarkup().then(() => this.markupArrived());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#description?.forget(this);
    this.#followVoter();
  }

  /** For search engines. */
  #describeSoon(): void {
    if (this.#describing) return;
    this.#describing = true;
    whenIdle(() => void this.#describe());
  }

  async #describe(): Promise<void> {
    this.#description ??= await import('./thread-description.js').catch(() => undefined);
    this.#describing = false;
    if (this.isConnected) this.#description?.describe(this);
  }

  /** What stands below the opening comes after its markup, so that nothing moves. */
  get #markupNeeded(): boolean {
    const { root, shown } = this;
    const answer = shown?.forum.answer ? this.conversation.find(shown.forum.answer) : undefined;
    return [root, answer].some((entry) => entry !== undefined && !isRenderable(entry.body));
  }

  /** Whoever opened the question or is staff says which answer helped; to an idea staff alone reply officially. */
  get mayAccept(): boolean {
    const { shown, place } = this;
    const uid = place?.session.account?.uid;
    if (!shown || shown.locked || !uid) return false;
    const asked = shown.kind === 'question' && shown.forum.uid === uid;
    return asked || (shown.kind !== 'discussion' && place.session.role !== null);
  }

  protected override get entries(): readonly Entry[] {
    return super.entries.filter(({ id }) => id !== this.thread);
  }

  protected override view(): ListView {
    const { shown, thread } = this;
    const view = super.view();
    const opening = this.#ownOpening;
    return {
      ...view,
      own: opening ? new Map([...view.own, [thread, opening]]) : view.own,
      root: thread,
      extra: (entry) => (shown ? answerMarks(this, shown, entry) : undefined),
    };
  }

  /** @internal Accepts an answer; null takes the acceptance back. One after the other: each begins where the last ended. */
  readonly accept = (answer: Answer | null): Promise<void> => {
    this.#accepting = this.#accepting.then(() => this.#accept(answer));
    return this.#accepting;
  };

  async #accept(answer: Answer | null): Promise<void> {
    const { shown, place, conversation } = this;
    const worker = await this.desk.bring();
    if (!shown || !place || !worker) return;
    try {
      const { acceptInThread } = await import('../../controllers/thread-answer.js');
      conversation.thread = await acceptInThread(place.session, shown, answer);
      const { acceptedDone, unacceptedDone, officialDone, unofficialDone } = this.texts.t;
      if (shown.kind === 'idea') announce(answer ? officialDone : unofficialDone);
      else announce(answer ? acceptedDone : unacceptedDone);
      this.requestUpdate();
    } catch (error) {
      this.desk.set({ notice: worker.writer.explainError(error) });
    }
  }

  /** @internal Votes as given, or takes the vote back where it was given already. */
  readonly voteFor = async (vote: Vote): Promise<void> => {
    const worker = await this.desk.bring();
    if (!worker || !(await worker.writer.signedIn())) return;
    this.#followVoter();
    try {
      await this.#vote?.set(this.#vote.vote === vote ? 0 : vote);
    } catch (error) {
      this.desk.set({ notice: worker.writer.explainError(error) });
    }
  };

  /** As its author sees it, where others see that it is gone. */
  get #ownOpening() {
    return this.desk.worker?.writer.opening;
  }

  #opening(): unknown {
    const root = this.#ownOpening?.entry ?? this.root;
    if (!root) return nothing;
    const node = { entry: root, level: 1, parent: null, beside: false, replies: [] };
    const edit = this.#editing ? this.titleEdit : undefined;
    return html`${edit?.render()}
      <ol
        class="roots opening"
        role="list"
        @comment-action=${this.desk.handle}
        @composer-submit=${this.#submit}
        @composer-cancel=${this.#cancel}
        @composer-focus=${this.desk.handle}
        @keydown=${edit?.guard}
      >
        ${commentItems([node], this.view())}
      </ol>`;
  }

  /** The opening is edited, and its title with it. */
  get #editing(): boolean {
    return this.thread !== '' && this.desk.state.editing === this.thread;
  }

  /** Where it does not come the text can be edited without. */
  async #bringTitleEdit(): Promise<void> {
    const module = await import('./title-edit.js').catch(() => undefined);
    if (!module || this.titleEdit) return;
    this.titleEdit = new module.ThreadTitleEdit(this);
    this.requestUpdate();
  }

  #submit = (event: Event): void => {
    if (!this.#editing || !this.titleEdit || this.titleEdit.check()) this.desk.handle(event);
  };

  #cancel = (event: Event): void => {
    if (this.#editing) this.titleEdit?.settled();
    this.desk.handle(event);
  };

  /** The accepted answer may stand on a page that is not loaded. */
  #bringAnswer({ forum }: ForumThread): void {
    const { conversation } = this;
    if (conversation.status !== 'ready' || conversation.pages.has(forum.answerPage)) return;
    conversation.pages.set(forum.answerPage, { n: forum.answerPage, size: 0, entries: [] });
    conversation.readPages([forum.answerPage]).catch(() => conversation.pages.delete(forum.answerPage));
  }

  /** Tells the forum around it what it shows now. */
  #tell(): void {
    if (this.shown === this.#told) return;
    this.#told = this.shown;
    this.dispatchEvent(new Event('thread-shown'));
  }

  /** The vote of whoever is signed in now. */
  #followVoter(): void {
    const record = this.isConnected ? this.desk.worker?.writer.record : undefined;
    if (record === this.#record) return;
    this.#record = record;
    this.#leaveVote?.();
    this.#vote = record && threadVote(record);
    this.#leaveVote = this.#vote?.subscribe(() => this.requestUpdate());
    this.#vote?.load().catch(() => undefined);
  }
}

define('community-thread', CommunityThread);

declare global {
  interface HTMLElementTagNameMap {
    'community-thread': CommunityThread;
  }
}
