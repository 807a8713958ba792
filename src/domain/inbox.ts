/** Why a member is told. */
export const NEWS_KINDS = [
  'reply',
  'mention',
  'accepted',
  'approved',
  'removed',
  // Back again after a removal, or while it waited.
  'restored',
  // Held back after it could be read.
  'waiting',
  // Staff have decided about what this member has reported.
  'reported',
  // Staff have answered an appeal.
  'appealed',
  // Staff have decided about the member.
  'warned',
  'muted',
  'held',
  'banned',
  // Staff have written to those who signed up for an event, or to those who have won.
  'message',
  'won',
  'following',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One line of a member's inbox. */
export interface News {
  /** Tells it apart from all others: a post is news twice when it is written and, later, accepted. */
  readonly id: string;
  readonly kind: NewsKind;
  /** When it happened, by the server's clock. */
  readonly at: number;
  readonly thread: string;
  /** The entry it leads to, and the page document that holds it; without a page there is only the thread. */
  readonly entry: string;
  readonly page?: number;
  /** Who did it; empty where nobody is named. */
  readonly uid: string;
  readonly name: string;
  /** The beginning of the text it is about, Markdown. */
  readonly body: string;
  /** Title of the thread, where it is known. */
  readonly title: string;
  /** Why it was removed, or what it was reported for; empty where no reason was given. */
  readonly reason?: string;
  /** What a moderator says about it. */
  readonly note?: string;
  /** Id of the decision, for an appeal; empty where it has none. */
  readonly decision?: string;
  /** When a mute ends. */
  readonly until?: number;
  /** Of a report `kept` or `removed`, of an appeal `granted` or `declined`. */
  readonly verdict?: string;
  /** New comments in a followed thread; none where this browser cannot tell how many. */
  readonly count?: number;
  /** The event that it is about, and which of its times. */
  readonly event?: string;
  readonly occurrence?: string;
}

/** What a member has seen, and of which threads they want to hear more, or nothing. */
export interface InboxMarks {
  readonly seenAt: number;
  /** Ids of threads. */
  readonly following: readonly string[];
  readonly muted: readonly string[];
  /** Times of events for which the member has signed up, as `EVENT_OCCURRENCE` → until when staff's messages are asked for. */
  readonly events: EventMarks;
}

/** `EVENT_OCCURRENCE` → milliseconds since 1970. */
export type EventMarks = Readonly<Record<string, number>>;

/** Threads that one may follow, or mute; the rules hold the same number. */
export const MARKED_THREADS = 100;
/** Times of events that are remembered; the rules hold the same number. */
export const MARKED_EVENTS = 50;
/** News that are kept and shown. */
export const NEWS_KEPT = 30;
/** Of a text as much as an inbox shows, with its marks. */
export const NEWS_EXCERPT = 300;
/** Followed threads that an inbox looks at. */
export const FOLLOWED_LOOKS = 10;

/** Whether a thread belongs to a page of the site; those of the forum have the id of their opening. */
export function isPageThread(thread: string): boolean {
  return /^p[0-9a-f]{64}$/.test(thread);
}

/** All news, each once, the later record of the same one first, the newest first. */
export function mergeNews(later: readonly News[], earlier: readonly News[]): News[] {
  const merged = new Map([...earlier, ...later].map((news) => [news.id, news]));
  return [...merged.values()].sort((a, b) => b.at - a.at).slice(0, NEWS_KEPT);
}

/** What is left when muted threads are silent; what staff decide, and accepted answers, is always told. */
export function audible(news: readonly News[], muted: readonly string[]): News[] {
  return news.filter(({ kind, thread }) => isAboutOwn(kind) || !muted.includes(thread));
}

/** Whether it tells what was decided about one, or what one has written, reported or asked. */
export function isAboutOwn(kind: NewsKind): boolean {
  return kind !== 'reply' && kind !== 'mention' && kind !== 'following';
}

/** Whether staff have decided about the member, and not about what they wrote. */
export function isSanction(kind: NewsKind): boolean {
  return kind === 'warned' || kind === 'muted' || kind === 'held' || kind === 'banned';
}

const TOLD_ONCE: readonly NewsKind[] = ['restored', 'reported', 'appealed', 'message', 'won'];

/** Whether no look at all posts finds it again. */
export function isToldOnce(kind: NewsKind): boolean {
  return TOLD_ONCE.includes(kind) || isSanction(kind);
}

export function isUnread({ at, id }: News, seenAt: number, read: readonly string[]): boolean {
  return at > seenAt && !read.includes(id);
}

/** Those marks that are still asked for at this time, at most `MARKED_EVENTS`: where there are more the earliest go. */
export function lastingEvents(events: EventMarks, time: number): EventMarks {
  const lasting = Object.entries(events).filter(([, until]) => until > time);
  return Object.fromEntries(lasting.sort(([, a], [, b]) => b - a).slice(0, MARKED_EVENTS));
}
