import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import type { Session } from '../../controllers/session.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { whenIdle } from '../../controllers/when-idle.js';
import { ThreadDraft, type DraftedThread } from '../../controllers/thread-draft.js';
import { ThreadSearch } from '../../controllers/thread-search.js';
import type { WaitingPost } from '../../controllers/thread-posting.js';
import type { ThreadIntent } from '../../data/forum-threads.js';
import type { Category } from '../../domain/community.js';
import type { PollPlan } from '../../domain/poll.js';
import type { ForumThread } from '../../domain/thread.js';
import { bodyFault, tidyTags, tidyTitle, titleFault } from '../../domain/validate.js';
import { completeEnglish } from '../../i18n/en-account.js';
import { forumTexts } from '../../i18n/forum/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { adoptBodyStyles, isRenderable, loadMarkup } from '../comment/markup.js';
import { Mentions } from '../comment/mentions.js';
import { define } from '../define.js';
import { Images } from '../image/images.js';
import { standingNotice } from '../notice/standing-notice.js';
import { announce } from '../ui/announce.js';
import { newThreadStyles } from './community-new-thread.styles.js';
import { kindFields, textField, titleField } from './new-thread-fields.js';
import { saysEnough, similarThreads } from './similar-threads.js';
import { ThreadPoll } from './thread-poll.js';
import { ThreadTags } from './thread-tags.js';

/** A thread has been stored: one that everybody sees, or a post that waits for a moderator. */
export class ThreadSentEvent extends Event {
  constructor(
    readonly thread: ForumThread | null,
    readonly post: WaitingPost | null,
  ) {
    super('thread-sent');
  }
}

/**
 * @summary The form for a new thread. Shown inside `<community-forum>`.
 *
 * @fires thread-sent - The thread has been stored.
 * @fires writing-closed - The form is put away; what stands in it is kept.
 */
export class CommunityNewThread extends LitElement {
  static override styles = [base, buttons, fields, forms, selects, newThreadStyles];

  /** The category that is chosen at first. */
  @property({ attribute: false }) category = '';
  /** Threads that are at hand without a look at the database. */
  @property({ attribute: false }) loaded: readonly ForumThread[] = [];
  @property({ attribute: false }) headingLevel = 3;
  @property({ attribute: false }) linkTo: (thread: string) => string = () => '';

  /** @internal */
  @state() busy = false;
  /** @internal */
  @state() previewing = false;
  /** @internal */
  @state() problems = { title: '', body: '' };
  @state() private failure = '';
  @query('#title') private titleInput!: HTMLInputElement;
  @query('#text') private textInput!: HTMLTextAreaElement | null;

