import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import { serverTime } from '../../controllers/server-time.js';
import { SurveyEditor } from '../../controllers/survey-editor.js';
import type { SurveySavingFault } from '../../controllers/survey-saving.js';
import { Texts } from '../../controllers/texts.js';
import { faultsOfDraft } from '../../domain/survey-editing.js';
import type { SurveyPlanFault } from '../../domain/survey-plan.js';
import type { SurveyPlan } from '../../domain/survey.js';
import { tidyTitle } from '../../domain/validate.js';
import { define } from '../../elements/define.js';
import { composerStyles } from '../../elements/poll/community-poll-composer.styles.js';
import { announce } from '../../elements/ui/announce.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { pollComposerTexts } from '../../i18n/polls/composer/texts.js';
import { surveyComposerTexts } from '../../i18n/staff/survey-composer/texts.js';
import { surveyTexts } from '../../i18n/surveys/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { MarkdownPreviews } from '../staff/markdown-preview.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { surveyComposerStyles } from './community-admin-survey-composer.styles.js';
import { questionCards } from './composer-cards.js';
import { SurveyCancelEvent, SurveySavedEvent } from './composer-events.js';
import type { ComposerHost } from './composer-host.js';
import { absence, lockedNotes, openedNote, restoredNote } from './composer-notes.js';
import { ComposerQuestions } from './composer-questions.js';
import { layoutField, markdownField, templateButtons, timesFields, titleField } from './composer-settings.js';
import { faultSummary, goTo } from './composer-summary.js';
import { surveyTemplates } from './survey-templates.js';

/**
 * @summary The form in which staff make a survey, or change one before it opens; what is written is kept in this browser
 * until it is saved.
 *
 * @fires {SurveySavedEvent} community-survey-saved - The survey has been stored; `id` says which one it is.
 * @fires {SurveyCancelEvent} community-survey-cancel - Whoever writes wants to leave; what was written is kept.
 */
export class CommunityAdminSurveyComposer extends LitElement implements ComposerHost {
  static override styles = [
    ...[base, buttons, fields, forms, selects, states, choices, tabStyles, composerStyles],
    ...[surveyComposerStyles, touch],
  ];

  /** What a new survey begins with; absent for an empty one. */
  @property({ attribute: false }) plan: SurveyPlan | undefined;
  /** Id of the survey that is changed; empty for a new one. */
  @property() editing = '';

