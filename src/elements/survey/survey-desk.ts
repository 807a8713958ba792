import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { SurveyBox } from '../../controllers/survey-box.js';
import { SurveyDraft } from '../../controllers/survey-draft.js';
import { respondentFault } from '../../controllers/survey-respondent.js';
import type { ParticipationFault } from '../../domain/opening-times.js';
import type { Texts } from '../../controllers/texts.js';
import {
  LONG_ANSWER_LENGTH,
  SHORT_ANSWER_LENGTH,
  type AnswerValue,
  type SurveyAnswers,
  type SurveyPlan,
  type SurveyQuestion,
} from '../../domain/survey.js';
import { faultOfAnswer, givenAnswers, shownQuestions } from '../../domain/survey-answers.js';
import { SurveyAnsweredEvent } from '../../events.js';
import type { SurveyTexts } from '../../i18n/surveys/en.js';
import { isSignedIn } from '../account/signed-in.js';
import { announce } from '../ui/announce.js';

/** The element as its desk sees it. */
export interface SurveyHost extends ReactiveControllerHost, HTMLElement {
  readonly box: SurveyBox;
  readonly desk: SurveyDesk;
  readonly locale: Locale;
  readonly texts: Texts<SurveyTexts>;
  readonly headingLevel: number;
  /** A plan that is tried. */
  readonly plan: SurveyPlan | null;
}

/** Where the focus goes after the next render: a question, its field, or what is said about the whole. */
export type FocusTarget = { readonly question: number } | { readonly field: number } | 'note';

/** It comes when something is sent. */
const sending = () => import('../../controllers/survey-sending.js');

/** What a reader answers and sends, and what came of it. */
export class SurveyDesk {
  sending: 'answers' | 'withdrawal' | null = null;
  /** What went wrong, and what to do. */
  failure = '';
  /** What has been done. */
  done = '';
  /** Whether withdrawing has to be pressed a second time. */
  asked = false;
  /** Something was answered here, so it stays in sight whatever becomes of the survey. */
  touched = false;
  focus: FocusTarget | null = null;
  readonly #draft = new SurveyDraft();
  /** Questions whose answers have been looked at: what is wrong with them is said. */
  #checked = new Set<number>();
  #survey = '';
  #tried: SurveyPlan['questions'] | undefined;

  constructor(readonly host: SurveyHost) {}

  get answers(): SurveyAnswers {
    return this.#draft.answers;
  }

  get dirty(): boolean {
    return this.#draft.dirty;
  }

  /** Places of the questions that are asked. */
  get shown(): readonly number[] {
    const { survey } = this.host.box;
    return survey ? shownQuestions(survey, this.answers) : [];
  }

