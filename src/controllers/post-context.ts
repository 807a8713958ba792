import { decodePage } from '../data/pages.js';
import { decodePost } from '../data/posts.js';
import { pagePath, postPath } from '../data/paths.js';
import type { EntryPage } from '../domain/entry.js';
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
  /** By thread, then by number. */
  #pages = new Map<string, Map<number, Promise<EntryPage | null>>>();

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

  /**
   * What stands around a contribution: the page it is on, or else the one of what it answers, or else the thread's last.
   * Null where nothing is published. One read a page.
   */
  async pageOf(post: ModeratedPost): Promise<EntryPage | null> {
    if (post.page !== undefined) return this.#page(post.thread, post.page);
    const { thread, parent } = await this.of(post);
    const n = parent?.page ?? thread?.lastPage;
    return n === undefined ? null : this.#page(post.thread, n);
  }

  /** Something was decided in this thread: its pages are read again when somebody looks. */
  forget(thread: string): void {
    this.#pages.delete(thread);
  }

  #page(thread: string, n: number): Promise<EntryPage | null> {
    const pages = this.#pages.get(thread) ?? new Map<number, Promise<EntryPage | null>>();
    this.#pages.set(thread, pages);
    const known = pages.get(n);
    if (known) return known;
    const reading = this.session.store
      .get([pagePath(this.session.id, thread, n)])
      .then(([document]) => decodePage(document));
    pages.set(n, reading);
    reading.catch(() => pages.delete(n));
    return reading;
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
