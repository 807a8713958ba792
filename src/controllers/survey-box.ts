import type { ReactiveControllerHost } from 'lit';
import { answerPath, surveyPath } from '../data/paths.js';
import { decodeAnswers } from '../data/survey-answers.js';
import { decodeSurvey } from '../data/surveys.js';
import { isClosed, isOpen, type Survey, type SurveyResponse } from '../domain/survey.js';
import { PollClock } from './poll-clock.js';
import { readShown } from './read-shown.js';
import type { Session } from './session.js';

/** One survey as its reader may see it, and what the reader has answered. A visitor reads one document, a member two. */
export class SurveyBox {
  /** `gone` also where it is not to be seen yet. */
  status: 'idle' | 'loading' | 'ready' | 'gone' | 'failed' = 'idle';
  /** It stays when it is gone meanwhile, for whoever has begun to answer it. */
  survey: Survey | null = null;
  /** Undefined until it is known, null where the reader has not answered. */
  own: SurveyResponse | null | undefined;
  session: Session | null = null;
  readonly #clock: PollClock;
  #id = '';
  #uid = '';
  #attempt = 0;
  /** Nobody else may see it so far, and it is not known yet who looks. */
  #waiting = false;
  #readingOwn: Promise<void> | undefined;

  constructor(readonly host: ReactiveControllerHost) {
    this.#clock = new PollClock(host, () => this.survey);
  }

  /** The server's clock. */
  get now(): number {
    return this.session?.store.now() ?? 0;
  }

  get open(): boolean {
    return this.status === 'ready' && this.survey !== null && isOpen(this.survey, this.now);
  }

  get closed(): boolean {
    return this.survey !== null && isClosed(this.survey, this.now);
  }

  /** It is on its way who looks, or what they have answered. */
  get learning(): boolean {
    return this.session?.account === undefined || this.#readingOwn !== undefined;
  }

  /** Shows this survey; asked again for the same it looks whether somebody else is signed in. */
  async show(session: Session, id: string): Promise<void> {
    const uid = session.account?.uid ?? '';
    if (session !== this.session || id !== this.#id) {
      Object.assign(this, { session, survey: null });
      this.#id = id;
      this.#begin(uid);
      return this.reload();
    }
    if (uid !== this.#uid) {
      this.#begin(uid);
      return this.status === 'ready' ? this.#learn() : this.reload();
    }
    // Whoever is remembered was not known yet, and is not coming.
    if (this.status === 'loading' && this.#waiting && session.account === null) this.#settle('gone');
  }

  /** Reads it again, after a failure or where something has changed that nobody told. */
  async reload(): Promise<void> {
    const { session } = this;
    if (!session || !this.#id) return;
    const attempt = ++this.#attempt;
    this.#waiting = false;
    if (this.status !== 'ready') this.status = 'loading';
    this.host.requestUpdate();
    try {
      const survey = decodeSurvey(await readShown(session, surveyPath(session.id, this.#id)));
      if (attempt !== this.#attempt) return;
      this.#waiting = !survey && session.account === undefined;
      if (!this.#waiting) this.#take(survey);
    } catch {
      if (attempt !== this.#attempt) return;
      if (this.status === 'loading') this.#settle('failed');
    }
  }

  takeOwn(own: SurveyResponse | null): void {
    this.own = own;
    this.host.requestUpdate();
  }

  /** What the reader has answered, once; nobody's where nobody is signed in. Rejects with a `StoreError`. */
  readOwn(): Promise<void> {
    if (this.own !== undefined) return Promise.resolve();
    this.#readingOwn ??= this.#readOwn();
    const reading = this.#readingOwn;
    const settle = () => {
      if (this.#readingOwn === reading) this.#readingOwn = undefined;
      this.host.requestUpdate();
    };
    reading.then(settle, settle);
    return reading;
  }

  /** Survey and own answers as they stand now; whoever was refused looks here for the reason. */
  async readAgain(): Promise<void> {
    await this.reload();
    await this.#readOwn(true);
  }

  #begin(uid: string): void {
    this.#uid = uid;
    this.own = undefined;
    this.#readingOwn = undefined;
  }

  #take(survey: Survey | null): void {
    this.survey = survey ?? this.survey;
    this.#settle(survey ? 'ready' : 'gone');
    if (survey) void this.#learn();
  }

  /** What is needed to tell somebody who has answered from a visitor, and a guest who may from one who may not. */
  async #learn(): Promise<void> {
    const { session } = this;
    this.host.requestUpdate();
    if (!session?.account) return;
    if (session.account.guest && session.community === undefined) session.readCommunity().catch(() => null);
    await this.readOwn().catch(() => undefined);
  }

  async #readOwn(afresh = false): Promise<void> {
    const { session } = this;
    const uid = session?.account?.uid;
    if (!session || !uid) return;
    const id = this.#id;
    const [document] = await session.store.get([answerPath(session.id, id, uid)], { as: 'member' });
    if (uid !== this.#uid || id !== this.#id || (this.own !== undefined && !afresh)) return;
    this.takeOwn(decodeAnswers(document));
  }

  #settle(status: SurveyBox['status']): void {
    this.status = status;
    this.#waiting = false;
    this.#clock.look();
    this.host.requestUpdate();
  }
}
