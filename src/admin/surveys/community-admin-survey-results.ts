import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SurveyResults } from '../../controllers/survey-results.js';
import { filterOf, type Segment, type SurveyCounts } from '../../controllers/survey-results-counts.js';
import { SurveyResponses } from '../../controllers/survey-results-texts.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { hasText, type Survey } from '../../domain/survey.js';
import { define } from '../../elements/define.js';
import { MemberAskedEvent } from '../../elements/member/member-events.js';
import { announce } from '../../elements/ui/announce.js';
import { surveyResultsTexts } from '../../i18n/staff/survey-results/texts.js';
import { goodToken } from '../../styles/tokens.js';
import { PanelAskedEvent } from '../panel-events.js';
import { FileExport } from '../staff/file-export.js';
import { failedNote } from '../staff/list-parts.js';
import { StaffTab } from '../staff/staff-tab.js';
import { resultsStyles } from './community-admin-survey-results.styles.js';
import { paintCharts } from './results-chart.js';
import { exportAnswers } from './results-file.js';
import { resultsNotes, resultsSkeleton, segmentMenu, stateOf, totalOf } from './results-head.js';
import { questionBox } from './results-question.js';
import { viewOf, type ResultsHost } from './results-view.js';
import { scoreStyles } from './results.styles.js';

/** What is this near to the window is counted already. */
const NEAR = '300px 0px';

/**
 * @summary What a survey's answers come to, for staff: scores with their intervals, counts and shares, texts; of everybody
 * or of some, of two beside each other; as a file. A question is counted when it comes near the window.
 *
 * @csspart title - The title.
 */
export class CommunityAdminSurveyResults extends StaffTab implements ResultsHost {
  static override styles = [...StaffTab.styles, goodToken, resultsStyles, scoreStyles];

  /** Id of the survey. */
  @property() survey = '';
  /** Level of the title in the outline around it; questions are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What stands around it says already which survey it is, and whether it is open. */
  @property({ type: Boolean }) untitled = false;

  @state() private segment: Segment = '';
  @state() private compared: Segment | null = null;

  /** @internal */
  readonly texts = new Texts(this, this.locale, surveyResultsTexts);
  /** @internal */
  readonly results = new SurveyResults(this);
  /** @internal */
  readonly responses = new SurveyResponses(this);
  /** @internal */
  readonly searches = new Map<number, string>();
  #near = new Set<number>();
  #observer: IntersectionObserver | undefined;
  #export = new FileExport(() => this.requestUpdate());

  /** @internal */
  get segments(): readonly Segment[] {
    return this.compared === null ? [this.segment] : [this.segment, this.compared];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#connection);
    addEventListener('offline', this.#connection);
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
    this.#observer?.disconnect();
    this.#near.clear();
    this.#export.stop();
  }

  override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const { session, results } = this;
    if (changed?.has('survey')) this.#begin();
    if (!session || !this.isConnected) return;
    void results.show(session, this.survey);
    if (results.survey && results.counts) this.#want(session, results.survey, results.counts);
  }

  override updated(): void {
    paintCharts(this.renderRoot);
    for (const question of this.renderRoot.querySelectorAll('[data-place]'))
      this.#observer?.observe(question);
  }

  protected override content(session: Session): TemplateResult | typeof nothing {
    const { results, texts } = this;
    if (!this.survey) return nothing;
    const { survey, counts } = results;
    if (survey && counts) return this.#shown(session, survey, counts);
    return html`${this.#heading(texts.t.heading)} ${this.#absence()}`;
  }

