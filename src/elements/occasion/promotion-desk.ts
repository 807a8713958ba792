import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Entry, PromotionFault } from '../../controllers/occasion-draw-entering.js';
import { memberFault } from '../../controllers/member-fault.js';
import { signUpDraft, type SignUpDraft } from '../../controllers/occasion-draft.js';
import { forgetEvent, rememberedUntil, rememberEvent } from '../../controllers/occasion-inbox.js';
import { readOwnAnswers } from '../../controllers/occasion-own.js';
import type { Texts } from '../../controllers/texts.js';
import { OCCASION_ANSWER_LENGTH, occasionAnswerKey, type Occasion } from '../../domain/occasion.js';
import { faultOfSignUpAnswer, givenSignUpAnswers } from '../../domain/sign-up-answers.js';
import type { SignUp, SignUpAnswers } from '../../domain/sign-up.js';
import { EventSignedUpEvent, EventSignUpCancelledEvent } from '../../events.js';
import type { PromotionTexts } from '../../i18n/promotions/en.js';
import { isSignedIn } from '../account/signed-in.js';
import { announce } from '../ui/announce.js';
import type { PromotionBox } from './promotion-part.js';

/** The element as its desk sees it. */
export interface PromotionHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly box: PromotionBox;
  readonly desk: PromotionDesk;
  readonly locale: Locale;
  readonly texts: Texts<PromotionTexts>;
  readonly headingLevel: number;
}

/** Where the focus goes after the next render; a number is the place of a question. */
export type FocusTarget = number | 'state' | 'enter';

/** They come when something is sent. */
const entering = () => import('../../controllers/occasion-draw-entering.js');
const codes = () => import('../../controllers/occasion-codes.js');

/** What a reader answers and enters with, and what came of it. */
export class PromotionDesk {
  sending: 'entry' | 'withdrawal' | null = null;
  /** What went wrong, and what to do. */
  failure = '';
  /** What has been done. */
  done = '';
  focus: FocusTarget | null = null;
  #draft: SignUpDraft | undefined;
  #place = '';
  #uid: string | undefined;
  /** What is wrong with the answers is said. */
  #checked = false;

  constructor(readonly host: PromotionHost) {}

  get answers(): SignUpAnswers {
    return this.#draft?.plan.answers ?? {};
  }

  get dirty(): boolean {
    return this.#draft?.dirty ?? false;
  }

  /** Why nobody but others can enter here, null while whoever looks can. */
  get hindrance(): 'banned' | 'muted' | 'guests' | null {
    const { session } = this.host.box;
    return session?.account ? memberFault(session) : null;
  }

