import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { activeThreads, decodeNews, decisionsOn, newsFor, newsOfThread } from '../data/inbox.js';
import { decodeLimits } from '../data/members.js';
import { limitsPath, threadPath } from '../data/paths.js';
import { decodeThread } from '../data/threads.js';
import { audible, FOLLOWED_LOOKS, type News } from '../domain/inbox.js';
import { DAY, MINUTE } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import type { Thread } from '../domain/thread.js';
import type { Document, Query } from '../store/store.js';
import { inboxRecord, type InboxRecord, type ThreadMark } from './inbox-record.js';
import { lookAtAnswers } from './inbox-answers.js';
import { lookAtStanding, takeDecisions } from './inbox-decisions.js';
import { latest } from './latest.js';
import { LiveQuery, type LiveTarget } from './live-query.js';
import type { Session } from './session.js';
import type { WatchState } from './shared-watch.js';
import { whenIdle } from './when-idle.js';

const LIMIT = 20;
const LIVE_LIMIT = 10;
/** After this long everything is read again: what was removed meanwhile goes, what came out of order is found. */
const WHOLE = 7 * DAY;
/** The bell asks no more often for what it cannot follow. */
const GLANCE = 5 * MINUTE;

/**
 * The inbox of whoever is signed in. Opened, it reads what is newer than what this browser keeps; the bell follows new
 * contributions and decisions while the tab is visible and the community's policy says so. What it follows costs nothing
 * when the inbox is opened: two reads are all that a quiet one costs, before or then.
 */
