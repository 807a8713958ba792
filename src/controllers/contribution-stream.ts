import type { ReactiveControllerHost } from 'lit';
import { decodeModeratedPost, latestPosts, latestPostsBy } from '../data/moderation/queues.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import type { ModeratedPost } from '../domain/moderation.js';
import { answersOf, EVERYTHING, passes, type StreamFilter, type StreamKnowledge } from '../domain/stream.js';
import type { Thread } from '../domain/thread.js';
import type { Document, Query } from '../store/store.js';
import type { Desk } from './desk.js';
import { LiveQuery } from './live-query.js';
import type { Session } from './session.js';

/** Posts on one page of the stream. */
const PAGE = 20;
/** Pages that one "load more" reads at most where a filter lets little through. */
const SIFTED = 3;

/**
 * Everything that is contributed, the latest first: followed live as far as the first page reaches, older pages on demand.
 * What arrives later is held back until the moderator wants it, so that nothing moves under the eyes. Threads, authors and
 * the answers of staff are read once each.
 */
export class ContributionStream {
  filter: StreamFilter = EVERYTHING;
  loadingMore = false;
  moreFailed = false;
  /** Nothing older is left. */
  ended = false;
  readonly #live: LiveQuery;
  #posts = new Map<string, ModeratedPost>();
  /** Ids that have arrived since the list was shown. */
  #fresh = new Set<string>();
  #shownBefore = false;
  #key = '';
  #threads = new Map<string, Thread | null>();
  #members = new Map<string, Member | null>();
  #staffPosts = new Map<string, ModeratedPost>();
  #staffReach = Infinity;
  #staffLooks = 0;
  #answered: Map<string, number> | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly desk: () => Desk | undefined,
    /** Finds what the staff watch for. */
    readonly isWatched: (body: string) => boolean,
    /** The rules no longer show the stream to whoever looks. */
    readonly refused?: () => void,
  ) {
    this.#live = new LiveQuery(
      host,
      () => this.#target(),
      (state) => {
        if (state.status === 'live') this.#take(state.documents);
        else if (state.error?.code === 'denied') this.refused?.();
      },
    );
  }

  get status(): 'loading' | 'ready' | 'failed' {
    if (this.#live.state.status === 'failed' && !this.#shownBefore) return 'failed';
    return this.#shownBefore ? 'ready' : 'loading';
  }

  /** The connection has ended; what is shown stays. */
  get interrupted(): boolean {
    return this.#live.state.status === 'failed' && this.#shownBefore;
  }

  /** What is shown, the latest first. */
  get posts(): ModeratedPost[] {
    return this.#sorted().filter((post) => !this.#fresh.has(post.id) && this.#passes(post));
  }

  /** How many that pass the filter have arrived and are not shown yet. */
  get arrived(): number {
    return this.#sorted().filter((post) => this.#fresh.has(post.id) && this.#passes(post)).length;
  }

  /** How many posts were looked at for what is shown. */
  get looked(): number {
    return this.#posts.size;
  }

  knowledgeOf(post: ModeratedPost): StreamKnowledge {
    const session = this.#session;
    const { community } = session ?? {};
    return {
      thread: this.#threads.get(post.thread),
      author: this.#members.get(post.uid),
      answeredAt: this.#answers().get(post.id),
      byStaff: community ? Object.hasOwn(community.staff, post.uid) : false,
      newcomerPosts: community?.policy.newcomerPosts ?? 0,
      watched: this.isWatched(post.body),
    };
  }

  /** Shows another part of the stream. */
  choose(filter: StreamFilter): void {
    this.filter = filter;
    this.host.requestUpdate();
    if (filter.newcomers) void this.#readMembers();
  }

  /** Looks again, after a failure; the connection comes back by itself. */
  async retry(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const key = this.#key;
    const query = latestPosts(session.id, this.filter, undefined, PAGE);
    const documents = await this.#list(query).catch(() => null);
    if (documents && key === this.#key) this.#take(documents);
  }

  /** Lets in what has arrived. */
  showArrived(): void {
    this.#fresh.clear();
    this.host.requestUpdate();
  }

  /** Takes a post that this moderator has just written or changed. */
  put(post: ModeratedPost): void {
    this.#posts.set(post.id, post);
    this.#takeStaff([post]);
    this.host.requestUpdate();
  }

  /** Reads older pages, until one more page passes the filter or enough was looked at. */
  async loadMore(): Promise<void> {
    const session = this.#session;
    if (!session || this.loadingMore || this.ended) return;
    Object.assign(this, { loadingMore: true, moreFailed: false });
    this.host.requestUpdate();
    const key = this.#key;
    const wanted = this.posts.length + PAGE / 2;
    try {
      for (let page = 0; page < SIFTED && !this.ended && this.posts.length < wanted; page++) {
        const last = this.#sorted().at(-1);
        const documents = await this.#list(latestPosts(session.id, this.filter, last, PAGE));
        if (key !== this.#key) return;
        this.#add(documents);
        this.ended = documents.length < PAGE;
        await this.#readAround();
      }
    } catch {
      this.moreFailed = true;
    } finally {
      this.loadingMore = false;
      this.host.requestUpdate();
    }
  }

  get #session(): Session | undefined {
    return this.desk()?.session;
  }

  #target() {
    const session = this.#session;
    if (!session?.role) return null;
    const target = latestPosts(session.id, this.filter, undefined, PAGE);
    const key = JSON.stringify(target);
    if (key !== this.#key) this.#restart(key);
    return { store: session.store, target, mode: 'follow' } as const;
  }

  #restart(key: string): void {
    this.#key = key;
    this.#posts.clear();
    this.#fresh.clear();
    this.#shownBefore = false;
    this.ended = false;
  }

  #take(documents: readonly Document[]): void {
    const known = new Set(this.#posts.keys());
    this.#add(documents);
    if (this.#shownBefore) {
      const own = this.#session?.account?.uid;
      for (const { id, data } of documents)
        if (!known.has(id) && data['uid'] !== own && this.#isNewest(id, known)) this.#fresh.add(id);
    } else this.ended = documents.length < PAGE;
    this.#shownBefore = true;
    this.host.requestUpdate();
    void this.#readAround();
  }

  /** What comes up from below, because a newer one is gone, is no news. */
  #isNewest(id: string, known: ReadonlySet<string>): boolean {
    const at = this.#posts.get(id)?.at ?? 0;
    return [...this.#posts.values()].every((post) => !known.has(post.id) || post.at <= at);
  }

  #add(documents: readonly Document[]): void {
    const posts = documents.map(decodeModeratedPost).filter((post) => post !== null);
    for (const post of posts) this.#posts.set(post.id, post);
    this.#takeStaff(posts);
  }

  #takeStaff(posts: readonly ModeratedPost[]): void {
    const staff = this.#session?.community?.staff ?? {};
    this.#answered = undefined;
    for (const post of posts) if (Object.hasOwn(staff, post.uid)) this.#staffPosts.set(post.id, post);
  }

  #sorted(): ModeratedPost[] {
    return [...this.#posts.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  }

  #passes(post: ModeratedPost): boolean {
    return post.state !== 'deleted' && passes(post, this.knowledgeOf(post), this.filter);
  }

  #answers(): Map<string, number> {
    this.#answered ??= answersOf([...this.#posts.values()], [...this.#staffPosts.values()], this.#staffReach);
    return this.#answered;
  }

  /** What the posts are about, and whether staff have answered: one read a thread, and as many as staff have written. */
  async #readAround(): Promise<void> {
    try {
      await Promise.all([
        this.#readThreads(),
        this.#readStaffPosts(),
        this.filter.newcomers ? this.#readMembers() : undefined,
      ]);
    } catch {
      // Titles and waiting times are missing then, and come with the next change.
    }
    this.host.requestUpdate();
  }

  /** The desk reads each once, for the cards as well. */
  async #readThreads(): Promise<void> {
    await this.#readEach(
      this.#threads,
      (post) => post.thread,
      (grounds, id) => grounds.thread(id),
    );
  }

  async #readMembers(): Promise<void> {
    const read = this.#readEach(
      this.#members,
      (post) => post.uid,
      (grounds, uid) => grounds.member(uid),
    );
    await read.catch(() => undefined);
    this.host.requestUpdate();
  }

  async #readEach<T>(
    known: Map<string, T>,
    keyOf: (post: ModeratedPost) => string,
    read: (grounds: Desk['grounds'], key: string) => Promise<T>,
  ): Promise<void> {
    const desk = this.desk();
    if (!desk) return;
    const wanted = new Set([...this.#posts.values()].map(keyOf).filter((key) => !known.has(key)));
    await Promise.all([...wanted].map(async (key) => known.set(key, await read(desk.grounds, key))));
  }

  /** As far back as the posts that are here, within two looks: about what is older nothing is said. */
  async #readStaffPosts(): Promise<void> {
    const session = this.#session;
    const staff = Object.keys(session?.community?.staff ?? {});
    const oldest = this.#sorted().at(-1)?.at ?? Infinity;
    if (!session || staff.length === 0 || oldest >= this.#staffReach) return;
    const limit = [PAGE / 2, LIST_LIMIT][this.#staffLooks++];
    if (limit === undefined) return;
    const documents = await this.#list(latestPostsBy(session.id, staff, limit));
    this.#takeStaff(documents.map(decodeModeratedPost).filter((post) => post !== null));
    const last = documents.at(-1)?.data['at'];
    this.#staffReach = documents.length < limit || !(last instanceof Date) ? 0 : last.getTime();
    this.#answered = undefined;
    await this.#readStaffPosts();
  }

  #list(query: Query): Promise<Document[]> {
    return this.#session?.store.list(query, { as: 'member' }) ?? Promise.resolve([]);
  }
}
