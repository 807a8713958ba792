import type { Row } from '../../controllers/queue.js';
import type { ThreadChange } from '../../data/moderation/decisions.js';
import type { ThreadAction } from '../../domain/moderation.js';
import { askChoice } from './community-admin-choice.js';
import { ThreadDecisions } from '../../controllers/thread-decisions.js';
import { DecidedEvent } from '../panel-events.js';
import type { CardWorker } from './card-worker.js';

/** What is decided about threads, from the cards of what stands in them. */
export class ThreadWorker {
  constructor(readonly worker: CardWorker) {}

  async change(row: Row, action: ThreadAction): Promise<void> {
    const { host } = this.worker;
    const thread = row.post?.thread;
    const change = thread && (await this.#changeFor(thread, action));
    if (!change) return;
    const { desk, texts } = host;
    const threads = new ThreadDecisions(desk.session, desk.grounds);
    const decision = threads.change(thread, change);
    const undo = async () => {
      const outcome = await threads.undo(decision);
      host.requestUpdate();
      if (outcome.kind !== 'done') throw await this.worker.undoFault(outcome);
    };
    const taken = decision.outcome.then(({ kind }) => kind === 'done');
    const { done } = texts.t;
    const said =
      'category' in change ? done.move(change.category) : done[action as Exclude<ThreadAction, 'move'>];
    host.dispatchEvent(new DecidedEvent(said, undo, taken));
    const outcome = await decision.outcome;
    host.requestUpdate();
    if (outcome.kind !== 'done') await this.worker.sayWhy(outcome, this.worker.nameOf(row));
  }

  /** Undefined where the question was closed. */
  async #changeFor(thread: string, action: ThreadAction): Promise<ThreadChange | undefined> {
    if (action !== 'move')
      return action === 'pin' || action === 'unpin'
        ? { pinned: action === 'pin' }
        : { locked: action === 'lock' };
    const { desk, texts } = this.worker.host;
    const { decide } = texts.t;
    const categories = desk.session.community?.categories ?? [];
    const value = desk.knownThread(thread)?.forum?.category ?? '';
    const category = await askChoice(this.worker.host, {
      ...{ heading: decide.move, label: decide.category, confirm: decide.confirm.move, value },
      options: ['', ...categories.map(({ name }) => name)].map((name) => [name, name || decide.noCategory]),
    });
    return category === null || category === value ? undefined : { category };
  }
}
