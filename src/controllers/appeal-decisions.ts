import { restorePost } from '../data/moderation/decisions.js';
import { answerAppeal, decodeAppeal, liftSanction } from '../data/moderation/sanctions.js';
import { decodeMember } from '../data/members.js';
import { appealPath, memberPath } from '../data/paths.js';
import { SANCTION_FIELDS } from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import type { Outcome, PostDecisions } from './post-decisions.js';
import type { Row } from './queue.js';
import type { Session } from './session.js';

/** Answers appeals. What is granted is taken back in the same batch. */
export class AppealDecisions {
  constructor(
    readonly session: Session,
    readonly posts: PostDecisions,
  ) {}

  async answer(row: Row, verdict: 'granted' | 'declined', note: string): Promise<Outcome> {
    const { appeal } = row;
    if (!appeal) return { kind: 'gone' };
    const answerer = deciderOf(this.session, { note });
    try {
      const taken = verdict === 'granted' ? await this.#takeBack(row, answerer.id) : [];
      await commitWithRetry(this.session.store, [...taken, ...answerAppeal(answerer, appeal, verdict)]);
      return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return isRefusal(error) ? this.#explain(appeal.id) : { kind: 'failed', code: error.code };
    }
  }

  /** Nothing where it is no longer as it was decided: then the answer alone is left to give. */
  async #takeBack({ appeal, decision }: Row, group: string): Promise<Write[]> {
    const [kind, id = ''] = (appeal?.target ?? '').split('/');
    const decider = deciderOf(this.session, { group });
    if (kind === 'posts') {
      const post = await this.posts.read(id);
      return post?.state === 'removed' && post.decision === appeal?.id ? restorePost(decider, post) : [];
    }
    const [document] = await this.session.store.get([memberPath(this.session.id, id)], { as: 'member' });
    const member = decodeMember(document);
    const field = Object.entries(SANCTION_FIELDS).find(([action]) => action === decision?.action)?.[1];
    return member && field && member.standing[field] !== undefined
      ? liftSanction(decider, member, field)
      : [];
  }

  async #explain(id: string): Promise<Outcome> {
    const [document] = await this.session.store.get([appealPath(this.session.id, id)], { as: 'member' });
    const appeal = decodeAppeal(document);
    if (!appeal) return { kind: 'gone' };
    if (!appeal.decision) return { kind: 'failed', code: 'denied' };
    return { kind: 'handled', by: await this.posts.byWhom(appeal.decision) };
  }
}