export class Inbox implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  record: InboxRecord | undefined;
  readonly #live: LiveQuery;
  readonly #decisions: LiveQuery;
  #leave: (() => void) | undefined;
  #rested = false;
  #connected = false;
  /** Where listening begins; it stays, so that what arrives does not start it anew. */
  #base = { told: 0, decided: 0 };
  #standing: Member | null | undefined;
  #attempt = 0;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly session: () => Session | null,
  ) {
    host.addController(this);
    this.#live = new LiveQuery(
      host,
      () => this.#target((id, uid) => newsFor(id, uid, this.#base.told, LIVE_LIMIT)),
      (state) => void this.#heard(state, (record) => this.#takeNews(record, state.documents)),
    );
    this.#decisions = new LiveQuery(
      host,
      () => this.#target((id, uid) => decisionsOn(id, uid, this.#base.decided, LIVE_LIMIT)),
      (state) => void this.#heard(state, (record) => takeDecisions(record, state.documents)),
    );
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#glance);
    whenIdle(() => {
      this.#rested = true;
      this.host.requestUpdate();
    });
  }

  hostUpdate(): void {
    const session = this.session();
    const uid = session?.account?.uid;
    if (!this.#connected || (!this.record && !uid)) return;
    if (this.record && this.record.session === session && this.record.uid === uid) return this.#glance();
    // Somebody has signed out here; another session is not the same.
    if (this.record && this.record.session === session && session.account === null) this.record.forget();
    this.#part();
    if (!session || !uid) return;
    this.record = inboxRecord(session, uid);
    const { told, decided } = this.record.kept;
    this.#base = { told, decided };
    this.#leave = this.record.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#glance);
    this.#part();
  }

  /** What there is to tell, the newest first. */
  get news(): readonly News[] {
    const { kept } = this.record ?? {};
    return kept ? audible(kept.news, kept.muted) : [];
  }

  get unread(): number {
    return this.news.filter((news) => this.record?.isUnread(news)).length;
  }

  /** Reads what is new. */
  async look(): Promise<void> {
    const { record } = this;
    if (!record || this.status === 'loading') return;
    const attempt = ++this.#attempt;
    this.#set('loading');
    try {
      await record.load();
      const { session, kept } = record;
      const whole = session.store.now() - kept.wholeAt > WHOLE;
      const activeAt = await this.#latestActivity(record);
      const quiet = !whole && activeAt !== undefined && activeAt <= kept.activeAt && isCounted(kept);
      await this.#lookAtPosts(record, whole, quiet);
      await lookAtAnswers(record, true);
      await lookAtEvents(record, true);
      if (session.member) await lookAtStanding(record, session.member);
      if (quiet) return this.#done(attempt);
      await this.#lookAtThreads(record);
      // Kept at the end: what did not get through is looked at again.
      if (activeAt !== undefined) record.change({ activeAt });
      this.#done(attempt);
    } catch {
      if (attempt === this.#attempt) this.#set('failed');
    }
  }

  mark(thread: string, mark: ThreadMark): Promise<boolean> {
    return this.record?.mark(thread, mark) ?? Promise.resolve(false);
  }

  /** The thread of a page as it is now, for its address; null where there is none. */
  async readThread(thread: string): Promise<Thread | null> {
    const session = this.session();
    const [document] = (await session?.store.get([threadPath(session.id, thread)])) ?? [];
    return decodeThread(document);
  }

  #done(attempt: number): void {
    if (attempt === this.#attempt) this.#set('ready');
  }

  /**
   * When something last happened anywhere: one read, in place of one for each thread that is followed and one for replies
   * and mentions, where the answer is that nothing did. Undefined where nothing is followed: it would save nothing.
   */
  async #latestActivity({ session, kept }: InboxRecord): Promise<number | undefined> {
    if (kept.following.length === 0) return undefined;
    const [document] = await session.store.list(activeThreads(session.id, kept.activeAt));
    return decodeThread(document)?.lastActivityAt ?? kept.activeAt;
  }

  async #lookAtPosts(record: InboxRecord, whole: boolean, quiet: boolean): Promise<void> {
    const { session, uid, kept } = record;
    const time = session.store.now();
    const since = (known: number) => (whole ? 0 : known);
    const follows = ({ state }: LiveQuery) => !whole && state.status === 'live';
    const [told, decided] = await Promise.all([
      quiet || follows(this.#live)
        ? []
        : session.store.list(newsFor(session.id, uid, since(kept.told), LIMIT), { as: 'member' }),
      follows(this.#decisions) ? [] : this.#readDecisions(record, since(kept.decided)),
    ]);
    const before = record.kept.news;
    if (whole) record.add([], { wholeAt: time });
    this.#takeNews(record, told);
    takeDecisions(record, decided, before);
  }

  #readDecisions({ session, uid }: InboxRecord, since: number): Promise<Document[]> {
    return session.store.list(decisionsOn(session.id, uid, since, LIMIT), { as: 'member' });
  }

  /** The latest that are followed; a thread whose comments were never counted here is counted from now on. */
  async #lookAtThreads(record: InboxRecord): Promise<void> {
    const { session, kept } = record;
    const followed = kept.following.slice(-FOLLOWED_LOOKS);
    if (followed.length === 0) return;
    const documents = await session.store.get(followed.map((thread) => threadPath(session.id, thread)));
    const threads = documents.map(decodeThread).filter((thread) => thread !== null);
    const missing = followed.filter((id) => !threads.some((thread) => thread.id === id));
    const counts = { ...record.kept.counts, ...Object.fromEntries(missing.map((id) => [id, 0])) };
    const own = await this.#ownLatest(record, threads);
    const news = threads.flatMap((thread) => {
      const known = counts[thread.id];
      counts[thread.id] ??= thread.comments;
      // Whoever has written last, here or in another browser, has seen all that stands before.
      if (thread.lastId === own) counts[thread.id] = thread.comments;
      if (thread.lastId === own) return [];
      const more = known === undefined ? thread.lastActivityAt > record.kept.seenAt : thread.comments > known;
      return more ? [newsOfThread(thread, known === undefined ? undefined : thread.comments - known)] : [];
    });
    // One line a thread: the former one has said less.
    const others = record.kept.news.filter(
      ({ kind, thread }) => kind !== 'following' || !news.some((one) => one.thread === thread),
    );
    record.change({ news: others });
    record.add(news, { counts });
  }

  /** One's own latest contribution: one read, where a thread seems to have more than this browser has seen. */
  async #ownLatest({ session, uid, kept }: InboxRecord, threads: readonly Thread[]): Promise<string> {
    const grown = threads.some(({ id, comments }) => comments > (kept.counts[id] ?? comments));
    if (!grown) return '';
    const documents = await session.store.get([limitsPath(session.id, uid)], { as: 'member' });
    return decodeLimits(documents[0])?.ref ?? '';
  }

  #target(query: (community: string, uid: string) => Query): LiveTarget | null {
    const { record } = this;
    if (!record || !this.#rested || record.session.community?.policy.live !== 'on') return null;
    const { store, id } = record.session;
    return { store, target: query(id, record.uid), mode: 'listen' };
  }

  async #heard({ status, documents }: WatchState, take: (record: InboxRecord) => void): Promise<void> {
    const { record } = this;
    if (!record || status !== 'live') return;
    // A browser that is new must not ring for what was seen in another one.
    if (documents.length > 0 && record.kept.readAt === 0) await record.load().catch(() => undefined);
    if (record === this.record) take(record);
  }

  #takeNews(record: InboxRecord, documents: readonly Document[]): void {
    const news = documents.map((document) => decodeNews(document, record.uid)).filter((one) => one !== null);
    record.add(news, { told: Math.max(record.kept.told, latest(documents, 'at')) });
  }

  /** What the bell tells besides what it follows: read now and then by those whom it concerns, and by nobody else. */
  readonly #glance = (): void => {
    const { record } = this;
    const session = this.session();
    const live = session?.community?.policy.live ?? 'off';
    if (!record || !session || !this.#rested || live === 'off' || document.hidden) return;
    const { member } = session;
    if (member && member !== this.#standing) {
      this.#standing = member;
      lookAtStanding(record, member).catch(() => undefined);
    }
    const time = session.store.now();
    if (time - record.kept.glancedAt < GLANCE) return;
    record.change({ glancedAt: time });
    lookAtAnswers(record, false).catch(() => undefined);
    lookAtEvents(record, false).catch(() => undefined);
    if (live === 'poll')
      this.#readDecisions(record, record.kept.decided)
        .then((documents) => takeDecisions(record, documents))
        .catch(() => undefined);
  };

  #part(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.record = undefined;
    this.#standing = undefined;
    this.#attempt++;
    this.status = 'idle';
  }

  #set(status: Inbox['status']): void {
    this.status = status;
    this.host.requestUpdate();
  }
}

/** Few have signed up for something; what looks for their messages comes for them alone. */
async function lookAtEvents(record: InboxRecord, opened: boolean): Promise<void> {
  if (Object.keys(record.kept.events).length === 0) return;
  const { lookAtMessages } = await import('./occasion-inbox-look.js');
  await lookAtMessages(record, opened);
}

/** Whether this browser knows how many comments each of the threads had that are looked at. */
function isCounted({ counts, following }: InboxRecord['kept']): boolean {
  return following.slice(-FOLLOWED_LOOKS).every((thread) => counts[thread] !== undefined);
}
