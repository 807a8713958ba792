import type { Row } from '../../controllers/queue.js';
import { DecidedEvent, FailedEvent } from '../panel-events.js';
import { askChoice } from './community-admin-choice.js';
import type { CardWorker } from './card-worker.js';

/** Asks which colleague shall see to a card, and gives it to them. */
export async function assignCard(worker: CardWorker, row: Row): Promise<void> {
  const { host } = worker;
  const { desk, claims } = host;
  const { decide, done, fault } = host.texts.t;
  const staff = await desk.staff();
  const uid = await askChoice(host, {
    ...{ heading: decide.assign(worker.nameOf(row)), label: decide.assignee, confirm: decide.confirm.assign },
    options: staff.map(({ uid, name }) => [uid, name]),
  });
  if (!uid) return;
  try {
    await claims.assign(row.id, uid);
  } catch {
    return void host.dispatchEvent(new FailedEvent(fault.unavailable));
  }
  const name = staff.find((one) => one.uid === uid)?.name ?? '';
  host.dispatchEvent(new DecidedEvent(done.assign(name), () => claims.release(row.id)));
}
