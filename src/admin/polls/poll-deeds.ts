import { AskedManager } from '../../controllers/asked-manager.js';
import { KINDS, type Asked } from '../../controllers/asked-kinds.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { OpeningTimes } from '../../domain/opening-times.js';
import type { PollsTabTexts } from '../../i18n/staff/polls/en.js';
import { RecordDeeds } from '../staff/record-deeds.js';
import type { CommunityAdminPoll } from './community-admin-poll.js';

/** What staff do to one poll or survey. */
export class PollDeeds extends RecordDeeds<CommunityAdminPoll> {
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

  #run(
    change: (manager: AskedManager<Asked, OpeningTimes>) => Promise<Changed<Asked>>,
    done: string,
  ): Promise<boolean> {
    const { session, tab, kind } = this.host;
    return this.run({
      change: () => change(new AskedManager(session, KINDS[kind])),
      tell: (record) => tab.tell({ kind, record }),
      done,
    });
  }
}
