import { OccasionManager } from '../../controllers/occasion-manager.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { Occasion } from '../../domain/occasion.js';
import type { OccasionsTabTexts } from '../../i18n/staff/occasions/en.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { faultText, undoOf } from '../staff/change-words.js';
import type { CommunityAdminEvent } from './community-admin-event.js';

/** Does what staff do to one event, and tells the panel. */
export class EventDeeds {
  busy = false;

  constructor(readonly host: CommunityAdminEvent) {}

  show(record: Occasion, state: Occasion['state']): Promise<boolean> {
    const { done } = this.#t;
    return this.#run(
      (manager) => manager.show(record, state),
      state === 'live' ? done.restored : done.removed,
    );
  }

  cancel(record: Occasion, word: string): Promise<boolean> {
    return this.#run((manager) => manager.setStatus(record, 'cancelled', word), this.#t.done.cancelled);
  }

  revive(record: Occasion): Promise<boolean> {
    return this.#run((manager) => manager.setStatus(record, 'confirmed', ''), this.#t.done.revived);
  }

  setOccurrence(record: Occasion, occurrence: string, cancelled: boolean): Promise<boolean> {
    const { done } = this.#t;
    return this.#run(
      (manager) => manager.setOccurrence(record, occurrence, cancelled),
      cancelled ? done.dateCancelled : done.dateRevived,
    );
  }

  get #t(): OccasionsTabTexts {
    return this.host.texts.t;
  }

  /** Resolves to whether it was done. */
  async #run(
    change: (manager: OccasionManager) => Promise<Changed<Occasion>>,
    done: string,
  ): Promise<boolean> {
    const { host } = this;
    if (this.busy) return false;
    this.#setBusy(true);
    host.message = '';
    const { outcome, record, undo } = await change(new OccasionManager(host.session));
    this.#setBusy(false);
    const tell = (occasion: Occasion) => host.tab.tell(occasion);
    if (record) tell(record);
    if (outcome.kind !== 'done') {
      host.message = await faultText(host.session, this.#t, outcome);
      if (outcome.kind === 'failed' && outcome.code === 'denied') host.tab.dispatchEvent(new RefusedEvent());
      return false;
    }
    host.tab.dispatchEvent(new DecidedEvent(done, undo && undoOf(host.session, undo, tell)));
    return true;
  }

  #setBusy(busy: boolean): void {
    this.busy = busy;
    this.host.requestUpdate();
  }
}
