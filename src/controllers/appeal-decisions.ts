import { answerAppeal } from '../data/moderation/sanctions.js';
import { appealPath } from '../data/moderation/paths.js';
import type { Appeal } from '../domain/moderation.js';
import { isRefusal } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import { deciderOf } from './decider.js';
import { whyRefused } from './log-entry.js';
import type { Outcome } from './outcome.js';
import { sourceOf, type Row } from './queue.js';
import { sendDecision } from './send-decision.js';
import type { Session } from './session.js';
import { takeBack } from './take-back.js';

export interface AppealDecision {
  readonly id: string;
  readonly outcome: Promise<Outcome>;
}

/** Answers appeals. What is granted is taken back in the same batch. */
export class AppealDecisions {
  constructor(readonly session: Session) {}

  answer({ appeal }: Row, verdict: 'granted' | 'declined', note: string): AppealDecision {
    const decider = deciderOf(this.session, { note });
    const outcome = appeal
      ? this.#send(appeal, verdict, decider)
      : Promise.resolve({ kind: 'gone' } as const);
    return { id: decider.id, outcome };
  }

  /** The appeal is open again, and what a grant has taken back is decided again. */
  undo(decision: AppealDecision): Promise<Outcome> {
    return takeBack(this.session, decision);
  }

  /** The card as it stands now; as it was where it cannot be read. */
  async read(row: Row): Promise<Row> {
    const [document] = await this.session.store.get([appealPath(this.session.id, row.id)], { as: 'member' });
    const { decode, complete } = sourceOf('appeals');
    const fresh = document && decode(document);
    const [whole] = (fresh && (await complete?.(this.session, [fresh], new Map()))) ?? [];
    return whole ?? row;
  }

  async #send(
    appeal: Appeal,
    verdict: 'granted' | 'declined',
    decider: ReturnType<typeof deciderOf>,
  ): Promise<Outcome> {
    const path = appealPath(this.session.id, appeal.id);
    try {
      const { undoneByGrant } = await import('./appeal-effects.js');
      const undone = verdict === 'granted' ? await undoneByGrant(this.session, appeal, decider.id) : [];
      await sendDecision(this.session, decider, path, [...undone, ...answerAppeal(decider, appeal, verdict)]);
      return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return isRefusal(error)
        ? whyRefused(this.session, path, appeal.decision)
        : { kind: 'failed', code: error.code };
    }
  }
}
