import { decodePost, myPendingPosts } from '../data/posts.js';
import type { Poster } from '../data/posting.js';
import type { Post } from '../domain/post.js';
import { reasonToWait, type Waiting } from '../domain/posting.js';
import type { ConversationFollower } from './conversation-follower.js';
import type { Session } from './session.js';

/** A member's contributions to one thread that wait for a moderator, and why. */
export class WaitingPosts {
  #posts: readonly Post[] = [];
  /** Why those wait that were sent on this visit; of others only the rules of today can be said. */
  readonly #reasons = new Map<string, Waiting>();

  constructor(
    readonly session: Session,
    readonly follower: ConversationFollower,
    readonly poster: Poster,
  ) {}

  async load(thread: string): Promise<void> {
    const { session, poster } = this;
    const query = myPendingPosts(session.id, poster.uid, thread);
    const documents = await session.store.list(query, { as: 'member' });
    this.#take(documents.map(decodePost).filter((post) => post !== null));
  }

  /** Those that are to be shown: not yet on a page, or held back from it, where others see that they are gone. */
  shown(thread: string): readonly Post[] {
    const { conversation } = this.follower;
    return this.#posts.filter(({ id }) => {
      const entry = conversation.find(id);
      return !entry || (entry.state === 'removed' && id !== thread);
    });
  }

  whyOf({ id, page, body }: Post): Waiting | undefined {
    if (page !== undefined) return 'again';
    const { community = null, member = null } = this.session;
    const { guest } = this.poster;
    return this.#reasons.get(id) ?? reasonToWait({ community, member, guest, body }) ?? undefined;
  }

  /** Null where it waits no longer. */
  replace(id: string, post: Post | null, why?: Waiting): void {
    if (why) this.#reasons.set(id, why);
    const others = this.#posts.filter((other) => other.id !== id);
    this.#take(post ? [...others, post] : others);
  }

  #take(posts: readonly Post[]): void {
    this.#posts = posts;
    this.follower.waitFor(posts);
  }
}
