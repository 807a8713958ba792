import type { ReactiveControllerHost } from 'lit';
import type { Session } from './session.js';
import type { WaitingPost } from './thread-posting.js';
import { whenIdle } from './when-idle.js';

/** Own threads that wait for a moderator, the latest first. */
export class WaitingThreads {
  posts: readonly WaitingPost[] = [];
  /** Whose they are, and where. */
  #key = '';

  constructor(readonly host: ReactiveControllerHost) {}

  /** Reads those of whoever is signed in, once. Reading as a member brings the Firestore SDK, so it comes last. */
  follow(session: Session): void {
    const uid = session.account?.uid ?? '';
    const key = uid && `${session.key} ${uid}`;
    if (key === this.#key) return;
    this.#key = key;
    this.posts = [];
    if (key) whenIdle(() => void this.#read(session, key));
  }

  /** Takes one that has just been sent. */
  add(post: WaitingPost): void {
    this.posts = [post, ...this.posts.filter(({ id }) => id !== post.id)];
    this.host.requestUpdate();
  }

  async #read(session: Session, key: string): Promise<void> {
    try {
      const { readWaitingThreads } = await import('./thread-posting.js');
      const posts = await readWaitingThreads(session);
      if (key !== this.#key) return;
      const sent = this.posts.filter(({ id }) => !posts.some((post) => post.id === id));
      this.posts = [...sent, ...posts];
      this.host.requestUpdate();
    } catch {
      // They are shown at the next visit.
    }
  }
}
