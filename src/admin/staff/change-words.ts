import { readNames } from '../../controllers/name-book.js';
import { sendingFault, type Outcome, type SendingFault } from '../../controllers/outcome.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { Session } from '../../controllers/session.js';
import { UndoFault } from '../panel-undo-fault.js';

type FaultTexts = Readonly<Record<'somebody' | 'gone' | SendingFault, string>> & {
  readonly handled: (name: string) => string;
};

/** Takes a change back, wherever the tab has gone since; `tell` is called with what stands then. */
export function undoOf<R>(
  session: Session,
  undo: () => Promise<Changed<R>>,
  tell: (record: R) => void,
): () => Promise<void> {
  return async () => {
    const { outcome, record } = await undo();
    if (record) tell(record);
    if (outcome.kind === 'done') return;
    throw new UndoFault(outcome.kind === 'handled' ? await nameOf(session, outcome.by) : '');
  };
}

/** Why it was not done, and what to do next. */
export async function faultText(
  session: Session,
  { fault }: { readonly fault: FaultTexts },
  outcome: Outcome,
): Promise<string> {
  if (outcome.kind === 'handled') return fault.handled((await nameOf(session, outcome.by)) || fault.somebody);
  if (outcome.kind !== 'failed') return fault.gone;
  return fault[sendingFault(outcome.code)];
}

async function nameOf(session: Session, uid: string): Promise<string> {
  const names = await readNames(session, [uid]).catch(() => null);
  return names?.get(uid) ?? '';
}
