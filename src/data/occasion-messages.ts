import { NEWS_EXCERPT, type News } from '../domain/inbox.js';
import type { Document } from '../store/store.js';
import { decode, oneOf } from './decode.js';
import { AUDIENCES, type OccasionMessage } from './occasion-making.js';
import type { OccurrenceKey } from './occasion-paths.js';

/** What staff have written to those who signed up; null where it is malformed. */
export function decodeMessage(document: Document | null | undefined): OccasionMessage | null {
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

/** How such a message stands in the inbox of somebody whom it concerns. */
export function newsOfMessage(message: OccasionMessage, key: OccurrenceKey): News {
  const { id, uid, name, at, to, body, title } = message;
  const kind = to === 'winners' ? 'won' : 'message';
  return {
    ...{ id: `${id} ${kind}`, kind, at, thread: '', entry: '', uid, name, title, ...key },
    body: body.slice(0, NEWS_EXCERPT),
  };
}

/** The name under which an inbox remembers one time of an event; ids hold no underscore. */
export function eventMark({ event, occurrence }: OccurrenceKey): string {
  return `${event}_${occurrence}`;
}

export function keyOfMark(mark: string): OccurrenceKey {
  const [event = '', occurrence = ''] = mark.split('_');
  return { event, occurrence };
}
