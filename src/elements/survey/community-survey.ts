import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import { SurveyBox } from '../../controllers/survey-box.js';
import { Texts } from '../../controllers/texts.js';
import type { Survey, SurveyPlan } from '../../domain/survey.js';
import type { PageAddress } from '../../domain/thread.js';
import { surveyTexts } from '../../i18n/surveys/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { adoptBodyStyles, isRenderable, loadMarkup, nodesOf } from '../comment/markup.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { define } from '../define.js';
import { surveyStyles } from './community-survey.styles.js';
import { SurveyDesk, type FocusTarget, type SurveyHost } from './survey-desk.js';
import { surveyDone } from './survey-done.js';
import { surveyForm } from './survey-form.js';
import { surveyFacts, surveyNote, surveySkeleton } from './survey-notes.js';
import { scaleStyles } from './survey-scales.styles.js';

/**
 * @summary A survey: up to 15 questions, one at a time or on one page; what is answered is kept in this browser until it
 * is sent.
 *
 * @fires {SurveyAnsweredEvent} community-survey-answered - The member's answers have been stored.
 * @csspart base - The frame.
 * @csspart title - The title.
 * @csspart intro - What its makers say before the questions.
 * @csspart progress - How far one is, where there is one question at a time.
 * @csspart question - Each question with what it is answered in.
 * @csspart thanks - What is said to whoever has answered.
 * @csspart facts - Who reads the answers, and until when it is open.
 */
export class CommunitySurvey extends LitElement implements OpeningHost, SurveyHost {
  static override styles = [base, buttons, fields, states, goodToken, surveyStyles, scaleStyles];

  /** Id of the survey. */
  @property() survey = '';
  /** Level of the title in the host page's outline; questions are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** A plan to try instead of a survey that is stored: what is answered goes nowhere, and it says so. */
  @property({ attribute: false }) plan: SurveyPlan | null = null;

  /** @internal */
  readonly linked = false;
  /** @internal */
  readonly box = new SurveyBox(this);
  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, surveyTexts);
  /** @internal */
  readonly desk: SurveyDesk = new SurveyDesk(this);
  readonly #bodies = new Map<string, TemplateResult>();
  #opening = new Opening(this, () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#connection);
    addEventListener('offline', this.#connection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
  }

  /** @internal */
  get subject(): string {
    return this.survey;
  }

  /** @internal */
  addressOf(thread: string): Promise<PageAddress> {
    return Promise.resolve({ thread, url: '', title: '' });
  }

  override willUpdate(): void {
    const due = this.#opening.due;
    if (this.plan) this.box.showTrial(this.plan);
    else if (due && this.isConnected) void this.box.show(due.session, this.survey);
    this.desk.sync();
  }

  override render(): TemplateResult {
    const { box } = this;
    const { survey } = box;
    const loading = !survey && (box.status === 'idle' || box.status === 'loading');
    return html`<section
      class="frame"
      part="base"
      dir=${this.locale.direction}
      aria-labelledby=${survey ? 'title' : nothing}
    >
      ${survey ? this.#title(survey) : nothing}
      ${surveyNote(this, this.#opening.session, this.#opening.unconnected)}
      ${survey && this.#isShown(survey) ? this.#content(survey) : nothing}
      ${loading && !this.#opening.unconnected ? surveySkeleton(this) : nothing}
    </section>`;
  }

  override updated(): void {
    const { survey } = this.box;
    adoptBodyStyles(this.renderRoot);
    const bodies = [survey?.intro ?? '', this.box.own ? (survey?.thanks ?? '') : ''];
    if (!bodies.every(isRenderable)) void loadMarkup().then(() => this.requestUpdate());
    const track = this.renderRoot.querySelector<HTMLElement>('.track > span');
    track?.style.setProperty('--_share', track.dataset['share'] ?? '0');
    const { focus } = this.desk;
    if (focus && this.#focus(focus)) this.desk.focus = null;
  }

  /** Whoever has begun keeps what was typed in sight, whatever becomes of the survey. */
  #isShown({ state }: Survey): boolean {
    const { box, desk } = this;
    return desk.touched || desk.dirty || (state === 'live' && box.status === 'ready');
  }

  #title({ title }: Survey): TemplateResult {
    return html`<div
      id="title"
      class="title"
      part="title"
      dir="auto"
      role="heading"
      aria-level=${this.headingLevel}
    >
      ${title}
    </div>`;
  }

  #content(survey: Survey): TemplateResult {
    const { box, desk } = this;
    if (!isRenderable(survey.intro) || (box.own === undefined && box.learning && !desk.touched))
      return surveySkeleton(this);
    const intro = survey.intro ? html`<div part="intro">${this.#body(survey.intro)}</div>` : nothing;
    if (box.own) return html`${surveyDone(this, this.#body(survey.thanks))} ${surveyFacts(this, survey)}`;
    const answerable = !box.closed || desk.dirty;
    return html`${intro}
    ${desk.done ? html`<p id="note" class="done" tabindex="-1">${desk.done}</p>` : nothing}
    ${answerable ? surveyForm(this, survey, () => void this.#createAccount()) : nothing}
    ${surveyFacts(this, survey)}`;
  }

  /** Nodes are made once: what is selected in them stays so. */
  #body(text: string): TemplateResult | typeof nothing {
    if (!text || !isRenderable(text)) return nothing;
    const nodes = this.#bodies.get(text) ?? nodesOf(text);
    this.#bodies.set(text, nodes);
    return html`<div class="body" dir="auto">${nodes}</div>`;
  }

  /** Whether there was something to focus. */
  #focus(target: FocusTarget): boolean {
    const element = selectorsOf(target)
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean);
    element?.focus();
    return Boolean(element);
  }

  #createAccount = async (): Promise<void> => {
    const { session } = this.box;
    if (!session) return;
    const { upgrade } = await import('../account/sign-in.js');
    await upgrade(this, session);
  };

  #connection = (): void => this.requestUpdate();
}

/** What takes the focus, the best first. */
function selectorsOf(target: FocusTarget): string[] {
  if (target === 'note') return ['#note'];
  if ('question' in target) return [`#ask-${String(target.question)}`];
  const question = `[data-place="${String(target.field)}"]`;
  return [`${question} input:checked`, `${question} :is(input, textarea)`];
}

define('community-survey', CommunitySurvey);

declare global {
  interface HTMLElementTagNameMap {
    'community-survey': CommunitySurvey;
  }
}