  /** Before each render: another promotion, or another reader, begins with what was kept. */
  sync(): void {
    const { session, occasion, key } = this.host.box;
    if (!session || !occasion || !key || session.account === undefined) return;
    const uid = session.account?.uid ?? '';
    const place = `${session.key} ${key.event} ${key.occurrence}`;
    if (place === this.#place && uid === this.#uid) return;
    const former = place === this.#place && this.#uid === '' ? this.#draft : undefined;
    if (!former) Object.assign(this, { failure: '', done: '' });
    this.#checked = this.#checked && Boolean(former);
    this.#place = place;
    this.#uid = uid;
    this.#draft = signUpDraft(session, key, occasion, { party: 1, answers: {} }, 'entry');
    // What a visitor has answered is carried along to whoever signs in on the way.
    if (!former?.dirty) return;
    this.#draft.change(former.plan);
    former.clear();
  }

  answer(place: number, text: string): void {
    this.#draft?.change({ party: 1, answers: { ...this.answers, [occasionAnswerKey(place)]: text } });
    this.#say({ failure: '', done: '' });
  }

  /** What is wrong with an answer, in words; empty while nothing is, or while nobody has asked. */
  faultOf(place: number): string {
    const question = this.host.box.occasion?.questions[place];
    if (!this.#checked || !question) return '';
    const answer = this.answers[occasionAnswerKey(place)] ?? '';
    const fault = faultOfSignUpAnswer(question, answer);
    const { faults } = this.host.texts.t;
    if (fault === 'long') return faults.long(Math.max(1, answer.trim().length - OCCASION_ANSWER_LENGTH));
    return fault ? faults[fault] : '';
  }

  /** Enters, or takes a code, after asking to sign in where nobody is. */
  async enter(): Promise<void> {
    const { box, texts } = this.host;
    const { session, occasion } = box;
    if (!session || !occasion || this.sending || this.hindrance || this.#stopsAtFault(occasion)) return;
    const outcome = await this.#run('entry', async () => {
      if (!(await isSignedIn(this.host, session))) return undefined;
      // The element may hear of the account a moment later.
      await box.show(session, occasion.id);
      this.sync();
      return this.#send();
    });
    if (!outcome) return;
    if (typeof outcome !== 'string') return this.#entered(outcome);
    // Others were faster, or it has changed: the numbers say so, too.
    void box.order.addUp();
    this.#say({ failure: texts.t.refusals[outcome] });
  }

  /** Takes the entry back; the answers stand in the form again. */
  async withdraw(): Promise<void> {
    const { box, texts } = this.host;
    const { session, occasion, key, signUp } = box;
    if (!session || !occasion || !key || !signUp || this.sending) return;
    let answers: SignUpAnswers | null = {};
    const fault = await this.#run('withdrawal', async () => {
      const { withdrawEntry } = await entering();
      // Who cannot read them can take the entry back all the same.
      if (occasion.questions.length > 0) answers = await readOwnAnswers(session, key).catch(() => null);
      return withdrawEntry({ session, occasion, key }, signUp);
    });
    if (fault) return this.#say({ failure: texts.t.refusals[fault] });
    this.#draft?.clear();
    if (answers && Object.keys(answers).length > 0) this.#draft?.change({ party: 1, answers });
    box.takeOwn(null);
    void box.order.addUp();
    void forgetEvent(session, key);
    announce(texts.t.own.withdrawn);
    this.host.dispatchEvent(new EventSignUpCancelledEvent(key));
    this.#say({ done: texts.t.own.withdrawn, focus: 'enter' });
  }

  async #send(): Promise<SignUp | PromotionFault> {
    const { session, occasion, key } = this.host.box;
    const draft = this.#draft;
    if (!session || !occasion || !key || !draft) return 'gone';
    draft.claim();
    const answers = givenSignUpAnswers(occasion.questions, draft.plan.answers);
    const entry: Entry = { session, occasion, key, answers };
    if (occasion.promotion === 'code') return (await codes()).takeCode(entry);
    return (await entering()).enterDraw(entry, draft.id);
  }

  #entered(signUp: SignUp): void {
    const { box, texts } = this.host;
    const { session, key, occasion, occurrence } = box;
    this.#draft?.clear();
    this.#checked = false;
    box.takeOwn(signUp);
    void box.order.addUp();
    if (session && key && occurrence) void rememberEvent(session, key, rememberedUntil(occurrence));
    announce(occasion?.promotion === 'code' ? texts.t.own.codeTaken : texts.t.own.entered);
    if (key) this.host.dispatchEvent(new EventSignedUpEvent({ ...key, party: 1 }));
    this.#say({ focus: 'state' });
  }

  async #run<T>(kind: 'entry' | 'withdrawal', run: () => Promise<T>): Promise<T | 'unavailable'> {
    this.#say({ sending: kind, failure: '', done: '' });
    try {
      return await run();
    } catch (error) {
      console.error('community-widgets: the entry was not sent.', error);
      return 'unavailable';
    } finally {
      this.#say({ sending: null });
    }
  }

  /** Whether an answer will not do; the first such has the focus. */
  #stopsAtFault({ questions }: Occasion): boolean {
    this.#checked = true;
    const wrong = questions.findIndex((_, place) => this.faultOf(place) !== '');
    if (wrong !== -1) this.#say({ focus: wrong, failure: '' });
    return wrong !== -1;
  }

  #say(change: Partial<Pick<PromotionDesk, 'sending' | 'failure' | 'done' | 'focus'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
