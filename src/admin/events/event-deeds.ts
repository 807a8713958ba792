import { OccasionManager } from '../../controllers/occasion-manager.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { Occasion } from '../../domain/occasion.js';
import type { OccasionsTabTexts } from '../../i18n/staff/occasions/en.js';
import { RecordDeeds } from '../staff/record-deeds.js';
import type { CommunityAdminEvent } from './community-admin-event.js';

/** What staff do to one event. */
export class EventDeeds extends RecordDeeds<CommunityAdminEvent> {
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

  #run(change: (manager: OccasionManager) => Promise<Changed<Occasion>>, done: string): Promise<boolean> {
    const { session, tab } = this.host;
    return this.run({
      change: () => change(new OccasionManager(session)),
      tell: (record) => tab.tell(record),
      done,
    });
  }
}
