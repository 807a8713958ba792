import { readOwnAnswers } from '../../controllers/occasion-own.js';
import { forgetEvent, rememberedUntil, rememberEvent } from '../../controllers/occasion-inbox.js';
import { giveBack, sendAnswers, sendParty, sendSignUp } from '../../controllers/occasion-signing.js';
import { signUpDraft, type SignUpDraft, type SignUpForm } from '../../controllers/occasion-draft.js';
import { OCCASION_ANSWER_LENGTH, occasionAnswerKey, type Occasion } from '../../domain/occasion.js';
import { faultOfSignUpAnswer, givenSignUpAnswers } from '../../domain/sign-up-answers.js';
import type { SignUp, SignUpAnswers } from '../../domain/sign-up.js';
import type { SignUpFault } from '../../domain/sign-up-fault.js';
import { EventSignedUpEvent, EventSignUpCancelledEvent } from '../../events.js';
import { isSignedIn } from '../account/signed-in.js';
import { announce } from '../ui/announce.js';
import type { EventHost } from './event-host.js';
import { standingWords } from './event-news.js';
import { hindranceOf } from './event-notes.js';

/** Where the focus goes after the next render; a number is the place of a question. */
export type FocusTarget = number | 'form' | 'panel' | 'asked';

/** What a reader fills in and sends, and what came of it. */
export class EventDesk {
  sending = false;
  /** What went wrong, and what to do. */
  failure = '';
  /** What has been done. */
  done = '';
  /** What is filled in: before signing up, or to change it. */
  form: 'closed' | 'sign-up' | 'change' = 'closed';
  /** Whether cancelling has to be pressed a second time. */
  asked = false;
  focus: FocusTarget | null = null;
  #draft: SignUpDraft | undefined;
  /** The change of what was sent. */
  #change: SignUpDraft | undefined;
  #place = '';
  #uid: string | undefined;
  /** There was a sign-up when it was looked at last. */
  #listed = false;
  /** What is wrong with the answers is said. */
  #checked = false;

  constructor(readonly host: EventHost) {}

  get filled(): SignUpForm {
    return this.#current?.plan ?? { party: 1, answers: {} };
  }

  get dirty(): boolean {
    return this.#current?.dirty ?? false;
  }

