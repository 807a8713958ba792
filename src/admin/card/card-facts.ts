import type { ReactiveController, ReactiveElement } from 'lit';
import type { Desk } from '../../controllers/desk.js';
import type { MemberHistory } from '../../controllers/member-history.js';
import type { PostContext } from '../../controllers/post-context.js';
import type { Row } from '../../controllers/queue.js';
import type { Words } from '../../data/moderation/settings.js';
import type { Member } from '../../domain/member.js';

export interface FactsHost extends ReactiveElement {
  readonly row: Row;
  readonly desk: Desk;
  /** Somebody is about to decide about it. */
  readonly current: boolean;
  /** Another number: what is known of members has changed. */
  readonly revision: number;
}

/**
 * What a card knows besides its text, read when it comes into view: where it stands, who wrote it, which words are
 * looked for; the author's history once it is this card's turn. All of it is read once for all cards.
 */
export class CardFacts implements ReactiveController {
  context: PostContext | undefined;
  /** Null where there is no profile. */
  member: Member | null | undefined;
  history: MemberHistory | undefined;
  words: Words | null = null;
  #near = false;
  #observer: IntersectionObserver | undefined;
  #asked = '';
  #counted = '';
  #threadOf = '';

  constructor(readonly host: FactsHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries));
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    if (this.#near || this.host.current) this.#read();
    if (this.host.current) this.#count();
  }

  get #uid(): string {
    const { post, appeal } = this.host.row;
    return post?.uid ?? appeal?.uid ?? '';
  }

  #read(): void {
    const { row, desk } = this.host;
    const key = `${row.id} ${this.#uid} ${String(this.host.revision)}`;
    if (key === this.#asked) return;
    this.#asked = key;
    const take = <T>(reading: Promise<T>, adopt: (value: T) => void) =>
      void reading.then(
        (value) => {
          if (key !== this.#asked) return;
          adopt(value);
          this.host.requestUpdate();
        },
        // The card says what it knows; it is asked for again when it comes into view again.
        () => (this.#asked = ''),
      );
    if (row.post) take(desk.contexts.of(row.post), (context) => (this.context = context));
    if (this.#uid) take(desk.grounds.member(this.#uid), (member) => (this.member = member));
    take(desk.words(), (words) => (this.words = words));
  }

  #count(): void {
    const uid = this.#uid;
    const key = `${uid} ${String(this.host.revision)}`;
    void this.#readThread();
    if (!uid || key === this.#counted) return;
    this.#counted = key;
    this.host.desk.histories.of(uid).then(
      (history) => {
        if (key !== this.#counted) return;
        this.history = history;
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }

  /** The context of an opening spares its thread; what can be done with that is asked for once it is this card's turn. */
  async #readThread(): Promise<void> {
    const { row, desk } = this.host;
    const { post } = row;
    if (!post?.opening || post.page === undefined || this.#threadOf === row.id) return;
    this.#threadOf = row.id;
    await desk.grounds.thread(post.thread).catch(() => (this.#threadOf = ''));
    this.host.requestUpdate();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    this.#near = entries.some((entry) => entry.isIntersecting);
    if (this.#near) this.host.requestUpdate();
  }
}
