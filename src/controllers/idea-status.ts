import type { IdeaStatus } from '../domain/idea.js';
import { decideThread, type ThreadDecision } from './decide-thread.js';
import { deciderOf } from './decider.js';
import type { Session } from './session.js';

/** Says what becomes of an idea, as staff; `takeBack` takes it back unless somebody has decided about the idea since. */
export function setIdeaStatus(session: Session, thread: string, status: IdeaStatus): ThreadDecision {
  const decider = deciderOf(session);
  return { id: decider.id, thread, outcome: decideThread(session, thread, { status }, decider) };
}
