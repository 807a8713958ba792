import { html, nothing, type TemplateResult } from 'lit';
import { Draft } from '../../controllers/draft.js';
import { bodyFault, tidyBody } from '../../domain/validate.js';
import { completeComments } from '../../i18n/en-writing.js';
import { Images } from '../image/images.js';
import type { CommunityComposer } from './community-composer.js';
import { adoptBodyStyles, isRenderable, loadMarkup } from './markup.js';
import { Mentions } from './mentions.js';
import { counterOf, previewButton, previewOf } from './writing-parts.js';

/** What a composer can do beyond its field: keep a draft, preview, count, and refuse what cannot be sent. */
export class ComposerTools {
  readonly draft: Draft;
  readonly #mentions: Mentions;
  readonly #images: Images;
  #previewing = false;
  #fault: 'blank' | 'long' | '' = '';

  constructor(
    readonly composer: CommunityComposer,
    typed: string | undefined,
  ) {
    completeComments();
    this.draft = new Draft(
      composer,
      () => (composer.draftKey ? { ...composer.draftKey, kind: composer.kind } : null),
      () => composer.initial,
    );
    this.#mentions = new Mentions(composer);
    if (typed !== undefined) this.write(typed);
    this.#images = new Images({
      host: composer,
      text: () => this.draft.text,
      write: (text) => composer.write(text),
    });
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
    if (this.#images.holds()) return false;
    if (this.#fault) void this.composer.updateComplete.then(() => this.composer.focus());
    return !this.#fault;
  }

  /** The preview, where it stands in place of the field. */
  preview(): TemplateResult | undefined {
    return this.#previewing ? previewOf(this.draft.text, this.composer.locale) : undefined;
  }

  /** What stands beside the buttons. */
  row(): TemplateResult {
    const { locale } = this.composer;
    const shown = this.draft.dirty || this.#previewing;
    const button = shown ? previewButton(this.#previewing, () => void this.#toggle(), locale) : nothing;
    const addImage = this.#previewing ? nothing : this.#images.button();
    return html`${this.#mentions.list()}${this.#images.panel()}${addImage}${button}<span class="grow"></span
      >${counterOf(this.draft.text, locale)}`;
  }

  async #toggle(): Promise<void> {
    if (!this.#previewing && !isRenderable(this.draft.text)) await loadMarkup();
    adoptBodyStyles(this.composer.renderRoot);
    this.#previewing = !this.#previewing;
    this.composer.requestUpdate();
    await this.composer.updateComplete;
    if (!this.#previewing) this.composer.focus();
  }
}

function faultOf(text: string): 'blank' | 'long' | '' {
  const fault = bodyFault(tidyBody(text));
  return fault === 'blank' || fault === 'long' ? fault : '';
}
