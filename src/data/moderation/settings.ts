import type { SavedReply } from '../../domain/moderation.js';
import type { Document, Fields, Write, WriteFields } from '../../store/store.js';
import { decode, isMap, Reader } from '../decode.js';
import { repliesPath, wordsPath } from './paths.js';
import { communityPath } from '../paths.js';
import { auditWrite, type Decider } from './audit.js';

/**
 * Changes the community's document: `policy`, `texts`, `categories`, `looks`, `interests`, `name` or `staff`, each as a
 * whole. The log keeps the document as it was.
 */
export function changeCommunity(decider: Decider, before: Document, changes: WriteFields): Write[] {
  const { community, id } = decider;
  return [
    { op: 'update', path: communityPath(community), data: { ...changes, decision: id } },
    auditWrite(decider, 'staff' in changes ? 'staff' : 'settings', {
      target: `communities/${community}`,
      about: '',
      previous: decisionOf(before),
      before: before.data,
    }),
  ];
}

/** Regular expressions (RE2) that the rules look for anywhere in a text, in either case; empty for none. */
export interface Words {
  readonly blocked: string;
  readonly held: string;
}

/** Replaces the word lists; `before` is null where there were none. */
export function changeWords(decider: Decider, before: Document | null, words: Words): Write[] {
  return changePrivate(decider, 'words', before, { blocked: words.blocked, held: words.held });
}

/** Replaces the saved replies; `before` is null where there were none. */
export function changeReplies(
  decider: Decider,
  before: Document | null,
  replies: readonly SavedReply[],
): Write[] {
  const texts = Object.fromEntries(replies.map(({ id, title, body }) => [id, { title, body }]));
  return changePrivate(decider, 'replies', before, { replies: texts });
}

function changePrivate(
  decider: Decider,
  name: 'words' | 'replies',
  before: Document | null,
  fields: WriteFields,
): Write[] {
  const { community, id } = decider;
  const path = (name === 'words' ? wordsPath : repliesPath)(community);
  return [
    { op: 'set', path, data: { ...fields, decision: id } },
    auditWrite(decider, name, {
      target: `private/${name}`,
      about: '',
      previous: decisionOf(before),
      before: before?.data ?? {},
    }),
  ];
}

/** The decision that a document of settings bears. */
export function decisionOf(document: Document | null): string {
  return document ? new Reader(document.data, document.path).or((r) => r.text('decision'), '') : '';
}

export function decodeWords(document: Document | null | undefined): Words | null {
  return decode(document, (reader) => ({ blocked: reader.text('blocked'), held: reader.text('held') }));
}

export function decodeReplies(document: Document | null | undefined): SavedReply[] {
  const replies: Fields = decode(document, (reader) => reader.map('replies')) ?? {};
  return Object.entries(replies).flatMap(([id, value]) => {
    if (!isMap(value)) return [];
    const { title, body } = value;
    return typeof title === 'string' && typeof body === 'string' ? [{ id, title, body }] : [];
  });
}
