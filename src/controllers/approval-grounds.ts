import type { ApprovalGround } from '../data/moderation/decisions.js';
import { decodeMember } from '../data/members.js';
import { decodePage } from '../data/pages.js';
import { memberPath, pagePath, threadPath } from '../data/paths.js';
import { decodeThread } from '../data/threads.js';
import type { EntryPage } from '../domain/entry.js';
import type { Member } from '../domain/member.js';
import type { ModeratedPost } from '../domain/moderation.js';
import { pageForNewEntry, type Thread } from '../domain/thread.js';
import type { Session } from './session.js';

/** How long a thread's end is taken for known; others write there too. */
const FRESH = 60_000;

interface Kept<T> {
  readonly value: Promise<T>;
  readonly at: number;
}

/**
 * Threads, the pages that take new entries, and members, each read once for all cards that need them: to approve twenty
 * comments of one thread takes two reads for the thread, not forty.
 */
export class ApprovalGrounds {
  #threads = new Map<string, Kept<Thread | null>>();
  #pages = new Map<string, Kept<EntryPage | null>>();
  #seen = new Map<string, Thread>();
  #members = new Map<string, Kept<Member | null>>();

  constructor(readonly session: Session) {}

  thread(id: string): Promise<Thread | null> {
    return this.#keep(this.#threads, id, async () => {
      const thread = decodeThread(await this.#read(threadPath(this.session.id, id)));
      if (thread) this.#seen.set(id, thread);
      return thread;
    });
  }

  /** The thread as it was read last; reads nothing. */
  known(id: string): Thread | undefined {
    return this.#seen.get(id);
  }

  member(uid: string): Promise<Member | null> {
    return this.#keep(this.#members, uid, async () =>
      decodeMember(await this.#read(memberPath(this.session.id, uid))),
    );
  }

  /** What an approval of this post is built upon. The opening of a thread brings its thread along. */
  async of(post: ModeratedPost): Promise<ApprovalGround> {
    const placed = post.opening !== undefined || post.page !== undefined;
    const [thread, member] = await Promise.all([
      placed ? null : this.thread(post.thread),
      this.member(post.uid),
    ]);
    const last = thread ? await this.#page(thread) : null;
    return { thread, last, member: member !== null };
  }

  /** What was approved upon this ground moves the thread's end; known without another read. */
  adopt(post: ModeratedPost, { thread, last }: ApprovalGround): void {
    if (post.opening || post.page !== undefined) return;
    const { id, uid, name, body, at, url, title } = post;
    const n = pageForNewEntry(thread, last);
    const grown = last && last.n === n ? last : { n, size: 0, entries: [] };
    const entry = { id, page: n, uid, name, body, at, reactions: {} };
    const moved: Thread = {
      ...(thread ?? { id: post.thread, kind: 'page', url, title, comments: 0, locked: false }),
      comments: (thread?.comments ?? 0) + 1,
      lastPage: n,
      lastId: id,
      lastActivityAt: this.session.store.now(),
    };
    const time = this.session.store.now();
    const page = { n, size: grown.size + body.length, entries: [...grown.entries, entry] };
    this.#threads.set(post.thread, { value: Promise.resolve(moved), at: time });
    this.#pages.set(post.thread, { value: Promise.resolve(page), at: time });
  }

  /** They are read again when they are needed: somebody was faster. */
  forget({ thread, uid }: { readonly thread: string; readonly uid: string }): void {
    this.#threads.delete(thread);
    this.#pages.delete(thread);
    this.#members.delete(uid);
  }

  forgetMember(uid: string): void {
    this.#members.delete(uid);
  }

  #page(thread: Thread): Promise<EntryPage | null> {
    return this.#keep(this.#pages, thread.id, async () =>
      decodePage(await this.#read(pagePath(this.session.id, thread.id, thread.lastPage))),
    );
  }

  async #read(path: string) {
    const [document] = await this.session.store.get([path]);
    return document;
  }

  #keep<T>(kept: Map<string, Kept<T>>, key: string, read: () => Promise<T>): Promise<T> {
    const now = this.session.store.now();
    const known = kept.get(key);
    if (known && now - known.at < FRESH) return known.value;
    const value = read();
    kept.set(key, { value, at: now });
    value.catch(() => kept.delete(key));
    return value;
  }
}
