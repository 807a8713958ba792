import { changeManaged } from '../data/manager.js';
import { endField } from '../data/opening-times.js';
import { isClosed } from '../domain/opening-times.js';
import type { AuditEntry } from '../domain/moderation.js';
import type { Write, WriteFields } from '../store/store.js';
import type { Decider } from '../data/moderation/audit.js';
import type { Asked } from './asked-kinds.js';

/**
 * Takes back what staff have decided about a poll or survey of somebody else's. Null where nothing can: what has opened
 * or closed stays so, and the log does not keep a plan.
 */
export function undoneChange(
  decider: Decider,
  { action, before }: AuditEntry,
  record: Asked,
  time: number,
): Write[] | null {
  const changes = before['state'] === record.state ? formerTimes(before, record, time) : formerState(before);
  if (!changes) return null;
  return changeManaged({ uid: decider.by, decider }, action === 'poll' ? 'poll' : 'survey', record, changes);
}

function formerState({ state }: AuditEntry['before']): WriteFields | null {
  return state === 'live' || state === 'removed' ? { state } : null;
}

function formerTimes(before: AuditEntry['before'], record: Asked, time: number): WriteFields | null {
  const [publishAt, closesAt] = [timeOf(before['publishAt']), timeOf(before['closesAt'])];
  const opensElsewhen = publishAt !== record.publishAt;
  if (isClosed(record, time) || isClosed({ closesAt }, time)) return null;
  if (!opensElsewhen) return closesAt === record.closesAt ? null : endField(closesAt);
  if (Math.min(publishAt, record.publishAt) <= time) return null;
  return { publishAt: new Date(publishAt), ...endField(closesAt) };
}

const timeOf = (value: unknown) => (value instanceof Date ? value.getTime() : 0);
