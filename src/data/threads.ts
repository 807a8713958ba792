import { IDEA_STATUSES, NO_IDEA, type IdeaFields } from '../domain/idea.js';
import { BOARD_PAGE } from '../domain/limits.js';
import type { ForumFields, Thread, ThreadSort } from '../domain/thread.js';
import type { Document, Query, Value } from '../store/store.js';
import { decode, oneOf, type Reader } from './decode.js';
import { threadsPath } from './paths.js';

const KINDS = ['discussion', 'question', 'idea', 'page'] as const;

export function decodeThread(document: Document | null | undefined): Thread | null {
  return decode(document, (reader, id) => {
    const kind = oneOf(KINDS, reader.text('kind'), 'page');
    const thread: Thread = {
      id,
      kind,
      url: reader.or((r) => r.text('url'), ''),
      title: reader.or((r) => r.text('title'), ''),
      comments: reader.number('comments'),
      lastPage: reader.number('lastPage'),
      lastId: reader.or((r) => r.text('lastId'), ''),
      lastActivityAt: reader.or((r) => r.time('lastActivityAt'), 0),
      locked: reader.fields['locked'] === true,
    };
    if (kind !== 'page')
      thread.forum = { ...decodeForum(reader), ...(kind === 'idea' ? decodeIdea(reader) : NO_IDEA) };
    if (reader.has('changedAt')) {
      thread.changedAt = reader.time('changedAt');
      thread.changedId = reader.or((r) => r.text('changedId'), '');
    }
    return thread;
  });
}

function decodeForum(reader: Reader): Omit<ForumFields, keyof IdeaFields> {
  return {
    uid: reader.text('uid'),
    name: reader.text('name'),
    at: reader.time('at'),
    excerpt: reader.or((r) => r.text('excerpt'), ''),
    words: reader.texts('words'),
    category: reader.or((r) => r.text('category'), ''),
    tags: reader.texts('tags'),
    votes: reader.or((r) => r.number('votes'), 0),
    pinned: reader.fields['pinned'] === true,
    answer: reader.or((r) => r.text('answer'), ''),
    answerPage: reader.or((r) => r.number('answerPage'), 0),
    deleted: reader.has('state'),
  };
}

function decodeIdea(reader: Reader): IdeaFields {
  return {
    status: oneOf(
      IDEA_STATUSES,
      reader.or((r) => r.text('status'), ''),
      'open',
    ),
    statusAt: reader.or((r) => r.time('statusAt'), 0),
    mergedInto: reader.or((r) => r.text('mergedInto'), ''),
  };
}

/** Which threads of a board, and in which order. Empty texts filter nothing. */
export interface BoardView {
  readonly sort: ThreadSort;
  readonly category: string;
  readonly tag: string;
}

const ORDER = { latest: 'lastActivityAt', newest: 'at', top: 'votes', unanswered: 'lastActivityAt' } as const;

/**
 * One page of a board, pinned threads first. Whatever has no `pinned` (threads of pages, threads taken back, ideas) is in
 * no answer. `after` is the last thread of the page before.
 */
export function boardThreads(community: string, view: BoardView, after?: Thread, limit = BOARD_PAGE): Query {
  const order = ORDER[view.sort];
  const where: [string, '==' | 'array-contains', Value][] = [];
  if (view.sort === 'unanswered') where.push(['kind', '==', 'question'], ['answer', '==', '']);
  if (view.category) where.push(['category', '==', view.category]);
  if (view.tag) where.push(['tags', 'array-contains', view.tag]);
  return {
    collection: threadsPath(community),
    ...(where.length > 0 && { where }),
    orderBy: [
      ['pinned', 'desc'],
      [order, 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after?.forum && { startAfter: [after.forum.pinned, cursorOf(after, order), after.id] }),
    limit,
  };
}

function cursorOf(thread: Thread, order: (typeof ORDER)[ThreadSort]): Value {
  if (order === 'votes') return thread.forum?.votes ?? 0;
  return new Date(order === 'at' ? (thread.forum?.at ?? 0) : thread.lastActivityAt);
}

/** Threads whose title has the word, or a word that begins with it; `word` is normalised. */
export function searchThreads(community: string, word: string, limit = BOARD_PAGE): Query {
  return {
    collection: threadsPath(community),
    where: [['words', 'array-contains', word]],
    orderBy: [
      ['pinned', 'desc'],
      ['lastActivityAt', 'desc'],
    ],
    limit,
  };
}
