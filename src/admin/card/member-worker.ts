import type { MemberDeed } from '../../controllers/member-decisions.js';
import type { Decision } from '../../controllers/post-decisions.js';
import type { Row } from '../../controllers/queue.js';
import { DecidedEvent, FailedEvent } from '../panel-events.js';
import type { CardHost } from './card-host.js';
import type { DecisionAnswer } from './community-admin-decision.js';
import { keptWordsOf } from './kept-words.js';
import { uidOf, type CardWorker } from './card-worker.js';

/** What was removed along with a sanction. */
interface Removals {
  /** The contribution on the card. */
  readonly along: Decision | undefined;
  readonly others: readonly Decision[];
}

const NOTHING: Removals = { along: undefined, others: [] };

function isRemovable({ post }: Row): boolean {
  return post?.state === 'live' || post?.state === 'pending';
}

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
    const answer = await this.worker.ask([row], { kind: action, name, removes: isRemovable(row) });
    if (!answer || !uid) return;
    const { reason, note, lasts, contribution } = answer;
    const sanction = action === 'mute' ? { action, until: desk.session.store.now() + lasts } : { action };
    const decision = desk.members.sanction({ uid, sanction, reason, note });
    const removed = decision.outcome.then(({ kind }) =>
      kind === 'done' ? this.#removals(row, { uid, sanction, reason, note }, decision.id, answer) : NOTHING,
    );
    // The short history counts what is gone.
    void removed
      .then(({ along, others }) =>
        Promise.all((along ? [along, ...others] : others).map(({ outcome: gone }) => gone)),
      )
      .then(() => this.#forget(uid));
    const undo = async () => {
      const { along, others } = await removed;
      const outcome = await desk.members.undo(decision);
      const all = await Promise.all(others.map((post) => desk.posts.undo(post)));
      this.#forget(uid);
      if (along) await this.worker.takeBack([along], [row]);
      const left = [outcome, ...all].find(({ kind }) => kind !== 'done');
      if (left) throw await this.worker.undoFault(left);
    };
    const taken = decision.outcome.then(({ kind }) => kind === 'done');
    const { done } = this.#host.texts.t;
    const said = contribution ? `${done[action](name)} ${done.remove(name)}` : done[action](name);
    this.#host.dispatchEvent(new DecidedEvent(said, undo, taken));
    const outcome = await decision.outcome;
    this.#forget(uid);
    if (outcome.kind !== 'done') return this.worker.sayWhy(outcome, name);
    // A removal that is not taken gives the words back.
    if (!contribution) keptWordsOf(desk).forget(row.id);
  }

  /** The contribution at hand first: what is found afterwards is the rest. */
  async #removals(
    row: Row,
    deed: MemberDeed,
    group: string,
    { contribution, everything }: DecisionAnswer,
  ): Promise<Removals> {
    const { reason, note } = deed;
    const decision = contribution ? this.worker.removeAlong(row, { reason, note, group }) : undefined;
    const isTaken = (await decision?.outcome)?.kind === 'done';
    const others = everything ? await this.#removeAll(deed, group) : [];
    return { along: isTaken ? decision : undefined, others };
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
