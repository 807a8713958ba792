import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query as find } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import type { Session } from '../../controllers/session.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { whenIdle } from '../../controllers/when-idle.js';
import { ThreadDraft, type DraftedThread } from '../../controllers/thread-draft.js';
import { ThreadSearch, type ThreadQuery } from '../../controllers/thread-search.js';
import type { ThreadIntent } from '../../data/forum-threads.js';
import { searchThreads } from '../../data/threads.js';
import type { Category } from '../../domain/community.js';
import type { PollPlan } from '../../domain/poll.js';
import type { ForumThread, Topic } from '../../domain/thread.js';
import { tidyTags, tidyTitle } from '../../domain/validate.js';
import { completeEnglish } from '../../i18n/en-account.js';
import { languageOf } from '../../i18n/locales.js';
import type { NewThreadTexts } from '../../i18n/new-thread/en.js';
import { newThreadTexts } from '../../i18n/new-thread/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { touch } from '../../styles/touch.js';
import { adoptBodyStyles, isRenderable, loadMarkup } from '../comment/markup.js';
import { Mentions } from '../comment/mentions.js';
import { define } from '../define.js';
import { Images } from '../image/images.js';
import { standingNotice } from '../notice/standing-notice.js';
import { announce } from '../ui/announce.js';
import { newThreadStyles } from './community-new-thread.styles.js';
import { kindFields, textField, titleField } from './new-thread-fields.js';
import { bodyProblem, titleProblem } from './new-thread-problems.js';
import { saysEnough, similarThreads } from './similar-threads.js';
import { ThreadPoll } from './thread-poll.js';
import { ThreadTags } from './thread-tags.js';

/**
 * @summary The form for a new thread. Shown inside `<community-forum>`.
 *
 * @fires thread-sent - The thread has been stored.
 * @fires writing-closed - The form is put away; what stands in it is kept.
 */
export class CommunityNewThread extends LitElement {
  static override styles = [base, buttons, fields, forms, selects, newThreadStyles, touch];

  /** The category that is chosen at first. */
  @property({ attribute: false }) category = '';
  /** What is written here alone; empty where its writer chooses. */
  @property({ attribute: false }) topic: Topic | '' = '';
  /** Threads that are at hand without a look at the database. */
  @property({ attribute: false }) loaded: readonly ForumThread[] = [];
  /** What is said otherwise where the thread is of one kind. */
  @property({ attribute: false }) wording: Partial<NewThreadTexts> = {};
  @property({ attribute: false }) headingLevel = 3;
  @property({ attribute: false }) linkTo: (thread: string) => string = () => '';
  /** Asks for threads with a word in their title. */
  @property({ attribute: false }) query: ThreadQuery = searchThreads;
  /** What stands beside each thread that is like this one. */
  @property({ attribute: false }) beside: (thread: ForumThread) => unknown = () => nothing;

  /** @internal */
  @state() busy = false;
  /** @internal */
  @state() previewing = false;
  /** @internal */
  @state() problems = { title: '', body: '' };
  @state() private failure = '';
  @find('#title') private titleInput!: HTMLInputElement;
  @find('#text') private textInput!: HTMLTextAreaElement | null;

  static {
    completeEnglish();
  }

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, newThreadTexts);
  #session = new SessionController(this);
  /** @internal */
  readonly draft = new ThreadDraft(
    this,
    () => {
      const session = this.#session.value;
      const { topic } = this;
      return session && { community: session.key, uid: session.account?.uid ?? '', ...(topic && { topic }) };
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
  #search = new ThreadSearch(this, {
    delay: 400,
    limit: 5,
    query: (...asked) => this.query(...asked),
  });

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.titleInput.focus(options));
  }

  override firstUpdated(): void {
    whenIdle(() => void bringSender().catch(() => undefined));
  }

  override render(): TemplateResult {
    const { write } = this;
    return html`<form
      novalidate
      aria-labelledby="heading"
      dir=${this.locale.direction}
      @submit=${this.#submit}
      @keydown=${this.#key}
    >
      <div id="heading" class="heading" role="heading" aria-level=${this.headingLevel}>${write.heading}</div>
      ${standingNotice(this.#session.value, () => this.focus())} ${titleField(this)} ${textField(this)}
      ${kindFields(this)} ${this.#tags.render()} ${this.topic === 'idea' ? nothing : this.#poll.render()}
      ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}
      <div class="row">
        <button class="button plain" type="button" @click=${this.#close}>${write.cancel}</button>
        <button class="button primary" type="submit" aria-disabled=${this.busy}>${write.post}</button>
      </div>
    </form>`;
  }

  /** @internal */
  get write(): NewThreadTexts {
    return { ...this.texts.t, ...this.wording };
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
    return similarThreads(title, known.values()).filter(({ forum }) => !forum.mergedInto);
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
    if (this.problems.title) this.problems = { ...this.problems, title: titleProblem(this.write, title) };
    this.#search.search(this.#session.value, saysEnough(title) ? title : '', this.loaded);
  };

  /** @internal */
  readonly typeBody = (event: Event): void => {
    this.#writeBody((event.target as HTMLTextAreaElement).value);
  };

  #writeBody(body: string): void {
    this.change({ body });
    this.mentions.typed(body);
    if (this.problems.body)
      this.problems = { ...this.problems, body: bodyProblem(this.locale, this.#poll.bodyOf(body)) };
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

  /** False while something is wrong; the focus is then on it, and the reason below it. */
  #check(): boolean {
    const { title, body } = this.draft.thread;
    this.problems = {
      title: titleProblem(this.write, title),
      body: bodyProblem(this.locale, this.#poll.bodyOf(body)),
    };
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
      topic: this.topic || topic,
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
    const { sendThread, ThreadSentEvent } = await bringSender();
    const outcome = await sendThread(this, session, intent, this.locale);
    if ('failure' in outcome) {
      this.failure = outcome.earlier ? this.write.postedEarlier : outcome.failure;
      if (outcome.earlier) this.draft.renew();
      if (outcome.poll) this.#poll.refuse(outcome.poll);
      return;
    }
    this.draft.clear(intent.id);
    const { posting } = this.locale.t;
    announce(outcome.post ? posting.waits : this.write.posted);
    this.dispatchEvent(new ThreadSentEvent(outcome.thread, outcome.post));
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.draft.dirty) this.#close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing)
      void this.#submit(event);
  };

  #close = (): void => {
    if (this.draft.dirty) announce(this.write.kept);
    this.dispatchEvent(new Event('writing-closed', { bubbles: true }));
  };
}

/** Brings the form's words in a language, so that it opens in it. */
export const bringWords = (tag: string): Promise<unknown> => newThreadTexts.load(languageOf(tag));

/** Comes while the thread is being written. */
const bringSender = () => import('./thread-sender.js');

define('community-new-thread', CommunityNewThread);

declare global {
  interface HTMLElementTagNameMap {
    'community-new-thread': CommunityNewThread;
  }
}
