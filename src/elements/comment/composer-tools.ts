import { html, nothing, type TemplateResult } from 'lit';
import { Draft } from '../../controllers/draft.js';
import { BODY_LENGTH } from '../../domain/limits.js';
import { bodyFault, tidyBody } from '../../domain/validate.js';
import { completeEnglish } from '../../i18n/en-writing.js';
import type { CommunityComposer } from './community-composer.js';
import { adoptBodyStyles, isRenderable, loadMarkup, nodesOf } from './markup.js';
import { Mentions } from './mentions.js';

/** How long before the limit the counter shows. */
const COUNTER_FROM = 500;

/** What a composer can do beyond its field: keep a draft, preview, count, and refuse what cannot be sent. */
export class ComposerTools {
  readonly draft: Draft;
  readonly #mentions: Mentions;
  #previewing = false;
  #fault: 'blank' | 'long' | '' = '';

  constructor(
    readonly composer: CommunityComposer,
    typed: string | undefined,
  ) {
    completeEnglish();
    this.draft = new Draft(
      composer,
      () => (composer.draftKey ? { ...composer.draftKey, kind: composer.kind } : null),
      () => composer.initial,
    );
    this.#mentions = new Mentions(composer);
    if (typed !== undefined) this.write(typed);
  }

  /** The sentence that says what is wrong with the text, where something is. */
  get problem(): string {
    return this.#fault ? this.composer.locale.t.composer[this.#fault] : '';
  }

  write(text: string): void {
    this.draft.write(text);
    if (this.#fault) this.#fault = faultOf(text);
    this.#mentions.typed(text);
  }

  settled(body: string): void {
    this.draft.clear(body);
    this.#fault = '';
  }

  /** True when the text can be sent; otherwise the focus is back in the field, and the reason below it. */
  check(): boolean {
    this.#fault = faultOf(this.draft.text);
    this.#previewing = false;
    this.composer.requestUpdate();
    if (this.#fault) void this.composer.updateComplete.then(() => this.composer.focus());
    return !this.#fault;
  }

  /** The preview, where it stands in place of the field. */
  preview(): TemplateResult | undefined {
    if (!this.#previewing) return undefined;
    const { composer } = this.composer.locale.t;
    const text = tidyBody(this.draft.text);
    return html`<div
      class="body input preview"
      dir="auto"
      role="region"
      aria-label=${composer.preview}
      tabindex="0"
    >
      ${text ? nodesOf(text) : html`<p class="hint">${composer.nothing}</p>`}
    </div>`;
  }

  /** What stands beside the buttons. */
  row(): TemplateResult {
    return html`${this.#mentions.list()}${this.#previewButton()}<span class="grow"></span>${this.#counter()}`;
  }

  #previewButton(): TemplateResult | typeof nothing {
    const { composer } = this.composer.locale.t;
    if (!this.draft.dirty && !this.#previewing) return nothing;
    return html`
      <button class="button plain" type="button" aria-pressed=${this.#previewing} @click=${this.#toggle}>
        ${this.#previewing ? composer.edit : composer.preview}
      </button>
      <span class="hint markdown" dir="ltr">${composer.hint}</span>
    `;
  }

  #counter(): TemplateResult | typeof nothing {
    const rest = BODY_LENGTH - tidyBody(this.draft.text).length;
    if (rest > COUNTER_FROM) return nothing;
    const { composer } = this.composer.locale.t;
    return html`<span class="counter ${rest < 0 ? 'error' : 'hint'}">
      ${rest < 0 ? composer.over(-rest) : composer.left(rest)}
    </span>`;
  }

  #toggle = async (): Promise<void> => {
    if (!this.#previewing && !isRenderable(this.draft.text)) await loadMarkup();
    adoptBodyStyles(this.composer.renderRoot);
    this.#previewing = !this.#previewing;
    this.composer.requestUpdate();
    await this.composer.updateComplete;
    if (!this.#previewing) this.composer.focus();
  };
}

function faultOf(text: string): 'blank' | 'long' | '' {
  const fault = bodyFault(tidyBody(text));
  return fault === 'blank' || fault === 'long' ? fault : '';
}
