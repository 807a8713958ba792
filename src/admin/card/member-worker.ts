import type { MemberDeed } from '../../controllers/member-decisions.js';
import type { Decision } from '../../controllers/post-decisions.js';
import type { Row } from '../../controllers/queue.js';
import { DecidedEvent, FailedEvent } from '../panel-events.js';
import type { CardHost } from './card-host.js';
import { keptWordsOf } from './kept-words.js';
import { uidOf, type CardWorker } from './card-worker.js';

/** What is decided about members from their cards. */
export class MemberWorker {
  constructor(readonly worker: CardWorker) {}

  get #host(): CardHost {
    return this.worker.host;
  }

  /** Asks for the reason, and says what was done. */
  async sanction(row: Row, action: 'warn' | 'mute' | 'hold' | 'ban'): Promise<void> {
    const { desk } = this.#host;
    const name = this.worker.nameOf(row);
    const uid = uidOf(row);
    const answer = await this.worker.ask([row], { kind: action, name });
    if (!answer || !uid) return;
    const { reason, note, lasts, everything } = answer;
    const sanction = action === 'mute' ? { action, until: desk.session.store.now() + lasts } : { action };
    const deed: MemberDeed = { uid, sanction, reason, note };
    const decision = desk.members.sanction(deed);
    const removed = decision.outcome.then(({ kind }) =>
      kind === 'done' && everything ? this.#removeAll(deed, decision.id) : [],
    );
    const undo = async () => {
      const posts = await removed;
      const outcome = await desk.members.undo(decision);
      const all = await Promise.all(posts.map((post) => desk.posts.undo(post)));
      this.#forget(uid);
      const left = [outcome, ...all].find(({ kind }) => kind !== 'done');
      if (left) throw await this.worker.undoFault(left);
    };
    const taken = decision.outcome.then(({ kind }) => kind === 'done');
    this.#host.dispatchEvent(new DecidedEvent(this.#host.texts.t.done[action](name), undo, taken));
    const outcome = await decision.outcome;
    this.#forget(uid);
    if (outcome.kind === 'done') keptWordsOf(desk).forget(row.id);
    else await this.worker.sayWhy(outcome, name);
  }

  #forget(uid: string): void {
    this.#host.desk.forgetMember(uid);
    this.#host.requestUpdate();
  }

  async #removeAll(deed: MemberDeed, group: string): Promise<readonly Decision[]> {
    const host = this.#host;
    const { done, fault } = this.#host.texts.t;
    const found: Decision[] = [];
    try {
      const say = (count: number) => (host.progress = done.removing(count));
      await host.desk.members.removeAll(deed, group, found, say);
    } catch {
      host.dispatchEvent(new FailedEvent(fault.everything));
    }
    host.progress = '';
    host.desk.counts.changed('pending', 'reported', 'removed');
    return found;
  }
}