  @state() private failure: SurveySavingFault | '' = '';
  @state() private trying: 'no' | 'loading' | 'yes' | 'failed' = 'no';
  /** It was to be saved: what is wrong is said. */
  @state() private checked = false;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, surveyComposerTexts);
  /** @internal */
  readonly pollTexts = new Texts(this, this.locale, pollComposerTexts);
  /** @internal */
  readonly surveyTexts = new Texts(this, this.locale, surveyTexts);
  /** @internal */
  readonly editor = new SurveyEditor(this);
  /** @internal */
  faults: readonly SurveyPlanFault[] = [];
  #context = new SessionController(this);
  #questions = new ComposerQuestions(this);
  #previews = new MarkdownPreviews(this);
  #draft: SurveyEditor['draft'];

  /** Moves the focus to the heading. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#heading')?.focus(options),
    );
  }

  override willUpdate(): void {
    const session = this.#context.value;
    if (session?.role) this.editor.open(session, this.editing, this.plan);
    if (this.editor.draft !== this.#draft) this.#begin();
    this.faults = this.checked ? faultsOfDraft(this.editor.plan, serverTime()) : [];
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#context.value?.role) return nothing;
    const { t } = this.texts;
    const { record, status } = this.editor;
    return html`<form
      class="tab"
      dir=${this.locale.direction}
      aria-labelledby="heading"
      novalidate
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    >
      <h2 id="heading" tabindex="-1">${this.editing || record ? t.headingChange : t.headingNew}</h2>
      ${status === 'ready' ? this.#content() : absence(this, this.editing)}
    </form>`;
  }

  /** @internal */
  change(plan: SurveyPlan): void {
    this.failure = '';
    this.editor.change(plan);
  }

  /** @internal */
  focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #begin(): void {
    this.#draft = this.editor.draft;
    this.checked = false;
    this.failure = '';
    this.#questions.reset();
  }

  #content(): TemplateResult {
    const { editor } = this;
    return html`${editor.published ? this.#locked() : this.#open()} ${this.#bar()} ${this.#preview()}`;
  }

  /** All of it can be written. */
  #open(): TemplateResult {
    const { faults } = this;
    return html`${faults.length > 0 ? faultSummary(this, this.#questions) : nothing}
    ${this.editor.draft?.found ? restoredNote(this, () => this.#discard()) : this.#templates()}
    ${titleField(this)} ${markdownField(this, 'intro', this.#previews)}
    ${questionCards(this, this.#questions)} ${markdownField(this, 'thanks', this.#previews)}
    ${layoutField(this)} ${timesFields(this)}`;
  }

  /** People can answer it: only its end is left to decide. */
  #locked(): TemplateResult {
    const { editor } = this;
    const differs = editor.differs;
    return html`${lockedNotes(this)}
    ${differs ? openedNote(this, { another: () => editor.makeAnother(), discard: () => this.#discard() }) : nothing}
    ${editor.over || differs ? nothing : timesFields(this)}`;
  }

  #templates(): TemplateResult | typeof nothing {
    const { editor } = this;
    if (editor.record || this.plan) return nothing;
    const templates = surveyTemplates(this.texts.t);
    const now = JSON.stringify(editor.plan);
    // Whoever has begun to write loses nothing to a button.
    if (editor.dirty && !templates.some(({ plan }) => JSON.stringify(plan) === now)) return nothing;
    return templateButtons(this, templates, (plan) => {
      this.change(plan);
      this.#questions.reset();
    });
  }

  #bar(): TemplateResult {
    const { texts, editor, failure, trying } = this;
    const { t } = texts;
    const mayBeSaved = !editor.published || (!editor.over && !editor.differs);
    const shown = trying === 'yes' || trying === 'loading';
    return html`${failure ? html`<p class="error" role="alert">${t.refusals[failure]}</p>` : nothing}
      <div class="row bar">
        ${
          mayBeSaved
            ? html`<button
                class="button primary"
                type="button"
                data-act="save"
                aria-disabled=${editor.saving}
                @click=${() => void this.#save()}
              >
                ${editor.saving ? t.saving : this.#saying()}
              </button>`
            : nothing
        }
        <button
          class="button"
          type="button"
          data-act="try"
          aria-expanded=${shown}
          @click=${() => void this.#try(!shown)}
        >
          ${shown ? t.hide : t.show}
        </button>
        <button
          class="button plain"
          type="button"
          @click=${() => this.dispatchEvent(new SurveyCancelEvent())}
        >
          ${t.cancel}
        </button>
      </div>
      <p class="quiet">${t.kept}</p>`;
  }

  #saying(): string {
    const { t } = this.texts;
    const { plan, record, published } = this.editor;
    if (published || (record && plan.publishAt > serverTime())) return t.save;
    return plan.publishAt > serverTime() ? t.schedule : t.publish;
  }

  #preview(): TemplateResult | typeof nothing {
    const { t } = this.texts;
    if (this.trying === 'failed') return html`<p class="error" role="alert">${t.previewFailed}</p>`;
    if (this.trying !== 'yes') return nothing;
    return html`<section class="trial" aria-labelledby="trial">
      <h3 id="trial" tabindex="-1">${t.preview}</h3>
      <community-survey heading-level="4" .plan=${this.editor.plan}></community-survey>
    </section>`;
  }

  /** The element that members have comes when somebody wants to see it. */
  async #try(on: boolean): Promise<void> {
    this.trying = on ? 'loading' : 'no';
    if (!on) return;
    try {
      await import('../../elements/survey/community-survey.js');
      this.trying = 'yes';
      this.focusOn('#trial');
    } catch {
      this.trying = 'failed';
    }
  }

  #discard(): void {
    this.editor.discard();
    this.#begin();
    this.focus();
  }

  async #save(): Promise<void> {
    if (this.editor.saving) return;
    this.checked = true;
    this.failure = '';
    const { t } = this.texts;
    const [first, ...others] = faultsOfDraft(this.editor.plan, serverTime());
    if (first) {
      announce(t.summary(others.length + 1));
      return goTo(this, this.#questions, first);
    }
    const said = this.#outcome();
    const saved = await this.editor.save();
    if (saved.kind === 'failed') {
      this.failure = saved.why;
      if (saved.why === 'denied') this.dispatchEvent(new RefusedEvent());
      return;
    }
    this.#begin();
    this.dispatchEvent(new DecidedEvent(said));
    this.dispatchEvent(new SurveySavedEvent(saved.id));
  }

  /** What will have been done. */
  #outcome(): string {
    const { saved } = this.texts.t;
    const { plan, published } = this.editor;
    const title = tidyTitle(plan.title);
    if (published) return saved.changed(title);
    return plan.publishAt > serverTime() ? saved.scheduled(title) : saved.published(title);
  }
}

define('community-admin-survey-composer', CommunityAdminSurveyComposer);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-survey-composer': CommunityAdminSurveyComposer;
  }
}