  /** Place of the question that is in sight where one is at a time. */
  get step(): number {
    const { shown } = this;
    return shown.findLast((place) => place <= this.#draft.step) ?? shown[0] ?? 0;
  }

  get isLast(): boolean {
    return this.step === this.shown.at(-1);
  }

  /** Why nothing can be sent here, null while it can. */
  get hindrance(): ParticipationFault | null {
    const { session, survey } = this.host.box;
    return session?.account && survey ? respondentFault(session, survey) : null;
  }

  /** Before each render: another survey, or another reader, begins with what was kept. */
  sync(): void {
    const { session, survey } = this.host.box;
    const { plan } = this.host;
    if (plan && plan.questions !== this.#tried) this.#restart(plan);
    if (!session || !survey || plan) return;
    if (survey.id !== this.#survey) {
      this.#survey = survey.id;
      this.#forget();
    }
    this.#draft.open(session, survey);
  }

  answer(place: number, value: AnswerValue | undefined): void {
    const empty = value === '' || (typeof value === 'object' && value.length === 0);
    this.#draft.answer(place, empty ? undefined : value);
    this.touched = true;
    this.#say({ failure: '', done: '' });
  }

  /** What is wrong with an answer, in words; empty while nothing is, or while nobody has asked. */
  faultOf(place: number): string {
    const question = this.host.box.survey?.questions[place];
    if (!question || !this.#checked.has(place)) return '';
    return this.#faultOf(question, this.answers.get(place));
  }

  /** Goes on from the question in sight, if its answer will do. */
  next(): void {
    const { shown, step } = this;
    if (this.#stopsAt([step])) return;
    const next = shown[shown.indexOf(step) + 1];
    if (next !== undefined) this.#go(next);
  }

  back(): void {
    const { shown, step } = this;
    const former = shown[shown.indexOf(step) - 1];
    if (former !== undefined) this.#go(former);
  }

  /** Sends what is on screen, after asking to sign in where nobody is. */
  async send(): Promise<void> {
    const { box, texts } = this.host;
    const { session, survey } = box;
    const trial = this.host.plan !== null;
    if ((!session && !trial) || !survey || this.sending || this.#stopsAt(this.shown)) return;
    const { answers } = this;
    if (givenAnswers(survey, answers).size === 0) return this.#say({ failure: texts.t.faults.nothing });
    if (trial) return this.#try();
    if (!session) return;
    const refusal = await this.#run('answers', async () => {
      if (!(await isSignedIn(this.host, session))) return undefined;
      // The element may hear of the account a moment later.
      await box.show(session, survey.id);
      this.sync();
      const { sendAnswers } = await sending();
      return sendAnswers(box, answers);
    });
    if (refusal === null) this.#settled(survey.id);
    else if (refusal === 'elsewhere') this.#say({ focus: 'note' });
    else if (refusal) this.#say({ failure: texts.t.refusals[refusal] });
  }

  /** Takes back what was sent; while the survey is open it stands in the form again. */
  async withdraw(): Promise<void> {
    const { box, texts } = this.host;
    const { own } = box;
    if (!own || this.sending) return;
    if (!box.open && !this.asked) return this.#say({ asked: true, failure: '' });
    const { form, refusals } = texts.t;
    const refusal = await this.#run('withdrawal', async () => {
      const { takeBackAnswers } = await sending();
      return takeBackAnswers(box);
    });
    if (refusal) return this.#say({ failure: refusals[refusal] });
    if (box.open) this.#draft.restore(own.answers);
    const done = box.open ? form.withdrawn : form.withdrawnForGood;
    announce(done);
    this.#say({ done, asked: false, focus: 'note' });
  }

  /** Tries the plan once more. */
  again(): void {
    const { plan, box } = this.host;
    if (!plan) return;
    this.#restart(plan);
    box.takeOwn(null);
    this.#say({ focus: { question: this.step } });
  }

  keep(): void {
    this.#say({ asked: false });
  }

  async #run<T>(kind: 'answers' | 'withdrawal', run: () => Promise<T>): Promise<T | 'unavailable'> {
    this.#say({ sending: kind, failure: '', done: '' });
    try {
      return await run();
    } catch (error) {
      console.error('community-widgets: answers were not sent.', error);
      return 'unavailable';
    } finally {
      this.#say({ sending: null });
    }
  }

  /** Nothing is sent: it goes on as if it had been. */
  #try(): void {
    this.host.box.endTrial(this.answers);
    announce(this.host.texts.t.state.tried);
    this.#say({ focus: 'note' });
  }

  #restart({ questions }: SurveyPlan): void {
    this.#tried = questions;
    this.#draft.clear();
    this.#forget();
  }

  #forget(): void {
    this.#checked.clear();
    Object.assign(this, { failure: '', done: '', asked: false, touched: false });
  }

  #settled(survey: string): void {
    this.#draft.clear();
    this.#checked.clear();
    this.touched = false;
    announce(this.host.texts.t.form.sent);
    this.#say({ focus: 'note', done: '' });
    this.host.dispatchEvent(new SurveyAnsweredEvent({ survey }));
  }

  /** Whether one of these answers will not do; the first such question is shown, and its field has the focus. */
  #stopsAt(places: readonly number[]): boolean {
    for (const place of places) this.#checked.add(place);
    const wrong = places.find((place) => this.faultOf(place) !== '');
    if (wrong === undefined) return false;
    this.#draft.go(wrong);
    this.#say({ focus: { field: wrong }, failure: '' });
    return true;
  }

  #go(place: number): void {
    this.#draft.go(place);
    this.#say({ focus: { question: place }, failure: '', done: '' });
  }

  #faultOf(question: SurveyQuestion, value: AnswerValue | undefined): string {
    const { faults } = this.host.texts.t;
    const fault = faultOfAnswer(question, value);
    if (!fault) return '';
    if (fault === 'few') return faults.few(question.min);
    if (fault === 'many') return faults.many(question.max);
    if (fault !== 'long') return faults[fault];
    const most = question.kind === 'short' ? SHORT_ANSWER_LENGTH : LONG_ANSWER_LENGTH;
    return faults.long(Math.max(1, String(value).trim().length - most));
  }

  #say(change: Partial<Pick<SurveyDesk, 'sending' | 'failure' | 'done' | 'asked' | 'focus'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
