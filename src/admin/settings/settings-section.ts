import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import type { Section, SettingsEditor, SettingsValues } from '../../controllers/settings-editor.js';
import { Texts } from '../../controllers/texts.js';
import { announce } from '../../elements/ui/announce.js';
import { settingsTexts } from '../../i18n/staff/settings/texts.js';
import { logTexts } from '../../i18n/staff/log/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent } from '../panel-events.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { conflictPanel } from './settings-conflict.js';
import { sectionStyles } from './settings-section.styles.js';

/** One section of the settings: its fields, what is wrong with them, and the buttons to save or discard. */
export abstract class SettingsSection<S extends Section> extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    dangerButton,
    selects,
    states,
    tabStyles,
    choices,
    sectionStyles,
    touch,
  ];

  @property({ attribute: false }) editor!: SettingsEditor;
  /** Counts the editor's changes, so that each is shown. */
  @property({ type: Number, attribute: false }) version = 0;
  /** Whether whoever looks may change this section. */
  @property({ type: Boolean, attribute: false }) editable = false;

  @state() private message = '';
  @state() private bad = false;
  @state() private saving = false;
  /** Errors are shown after the first attempt to save. */
  @state() protected strict = false;

  /** @internal */
  readonly locale = new Locale(this);
  protected readonly texts = new Texts(this, this.locale, settingsTexts);
  protected readonly logTexts = new Texts(this, this.locale, logTexts);

  protected abstract readonly section: S;
  protected abstract get heading(): string;
  protected abstract fields(value: SettingsValues[S]): unknown;
  /** Whether it cannot be saved as it is. */
  protected abstract isWrong(value: SettingsValues[S]): boolean;

  protected get intro(): string {
    return '';
  }

  /** What was entered besides the value is forgotten with it. */
  protected forget(): void {
    this.strict = false;
  }

  protected change(value: SettingsValues[S]): void {
    this.message = '';
    this.editor.change(this.section, value);
  }

  protected get value(): SettingsValues[S] | undefined {
    return this.editor.value(this.section);
  }

  override render(): TemplateResult | typeof nothing {
    const { value, heading, intro } = this;
    if (value === undefined) return nothing;
    return html`<form
      class="box"
      dir=${this.locale.direction}
      aria-labelledby="heading"
      novalidate
      @submit=${this.#submitted}
    >
      <h3 id="heading">
        ${heading}
        ${this.editor.isChanged(this.section) ? html`<span class="chip">${this.texts.t.unsaved}</span>` : nothing}
      </h3>
      ${intro ? html`<p class="quiet">${intro}</p>` : nothing} ${this.#conflict()}
      <fieldset class="fields" ?disabled=${!this.editable}>${this.fields(value)}</fieldset>
      ${this.editable ? this.#bar() : nothing}
    </form>`;
  }

  #conflict(): TemplateResult | typeof nothing {
    const { editor, section } = this;
    if (!editor.isContested(section) || !editor.stored) return nothing;
    const texts = { t: this.texts.t, log: this.logTexts.t, locale: this.locale };
    return conflictPanel(texts, { section, theirs: editor.stored[section], mine: this.value }, (mine) => {
      if (mine) editor.keepMine(section);
      else this.#discard();
      this.renderRoot.querySelector<HTMLElement>('.bar button')?.focus();
    });
  }

  #bar(): TemplateResult {
    const { t } = this.texts;
    const changed = this.editor.isChanged(this.section);
    const idle = !changed || this.saving || this.editor.isContested(this.section);
    return html`<div class="row bar">
      <button
        class="button primary"
        type="submit"
        aria-disabled=${idle}
        aria-label=${this.saving ? t.saving : t.saveOf(this.heading)}
      >
        ${this.saving ? t.saving : t.save}
      </button>
      <button
        class="button plain"
        type="button"
        aria-disabled=${!changed || this.saving}
        aria-label=${t.discardOf(this.heading)}
        @click=${() => (changed && !this.saving ? this.#discard() : undefined)}
      >
        ${t.discard}
      </button>
      <span role="status" class=${this.bad ? 'error' : 'quiet'}>${this.message}</span>
    </div>`;
  }

  #discard(): void {
    this.editor.discard(this.section);
    this.message = '';
    this.forget();
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    const { value } = this;
    const idle = !this.editor.isChanged(this.section) || this.editor.isContested(this.section);
    if (idle || this.saving || value === undefined) return;
    this.strict = true;
    if (this.isWrong(value)) void this.#showFaults();
    else void this.#save();
  };

  async #showFaults(): Promise<void> {
    this.#say(this.texts.t.wrong, true);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  async #save(): Promise<void> {
    const { t } = this.texts;
    this.saving = true;
    this.message = '';
    const saved = await this.editor.save(this.section);
    this.saving = false;
    if (saved.kind !== 'saved') return this.#failed(saved.kind);
    this.forget();
    this.#say(t.saved(this.heading), false);
    this.dispatchEvent(new DecidedEvent(t.saved(this.heading), saved.undo));
  }

  #failed(kind: 'conflict' | 'denied' | 'failed'): void {
    const { t } = this.texts;
    if (kind === 'conflict') announce(t.conflict.heading);
    this.#say({ conflict: '', denied: t.denied, failed: t.notSaved }[kind], true);
  }

  #say(message: string, bad: boolean): void {
    Object.assign(this, { message, bad });
  }
}
