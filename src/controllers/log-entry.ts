import { decodeAudit } from '../data/moderation/audit.js';
import { decisionOf } from '../data/moderation/settings.js';
import { auditPath } from '../data/moderation/paths.js';
import type { AuditEntry } from '../domain/moderation.js';
import type { Outcome } from './outcome.js';
import type { Session } from './session.js';

/** One entry of the log; null where there is none. */
export async function readEntry({ store, id }: Session, decision: string): Promise<AuditEntry | null> {
  if (!decision) return null;
  const [document] = await store.get([auditPath(id, decision)], { as: 'member' });
  return decodeAudit(document);
}

/** Uid of whoever has decided this; empty where there is no such decision. */
export async function byWhom(session: Session, decision: string): Promise<string> {
  return (await readEntry(session, decision))?.by ?? '';
}

/** Why a decision about the document at `path` was refused, which was built upon the decision `known`. Rejects with a `StoreError`. */
export async function whyRefused(session: Session, path: string, known: string): Promise<Outcome> {
  const [document] = await session.store.get([path], { as: 'member' });
  if (!document) return { kind: 'gone' };
  const latest = decisionOf(document);
  return latest === known
    ? { kind: 'failed', code: 'denied' }
    : { kind: 'handled', by: await byWhom(session, latest) };
}
