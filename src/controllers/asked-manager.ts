import { closeManaged, moveManagedEnd, replanManaged, showManaged, type Manager } from '../data/manager.js';
import { sameValue } from '../domain/changes.js';
import type { OpeningTimes } from '../domain/opening-times.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Write } from '../store/store.js';
import { readMember } from './membership.js';
import type { Outcome } from './outcome.js';
import type { Asked, AskedKind } from './asked-kinds.js';
import { RecordChanges, type Changed } from './record-changes.js';
import { AGAIN, failureOf } from './send-decision.js';
import type { Session } from './session.js';

/**
 * Makes and changes polls or surveys. What somebody else has made is changed by a decision that stands in the log; one's
 * own is not.
 */
export class AskedManager<R extends Asked, P extends OpeningTimes> {
  readonly #changes: RecordChanges<R>;

  constructor(
    readonly session: Session,
    readonly kind: AskedKind<R, P>,
  ) {
    this.#changes = new RecordChanges(session, kind);
  }

  read(id: string): Promise<R | null> {
    return this.#changes.read(id);
  }

  /** `changed` where an earlier attempt has arrived that said something else. */
  async create(id: string, plan: P): Promise<Outcome> {
    const { session, kind } = this;
    const { uid = '' } = session.account ?? {};
    try {
      const member = session.member ?? (await readMember(session));
      const author = { uid, name: member?.name ?? '' };
      const write = kind.create(id, plan, { community: session.id, author, now: session.store.now() });
      await commitWithRetry(session.store, [write], AGAIN);
      return { kind: 'done' };
    } catch (error) {
      // The first attempt may have arrived without an answer.
      const sent = isRefusal(error) ? await this.read(id).catch(() => null) : null;
      if (sent?.uid !== uid) return failureOf(error);
      return { kind: this.says(sent, plan) ? 'done' : 'changed' };
    }
  }

  /** Another plan for what is not published yet. */
  replan(record: R, plan: P): Promise<Changed<R>> {
    const { name, planOf, fieldsOf } = this.kind;
    const stored = { closesAt: plan.closesAt, fields: fieldsOf(plan, this.session.store.now()) };
    const back = (now: R) => this.replan(now, planOf(record));
    return this.#change(record, (manager) => replanManaged(manager, name, record, stored), back);
  }

  /** Nobody can answer any more, for good. */
  close(record: R): Promise<Changed<R>> {
    return this.#change(record, (manager) => closeManaged(manager, this.kind.name, record));
  }

  /** It stays open until then; milliseconds since 1970, 0 for no end. */
  moveEnd(record: R, closesAt: number): Promise<Changed<R>> {
    const back = (now: R) => this.moveEnd(now, record.closesAt);
    return this.#change(record, (manager) => moveManagedEnd(manager, this.kind.name, record, closesAt), back);
  }

  /** Takes it out of sight, or shows it again. */
  show(record: R, state: 'live' | 'removed'): Promise<Changed<R>> {
    const back = (now: R) => this.show(now, state === 'live' ? 'removed' : 'live');
    return this.#change(record, (manager) => showManaged(manager, this.kind.name, record, state), back);
  }

  /** Whether it is what was to be sent; one that opens at once has the time of the write. */
  says(sent: R, plan: P): boolean {
    const publishAt = Math.max(plan.publishAt, sent.publishAt);
    return sameValue({ ...this.kind.planOf(sent), publishAt }, { ...plan, publishAt });
  }

  #change(
    record: R,
    writes: (manager: Manager) => Write[],
    back?: (record: R) => Promise<Changed<R>>,
  ): Promise<Changed<R>> {
    return this.#changes.change(record, { writes, ...(back && { back }) });
  }
}
