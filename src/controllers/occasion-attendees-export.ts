import type { OccurrenceKey } from '../data/occasion-paths.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { SignUpAnswers } from '../domain/sign-up.js';
import { readAnswers } from './occasion-attendees-answers.js';
import type { Session } from './session.js';

/**
 * Reads what all of these people have answered, page by page.
 * @throws a `StoreError`, or the signal's reason
 */
export async function readAllAnswers(
  session: Session,
  key: OccurrenceKey,
  uids: readonly string[],
  signal: AbortSignal,
  progress: (read: number) => void,
): Promise<ReadonlyMap<string, SignUpAnswers>> {
  const all = new Map<string, SignUpAnswers>();
  for (let from = 0; from < uids.length; from += LIST_LIMIT) {
    const page = await readAnswers(session, key, uids.slice(from, from + LIST_LIMIT));
    signal.throwIfAborted();
    for (const [uid, answers] of page) all.set(uid, answers);
    progress(all.size);
  }
  return all;
}
