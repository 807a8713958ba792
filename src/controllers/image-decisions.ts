import { eraseImage } from '../data/moderation/decisions.js';
import { imagePath } from '../data/paths.js';
import { imagesIn } from '../domain/image-text.js';
import type { ModeratedPost } from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError } from '../store/store.js';
import { deciderOf } from './decider.js';
import { forgetImage } from './image-source.js';
import type { Outcome } from './outcome.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';

/** Erases images for good. */
export class ImageDecisions {
  /** How many were erased from here: what shows them is old. */
  erased = 0;

  constructor(readonly session: Session) {}

  /** All that a text shows, each by a decision of its own that the image's id names. */
  async erase({ body, uid }: ModeratedPost, reason: string): Promise<Outcome> {
    const ids = imagesIn(body);
    const [first = ''] = ids;
    const group = ids.length > 1 ? first : '';
    try {
      for (const id of ids) await this.#erase({ ...deciderOf(this.session, { reason, group }), id }, uid);
      return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { kind: 'failed', code: isRefusal(error) ? 'denied' : error.code };
    }
  }

  async #erase(decider: ReturnType<typeof deciderOf>, author: string): Promise<void> {
    const { store } = this.session;
    try {
      await commitWithRetry(store, eraseImage(decider, author), AGAIN);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [document] = await store.get([imagePath(decider.community, decider.id)]);
      const { uid } = document?.data ?? {};
      // It is empty by now, or there never was one.
      if (!document || uid === undefined) return;
      // Others may show it than whoever has stored it.
      if (typeof uid !== 'string' || uid === author) throw error;
      await commitWithRetry(store, eraseImage(decider, uid), AGAIN);
    } finally {
      await forgetImage(this.session, decider.id);
      this.erased++;
    }
  }
}
