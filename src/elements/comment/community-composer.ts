import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Draft, type DraftKey } from '../../controllers/draft.js';
import { Locale } from '../../controllers/locale.js';
import { BODY_LENGTH } from '../../domain/limits.js';
import { bodyFault, tidyBody } from '../../domain/validate.js';
import { base, buttons, fields } from '../../styles/base.js';
import { define } from '../define.js';
import { bodyStyles } from './community-comment.styles.js';
import { composerStyles } from './community-composer.styles.js';
import { isRenderable, loadMarkup, markup } from './markup.js';

/** Asks for a text to be sent; the composer keeps it until `settled` is called. */
export class ComposerSubmitEvent extends Event {
  constructor(readonly body: string) {
    super('composer-submit', { bubbles: true });
  }
}

/** How long before the limit the counter shows. */
const COUNTER_FROM = 500;

/**
 * @summary Where a comment, reply or edit is written: Markdown with preview, a draft that survives reload, a limit.
 *
 * @fires composer-submit - The text is to be sent.
 * @fires composer-cancel - The reply or edit is given up.
 * @csspart base - The form.
 * @csspart field - The text field.
 */
export class CommunityComposer extends LitElement {
  static override styles = [base, buttons, fields, bodyStyles, composerStyles];

  @property() kind: DraftKey['kind'] = 'comment';
  /** Where the draft belongs; null until it is known. */
  @property({ attribute: false }) draftKey: Omit<DraftKey, 'kind'> | null = null;
  /** What stands there at first, such as the comment that is edited. */
  @property({ attribute: false }) initial = '';
  /** Sending: the field rests. */
  @property({ type: Boolean }) busy = false;
  /** Nothing can be sent now, whatever is typed; the sentence says why. */
  @property({ attribute: false }) closed = '';
  /** What went wrong with this text, and what to do. */
  @property({ attribute: false }) failure = '';

  @state() private preview = false;
  @state() private fault: 'blank' | 'long' | null = null;
  @query('textarea') private field: HTMLTextAreaElement | null | undefined;

  #locale = new Locale(this);
  #draft = new Draft(
    this,
    () => (this.draftKey ? { ...this.draftKey, kind: this.kind } : null),
    () => this.initial,
  );

  /** Something is typed that has not been sent. */
  get dirty(): boolean {
    return this.#draft.dirty;
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  /** The text has arrived, or waits where it cannot be lost: the draft can go. */
  settled(body: string): void {
    this.#draft.clear(body);
    this.failure = '';
    this.fault = null;
  }

  /** Puts a text back, below what stands there. */
  insert(text: string): void {
    const before = this.#draft.text.trim();
    this.#draft.write(before ? `${before}\n\n${text}` : text);
  }

  /** Gives the draft up. */
  discard(): void {
    this.#draft.clear();
  }

  override render(): TemplateResult {
    const { direction } = this.#locale;
    return html`
      <form part="base" dir=${direction} @submit=${this.#submit} @keydown=${this.#key}>
        <div class="box">${this.preview ? this.#preview() : this.#field()}</div>
        ${this.#error()}
        <div class="row">
          ${this.#tools()}
          <span class="grow"></span>
          ${this.#counter()} ${this.#buttons()}
        </div>
      </form>
    `;
  }

  #field(): TemplateResult {
    const label = this.#label();
    const text = this.busy ? '' : this.#draft.text;
    const problem = this.failure || this.fault;
    return html`
      <label for="text">${label}</label>
      <textarea
        id="text"
        part="field"
        class="input"
        dir="auto"
        rows="1"
        .value=${live(text)}
        ?readonly=${this.busy}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? 'error' : nothing}
        @input=${this.#typed}
        @focus=${this.#focused}
      ></textarea>
    `;
  }

  #preview(): TemplateResult {
    const { t } = this.#locale;
    const text = tidyBody(this.#draft.text);
    return html`<div class="body input preview" dir="auto" role="region" aria-label=${t.composer.preview} tabindex="0">
      ${text ? nodesOf(markup(text)) : html`<p class="hint">${t.composer.nothing}</p>`}
    </div>`;
  }

  #error(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    const text = this.failure || (this.fault ? t.composer[this.fault] : '') || this.closed;
    return text ? html`<p id="error" class="error" role="alert">${text}</p>` : nothing;
  }

  #tools(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    if (!this.#draft.dirty && !this.preview) return nothing;
    return html`
      <button class="button plain" type="button" aria-pressed=${this.preview} @click=${this.#togglePreview}>
        ${this.preview ? t.composer.edit : t.composer.preview}
      </button>
      <span class="hint markdown" dir="ltr">${t.composer.hint}</span>
    `;
  }

  #counter(): TemplateResult | typeof nothing {
    const rest = BODY_LENGTH - tidyBody(this.#draft.text).length;
    if (rest > COUNTER_FROM) return nothing;
    const { t } = this.#locale;
    return html`<span class="counter ${rest < 0 ? 'error' : 'hint'}">
      ${rest < 0 ? t.composer.over(-rest) : t.composer.left(rest)}
    </span>`;
  }

  #buttons(): TemplateResult {
    const { t } = this.#locale;
    const send = { comment: t.composer.post, reply: t.composer.postReply, edit: t.composer.save }[this.kind];
    return html`
      ${this.kind === 'comment'
        ? nothing
        : html`<button class="button plain" type="button" @click=${this.#cancel}>${t.composer.cancel}</button>`}
      <button class="button primary" type="submit" aria-disabled=${this.busy || this.closed !== ''}>${send}</button>
    `;
  }

  #label(): string {
    const { t } = this.#locale;
    return { comment: t.composer.write, reply: t.composer.writeReply, edit: t.composer.editText }[this.kind];
  }

  #typed = (event: Event): void => {
    this.#draft.write((event.target as HTMLTextAreaElement).value);
    this.failure = '';
    if (this.fault) this.fault = bodyFaultOf(this.#draft.text);
  };

  #focused = (): void => {
    this.dispatchEvent(new Event('composer-focus', { bubbles: true }));
  };

  /** Keys typed here are not the host page's short cuts; Ctrl or Cmd with Enter sends. */
  #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' && this.kind !== 'comment' && !this.#draft.dirty) this.#cancel();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    if (this.busy || this.closed) return;
    const body = tidyBody(this.#draft.text);
    this.fault = bodyFaultOf(body);
    if (this.fault) return this.#backToField();
    this.preview = false;
    this.dispatchEvent(new ComposerSubmitEvent(this.#draft.text));
  }

  #backToField(): void {
    this.preview = false;
    void this.updateComplete.then(() => this.focus());
  }

  #cancel = (): void => {
    this.dispatchEvent(new Event('composer-cancel', { bubbles: true }));
  };

  #togglePreview = async (): Promise<void> => {
    if (!this.preview && !isRenderable(this.#draft.text)) await loadMarkup();
    this.preview = !this.preview;
    if (!this.preview) this.#backToField();
  };
}

function bodyFaultOf(text: string): 'blank' | 'long' | null {
  const fault = bodyFault(tidyBody(text));
  return fault === 'characters' ? null : fault;
}

function nodesOf(content: DocumentFragment | TemplateResult) {
  return content instanceof DocumentFragment ? [...content.childNodes] : content;
}

define('community-composer', CommunityComposer);

declare global {
  interface HTMLElementTagNameMap {
    'community-composer': CommunityComposer;
  }
  interface HTMLElementEventMap {
    'composer-submit': ComposerSubmitEvent;
  }
}
