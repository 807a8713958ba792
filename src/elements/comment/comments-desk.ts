import type { LitElement, ReactiveController } from 'lit';
import type { Conversation } from '../../controllers/conversation.js';
import type { Entry } from '../../domain/entry.js';
import type { Locale } from '../../controllers/locale.js';
import type { CommunityComment } from './community-comment.js';
import type { DeskWorker } from './desk-worker.js';
import type { Place } from './opening.js';

/** A title that is being edited. */
export interface TitleEdit {
  /** As it is to be stored. */
  readonly title: string;
  /** It is stored, or given up: the draft can go. */
  settled(): void;
}

/** The conversation element as its desk sees it. */
export interface DeskHost extends LitElement {
  readonly place: Place | null;
  readonly conversation: Conversation;
  readonly locale: Locale;
  /** What is answered by whoever answers nobody in particular. */
  readonly root?: Entry | undefined;
  /** The title of the thread, while it is edited along with its opening. */
  readonly titleEdit?: TitleEdit | undefined;
  /** Renders all that is loaded, without slices. */
  revealAll(): Promise<boolean>;
}

/** What the desk shows: which composer is open, which is sending, and what went wrong. */
export interface DeskState {
  replyingTo: string;
  editing: string;
  /** Entry whose composer is sending; `new` for the one above the list. */
  busy: string;
  failure: string;
  notice: string;
  /** Entry that a link has led to. */
  highlighted: string;
}

const AT_REST: DeskState = {
  replyingTo: '',
  editing: '',
  busy: '',
  failure: '',
  notice: '',
  highlighted: '',
};

/** Takes what readers do and hands it to the part that does it, which is brought when it is wanted. */
export class CommentsDesk implements ReactiveController {
  state = AT_REST;
  worker: DeskWorker | undefined;
  #loading: Promise<DeskWorker | undefined> | undefined;

  constructor(readonly host: DeskHost) {
    host.addController(this);
  }

  /** A move in the page is not a removal: what is being written stays. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.reset();
    });
  }

  /** For another session or conversation. */
  reset(): void {
    this.worker?.close();
    this.worker = undefined;
    this.#loading = undefined;
    this.state = AT_REST;
  }

  /** Undefined where the part cannot be loaded; then a sentence says so. */
  bring(): Promise<DeskWorker | undefined> {
    this.#loading ??= this.#load().catch(() => {
      this.#loading = undefined;
      this.set({ failure: this.host.locale.t.composer.unavailable });
      return undefined;
    });
    return this.#loading;
  }

  /** Handles the events of composers and comments. */
  readonly handle = (event: Event): void => {
    const { target } = event;
    void this.bring().then((worker) => worker?.handle(event, target as HTMLElement));
  };

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.host.requestUpdate();
  }

  element(id: string): CommunityComment | null {
    return this.host.renderRoot.querySelector<CommunityComment>(
      `community-comment[data-id="${CSS.escape(id)}"]`,
    );
  }

  async #load(): Promise<DeskWorker | undefined> {
    const [{ DeskWorker: Worker }, follower] = await Promise.all([
      import('./desk-worker.js'),
      this.host.conversation.follow(),
    ]);
    const { place } = this.host;
    this.worker = place ? new Worker(this, place, follower) : undefined;
    this.host.requestUpdate();
    return this.worker;
  }
}
