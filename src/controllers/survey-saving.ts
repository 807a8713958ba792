import { sameValue } from '../domain/changes.js';
import type { Survey, SurveyPlan } from '../domain/survey.js';
import { SURVEYS } from './asked-kinds.js';
import { AskedManager } from './asked-manager.js';
import { sendingFault, type Outcome, type SendingFault } from './outcome.js';
import type { Session } from './session.js';

/** Why a survey was not stored. */
export type SurveySavingFault =
  /** It can be answered meanwhile, so its questions stay as they are. */
  | 'opened'
  /** A colleague has changed it, or taken it out of sight. */
  | 'handled'
  | 'gone'
  | SendingFault;

export type SurveySaved =
  | { readonly kind: 'saved'; readonly id: string }
  | {
      readonly kind: 'failed';
      readonly why: SurveySavingFault;
      /** As it stands now, where that is known. */
      readonly record?: Survey;
    };

interface Intent {
  /** Of a new one; made once, so that it is stored once however often it is sent. */
  readonly id: string;
  readonly plan: SurveyPlan;
  /** What is changed; null for a new one. */
  readonly record: Survey | null;
}

/** Stores a new survey, or changes one as far as that is possible: all of it before it opens, then only its end. */
export async function saveSurvey(session: Session, { id, plan, record }: Intent): Promise<SurveySaved> {
  const manager = new AskedManager(session, SURVEYS);
  if (record) return change(manager, record, plan);
  const outcome = await manager.create(id, plan);
  if (outcome.kind === 'done') return { kind: 'saved', id };
  // An earlier attempt has arrived without an answer, and something was written since.
  const stored = outcome.kind === 'changed' ? await manager.read(id).catch(() => null) : null;
  return stored ? change(manager, stored, plan) : { kind: 'failed', why: faultOf(outcome) };
}

type SurveyManager = AskedManager<Survey, SurveyPlan>;

async function change(manager: SurveyManager, record: Survey, plan: SurveyPlan): Promise<SurveySaved> {
  const time = manager.session.store.now();
  const opened = record.publishAt <= time;
  if (opened && !isOnlyEnd(record, plan)) return { kind: 'failed', why: 'opened', record };
  const changed = await (opened ? manager.moveEnd(record, plan.closesAt) : manager.replan(record, plan));
  const { outcome, record: now } = changed;
  // Where the answer was lost, a second attempt is refused: it has opened, or is what it shall be.
  if (outcome.kind === 'done' || (now && manager.says(now, plan))) return { kind: 'saved', id: record.id };
  const late = now && outcome.kind === 'failed' && !opened && now.publishAt <= time;
  return { kind: 'failed', why: late ? 'opened' : faultOf(outcome), ...(now && { record: now }) };
}

function isOnlyEnd(record: Survey, { publishAt: _, closesAt, ...plan }: SurveyPlan): boolean {
  const { publishAt } = record;
  return sameValue(SURVEYS.planOf({ ...record, closesAt }), { ...plan, closesAt, publishAt });
}

function faultOf(outcome: Outcome): SurveySavingFault {
  if (outcome.kind === 'handled' || outcome.kind === 'gone') return outcome.kind;
  return outcome.kind === 'failed' ? sendingFault(outcome.code) : 'unavailable';
}
