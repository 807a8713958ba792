import { isReaction, type Entry, type EntryPage, type Reaction } from '../domain/entry.js';
import type { Document, Query } from '../store/store.js';
import { decode, isMap, oneOf } from './decode.js';
import { pagesPath } from './page-paths.js';

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
