import { createMarks, decodeMarks, markEvents, markSeen, markThread } from '../data/inbox.js';
import { inboxPath } from '../data/paths.js';
import {
  audible,
  isToldOnce,
  isUnread,
  lastingEvents,
  MARKED_THREADS,
  mergeNews,
  type EventMarks,
  type InboxMarks,
  type News,
} from '../domain/inbox.js';
import { DAY } from '../domain/limits.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import { onShared, shared } from './browser-storage.js';
import { forgetSent } from './sent-marks.js';
import type { Session } from './session.js';

/** What this browser keeps of a member's inbox, so that a look costs only what is new. */
interface Kept extends InboxMarks {
  /** When the member's document was read; 0 for never. */
  readonly readAt: number;
  /** Whether there is such a document. */
  readonly stored: boolean;
  readonly news: readonly News[];
  /** Times of the latest contribution that was told, and of the latest decision; what is newer is not known yet. */
  readonly told: number;
  readonly decided: number;
  /** Times of the latest decision about a report that was told, and of the latest answer to an appeal. */
  readonly reported: number;
  readonly appealed: number;
  /** When answers were last asked for that this browser does not wait for. */
  readonly askedAt: number;
  /** When the bell last looked without having been opened. */
  readonly glancedAt: number;
  /** What staff had decided about the member when that was last told. */
  readonly standing: string;
  /** When news were last read whole, not only what was new. */
  readonly wholeAt: number;
  /** The latest activity in any thread when those that are followed were last looked at. */
  readonly activeAt: number;
  /** News later than `seenAt` that were marked one by one. */
  readonly read: readonly string[];
  /** Followed thread → comments in it when it was last looked at here. */
  readonly counts: Readonly<Record<string, number>>;
  /** Marks of events that have not arrived yet: until when, null to forget it. */
  readonly unsent: Readonly<Record<string, number | null>>;
  /** Marked event → when its messages were last asked for, and the time of the latest that was told. */
  readonly askedEvents: EventMarks;
  readonly toldEvents: EventMarks;
}

const NOTHING: Kept = {
  ...{ seenAt: 0, following: [], muted: [], events: {}, readAt: 0, stored: false },
  ...{ unsent: {}, askedEvents: {}, toldEvents: {} },
  ...{
    news: [],
    told: 0,
    decided: 0,
    reported: 0,
    appealed: 0,
    askedAt: 0,
    glancedAt: 0,
    standing: '',
    wholeAt: 0,
    activeAt: 0,
    read: [],
    counts: {},
  },
};

/** What is kept of a look. */
type Found =
  | 'told'
  | 'decided'
  | 'reported'
  | 'appealed'
  | 'standing'
  | 'wholeAt'
  | 'counts'
  | 'askedEvents'
  | 'toldEvents';

export type ThreadMark = 'following' | 'muted' | '';

const records = new WeakMap<Session, Map<string, InboxRecord>>();

/** The one record of a member in this session: the inbox and every "Follow" button look at it. */
export function inboxRecord(session: Session, uid: string): InboxRecord {
  const known = records.get(session) ?? new Map<string, InboxRecord>();
  records.set(session, known);
  const record = known.get(uid) ?? new InboxRecord(session, uid);
  known.set(uid, record);
  return record;
}

/** A member's inbox as this browser knows it. Marks are written through to the member's own document. */
export class InboxRecord {
  kept: Kept;
  readonly #key: string;
  #listeners = new Set<() => void>();
  #loading: Promise<void> | undefined;
  #leaveTabs: (() => void) | undefined;

  constructor(
    readonly session: Session,
    readonly uid: string,
  ) {
    this.#key = `inbox:${session.key}/${uid}`;
    this.kept = this.#read();
  }

