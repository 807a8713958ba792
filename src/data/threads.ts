import type { Entry, EntryPage, Reaction } from '../domain/entry.js';
import { isReaction } from '../domain/entry.js';
import { TITLE_LENGTH, URL_LENGTH } from '../domain/limits.js';
import { wellFormed } from '../domain/well-formed.js';
import type { PageAddress, Thread } from '../domain/thread.js';
import type { Document, Query } from '../store/store.js';
import { decode, isMap, oneOf } from './decode.js';
import { pagesPath } from './paths.js';
import { sha256 } from './sha256.js';

const KINDS = ['discussion', 'question', 'idea', 'page'] as const;

export function decodeThread(document: Document | null | undefined): Thread | null {
  return decode(document, (reader, id) => {
    const thread: Thread = {
      id,
      kind: oneOf(KINDS, reader.text('kind'), 'page'),
      url: reader.or((r) => r.text('url'), ''),
      title: reader.or((r) => r.text('title'), ''),
      comments: reader.number('comments'),
      lastPage: reader.number('lastPage'),
      lastId: reader.or((r) => r.text('lastId'), ''),
      lastActivityAt: reader.or((r) => r.time('lastActivityAt'), 0),
      locked: reader.fields['locked'] === true,
    };
    if (reader.has('changedAt')) {
      thread.changedAt = reader.time('changedAt');
      thread.changedId = reader.or((r) => r.text('changedId'), '');
    }
    return thread;
  });
}

export function decodePage(document: Document | null | undefined): EntryPage | null {
  return decode(document, (reader) => {
    const n = reader.number('n');
    const entries: Entry[] = [];
    for (const [id, value] of Object.entries(reader.map('entries'))) {
      const entry = decodeEntry(id, n, value, reader.place);
      if (entry) entries.push(entry);
    }
    return { n, size: reader.or((r) => r.number('size'), 0), entries };
  });
}

function decodeEntry(id: string, page: number, value: unknown, place: string): Entry | null {
  const path = `${place}#${id}`;
  const data = isMap(value) ? value : {};
  return decode({ id, path, data }, (reader) => {
    const state = oneOf(['removed', 'deleted', ''], data['state'], '');
    const entry: Entry = {
      id,
      page,
      uid: state ? '' : reader.text('uid'),
      name: state ? '' : reader.text('name'),
      body: state ? '' : reader.text('body'),
      at: reader.time('at'),
      reactions: decodeReactions(data['reactions']),
    };
    if (state) entry.state = state;
    if (reader.has('parent')) entry.parent = reader.text('parent');
    if (reader.has('editedAt')) entry.editedAt = reader.time('editedAt');
    return entry;
  });
}

function decodeReactions(value: unknown): Partial<Record<Reaction, number>> {
  const reactions: Partial<Record<Reaction, number>> = {};
  for (const [kind, count] of Object.entries(isMap(value) ? value : {})) {
    if (isReaction(kind) && typeof count === 'number' && count > 0) reactions[kind] = count;
  }
  return reactions;
}

/** The newest page documents first. */
export function newestPages(community: string, thread: string, limit: number): Query {
  return { collection: pagesPath(community, thread), orderBy: [['n', 'desc']], limit };
}

/**
 * The thread of a host page. Its id is the hash of the address, and the rules prove it: nobody can open the thread of
 * somebody else's page under a false address.
 */
export async function pageAddress(page: string, title: string): Promise<PageAddress> {
  const url = wellFormed(page.slice(0, URL_LENGTH));
  return { thread: `p${await sha256(url)}`, url, title: wellFormed(title.trim().slice(0, TITLE_LENGTH)) };
}
