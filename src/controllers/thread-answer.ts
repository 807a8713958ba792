import { acceptAnswer, type Answer, type Helpers } from '../data/forum-threads.js';
import { decodeMember } from '../data/members.js';
import { decodePage } from '../data/pages.js';
import { memberPath, pagePath } from '../data/paths.js';
import type { ForumThread } from '../domain/thread.js';
import { commitWithRetry } from '../store/retry.js';
import type { Session } from './session.js';

/** Marks the answer that helped, null for none any more; resolves to the thread as it is then. Rejects with a StoreError. */
export async function acceptInThread(
  session: Session,
  thread: ForumThread,
  answer: Answer | null,
): Promise<ForumThread> {
  const helpers = await readHelpers(session, thread, answer);
  await commitWithRetry(session.store, acceptAnswer(session.id, thread, answer, helpers));
  const forum = { ...thread.forum, answer: answer?.id ?? '', answerPage: answer?.page ?? 0 };
  return { ...thread, forum };
}

/** The rules ask for the counts of authors who have a profile, and for no others. */
async function readHelpers(session: Session, thread: ForumThread, answer: Answer | null): Promise<Helpers> {
  const { store, id } = session;
  const former = await readFormer(session, thread);
  const authors = new Set([former, answer?.uid ?? ''].filter((uid) => uid !== ''));
  const documents = await store.get([...authors].map((uid) => memberPath(id, uid)));
  const members = documents.map(decodeMember).filter((member) => member !== null);
  return { former, helped: new Map(members.map(({ uid, helped }) => [uid, helped])) };
}

/** Author of the answer that is accepted so far. Its post is not for everyone to read, its entry is. */
async function readFormer({ store, id }: Session, { id: thread, forum }: ForumThread): Promise<string> {
  if (!forum.answer) return '';
  const [page] = await store.get([pagePath(id, thread, forum.answerPage)]);
  return decodePage(page)?.entries.find((entry) => entry.id === forum.answer)?.uid ?? '';
}
