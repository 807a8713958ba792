import { AskedManager, type Changed } from '../../controllers/asked-manager.js';
import { KINDS, type Asked } from '../../controllers/asked-kinds.js';
import { readNames } from '../../controllers/name-book.js';
import { sendingFault, type Outcome } from '../../controllers/outcome.js';
import type { Session } from '../../controllers/session.js';
import type { OpeningTimes } from '../../domain/opening-times.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { UndoFault } from '../panel-undo-fault.js';
import type { CommunityAdminPoll } from './community-admin-poll.js';

type Change = Changed<Asked>;

/** Does what staff do to one poll or survey, and tells the panel. */
export class PollDeeds {
  busy = false;

  constructor(readonly host: CommunityAdminPoll) {}

  close(record: Asked): Promise<boolean> {
    return this.#run((manager) => manager.close(record), this.#t.done.closed);
  }

  moveEnd(record: Asked, closesAt: number): Promise<boolean> {
    return this.#run((manager) => manager.moveEnd(record, closesAt), this.#t.done.ended);
  }

  show(record: Asked, state: 'live' | 'removed'): Promise<boolean> {
    const { done } = this.#t;
    return this.#run(
      (manager) => manager.show(record, state),
      state === 'live' ? done.restored : done.removed,
    );
  }

  get #t(): PollsTabTexts {
    return this.host.texts.t;
  }

  /** Resolves to whether it was done. */
  async #run(
    change: (manager: AskedManager<Asked, OpeningTimes>) => Promise<Change>,
    done: string,
  ): Promise<boolean> {
    const { host } = this;
    if (this.busy) return false;
    this.#setBusy(true);
    host.message = '';
    const manager = new AskedManager(host.session, KINDS[host.kind]);
    const changed = await change(manager);
    this.#setBusy(false);
    if (changed.record) host.tab.tell({ kind: host.kind, record: changed.record });
    if (changed.outcome.kind !== 'done') {
      host.message = await faultText(host.session, this.#t, changed.outcome);
      if (changed.outcome.kind === 'failed' && changed.outcome.code === 'denied')
        host.tab.dispatchEvent(new RefusedEvent());
      return false;
    }
    const { undo } = changed;
    host.tab.dispatchEvent(new DecidedEvent(done, undo && undoOf(host, undo)));
    return true;
  }

  #setBusy(busy: boolean): void {
    this.busy = busy;
    this.host.requestUpdate();
  }
}

/** Takes a change back, wherever the tab has gone since. */
export function undoOf(
  { session, tab, kind }: Pick<CommunityAdminPoll, 'session' | 'tab' | 'kind'>,
  undo: () => Promise<Change>,
): () => Promise<void> {
  return async () => {
    const { outcome, record } = await undo();
    if (record) tab.tell({ kind, record });
    if (outcome.kind === 'done') return;
    throw new UndoFault(outcome.kind === 'handled' ? await nameOf(session, outcome.by) : '');
  };
}

/** Why it was not done, and what to do next. */
export async function faultText(session: Session, t: PollsTabTexts, outcome: Outcome): Promise<string> {
  const { fault } = t;
  if (outcome.kind === 'handled') return fault.handled((await nameOf(session, outcome.by)) || fault.somebody);
  if (outcome.kind !== 'failed') return fault.gone;
  return fault[sendingFault(outcome.code)];
}

async function nameOf(session: Session, uid: string): Promise<string> {
  const names = await readNames(session, [uid]).catch(() => null);
  return names?.get(uid) ?? '';
}
