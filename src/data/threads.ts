import type { Thread } from '../domain/thread.js';
import type { Document } from '../store/store.js';
import { decode, oneOf } from './decode.js';

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
