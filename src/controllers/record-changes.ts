import { type Manager } from '../data/manager.js';
import { isRefusal } from '../store/retry.js';
import type { Document, Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import { byWhom, whyRefused } from './log-entry.js';
import type { Outcome } from './outcome.js';
import { failureOf, sendDecision } from './send-decision.js';
import type { Session } from './session.js';

/** What became of a change. */
export interface Changed<R> {
  readonly outcome: Outcome;
  /** It as it stands now; undefined where that is not known. */
  readonly record?: R;
  /** Takes the change back; absent where nothing can. */
  readonly undo?: () => Promise<Changed<R>>;
}

interface Decided {
  readonly id: string;
  readonly uid: string;
  readonly decision: string;
}

/** Where records of a kind are, and what they are. */
export interface RecordKind<R> {
  path(community: string, id: string): string;
  decode(document: Document | null | undefined): R | null;
}

/** How one change is made. */
export interface Change<R> {
  readonly writes: (manager: Manager) => Write[];
  /** Takes it back, from what stands then. */
  readonly back?: (record: R) => Promise<Changed<R>>;
  /** Whether what stands now is what was to be; for kinds of which the second attempt is refused. */
  readonly arrived?: (now: R) => boolean;
}

/**
 * Changes records that staff make: what somebody else has made by a decision that stands in the log, one's own without.
 * `versionOf` says by what a record tells that it was changed.
 */
export class RecordChanges<R extends Decided> {
  constructor(
    readonly session: Session,
    readonly kind: RecordKind<R>,
    readonly versionOf: (record: R) => unknown = ({ decision }) => decision,
  ) {}

  async read(id: string): Promise<R | null> {
    const [document] = await this.session.store.get([this.kind.path(this.session.id, id)], { as: 'member' });
    return this.kind.decode(document);
  }

  async change(record: R, { writes, back, arrived }: Change<R>): Promise<Changed<R>> {
    const { session } = this;
    const decider = deciderOf(session);
    try {
      const path = this.kind.path(session.id, record.id);
      const late = await this.#overtaken(record);
      if (late) return late;
      await sendDecision(session, decider, path, writes({ uid: decider.by, decider }));
    } catch (error) {
      const refused = await this.#refused(record, error);
      if (!refused.record || !arrived?.(refused.record)) return refused;
    }
    const now = (await this.read(record.id).catch(() => null)) ?? undefined;
    if (!now) return { outcome: { kind: 'done' } };
    return { outcome: { kind: 'done' }, record: now, ...(back && { undo: () => back(now) }) };
  }

  /** The rules let authors change their own whatever a colleague has decided since; so that is asked for here. */
  async #overtaken(record: R): Promise<Changed<R> | null> {
    if (record.uid !== this.session.account?.uid) return null;
    const now = await this.read(record.id);
    if (!now) return { outcome: { kind: 'gone' } };
    if (this.versionOf(now) === this.versionOf(record)) return null;
    return { outcome: await this.#handled(record, now), record: now };
  }

  async #refused(record: R, error: unknown): Promise<Changed<R>> {
    if (!isRefusal(error)) return { outcome: failureOf(error) };
    const path = this.kind.path(this.session.id, record.id);
    const outcome = await whyRefused(this.session, path, record.decision).catch(() => failureOf(error));
    const now = (await this.read(record.id).catch(() => null)) ?? undefined;
    if (!now) return { outcome };
    const changed = outcome.kind === 'failed' && this.versionOf(now) !== this.versionOf(record);
    return { outcome: changed ? await this.#handled(record, now) : outcome, record: now };
  }

  /** Where there is no decision behind it, its author has changed it. */
  async #handled(record: R, now: R): Promise<Outcome> {
    if (now.decision === record.decision) return { kind: 'handled', by: now.uid };
    return { kind: 'handled', by: await byWhom(this.session, now.decision).catch(() => '') };
  }
}
