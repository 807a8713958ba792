import { AUDIENCES, type OccasionMessage } from '../data/occasion-making.js';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import { messagesFor } from '../data/occasion-queries.js';
import { decode, oneOf } from '../data/decode.js';
import type { Document } from '../store/store.js';
import type { Session } from './session.js';

/** Messages that are shown: the latest. */
const SHOWN = 20;

/** What staff have told those who have signed up for one occurrence, the latest first. */
export class SentMessages {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  items: readonly OccasionMessage[] = [];

  constructor(readonly changed: () => void) {}

  async read(session: Session, key: OccurrenceKey): Promise<void> {
    this.status = 'loading';
    this.changed();
    try {
      const documents = await session.store.list(messagesFor(session.id, key, 0, SHOWN), { as: 'member' });
      this.items = documents.map(decodeSent).filter((message) => message !== null);
      this.status = 'ready';
    } catch {
      this.status = 'failed';
    }
    this.changed();
  }
}

function decodeSent(document: Document): OccasionMessage | null {
  return decode(document, (reader, id) => ({
    id,
    uid: reader.text('uid'),
    name: reader.text('name'),
    at: reader.time('at'),
    to: oneOf(AUDIENCES, reader.text('to'), 'all'),
    body: reader.text('body'),
    title: reader.or((r) => r.text('title'), ''),
  }));
}
