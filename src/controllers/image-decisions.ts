import type { Decider } from '../data/moderation/audit.js';
import { eraseImage } from '../data/moderation/decisions.js';
import { imagePath } from '../data/paths.js';
import { imagesIn } from '../domain/image-text.js';
import type { ModeratedPost } from '../domain/moderation.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { deciderOf } from './decider.js';
import { forgetImage } from './image-source.js';
import type { Outcome } from './outcome.js';
import { AGAIN, failureOf } from './send-decision.js';
import type { Session } from './session.js';

/** Erases all images that a text shows for good, each by a decision of its own that the image's id names. */
export async function eraseImages(
  session: Session,
  { body, uid }: ModeratedPost,
  reason: string,
): Promise<Outcome> {
  const ids = imagesIn(body);
  const [first = ''] = ids;
  const group = ids.length > 1 ? first : '';
  try {
    for (const id of ids) await erase(session, { ...deciderOf(session, { reason, group }), id }, uid);
    return { kind: 'done' };
  } catch (error) {
    return failureOf(error);
  }
}

async function erase(session: Session, decider: Decider, author: string): Promise<void> {
  const { store } = session;
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
    await forgetImage(session, decider.id);
  }
}
