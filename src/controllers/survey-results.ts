import type { ReactiveControllerHost } from 'lit';
import { surveyPath } from '../data/asked-paths.js';
import { decodeSurvey } from '../data/surveys.js';
import type { Survey } from '../domain/survey.js';
import { OpeningClock } from './opening-clock.js';
import type { Session } from './session.js';
import { SurveyCounts } from './survey-results-counts.js';

/** A survey as staff look at it, with what is counted of its answers. It reads one document; `SurveyCounts` says the rest. */
export class SurveyResults {
  status: 'idle' | 'loading' | 'ready' | 'gone' | 'failed' = 'idle';
  survey: Survey | null = null;
  counts: SurveyCounts | null = null;
  readonly #clock: OpeningClock;
  #session: Session | undefined;
  #id = '';
  #attempt = 0;

  constructor(readonly host: ReactiveControllerHost) {
    this.#clock = new OpeningClock(host, () => this.survey);
  }

  /** Shows this one; asked again for the same it does nothing. */
  async show(session: Session, id: string): Promise<void> {
    if (session === this.#session && id === this.#id) return;
    Object.assign(this, { survey: null, counts: null, status: 'idle' });
    this.#session = session;
    this.#id = id;
    await this.reload();
  }

  /** Reads the survey again; what is shown of it stays meanwhile, and where that fails. Resolves to whether it went through. */
  async reload(): Promise<boolean> {
    const session = this.#session;
    const id = this.#id;
    if (!session || !id) return false;
    const attempt = ++this.#attempt;
    if (!this.survey) this.#settle('loading');
    const reading = session.store.get([surveyPath(session.id, id)], { as: 'member' });
    const found = await reading.catch(() => undefined);
    if (attempt !== this.#attempt) return false;
    const survey = found && decodeSurvey(found[0]);
    if (survey === undefined) this.#settle(this.survey ? 'ready' : 'failed');
    else this.#take(session, survey);
    return survey !== undefined;
  }

  #take(session: Session, survey: Survey | null): void {
    if (survey) {
      this.counts ??= new SurveyCounts(session, survey, () => this.host.requestUpdate());
      this.survey = survey;
    }
    this.#settle(survey ? 'ready' : 'gone');
    this.#clock.look();
  }

  #settle(status: SurveyResults['status']): void {
    this.status = status;
    this.host.requestUpdate();
  }
}
