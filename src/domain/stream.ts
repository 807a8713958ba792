import { MINUTE } from './limits.js';
import type { Member } from './member.js';
import type { ModeratedPost } from './moderation.js';
import type { Thread } from './thread.js';
import { countLinks } from './validate.js';
import { compilePattern, patternOfList, wordsIn } from './word-list.js';

/** What of the stream is shown. Empty texts and false filter nothing. */
export interface StreamFilter {
  /** Only what waits for an answer by staff. */
  readonly unanswered: boolean;
  readonly questions: boolean;
  readonly links: boolean;
  readonly newcomers: boolean;
  /** Only what holds a watched word. */
  readonly watched: boolean;
  /** Name of a category of the forum. */
  readonly category: string;
  /** Id of a thread; asked of the database. */
  readonly thread: string;
  /** Uid of a member; asked of the database, and not together with a thread. */
  readonly uid: string;
}

export const EVERYTHING: StreamFilter = {
  ...{ unanswered: false, questions: false, links: false, newcomers: false, watched: false },
  ...{ category: '', thread: '', uid: '' },
};

/** What else is known about a post of the stream; undefined where nobody has looked. */
export interface StreamKnowledge {
  readonly thread: Thread | null | undefined;
  readonly author: Member | null | undefined;
  /** When staff have answered it; 0 while they have not, undefined where that is not known. */
  readonly answeredAt: number | undefined;
  readonly byStaff: boolean;
  readonly newcomerPosts: number;
  readonly watched: boolean;
}

/** Question marks of the scripts that have one of their own; the Greek one looks like a semicolon and is no sign. */
export function hasQuestion(body: string): boolean {
  return /[?？؟՞፧]/.test(body.replace(/https?:\S+/g, ''));
}

export function hasLink(body: string): boolean {
  return countLinks(body) > 0;
}

/** Whether it can be read, is not by staff, and no member of staff has answered it. */
export function isUnanswered(post: ModeratedPost, known: StreamKnowledge): boolean {
  return post.state === 'live' && !known.byStaff && known.answeredAt === 0;
}

export function isNewcomer(author: Member | null | undefined, newcomerPosts: number): boolean {
  return author ? author.approved < Math.max(1, newcomerPosts) : false;
}

export function passes(post: ModeratedPost, known: StreamKnowledge, filter: StreamFilter): boolean {
  return (
    (!filter.unanswered || isUnanswered(post, known)) &&
    (!filter.questions || hasQuestion(post.body)) &&
    (!filter.links || hasLink(post.body)) &&
    (!filter.newcomers || isNewcomer(known.author, known.newcomerPosts)) &&
    (!filter.watched || known.watched) &&
    (!filter.category || categoryOf(post, known.thread) === filter.category)
  );
}

export function categoryOf(post: ModeratedPost, thread: Thread | null | undefined): string {
  return thread?.forum?.category ?? post.opening?.category ?? '';
}

/** Milliseconds that it has been waiting for staff, and whether that is longer than the community means to take. */
export function waitingOf(
  post: ModeratedPost,
  known: StreamKnowledge,
  answerMinutes: number,
  now: number,
): { readonly since: number; readonly overdue: boolean } | null {
  if (!isUnanswered(post, known)) return null;
  const since = now - post.at;
  return { since, overdue: answerMinutes > 0 && since > answerMinutes * MINUTE };
}

/**
 * When staff have answered each post: a reply to it, or, for an opening, any comment in its thread. `staffPosts` reach
 * back to `reachesTo` (milliseconds); about what is older than that nothing is known.
 */
export function answersOf(
  posts: readonly ModeratedPost[],
  staffPosts: readonly ModeratedPost[],
  reachesTo: number,
): Map<string, number> {
  const replies = new Map<string, number>();
  const comments = new Map<string, number>();
  for (const { parent, thread, at, state } of staffPosts) {
    if (state !== 'live') continue;
    if (parent !== undefined) replies.set(parent, Math.min(at, replies.get(parent) ?? at));
    comments.set(thread, Math.max(at, comments.get(thread) ?? 0));
  }
  const answers = new Map<string, number>();
  for (const { id, thread, at, opening } of posts) {
    const comment = comments.get(thread) ?? 0;
    const answered = replies.get(id) ?? (opening && comment > at ? comment : undefined);
    if (answered !== undefined) answers.set(id, answered);
    else if (at >= reachesTo) answers.set(id, 0);
  }
  return answers;
}

/** A saved reply with its placeholders filled in; what is not known is left out, with the blank before it. */
export function fillReply(
  text: string,
  values: Readonly<Record<'name' | 'title' | 'community', string>>,
): string {
  return text.replace(/( ?)\{(name|title|community)\}/g, (_, blank: string, key: keyof typeof values) =>
    values[key] ? blank + values[key] : '',
  );
}

/** Words to watch, as they are typed: one a line or between commas, different ones. */
export function watchWords(text: string): string[] {
  return wordsIn(text.replace(/[,;]/g, '\n'));
}

/**
 * A pattern that finds any of the words and patterns, in either case; null where there are none. A pattern that this
 * browser cannot read (the rules' expressions are RE2) is passed over.
 */
export function watchPattern(words: readonly string[], patterns: readonly string[]): RegExp | null {
  const parts = [patternOfList(words), ...patterns].flatMap((pattern) => {
    const compiled = pattern && compilePattern(pattern, 'giu');
    return compiled ? [`(?:${compiled.source})`] : [];
  });
  return parts.length > 0 ? new RegExp(parts.join('|'), 'giu') : null;
}

/** Where the pattern matches, as pairs of start and end. */
export function matchesIn(text: string, pattern: RegExp | null): (readonly [number, number])[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
    found === '' ? [] : [[index, index + found.length] as const],
  );
}
