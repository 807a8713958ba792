import { acceptAnswer, type Answer } from '../data/forum-threads.js';
import type { ForumThread } from '../domain/thread.js';
import { commitWithRetry } from '../store/retry.js';
import type { Session } from './session.js';

/** Marks the answer that helped, null for none any more; resolves to the thread as it is then. Rejects with a StoreError. */
export async function acceptInThread(
  session: Session,
  thread: ForumThread,
  answer: Answer | null,
): Promise<ForumThread> {
  await commitWithRetry(session.store, acceptAnswer(session.id, thread, answer));
  const forum = { ...thread.forum, answer: answer?.id ?? '', answerPage: answer?.page ?? 0 };
  return { ...thread, forum };
}