  static {
    completeEnglish();
  }

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, forumTexts);
  #session = new SessionController(this);
  /** @internal */
  readonly draft = new ThreadDraft(
    this,
    () => {
      const session = this.#session.value;
      return session && { community: session.key, uid: session.account?.uid ?? '' };
    },
    () => this.category,
  );
  /** @internal */
  readonly mentions = new Mentions(this);
  /** @internal */
  readonly images = new Images({
    host: this,
    text: () => this.draft.thread.body,
    write: (body) => this.#writeBody(body),
  });
  #poll = new ThreadPoll(this);
  #tags = new ThreadTags(this);
  #search = new ThreadSearch(this, { delay: 400, limit: 5 });

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.titleInput.focus(options));
  }

  override firstUpdated(): void {
    whenIdle(() => void bringSender().catch(() => undefined));
  }

  override render(): TemplateResult {
    const { board, write } = this.texts.t;
    return html`<form
      novalidate
      aria-labelledby="heading"
      dir=${this.locale.direction}
      @submit=${this.#submit}
      @keydown=${this.#key}
    >
      <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel}>
        ${board.newThread}
      </div>
      ${standingNotice(this.#session.value, () => this.focus())} ${titleField(this)} ${textField(this)}
      ${kindFields(this)} ${this.#tags.render()} ${this.#poll.render()}
      ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}
      <div class="row">
        <button class="button plain" type="button" @click=${this.#close}>${write.cancel}</button>
        <button class="button primary" type="submit" aria-disabled=${this.busy}>${write.post}</button>
      </div>
    </form>`;
  }

  /** @internal */
  get categories(): readonly Category[] {
    return this.#session.value?.community?.categories ?? [];
  }

  /** @internal */
  get session(): Session | null {
    return this.#session.value;
  }

  /** @internal Threads with a title like this one. */
  get similar(): readonly ForumThread[] {
    const { title } = this.draft.thread;
    if (!saysEnough(title)) return [];
    const known = new Map([...this.#search.found, ...this.loaded].map((thread) => [thread.id, thread]));
    return similarThreads(title, known.values());
  }

  /** @internal */
  readonly change = (part: Partial<Omit<DraftedThread, 'id'>>): void => {
    this.draft.change(part);
    this.failure = '';
  };

  /** @internal */
  readonly typeTitle = (event: Event): void => {
    const title = (event.target as HTMLInputElement).value;
    this.change({ title });
    if (this.problems.title) this.problems = { ...this.problems, title: this.#titleProblem(title) };
    this.#search.search(this.#session.value, saysEnough(title) ? title : '', this.loaded);
  };

  /** @internal */
  readonly typeBody = (event: Event): void => {
    this.#writeBody((event.target as HTMLTextAreaElement).value);
  };

  #writeBody(body: string): void {
    this.change({ body });
    this.mentions.typed(body);
    if (this.problems.body) this.problems = { ...this.problems, body: this.#bodyProblem(body) };
  }

  /** @internal A line of its own needs no Enter, and a thread is not sent by accident. */
  readonly titleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.textInput?.focus();
  };

  /** @internal */
  readonly togglePreview = async (): Promise<void> => {
    if (!this.previewing && !isRenderable(this.draft.thread.body)) await loadMarkup();
    adoptBodyStyles(this.renderRoot);
    this.previewing = !this.previewing;
    await this.updateComplete;
    if (!this.previewing) this.textInput?.focus();
  };

  #titleProblem(title: string): string {
    const { write } = this.texts.t;
    const fault = titleFault(tidyTitle(title));
    if (!fault) return '';
    return { blank: write.titleBlank, long: write.titleLong, characters: write.titleCharacters }[fault];
  }

  #bodyProblem(typed: string): string {
    const { composer } = this.locale.t;
    const fault = bodyFault(this.#poll.bodyOf(typed));
    return fault === 'blank' || fault === 'long' ? composer[fault] : '';
  }

  /** False while something is wrong; the focus is then on it, and the reason below it. */
  #check(): boolean {
    const { title, body } = this.draft.thread;
    this.problems = { title: this.#titleProblem(title), body: this.#bodyProblem(body) };
    this.previewing = false;
    if (this.images.holds()) return false;
    void this.updateComplete.then(() => {
      if (this.problems.title) this.titleInput.focus();
      else if (this.problems.body) this.textInput?.focus();
    });
    return !this.problems.title && !this.problems.body;
  }

  #intent(poll: PollPlan | undefined): ThreadIntent {
    const { id, title, body, category, topic, tags } = this.draft.thread;
    const known = this.categories.some(({ name }) => name === category);
    return {
      id,
      title: tidyTitle(title),
      body: this.#poll.bodyOf(body),
      topic,
      category: known ? category : '',
      tags: tidyTags(tags),
      ...(poll && { poll }),
    };
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.#tags.take();
    const session = this.#session.value;
    if (this.busy || !this.#check()) return;
    const poll = this.#poll.check();
    if (poll === null) return;
    this.failure = session ? '' : this.locale.t.composer.unavailable;
    if (!session) return;
    this.busy = true;
    try {
      await this.#send(session, poll);
    } catch (error) {
      console.error('community-widgets: a thread could not be sent.', error);
      this.failure = this.locale.t.composer.unavailable;
    } finally {
      this.busy = false;
    }
  };

  async #send(session: Session, poll: PollPlan | undefined): Promise<void> {
    const intent = this.#intent(poll);
    const { sendThread } = await bringSender();
    const outcome = await sendThread(this, session, intent, this.locale);
    if ('failure' in outcome) {
      this.failure = outcome.earlier ? this.texts.t.write.postedEarlier : outcome.failure;
      if (outcome.earlier) this.draft.renew();
      return;
    }
    this.draft.clear(intent.id);
    const { posting } = this.locale.t;
    announce(outcome.post ? posting.waits : this.texts.t.write.posted);
    this.dispatchEvent(new ThreadSentEvent(outcome.thread, outcome.post));
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.draft.dirty) this.#close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing)
      void this.#submit(event);
  };

  #close = (): void => {
    if (this.draft.dirty) announce(this.texts.t.write.kept);
    this.dispatchEvent(new Event('writing-closed'));
  };
}

/** Comes while the thread is being written. */
const bringSender = () => import('./thread-sender.js');

define('community-new-thread', CommunityNewThread);

declare global {
  interface HTMLElementTagNameMap {
    'community-new-thread': CommunityNewThread;
  }
}
