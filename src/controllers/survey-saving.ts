import { surveyPath } from '../data/asked-paths.js';
import type { Manager } from '../data/manager.js';
import { createSurvey, moveSurveyEnd, replanSurvey } from '../data/survey-making.js';
import { decodeSurvey } from '../data/surveys.js';
import { rangeOf, type Survey, type SurveyPlan } from '../domain/survey.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import { readMember } from './membership.js';
import { AGAIN, sendDecision } from './send-decision.js';
import type { Session } from './session.js';

/** Why a survey was not stored. */
export type SurveySavingFault =
  /** It can be answered meanwhile, so its questions stay as they are. */
  | 'opened'
  /** A colleague has changed it, or taken it out of sight. */
  | 'handled'
  | 'gone'
  | 'denied'
  | 'unavailable'
  | 'exhausted';

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
  try {
    return await (record ? change(session, record, plan) : create(session, id, plan));
  } catch (error) {
    return { kind: 'failed', why: faultOf(error) };
  }
}

async function create(session: Session, id: string, plan: SurveyPlan): Promise<SurveySaved> {
  const { store, id: community, account } = session;
  const member = session.member ?? (await readMember(session));
  const author = { uid: account?.uid ?? '', name: member?.name ?? '' };
  const write = createSurvey(id, plan, { community, author, now: store.now() });
  try {
    await commitWithRetry(store, [write], AGAIN);
    return { kind: 'saved', id };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // An earlier attempt may have arrived without an answer, and something been written since.
    const stored = await read(session, id);
    if (!stored) throw error;
    return isSame(stored, plan, store.now()) ? { kind: 'saved', id } : change(session, stored, plan);
  }
}

async function change(session: Session, record: Survey, plan: SurveyPlan): Promise<SurveySaved> {
  const { store, id: community } = session;
  const late = await overtaken(session, record);
  if (late) return late;
  const decider = deciderOf(session);
  const writes = writesFor({ uid: decider.by, decider }, record, plan, store.now());
  if (!writes) return { kind: 'failed', why: 'opened', record };
  try {
    await sendDecision(session, decider, surveyPath(community, record.id), writes);
    return { kind: 'saved', id: record.id };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const now = await read(session, record.id);
    if (!now) return { kind: 'failed', why: 'gone' };
    if (isSame(now, plan, store.now())) return { kind: 'saved', id: record.id };
    return { kind: 'failed', why: changedSince(now, record, store.now()) ?? 'denied', record: now };
  }
}

/** Null where there is more to change than can be. */
function writesFor(manager: Manager, record: Survey, plan: SurveyPlan, time: number): Write[] | null {
  if (record.publishAt > time) return replanSurvey(manager, record, plan, time);
  const moved = { ...plan, publishAt: record.publishAt };
  const onlyEnd = isSame({ ...record, closesAt: plan.closesAt }, moved, time);
  return onlyEnd ? moveSurveyEnd(manager, record, plan.closesAt) : null;
}

/** The rules let authors change their own whatever a colleague has decided since; so that is asked for here. */
async function overtaken(session: Session, record: Survey): Promise<SurveySaved | null> {
  if (record.uid !== session.account?.uid) return null;
  const now = await read(session, record.id);
  if (!now) return { kind: 'failed', why: 'gone' };
  return now.decision === record.decision ? null : { kind: 'failed', why: 'handled', record: now };
}

function changedSince(now: Survey, before: Survey, time: number): SurveySavingFault | null {
  if (now.decision !== before.decision) return 'handled';
  return now.publishAt <= time ? 'opened' : null;
}

async function read({ store, id: community }: Session, id: string): Promise<Survey | null> {
  const [document] = await store.get([surveyPath(community, id)], { as: 'member' });
  return decodeSurvey(document);
}

/** Whether a survey says what a plan says; one that shall open at once has opened whenever it did. */
function isSame(survey: Survey, plan: SurveyPlan, time: number): boolean {
  const opens = (at: number) => (at <= time ? 0 : at);
  const shape = ({ title, intro, thanks, questions, layout, guests, publishAt, closesAt }: SurveyPlan) =>
    JSON.stringify([
      ...[title, intro, thanks, layout, guests, opens(publishAt), closesAt],
      questions.map((question) => {
        const { kind, text, hint, required, options, showIf } = question;
        return [kind, text, hint, required, options, rangeOf(question), showIf?.question, showIf?.any];
      }),
    ]);
  return shape(survey) === shape(plan);
}

function faultOf(error: unknown): SurveySavingFault {
  if (!(error instanceof StoreError)) throw error;
  if (isRefusal(error)) return 'denied';
  return error.code === 'exhausted' ? 'exhausted' : 'unavailable';
}
