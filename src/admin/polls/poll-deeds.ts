import { AskedManager } from '../../controllers/asked-manager.js';
import { KINDS, type Asked } from '../../controllers/asked-kinds.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { OpeningTimes } from '../../domain/opening-times.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { faultText, undoOf } from '../staff/change-words.js';
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
    const { kind } = host;
    const tell = (record: Asked) => host.tab.tell({ kind, record });
    if (changed.record) tell(changed.record);
    if (changed.outcome.kind !== 'done') {
      host.message = await faultText(host.session, this.#t, changed.outcome);
      if (changed.outcome.kind === 'failed' && changed.outcome.code === 'denied')
        host.tab.dispatchEvent(new RefusedEvent());
      return false;
    }
    const { undo } = changed;
    host.tab.dispatchEvent(new DecidedEvent(done, undo && undoOf(host.session, undo, tell)));
    return true;
  }

  #setBusy(busy: boolean): void {
    this.busy = busy;
    this.host.requestUpdate();
  }
}
