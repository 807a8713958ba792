import { decodeAudit, logEntries, type LogView } from '../data/moderation/audit.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { AuditEntry } from '../domain/moderation.js';
import { pagesOf } from './in-pages.js';
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
  let bounded = false;
  const page = () => logEntries(session.id, view, entries.at(-1), LIST_LIMIT);
  for await (const documents of pagesOf(session, page, { signal })) {
    entries.push(...documents.map(decodeAudit).filter((entry) => entry !== null));
    progress(entries.length);
    bounded = documents.length === LIST_LIMIT && entries.length >= EXPORTED;
    if (bounded) break;
  }
  return { rows: await named(session, entries), bounded };
}

async function named(session: Session, entries: readonly AuditEntry[]): Promise<NamedEntry[]> {
  const names = await readNames(
    session,
    entries.flatMap(({ by, about }) => [by, about]),
  );
  const nameOf = (uid: string) => names.get(uid) ?? '';
  return entries.map((entry) => ({ entry, by: nameOf(entry.by), about: nameOf(entry.about) }));
}
