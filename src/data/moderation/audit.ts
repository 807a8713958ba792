import type { Action, AuditEntry } from '../../domain/moderation.js';
import { ACTIONS } from '../../domain/moderation.js';
import {
  now,
  type Document,
  type Query,
  type Value,
  type Write,
  type WriteFields,
} from '../../store/store.js';
import { decode } from '../decode.js';
import { auditPath, auditsPath } from './paths.js';

/**
 * Who decides, and why. The id is made once, so the same decision sent twice lands once; it is the id of the entry in
 * the log, and what was decided about bears it, so that the next decision can name it.
 */
export interface Decider {
  readonly community: string;
  /** Uid of the member of staff. */
  readonly by: string;
  readonly id: string;
  /** One of `REASONS`, or empty. */
  readonly reason?: string;
  /** What the author or member is told, and the log keeps. */
  readonly note?: string;
  /** Id of the first decision of a deed that takes several. */
  readonly group?: string;
}

/** What a decision is about. */
export interface Target {
  /** Path below the community: `posts/ID`, `members/UID`, … */
  readonly target: string;
  /** Uid of the member concerned, or empty. */
  readonly about: string;
  /** The decision that the target bears so far. */
  readonly previous: string;
  /** What the target says now, as far as the decision changes it; the rules compare. */
  readonly before: WriteFields;
}

/** The entry in the log without which the rules refuse what staff do. */
export function auditWrite(
  decider: Decider,
  action: Action,
  { target, about, previous, before }: Target,
): Write {
  const { community, by, id, reason = '', note = '', group = '' } = decider;
  return {
    op: 'set',
    path: auditPath(community, id),
    data: { by, at: now, action, target, about, previous, reason, note, group, before },
  };
}

export function decodeAudit(document: Document | null | undefined): AuditEntry | null {
  return decode(document, (reader, id) => {
    const action = ACTIONS.find((word) => word === reader.fields['action']);
    if (!action) throw new TypeError(`${reader.place}: no such action`);
    return {
      id,
      action,
      by: reader.text('by'),
      at: reader.time('at'),
      target: reader.text('target'),
      about: reader.text('about'),
      previous: reader.text('previous'),
      reason: reader.text('reason'),
      note: reader.text('note'),
      group: reader.text('group'),
      before: reader.map('before'),
    };
  });
}

/** Which entries of the log; empty texts filter nothing. At most one of `about`, `by` and `target` is given. */
export interface LogView {
  readonly about: string;
  readonly by: string;
  readonly target: string;
  readonly action: string;
}

/** One page of the log, the latest first; `after` is the last entry of the page before. */
export function logEntries(community: string, view: LogView, after?: AuditEntry, limit = 20): Query {
  const fields = ['about', 'by', 'target', 'action'] as const;
  const where = fields
    .filter((field) => view[field] !== '')
    .map((field): readonly [string, '==', Value] => [field, '==', view[field]]);
  return {
    collection: auditsPath(community),
    ...(where.length > 0 && { where }),
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after.at), after.id] }),
    limit,
  };
}

/** The entries of one deed, to undo it as a whole. */
export function entriesOf(community: string, group: string, limit = 50): Query {
  return { collection: auditsPath(community), where: [['group', '==', group]], limit };
}
