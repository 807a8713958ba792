import { decodeAudit, logEntries, type LogView } from '../data/moderation/audit.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { AuditEntry } from '../domain/moderation.js';
import { readNames } from './name-book.js';
import type { Session } from './session.js';

/** Entries in one file; more would be hundreds of reads by a slip of the hand. */
export const EXPORTED = 2000;

/** An entry with the names of those whom it is about. */
export interface NamedEntry {
  readonly entry: AuditEntry;
  readonly by: string;
  readonly about: string;
}

export interface Exported {
  readonly rows: readonly NamedEntry[];
  /** There are older ones for which there was no room. */
  readonly bounded: boolean;
}

/**
 * Reads all of the log that a view shows, page by page.
 * @throws a `StoreError`, or the signal's reason
 */
export async function readLog(
  session: Session,
  view: LogView,
  signal: AbortSignal,
  progress: (read: number) => void,
): Promise<Exported> {
  const entries: AuditEntry[] = [];
  for (let more = true; more && entries.length < EXPORTED;) {
    const query = logEntries(session.id, view, entries.at(-1), LIST_LIMIT);
    const documents = await session.store.list(query, { as: 'member', signal });
    signal.throwIfAborted();
    entries.push(...documents.map(decodeAudit).filter((entry) => entry !== null));
    more = documents.length === LIST_LIMIT;
    progress(entries.length);
    if (more && entries.length >= EXPORTED) return { rows: await named(session, entries), bounded: true };
  }
  return { rows: await named(session, entries), bounded: false };
}

async function named(session: Session, entries: readonly AuditEntry[]): Promise<NamedEntry[]> {
  const names = await readNames(
    session,
    entries.flatMap(({ by, about }) => [by, about]),
  );
  const nameOf = (uid: string) => names.get(uid) ?? '';
  return entries.map((entry) => ({ entry, by: nameOf(entry.by), about: nameOf(entry.about) }));
}