  /** Calls back after every change, here or in another tab. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#leaveTabs ??= onShared(this.#key, () => this.#take(this.#read()));
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#leaveTabs?.();
      this.#leaveTabs = undefined;
    };
  }

  /** Reads the member's document where nothing is kept, and once a day. */
  load(): Promise<void> {
    const { readAt } = this.kept;
    if (readAt > 0 && this.session.store.now() - readAt < DAY) return Promise.resolve();
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  markOf(thread: string): ThreadMark {
    if (this.kept.muted.includes(thread)) return 'muted';
    return this.kept.following.includes(thread) ? 'following' : '';
  }

  isUnread(news: News): boolean {
    return isUnread(news, this.kept.seenAt, this.kept.read);
  }

  /** Forgets these news, which are no longer true. */
  drop(ids: readonly string[]): void {
    const news = this.kept.news.filter(({ id }) => !ids.includes(id));
    if (news.length < this.kept.news.length) this.change({ news });
  }

  /** Takes what was found; `whole` replaces what was known. */
  add(news: readonly News[], change: Partial<Pick<Kept, Found>>): void {
    const whole = change.wholeAt !== undefined;
    const known = whole ? this.kept.news.filter(({ kind }) => isToldOnce(kind)) : this.kept.news;
    this.change({ ...change, news: mergeNews(news, known) });
  }

  markRead(news: News): void {
    if (!this.isUnread(news)) return;
    const read = [...this.kept.read, news.id];
    const { counts, following, muted, seenAt } = this.kept;
    const heard = audible(this.kept.news, muted);
    if (heard.every((one) => !isUnread(one, seenAt, read))) return this.markAllRead();
    const known = following.includes(news.thread) ? countedWith(counts, [news]) : counts;
    this.change({ read, counts: known });
  }

  markAllRead(): void {
    const { news, counts, seenAt } = this.kept;
    const latest = Math.max(seenAt, ...news.map(({ at }) => at));
    if (latest === seenAt) return;
    const unread = news.filter((one) => this.isUnread(one));
    this.change({ seenAt: latest, read: [], counts: countedWith(counts, unread) });
    // What does not arrive is written again with the next mark: the later time wins.
    this.#commit(() => markSeen(this.session.id, this.uid, latest)).catch(() => undefined);
  }

  /** The thread is on screen with this many comments: none of them is news. */
  looked(thread: string, comments: number): void {
    const { counts, following, news } = this.kept;
    if (!following.includes(thread)) return;
    for (const one of news) if (one.kind === 'following' && one.thread === thread) this.markRead(one);
    if (counts[thread] !== comments) this.change({ counts: { ...this.kept.counts, [thread]: comments } });
  }

  /** Follows a thread, mutes it, or neither. False where there is no room for another; rejects with a StoreError. */
  async mark(thread: string, mark: ThreadMark, comments?: number): Promise<boolean> {
    await this.load();
    const before = this.kept;
    const without = (threads: readonly string[]) => threads.filter((other) => other !== thread);
    const marks = { following: without(before.following), muted: without(before.muted) };
    if (mark && marks[mark].length >= MARKED_THREADS) return false;
    if (mark) marks[mark].push(thread);
    const { [thread]: _, ...others } = before.counts;
    const counts =
      mark === 'following' && comments !== undefined ? { ...others, [thread]: comments } : others;
    this.change({ ...marks, counts });
    try {
      await this.#commit(() => markThread(this.session.id, this.uid, thread, mark));
    } catch (error) {
      this.change({ following: before.following, muted: before.muted, counts: before.counts });
      throw error;
    }
    return true;
  }

  /**
   * Remembers times of events until a moment (milliseconds), or forgets them (null). Kept here at once; what does not arrive
   * at the server is sent with the next look. Where the rules refuse it stays with this browser.
   */
  async markEvents(changes: Kept['unsent']): Promise<void> {
    await this.load().catch(() => undefined);
    const { events, unsent } = this.kept;
    const wanted = Object.entries({ ...events, ...changes }).filter(([, until]) => until !== null);
    const kept = lastingEvents(Object.fromEntries(wanted) as EventMarks, this.session.store.now());
    const gone = Object.keys(events).filter((key) => !(key in kept));
    const waiting = { ...unsent, ...changes, ...Object.fromEntries(gone.map((key) => [key, null])) };
    this.change({ events: kept, unsent: waiting });
    await this.sendEvents();
  }

  async sendEvents(): Promise<void> {
    const { unsent } = this.kept;
    if (Object.keys(unsent).length === 0) return;
    try {
      await this.#commit(() => markEvents(this.session.id, this.uid, unsent));
    } catch (error) {
      if (!isRefusal(error)) return;
    }
    const later = Object.entries(this.kept.unsent).filter(([key, until]) => unsent[key] !== until);
    this.change({ unsent: Object.fromEntries(later) });
  }

  /** Nothing stays in this browser of somebody who has signed out. */
  forget(): void {
    shared.write(this.#key, null);
    forgetSent(this.session, this.uid);
    this.kept = NOTHING;
  }

  change(change: Partial<Kept>): void {
    // Another tab may have written meanwhile.
    const kept = { ...this.#read(), ...change };
    shared.write(this.#key, JSON.stringify(kept));
    this.#take(kept);
  }

  async #load(): Promise<void> {
    const { session, uid } = this;
    const [document] = await session.store.get([inboxPath(session.id, uid)], { as: 'member' });
    const marks = decodeMarks(document) ?? { seenAt: 0, following: [], muted: [], events: {} };
    const { seenAt, following, events } = this.kept;
    // The order in which this browser has followed them is kept.
    const known = following.filter((thread) => marks.following.includes(thread));
    this.change({
      seenAt: Math.max(seenAt, marks.seenAt),
      following: [...new Set([...known, ...marks.following])],
      muted: marks.muted,
      // One that was forgotten elsewhere is refused when it is asked for, and goes then.
      events: lastingEvents({ ...marks.events, ...events }, session.store.now()),
      readAt: session.store.now(),
      stored: Boolean(document),
    });
  }

  /** Writes, or founds the document with all that is known where there is none. */
  async #commit(writes: () => Write[]): Promise<void> {
    await this.load();
    const { session, uid } = this;
    const found = () => commitWithRetry(session.store, createMarks(session.id, uid, this.kept));
    if (this.kept.stored) {
      await commitWithRetry(session.store, writes()).catch((error: unknown) => {
        if (error instanceof StoreError && error.code === 'missing') return found();
        throw error;
      });
    } else {
      await found();
    }
    this.change({ stored: true });
  }

  #read(): Kept {
    const kept = shared.readJson(this.#key) as Partial<Kept> | null;
    return typeof kept?.seenAt === 'number' ? { ...NOTHING, ...kept } : NOTHING;
  }

  #take(kept: Kept): void {
    this.kept = kept;
    for (const listener of [...this.#listeners]) listener();
  }
}

function countedWith(
  counts: Readonly<Record<string, number>>,
  news: readonly News[],
): Record<string, number> {
  const sums = { ...counts };
  for (const { thread, count = 0 } of news) if (count) sums[thread] = (sums[thread] ?? 0) + count;
  return sums;
}
