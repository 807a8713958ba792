import { decodePost } from '../data/posts.js';
import { postPath } from '../data/paths.js';
import type { ModeratedPost } from '../domain/moderation.js';
import type { Post } from '../domain/post.js';
import type { Thread } from '../domain/thread.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import type { Session } from './session.js';

/** Where a contribution stands. */
export interface PostContext {
  /** Null where the page has no thread yet. */
  readonly thread: Thread | null;
  /** What it answers. */
  readonly parent: Post | null;
}

/** The surroundings of contributions: each thread and each text that is answered is read once. */
export class PostContexts {
  #parents = new Map<string, Promise<Post | null>>();

  constructor(
    readonly session: Session,
    readonly grounds: ApprovalGrounds,
  ) {}

  async of(post: ModeratedPost): Promise<PostContext> {
    const [thread, parent] = await Promise.all([
      post.opening ? null : this.grounds.thread(post.thread),
      post.parent === undefined ? null : this.#parent(post.parent),
    ]);
    return { thread, parent };
  }

  #parent(id: string): Promise<Post | null> {
    const known = this.#parents.get(id);
    if (known) return known;
    const reading = this.session.store
      .get([postPath(this.session.id, id)], { as: 'member' })
      .then(([document]) => decodePost(document));
    this.#parents.set(id, reading);
    reading.catch(() => this.#parents.delete(id));
    return reading;
  }
}
