import type { ReactiveControllerHost } from 'lit';
import { answerPath, surveyPath } from '../data/asked-paths.js';
import { decodeAnswers } from '../data/survey-answers.js';
import { decodeSurvey } from '../data/surveys.js';
import type { Survey, SurveyResponse } from '../domain/survey.js';
import { AskedBox } from './asked-box.js';
import type { Session } from './session.js';

/** One survey as its reader may see it, and what the reader has answered. A visitor reads one document, a member two. */
export class SurveyBox extends AskedBox<Survey, SurveyResponse> {
  constructor(host: ReactiveControllerHost) {
    const [decode, decodeOwn] = [decodeSurvey, decodeAnswers];
    // Whoever has begun to answer it loses nothing when it is gone.
    super(host, { path: surveyPath, ownPath: answerPath, decode, decodeOwn, keeps: true });
  }

  get survey(): Survey | null {
    return this.asked;
  }

  /** A guest who may answer is told from one who may not. */
  protected override wantsSettings({ account }: Session): boolean {
    return account?.guest === true;
  }
}
