import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { ownTab } from '../../controllers/browser-storage.js';
import { earlyName, type DraftKey } from '../../controllers/draft-key.js';
import { Locale } from '../../controllers/locale.js';
import { base, buttons, fields } from '../../styles/base.js';
import { define } from '../define.js';
import { whenIdle } from '../../controllers/when-idle.js';
import { composerStyles } from './community-composer.styles.js';
import type { ComposerTools } from './composer-tools.js';

/** Asks for a text to be sent; the composer keeps it until `settled` is called. */
export class ComposerSubmitEvent extends Event {
  constructor(readonly body: string) {
    super('composer-submit', { bubbles: true });
  }
}

/**
 * @summary Where a comment, reply or edit is written: Markdown with preview, a draft that survives reload, a limit.
 * The field is there at once; draft, preview and counter follow when the browser is idle or somebody begins to write.
 *
 * @fires composer-submit - The text is to be sent.
 * @fires composer-cancel - The reply or edit is given up.
 * @fires composer-focus - Somebody begins to write.
 * @csspart base - The form.
 * @csspart field - The text field.
 */
export class CommunityComposer extends LitElement {
  static override styles = [base, buttons, fields, composerStyles];

  @property() kind: DraftKey['kind'] = 'comment';
  /** Where the draft belongs; null until it is known. */
  @property({ attribute: false }) draftKey: Omit<DraftKey, 'kind'> | null = null;
  /** Something more important is still on its way: what the composer can do beyond its field waits. */
  @property({ type: Boolean }) waiting = false;
  /** What stands there at first, such as the comment that is edited. */
  @property({ attribute: false }) initial = '';
  /** Sending: the field rests. */
  @property({ type: Boolean }) busy = false;
  /** Nothing can be sent now, whatever is typed; the sentence says why. */
  @property({ attribute: false }) closed = '';
  /** What went wrong with this text, and what to do. */
  @property({ attribute: false }) failure = '';

  /** @internal */
  readonly locale = new Locale(this);
  @state() private tools: ComposerTools | undefined;
  #typed: string | undefined;
  #bringing: Promise<ComposerTools | undefined> | undefined;

  /** What stands in the field. */
  get text(): string {
    return this.tools?.draft.text ?? this.#typed ?? this.initial;
  }

  override willUpdate(): void {
    if (this.draftKey && !this.waiting && !this.#bringing) whenIdle(() => void this.#bring());
  }

  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  /** The text has arrived, waits where it cannot be lost, or is given up: the draft can go. */
  settled(body: string): void {
    this.tools?.settled(body);
    this.failure = '';
  }

  override render(): TemplateResult {
    const problem = this.failure || this.tools?.problem;
    const note = problem || this.closed;
    return html`
      <form
        part="base"
        dir=${this.locale.direction}
        @submit=${this.#submit}
        @keydown=${this.#key}
        @keypress=${this.#key}
        @keyup=${this.#key}
      >
        <div class="box">${this.tools?.preview() ?? this.#textField(Boolean(problem))}</div>
        ${note ? html`<p id="error" class="error" role="alert">${note}</p>` : nothing}
        <div class="row">${this.tools?.row() ?? html`<span class="grow"></span>`} ${this.#buttons()}</div>
      </form>
    `;
  }

  override updated(): void {
    // Set by hand, and only when it differs: the caret of somebody who is typing stays where it is.
    const field = this.#field;
    const text = this.busy ? '' : this.text;
    if (field && field.value !== text) field.value = text;
    // Whoever reloads before the draft is there finds the text again.
    if (!this.tools && this.draftKey && this.#typed !== undefined)
      ownTab.write(earlyName({ ...this.draftKey, kind: this.kind }), this.#typed);
  }

  #textField(problem: boolean): TemplateResult {
    const { composer } = this.locale.t;
    const label = { comment: composer.write, reply: composer.writeReply, edit: composer.editText }[this.kind];
    return html`
      <label for="text">${label}</label>
      <textarea
        id="text"
        part="field"
        class="input"
        dir="auto"
        rows="1"
        ?readonly=${this.busy}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? 'error' : nothing}
        @input=${this.#input}
        @focus=${this.#focused}
      ></textarea>
    `;
  }

  #buttons(): TemplateResult {
    const { composer } = this.locale.t;
    const send = { comment: composer.post, reply: composer.postReply, edit: composer.save }[this.kind];
    return html`
      ${
        this.kind === 'comment'
          ? nothing
          : html`<button class="button plain" type="button" @click=${this.#cancel}>
              ${composer.cancel}
            </button>`
      }
      <button class="button primary" type="submit" aria-disabled=${this.busy || this.closed !== ''}>
        ${send}
      </button>
    `;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Draft, preview and counter; undefined where they cannot be loaded, then the field works without them. */
  #bring(): Promise<ComposerTools | undefined> {
    this.#bringing ??= import('./composer-tools.js').then(
      (module) => (this.tools = new module.ComposerTools(this, this.#typed)),
      () => (this.#bringing = undefined),
    );
    return this.#bringing;
  }

  /** @internal Takes a text in place of the one that stands there. */
  write(text: string): void {
    this.#typed = text;
    this.tools?.write(text);
    this.requestUpdate();
  }

  #input = (event: Event): void => {
    this.write((event.target as HTMLTextAreaElement).value);
    this.failure = '';
  };

  #focused = (): void => {
    void this.#bring();
    this.dispatchEvent(new Event('composer-focus', { bubbles: true }));
  };

  /** Keys typed here are not the host page's short cuts; Ctrl or Cmd with Enter sends. */
  #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.type !== 'keydown') return;
    if (event.key === 'Escape' && this.kind !== 'comment' && !this.tools?.draft.dirty) this.#cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing)
      void this.#submit(event);
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const tools = await this.#bring();
    if (this.busy || this.closed) return;
    if (!tools || tools.check()) this.dispatchEvent(new ComposerSubmitEvent(this.text));
  };

  #cancel = (): void => {
    this.dispatchEvent(new Event('composer-cancel', { bubbles: true }));
  };
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
