import { decodeAudit, logEntries } from '../data/moderation/audit.js';
import { auditPath } from '../data/moderation/paths.js';
import { decisionOf } from '../data/moderation/settings.js';
import { targetPath } from '../data/staff-queries.js';
import { SANCTION_FIELDS, type AuditEntry } from '../domain/moderation.js';
import type { Role } from '../domain/role.js';
import { isRefusal } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import { movePoll } from './changed-opening.js';
import { deciderOf } from './decider.js';
import { SANCTIONS, standingBefore } from './former-standing.js';
import { readEntry, whyRefused } from './log-entry.js';
import type { Outcome } from './outcome.js';
import { late, REVERSALS } from './reversals.js';
import { sendDecision } from './send-decision.js';
import type { Session } from './session.js';

/** Whether a decision of this kind can be taken back by whoever has this role. */
export function isReversible({ action }: AuditEntry, role: Role | null): boolean {
  if (!Object.hasOwn(REVERSALS, action) || !role) return false;
  const forAdmins = action === 'settings' || action === 'staff' || action === 'words';
  return !forAdmins || role !== 'moderator';
}

/** Which decisions of a deed are taken back one by one: the answer to an appeal takes what came with it along. */
export function separateDecisions(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const whole = entries.find(({ id, action }) => ANSWERS.includes(action) && entries[0]?.id === id);
  return whole ? [whole] : entries;
}

const ANSWERS: readonly string[] = ['grant', 'decline', 'reopen'];

/**
 * Takes a decision back by one of its own; resolves to that one's id, or to nothing where it changes one's own poll or
 * survey: the log keeps no entry of that, so nothing can take it back in turn.
 * @throws a `StoreError`; `denied` where somebody has decided since, or there is nothing left to take back
 */
export async function undoDecision(session: Session, id: string, group = ''): Promise<string> {
  const entry = await readEntry(session, id);
  const reversal = entry && REVERSALS[entry.action];
  if (!reversal) throw late('this decision cannot be undone');
  const path = targetPath(session.id, entry.target);
  const [document] = await session.store.get([path], { as: 'member' });
  if (!document || decisionOf(document) !== id) throw late('somebody has decided since');
  const decider = deciderOf(session, { ...(await reasonFor(session, entry)), group });
  const { writes, tellOthers } = await reversal({ session, decider, entry, document });
  await sendDecision(session, decider, path, writes);
  void tellOthers?.();
  const { body = '', revisions = [] } = document.data;
  const wordings = [body, revisions].flat().filter((text) => typeof text === 'string');
  movePoll(session, { id: document.id, body: wordings.join('\n') }, writes);
  return writes.some(({ path }) => path === auditPath(session.id, decider.id)) ? decider.id : '';
}

/** The same for whoever has just decided: says what became of it, and by whom where somebody was faster. */
export async function takeBack<T extends { readonly kind: string }>(
  session: Session,
  { id, outcome }: { readonly id: string; readonly outcome: Promise<T> },
): Promise<T | Outcome> {
  const before = await outcome;
  if (before.kind !== 'done') return before;
  try {
    await undoDecision(session, id);
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const failed: Outcome = { kind: 'failed', code: error.code };
    return isRefusal(error) ? explain(session, id).catch(() => failed) : failed;
  }
}

/** Takes several back, the latest first; resolves to the ids of what went through. */
export async function undoDecisions(session: Session, ids: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  for (const id of ids) {
    const undone = await undoDecision(session, id, done[0] ?? '').catch((error: unknown) => {
      // The others shall not wait for one about which somebody has decided since.
      if (error instanceof StoreError && error.code === 'denied') return null;
      throw error;
    });
    if (undone !== null) done.push(undone);
  }
  return done;
}

/**
 * Takes back what `undoDecisions` has done, as far as the log knows of it; undefined where it knows of nothing.
 * @throws (once called) a `StoreError`; `denied` where somebody has decided since
 */
export function wayBack(session: Session, done: readonly string[]): (() => Promise<void>) | undefined {
  const entries = done.filter((id) => id !== '').reverse();
  if (entries.length === 0) return undefined;
  return async () => {
    const back = await undoDecisions(session, entries);
    if (back.length < entries.length) throw late('somebody has decided since');
  };
}

async function explain(session: Session, id: string): Promise<Outcome> {
  const entry = await readEntry(session, id);
  if (!entry) return { kind: 'failed', code: 'denied' };
  return whyRefused(session, targetPath(session.id, entry.target), id);
}

/** What is decided again keeps the reason that it had. */
async function reasonFor(session: Session, entry: AuditEntry) {
  // An answer that is given again says the same.
  if (entry.action === 'restore' || entry.action === 'reopen')
    return reasonOf(await readEntry(session, entry.previous));
  const action = sanctionOf(entry);
  if (!action) return {};
  const { warned } = standingBefore(entry);
  if (action === 'warn' && typeof warned === 'string') return reasonOf(await readEntry(session, warned));
  const query = logEntries(session.id, { about: entry.about, by: '', target: '', action }, undefined, 2);
  const documents = await session.store.list(query, { as: 'member' });
  const former = documents.map(decodeAudit).find((other) => other !== null && other.id !== entry.id);
  return reasonOf(former ?? null);
}

function reasonOf(entry: AuditEntry | null) {
  return entry ? { reason: entry.reason, note: entry.note } : {};
}

/** Where one sanction stood before, that was lifted or replaced; where several did, the member's present standing decides. */
function sanctionOf(entry: AuditEntry): (typeof SANCTIONS)[number] | undefined {
  const standing = standingBefore(entry);
  const stood = SANCTIONS.filter((action) => Object.hasOwn(standing, SANCTION_FIELDS[action]));
  return entry.action === 'lift' ? stood[0] : stood.find((action) => action === entry.action);
}
