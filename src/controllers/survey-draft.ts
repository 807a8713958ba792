import {
  hasText,
  rangeOf,
  type AnswerValue,
  type Survey,
  type SurveyAnswers,
  type SurveyQuestion,
} from '../domain/survey.js';
import { ownTab, shared } from './browser-storage.js';
import type { Session } from './session.js';

interface Kept {
  readonly answers: SurveyAnswers;
  readonly step: number;
}

const NOTHING: Kept = { answers: new Map(), step: 0 };

/**
 * Answers that are not sent yet; they survive a reload, a crash and a failed attempt, each survey's and each member's
 * apart. What a visitor has answered is carried along to whoever signs in on the way.
 */
export class SurveyDraft {
  answers: SurveyAnswers = NOTHING.answers;
  /** Place of the question that was looked at last. */
  step = 0;
  #key = '';
  #survey = '';
  /** Whose it is, empty for a visitor's. */
  #uid: string | undefined;
  /** Something was answered here since it was opened. */
  #touched = false;

  get dirty(): boolean {
    return this.answers.size > 0;
  }

  /** Before each render: what was kept for whoever looks. Until it is known who that is nothing is looked up. */
  open({ key, account }: Session, survey: Survey): void {
    if (account === undefined) return;
    const uid = account?.uid ?? '';
    const place = (of: string) => ['survey', key, of, survey.id].map(encodeURIComponent).join(':');
    if (place(uid) === this.#key) return;
    if (survey.id !== this.#survey) this.#begin(survey.id);
    const visitors = this.#uid === undefined || this.#uid === '' ? place('') : '';
    const typed = this.#touched && !this.#belongsToAnother(uid) ? this.answers : NOTHING.answers;
    const own = ownTab.readJson(place(uid)) ?? shared.readJson(place(uid));
    const early = uid && visitors ? ownTab.readJson(visitors) : null;
    const [kept, carried] = [read(own, survey), read(early, survey)];
    this.#key = place(uid);
    this.#uid = uid;
    this.answers = new Map([...kept.answers, ...carried.answers, ...typed]);
    this.step = this.#touched ? this.step : Math.max(kept.step, carried.step);
    if (uid && visitors && (carried.answers.size > 0 || typed.size > 0)) forget(visitors);
    if (this.dirty) this.#store();
  }

  /** Undefined takes an answer away. */
  answer(question: number, value: AnswerValue | undefined): void {
    const answers = new Map(this.answers);
    if (value === undefined) answers.delete(question);
    else answers.set(question, value);
    this.answers = answers;
    this.#touched = true;
    this.#store();
  }

  go(step: number): void {
    this.step = step;
    this.#store();
  }

  /** After the server has said yes. */
  clear(): void {
    this.answers = NOTHING.answers;
    this.step = 0;
    this.#touched = false;
    if (this.#key) forget(this.#key);
  }

  /** What was stored and has been withdrawn, unless something else is kept. */
  restore(answers: SurveyAnswers): void {
    if (this.dirty) return;
    this.answers = answers;
    this.step = 0;
    this.#touched = true;
    this.#store();
  }

  #begin(survey: string): void {
    if (this.#survey) Object.assign(this, NOTHING);
    this.#survey = survey;
    this.#uid = undefined;
    this.#touched = this.dirty;
  }

  #belongsToAnother(uid: string): boolean {
    return this.#uid !== undefined && this.#uid !== '' && this.#uid !== uid;
  }

  #store(): void {
    if (!this.#key) return;
    const { answers, step } = this;
    const kept = answers.size > 0 ? JSON.stringify({ answers: [...answers], step }) : null;
    ownTab.write(this.#key, kept);
    shared.write(this.#key, kept);
  }
}

function forget(key: string): void {
  ownTab.write(key, null);
  shared.write(key, null);
}

/** What the browser has kept may come from another version, or from a hand. */
function read(value: unknown, { questions }: Survey): Kept {
  const { answers, step } = (value ?? {}) as { readonly answers?: unknown; readonly step?: unknown };
  if (!Array.isArray(answers)) return NOTHING;
  const entries = answers.filter(Array.isArray).flatMap(([place, given]: readonly unknown[]) => {
    const question = typeof place === 'number' ? questions[place] : undefined;
    const fits = question && isAnswerTo(question, given);
    return fits ? [[place as number, given as AnswerValue] as const] : [];
  });
  return { answers: new Map(entries), step: typeof step === 'number' && questions[step] ? step : 0 };
}

function isAnswerTo(question: SurveyQuestion, given: unknown): boolean {
  if (hasText(question.kind)) return typeof given === 'string';
  const isPlace = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  if (question.kind === 'multiple')
    return Array.isArray(given) && given.every((option) => isPlace(option, 0, question.options.length - 1));
  return isPlace(given, ...rangeOf(question));
}