  get #current(): SignUpDraft | undefined {
    return this.form === 'change' ? this.#change : this.#draft;
  }

  /** Before each render: another occurrence, or another reader, begins with what was kept. */
  sync(): void {
    const { session, occasion, key, signUp } = this.host.box;
    if (!session || !occasion || !key || session.account === undefined) return;
    const uid = session.account?.uid ?? '';
    const place = `${session.key} ${key.event} ${key.occurrence}`;
    if (signUp && this.form === 'sign-up') this.form = 'closed';
    // It had arrived: whoever cancels it later signs up anew, with another ticket.
    if (signUp && signUp.ticket === this.#draft?.id) this.#draft.clear();
    if (!signUp && this.form === 'change') this.form = 'closed';
    if (place === this.#place && uid === this.#uid) return this.#noteLeaving(signUp);
    this.#listed = Boolean(signUp);
    const former = place === this.#place && this.#uid === '' ? this.#draft : undefined;
    if (!former) Object.assign(this, { failure: '', done: '', asked: false, form: 'closed' });
    this.#checked = this.#checked && Boolean(former);
    this.#place = place;
    this.#uid = uid;
    this.#draft = signUpDraft(session, key, occasion);
    // What a visitor has filled in is carried along to whoever signs in on the way.
    if (former?.dirty) {
      this.#draft.change(former.plan);
      former.clear();
    }
    if (this.#draft.dirty && !signUp) this.form = 'sign-up';
  }

  /** Staff have taken its reader off the list, or the reader has cancelled elsewhere. Promotions speak for themselves. */
  #noteLeaving(signUp: SignUp | null | undefined): void {
    const promotes = this.host.box.occasion?.kind === 'promotion';
    const left = this.#listed && signUp === null && !this.sending && !promotes;
    if (signUp !== undefined) this.#listed = signUp !== null;
    if (!left) return;
    const { cancelled } = this.host.texts.t.own;
    Object.assign(this, { done: cancelled, asked: false, ...(isWithin(this.host) && { focus: 'panel' }) });
    announce(cancelled);
  }

  fill(change: Partial<SignUpForm>): void {
    this.#current?.change({ ...this.filled, ...change });
    this.#say({ failure: '', done: '' });
  }

  answer(place: number, text: string): void {
    this.fill({ answers: { ...this.filled.answers, [occasionAnswerKey(place)]: text } });
  }

  /** What is wrong with an answer, in words; empty while nothing is, or while nobody has asked. */
  faultOf(place: number): string {
    const { occasion } = this.host.box;
    const question = occasion?.questions[place];
    if (!this.#checked || !question) return '';
    const answer = this.filled.answers[occasionAnswerKey(place)] ?? '';
    const fault = faultOfSignUpAnswer(question, answer);
    const { faults } = this.host.texts.t;
    if (fault === 'long') return faults.long(Math.max(1, answer.trim().length - OCCASION_ANSWER_LENGTH));
    return fault ? faults[fault] : '';
  }

  /** Pressed while there was no form yet: what was kept stands open by now, and is looked at before it is sent. */
  begin(): void {
    if (this.form === 'closed') void this.signUp();
    else this.#say({ focus: 'form' });
  }

  /** Signs up, after asking what has to be asked, and to sign in where nobody is. */
  async signUp(): Promise<void> {
    const { box } = this.host;
    const { session, occasion } = box;
    if (!session || !occasion || this.sending || hindranceOf(this.host)) return;
    if (asks(occasion) && this.form === 'closed') return this.#open('sign-up');
    if (this.#stopsAtFault(occasion)) return;
    const fault = await this.#run(async () => {
      if (!(await isSignedIn(this.host, session))) return undefined;
      // The element may hear of the account a moment later.
      await box.show(session, occasion.id);
      this.sync();
      const draft = this.#draft;
      if (!draft) return 'unavailable';
      draft.claim();
      const { party, answers } = draft.plan;
      return sendSignUp(box, {
        ticket: draft.id,
        party,
        answers: givenSignUpAnswers(occasion.questions, answers),
      });
    });
    if (fault === null) this.#signedUp();
    else if (fault) this.#refused(fault);
    // Nothing of it is there, so its ticket may be one that was given back.
    if (fault === 'denied') this.#draft?.renew();
  }

  /** Asked twice: a place that is given back is gone. */
  async cancel(): Promise<void> {
    const { box, texts } = this.host;
    const { key, session } = box;
    if (!key || this.sending) return;
    if (!this.asked) return this.#say({ asked: true, failure: '', done: '', focus: 'asked' });
    const fault = await this.#run(() => giveBack(box));
    if (fault) return this.#refused(fault);
    if (session) void forgetEvent(session, key);
    this.#change?.clear();
    const done = texts.t.own.cancelled;
    announce(done);
    this.#say({ done, asked: false, form: 'closed', focus: 'panel' });
    this.host.dispatchEvent(new EventSignUpCancelledEvent(key));
  }

  keep(): void {
    this.#say({ asked: false, focus: 'panel' });
  }

  /** Opens what was sent, to change it. */
  async edit(): Promise<void> {
    const { box, texts } = this.host;
    const { session, occasion, key, signUp } = box;
    if (!session || !occasion || !key || !signUp || this.sending) return;
    let answers: SignUpAnswers | null = {};
    const fault = await this.#run(async () => {
      if (occasion.questions.length > 0) answers = await readOwnAnswers(session, key);
      return null;
    });
    if (fault) return this.#say({ failure: texts.t.own.answersFailed });
    const sent = { party: signUp.party, answers: answers ?? {} };
    this.#change = signUpDraft(session, key, occasion, sent, 'change');
    this.#open('change');
  }

  /** Sends what was changed. */
  async save(): Promise<void> {
    const { box, texts } = this.host;
    const { occasion, key, signUp } = box;
    const draft = this.#change;
    if (!occasion || !key || !signUp || !draft || this.sending || this.#stopsAtFault(occasion)) return;
    const { party, answers } = draft.plan;
    const given = givenSignUpAnswers(occasion.questions, answers);
    const changed = JSON.stringify(given) !== JSON.stringify(draft.initial.answers);
    const fault = await this.#run(async () => {
      const first = party < signUp.party ? await sendParty(box, party) : null;
      return first ?? (changed ? await sendAnswers(box, given) : null);
    });
    if (fault) return this.#refused(fault);
    draft.clear();
    const done = texts.t.own.saved;
    announce(done);
    this.#say({ done, form: 'closed', focus: 'panel' });
    if (party < signUp.party) this.host.dispatchEvent(new EventSignedUpEvent({ ...key, party }));
  }

  /** Closes the form; what was filled in before signing up is kept, a change is thrown away. */
  closeForm(): void {
    if (this.form === 'change') this.#change?.clear();
    this.#checked = false;
    this.#say({ form: 'closed', failure: '', focus: 'panel' });
  }

  #open(form: 'sign-up' | 'change'): void {
    this.#checked = false;
    this.#say({ form, failure: '', done: '', asked: false, focus: 'form' });
  }

  #signedUp(): void {
    const { key, signUp, session, occurrence, order } = this.host.box;
    if (session && key && occurrence) void rememberEvent(session, key, rememberedUntil(occurrence));
    this.#draft?.clear();
    this.#checked = false;
    announce(order.standing ? standingWords(this.host, order.standing) : this.host.texts.t.own.signedUp);
    this.#say({ form: 'closed', done: '', focus: 'panel' });
    if (key && signUp) this.host.dispatchEvent(new EventSignedUpEvent({ ...key, party: signUp.party }));
  }

  #refused(fault: SignUpFault): void {
    this.#say({ failure: this.host.texts.t.refusals[fault] });
  }

  async #run(run: () => Promise<SignUpFault | null | undefined>): Promise<SignUpFault | null | undefined> {
    this.#say({ sending: true, failure: '', done: '' });
    try {
      return await run();
    } catch (error) {
      console.error('community-widgets: the sign-up was not sent.', error);
      return 'unavailable';
    } finally {
      this.#say({ sending: false });
    }
  }

  /** Whether an answer will not do; the first such has the focus. */
  #stopsAtFault({ questions }: Occasion): boolean {
    this.#checked = true;
    const wrong = questions.findIndex((_, place) => this.faultOf(place) !== '');
    if (wrong !== -1) this.#say({ focus: wrong, failure: '' });
    return wrong !== -1;
  }

  #say(change: Partial<Pick<EventDesk, 'sending' | 'failure' | 'done' | 'form' | 'asked' | 'focus'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}

/** Whether the focus is on something in it, which may go. */
function isWithin({ shadowRoot }: EventHost): boolean {
  return Boolean(shadowRoot?.activeElement);
}

/** Whether there is something to fill in. */
function asks({ questions, maxParty }: Occasion): boolean {
  return questions.length > 0 || maxParty > 1;
}
