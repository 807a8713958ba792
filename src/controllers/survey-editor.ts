import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { surveyPath } from '../data/asked-paths.js';
import { decodeSurvey } from '../data/surveys.js';
import { isClosed } from '../domain/opening-times.js';
import { NEW_SURVEY, readSurveyPlan, tidySurvey } from '../domain/survey-editing.js';
import type { Survey, SurveyPlan } from '../domain/survey.js';
import { SURVEYS } from './asked-kinds.js';
import { PlanDraft } from './plan-draft.js';
import type { Session } from './session.js';
import { saveSurvey, type SurveySaved } from './survey-saving.js';

/** A survey that staff make or change: what is kept of it, what may still be changed, and how it is stored. */
export class SurveyEditor implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'gone' | 'failed' = 'idle';
  saving = false;
  /** As it is stored; null for one that is made. */
  record: Survey | null = null;
  draft: PlanDraft<SurveyPlan> | undefined;
  session: Session | null = null;
  #key = '';
  #attempt = 0;
  #initial: SurveyPlan = NEW_SURVEY;

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    // It may come back with other things to do.
    this.#key = '';
  }

  get plan(): SurveyPlan {
    return this.draft?.plan ?? this.#initial;
  }

  /** It can be answered already: nothing but its end can be changed. */
  get published(): boolean {
    const { record, session } = this;
    return record !== null && session !== null && record.publishAt <= session.store.now();
  }

  /** It is over for good, or out of sight: nothing can be changed here. */
  get over(): boolean {
    const { record, session } = this;
    return record !== null && session !== null && isClosed(record, session.store.now());
  }

  /** More was written than its end. */
  get differs(): boolean {
    const { record, draft } = this;
    if (!record || !draft?.dirty) return false;
    const { closesAt } = draft.plan;
    return JSON.stringify({ ...SURVEYS.planOf(record), closesAt }) !== JSON.stringify(draft.plan);
  }

  /** Something was written that is not stored. */
  get dirty(): boolean {
    return this.draft?.dirty === true;
  }

  /** Begins with this one: `editing` is the id of a survey that is there, else `plan` is where a new one begins. */
  open(session: Session, editing: string, plan: SurveyPlan | undefined): void {
    const key = JSON.stringify([session.key, session.account?.uid, editing, editing ? '' : plan]);
    if (key === this.#key) return;
    this.#key = key;
    this.session = session;
    this.record = null;
    this.draft = undefined;
    if (editing) return void this.read(editing);
    this.#attempt += 1;
    this.#begin(plan ?? NEW_SURVEY, plan ? `copy ${plan.title}` : '');
  }

  /** Reads the survey that is changed, also after a failure. */
  async read(id: string): Promise<void> {
    const { session } = this;
    if (!session) return;
    const attempt = ++this.#attempt;
    this.#become('loading');
    try {
      const [document] = await session.store.get([surveyPath(session.id, id)], { as: 'member' });
      if (attempt !== this.#attempt) return;
      this.record = decodeSurvey(document);
      if (this.record) this.#begin(SURVEYS.planOf(this.record), `change ${id}`);
      else this.#become('gone');
    } catch {
      if (attempt === this.#attempt) this.#become('failed');
    }
  }

  change(plan: SurveyPlan): void {
    this.draft?.change(plan);
    this.host.requestUpdate();
  }

  /** What was written goes, for good. */
  discard(): void {
    this.draft?.clear();
    if (this.record) this.#begin(SURVEYS.planOf(this.record), `change ${this.record.id}`);
    this.host.requestUpdate();
  }

  /** What was written becomes another survey: of the one that is there nothing changes. */
  makeAnother(): void {
    const { draft } = this;
    if (!draft) return;
    const plan = { ...draft.plan, publishAt: 0, closesAt: 0 };
    draft.clear();
    this.record = null;
    this.#begin(NEW_SURVEY, `copy ${plan.title}`);
    this.change(plan);
  }

  /** Stores the plan, which has no faults. Sent twice it lands once. */
  async save(): Promise<SurveySaved> {
    const { session, draft, record } = this;
    if (!session || !draft || this.saving) return { kind: 'failed', why: 'unavailable' };
    this.saving = true;
    draft.claim();
    this.host.requestUpdate();
    try {
      const saved = await saveSurvey(session, { id: draft.id, plan: tidySurvey(draft.plan), record });
      if (saved.kind === 'saved') {
        draft.clear();
        if (record) await this.read(record.id);
      } else if (saved.record) this.record = saved.record;
      return saved;
    } finally {
      this.saving = false;
      this.host.requestUpdate();
    }
  }

  #begin(plan: SurveyPlan, target: string): void {
    if (!this.session) return;
    this.#initial = plan;
    this.draft = new PlanDraft(this.session, { kind: 'survey', target }, plan, readSurveyPlan);
    this.#become('ready');
  }

  #become(status: SurveyEditor['status']): void {
    this.status = status;
    this.host.requestUpdate();
  }
}
