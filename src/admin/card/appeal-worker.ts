import type { Row } from '../../controllers/queue.js';
import { DecidedEvent } from '../panel-events.js';
import type { CardWorker } from './card-worker.js';
import { keptWordsOf } from './kept-words.js';

/** What is answered to appeals, from their cards. */
export class AppealWorker {
  constructor(readonly worker: CardWorker) {}

  async answer(row: Row, verdict: 'grant' | 'decline'): Promise<void> {
    const { host } = this.worker;
    const name = this.worker.nameOf(row);
    const answer = await this.worker.ask([row], { kind: verdict, name });
    if (!answer) return;
    const { desk, list, queue } = host;
    this.worker.takeOut(row);
    const decision = desk.appeals.answer(row, verdict === 'grant' ? 'granted' : 'declined', answer.note);
    const undo = async () => {
      const outcome = await desk.appeals.undo(decision);
      desk.forgetMember(row.appeal?.uid ?? '');
      if (outcome.kind !== 'done') throw await this.worker.undoFault(outcome);
      // Its latest decision is what the next one has to name.
      const open = await desk.appeals.read(row).catch(() => row);
      this.worker.count(queue, 1);
      if (host.queue !== queue) return;
      list.putBack(open);
      host.show(open);
    };
    const taken = decision.outcome.then(({ kind }) => kind === 'done');
    host.dispatchEvent(new DecidedEvent(host.texts.t.done[verdict](name), undo, taken));
    const outcome = await decision.outcome;
    if (outcome.kind === 'done') {
      keptWordsOf(desk).forget(row.id);
      desk.forgetMember(row.appeal?.uid ?? '');
      return list.settle(row.id);
    }
    await this.worker.bringBack(row, outcome);
  }
}
