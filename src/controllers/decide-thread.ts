import type { Decider } from '../data/moderation/audit.js';
import {
  changeThread,
  decodeModeratedThread,
  type ModeratedThread,
  type ThreadChange,
} from '../data/moderation/decisions.js';
import { threadPath } from '../data/paths.js';
import type { Outcome } from './outcome.js';
import { failureOf, sendDecision } from './send-decision.js';
import type { Session } from './session.js';

/** A decision about a thread, on its way. */
export interface ThreadDecision {
  readonly id: string;
  readonly thread: string;
  readonly outcome: Promise<Outcome>;
}

/** Changes a thread as it is now, with the entry in the log. */
export async function decideThread(
  session: Session,
  id: string,
  change: ThreadChange,
  decider: Decider,
): Promise<Outcome> {
  const path = threadPath(session.id, id);
  try {
    const [document] = await session.store.get([path]);
    const thread = decodeModeratedThread(document);
    if (!thread) return { kind: 'gone' };
    // A colleague was faster, to the same end.
    if (isAlready(thread, change)) return { kind: 'done' };
    await sendDecision(session, decider, path, changeThread(decider, thread, change));
    return { kind: 'done' };
  } catch (error) {
    return failureOf(error);
  }
}

function isAlready(thread: ModeratedThread, change: ThreadChange): boolean {
  return Object.entries(change).every(([field, value]) => thread[field as keyof ModeratedThread] === value);
}