  #absence(): TemplateResult {
    const { results, locale } = this;
    const { t } = this.texts;
    if (results.status === 'failed') return failedNote(locale, t.failed, () => results.reload());
    return results.status === 'gone' ? html`<p class="note" role="status">${t.gone}</p>` : resultsSkeleton(t);
  }

  /** @internal */
  search(place: number, words: string): void {
    this.searches.set(place, words);
    this.requestUpdate();
  }

  /** @internal */
  ask(uid: string, event: Event): void {
    const path = event.composedPath();
    const inPanel = path.some((target) => (target as Element).localName === 'community-admin');
    this.dispatchEvent(inPanel ? new PanelAskedEvent('members', uid) : new MemberAskedEvent(uid));
  }

  /** @internal */
  loadMore(place: number): void {
    void this.#loadMore(place);
  }

  /** @internal */
  recount = (): void => {
    this.results.counts?.retry();
  };

  /** Another survey is shown. */
  #begin(): void {
    Object.assign(this, { segment: '', compared: null });
    this.searches.clear();
    this.#near.clear();
    this.#export.stop();
  }

  #want(session: Session, survey: Survey, counts: SurveyCounts): void {
    for (const segment of this.segments) counts.want(segment, this.#near);
    const reads = [...this.#near].some((place) => hasText(survey.questions[place]?.kind ?? 'nps'));
    if (reads && counts.total(this.segment))
      void this.responses.open(session, { survey: survey.id, ...filterOf(this.segment) });
  }

  #shown(session: Session, survey: Survey, counts: SurveyCounts): TemplateResult {
    const { t } = this.texts;
    const tools = html`<span class="row push">${this.#tools(session, survey, counts)}</span>`;
    const total = html`<strong class="total" aria-live="polite">${totalOf(counts, t)}</strong>`;
    const head = this.untitled
      ? html`${this.#heading('')}
          <div class="row">${total} ${tools}</div>`
      : html`<div class="row">${this.#heading(survey.title)} ${tools}</div>
          <p class="row">
            <span class="chip">${stateOf(survey, session.store.now(), t, this.locale)}</span> ${total}
          </p>`;
    return html`${head} ${resultsNotes(survey, counts, this)}
      <p role="status" class=${this.#export.status ? 'note' : 'sr'}>${this.#export.status}</p>
      ${counts.total('') === 0 ? html`<p class="quiet">${t.empty}</p>` : this.#answers(session, survey, counts)}`;
  }

  #answers(session: Session, survey: Survey, counts: SurveyCounts): TemplateResult {
    const { t } = this.texts;
    return html`${this.#menus(session)}
    ${
      this.compared === null && counts.total(this.segment) === 0
        ? html`<p class="quiet">${t.emptySegment}</p>`
        : survey.questions.map((_, place) => {
            const view = viewOf(this, survey, counts, place);
            return view ? questionBox(view) : nothing;
          })
    }`;
  }

  #menus(session: Session): TemplateResult {
    const { t } = this.texts;
    const interests = session.community?.interests ?? [];
    const whose = (segment: Segment | null) => {
      this.segment = segment ?? '';
      if (this.compared === this.segment) this.compared = null;
    };
    const compare = (segment: Segment | null) => (this.compared = segment);
    const { segment, compared } = this;
    const { whose: label, compare: other, nobody } = t.segments;
    return html`<div class="filters">
        ${segmentMenu({ id: 'whose', label, interests, chosen: segment, choose: whose }, t)}
        ${segmentMenu(
          {
            id: 'compare',
            label: other,
            interests,
            chosen: compared,
            without: segment,
            nobody,
            choose: compare,
          },
          t,
        )}
      </div>
      <p class="quiet">${t.segments.hint}</p>`;
  }

  #heading(text: string): TemplateResult {
    if (!this.untitled) return this.#title(text);
    return html`<span id="heading" class="sr">${this.texts.t.heading}</span>`;
  }

  #title(text: string): TemplateResult {
    return html`<div
      id="heading"
      class="title"
      part="title"
      role="heading"
      aria-level=${this.headingLevel}
      dir="auto"
    >
      ${text}
    </div>`;
  }

  #tools(session: Session, survey: Survey, counts: SurveyCounts): TemplateResult {
    const { t } = this.texts;
    const { running } = this.#export;
    const { segment } = this;
    const start = () =>
      void exportAnswers(this.#export, () => this.texts.t, this.locale, session, { survey, segment });
    const empty = !counts.total(segment) && !running;
    const press = () => (running ? this.#export.stop() : empty ? undefined : start());
    return html`<button class="button small" type="button" @click=${() => void this.#refresh()}>
        ${t.refresh}
      </button>
      <button class="button small" type="button" title=${t.file.hint} aria-disabled=${empty} @click=${press}>
        ${running ? t.file.stop : t.file.export}
      </button>`;
  }

  /** Looks at the survey, its counts and its texts anew. */
  async #refresh(): Promise<void> {
    const { results, responses, texts } = this;
    results.counts?.refresh();
    await this.updateComplete;
    const read = await Promise.all([
      results.reload(),
      results.counts?.settled(),
      responses.status === 'idle' ? true : responses.refresh(),
    ]);
    if (read.every(Boolean)) announce(texts.t.refreshed);
  }

  /** After this the focus is at the first text that has come. */
  async #loadMore(place: number): Promise<void> {
    const { responses } = this;
    const shown = responses.textsOf(place, this.searches.get(place) ?? '').length;
    await responses.loadMore();
    announce(this.texts.t.texts.shown(responses.textsOf(place, this.searches.get(place) ?? '').length));
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll(`[data-place="${String(place)}"] .texts > li`);
    rows[shown]?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const place = Number((target as HTMLElement).dataset['place']);
      if (isIntersecting) this.#near.add(place);
      else this.#near.delete(place);
    }
    this.requestUpdate();
  }

  #connection = (): void => {
    if (navigator.onLine) this.recount();
    this.requestUpdate();
  };
}

define('community-admin-survey-results', CommunityAdminSurveyResults);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-survey-results': CommunityAdminSurveyResults;
  }
}
