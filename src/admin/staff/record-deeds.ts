import type { ReactiveControllerHost } from 'lit';
import { readNames } from '../../controllers/name-book.js';
import { sendingFault, type Outcome, type SendingFault } from '../../controllers/outcome.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { Session } from '../../controllers/session.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
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

/** What shows the record that something is done to. */
export interface DeedsHost extends Pick<ReactiveControllerHost, 'requestUpdate'> {
  readonly session: Session;
  readonly tab: EventTarget;
  readonly texts: { readonly t: { readonly fault: FaultTexts } };
  /** What went wrong, and what to do. */
  message: string;
}

/** One thing that is done. */
interface Deed<R> {
  change(): Promise<Changed<R>>;
  /** Called with what stands then, also when it is taken back. */
  tell(record: R): void;
  /** What is said once it is done. */
  readonly done: string;
}

/** Does what staff do to one record, and tells the panel. */
export abstract class RecordDeeds<Host extends DeedsHost> {
  busy = false;

  constructor(readonly host: Host) {}

  /** Resolves to whether it was done. */
  protected async run<R>({ change, tell, done }: Deed<R>): Promise<boolean> {
    const { host } = this;
    if (this.busy) return false;
    this.#setBusy(true);
    host.message = '';
    const { outcome, record, undo } = await change();
    this.#setBusy(false);
    if (record) tell(record);
    if (outcome.kind !== 'done') {
      host.message = await faultText(host.session, host.texts.t, outcome);
      if (outcome.kind === 'failed' && outcome.code === 'denied') host.tab.dispatchEvent(new RefusedEvent());
      return false;
    }
    host.tab.dispatchEvent(new DecidedEvent(done, undo && undoOf(host.session, undo, tell)));
    return true;
  }

  #setBusy(busy: boolean): void {
    this.busy = busy;
    this.host.requestUpdate();
  }
}
