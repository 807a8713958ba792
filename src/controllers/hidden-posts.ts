import { decodeRemoval, myHiddenPosts } from '../data/own-moderation.js';
import { postPath } from '../data/paths.js';
import type { Poster } from '../data/posting.js';
import { decodePost } from '../data/posts.js';
import type { Entry } from '../domain/entry.js';
import type { Post } from '../domain/post.js';
import { reasonToWait, type Removal, type Waiting } from '../domain/posting.js';
import type { Document } from '../store/store.js';
import type { ConversationFollower } from './conversation-follower.js';
import { entryOfPost } from './post-entry.js';
import type { Session } from './session.js';

/** A contribution that of all members only its author sees. */
interface HiddenEntry {
  readonly entry: Entry;
  readonly state: 'pending' | 'removed';
  /** Why it waits, or what its author is told of its removal. */
  readonly why: Waiting | Removal | undefined;
}

/** A member's contributions to one thread that wait for a moderator or were removed by one, and why. */
export class HiddenPosts {
  #posts: readonly Post[] = [];
  readonly #removals = new Map<string, Removal>();
  /** Why those wait that were sent on this visit; of others only the rules of today can be said. */
  readonly #reasons = new Map<string, Waiting>();

  constructor(
    readonly session: Session,
    readonly follower: ConversationFollower,
    readonly poster: Poster,
  ) {}

  async load(thread: string): Promise<void> {
    const { session, poster } = this;
    const query = myHiddenPosts(session.id, poster.uid, thread);
    const documents = await session.store.list(query, { as: 'member' });
    this.#take(documents.map((document) => this.#decode(document)).filter((post) => post !== null));
  }

  /** One of them has gone from the page while it is open: one read says how and why. Rejects with a `StoreError`. */
  async look(id: string): Promise<void> {
    const { session } = this;
    const [document] = await session.store.get([postPath(session.id, id)], { as: 'member' });
    const post = this.#decode(document);
    if (post?.state === 'pending' || post?.state === 'removed') this.replace(id, post);
  }

  /**
   * Those that are to be shown: not yet on a page, or taken out of it, where others see that they are gone. What was
   * removed without ever having been read stands in the inbox alone.
   */
  get shown(): readonly HiddenEntry[] {
    const { conversation } = this.follower;
    const hidden = this.#posts.filter(({ id, state }) => {
      const entry = conversation.find(id);
      return entry ? entry.state === 'removed' : state === 'pending';
    });
    return hidden.map((post) => {
      const entry = entryOfPost(post);
      return post.state === 'removed'
        ? { entry, state: 'removed', why: this.#removals.get(post.id) }
        : { entry, state: 'pending', why: this.#whyOf(post) };
    });
  }

  /** Null where it is no longer hidden. */
  replace(id: string, post: Post | null, why?: Waiting): void {
    if (why) this.#reasons.set(id, why);
    const others = this.#posts.filter((other) => other.id !== id);
    this.#take(post ? [...others, post] : others);
  }

  #whyOf({ id, page, body }: Post): Waiting | undefined {
    if (page !== undefined) return 'again';
    const { community = null, member = null } = this.session;
    const { guest } = this.poster;
    return this.#reasons.get(id) ?? reasonToWait({ community, member, guest, body }) ?? undefined;
  }

  #decode(document: Document | null | undefined): Post | null {
    const removal = decodeRemoval(document);
    if (document && removal) this.#removals.set(document.id, removal);
    return decodePost(document);
  }

  #take(posts: readonly Post[]): void {
    this.#posts = posts;
    this.follower.waitFor(posts.filter(({ state }) => state === 'pending'));
  }
}
