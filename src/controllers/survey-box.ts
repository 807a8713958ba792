import type { ReactiveControllerHost } from 'lit';
import { answerPath, surveyPath } from '../data/asked-paths.js';
import { decodeAnswers } from '../data/survey-answers.js';
import { decodeSurvey } from '../data/surveys.js';
import type { Survey, SurveyAnswers, SurveyPlan, SurveyResponse } from '../domain/survey.js';
import { AskedBox } from './asked-box.js';
import type { Session } from './session.js';

/** One survey as its reader may see it, and what the reader has answered. A visitor reads one document, a member two. */
export class SurveyBox extends AskedBox<Survey, SurveyResponse> {
  #tried: SurveyPlan | undefined;

  constructor(host: ReactiveControllerHost) {
    const [decode, decodeOwn] = [decodeSurvey, decodeAnswers];
    // Whoever has begun to answer it loses nothing when it is gone.
    super(host, { path: surveyPath, ownPath: answerPath, decode, decodeOwn, keeps: true });
  }

  get survey(): Survey | null {
    return this.asked;
  }

  /** A plan that is not stored, for whoever makes it; it is open, whatever it says of that. */
  showTrial(plan: SurveyPlan): void {
    if (plan === this.#tried) return;
    this.#tried = plan;
    this.session = null;
    const { id, uid, name, decision } = { id: '', uid: '', name: '', decision: '' };
    const trial = { ...plan, publishAt: 0, closesAt: 0, at: 0, state: 'live' } as const;
    this.takeOwn(null);
    this.take({ ...trial, id, uid, name, decision });
  }

  /** It was answered; nobody hears of it. */
  endTrial(answers: SurveyAnswers): void {
    this.takeOwn({ uid: '', answers, interests: [], activity: 'active', at: 0 });
  }

  /** A guest who may answer is told from one who may not. */
  protected override wantsSettings({ account }: Session): boolean {
    return account?.guest === true;
  }
}
