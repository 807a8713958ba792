import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../inbox/inbox-links.js';
import { copyText } from '../ui/copy-text.js';
import type { PromotionHost } from './promotion-desk.js';

/** What is revealed to whoever has entered: read once for each of them, and by nobody else. */
export class PromotionReveal {
  /** Undefined until it is known, null where nothing is stored. */
  text: string | null | undefined;
  #failed = false;
  #for = '';

  constructor(readonly host: PromotionHost) {}

  /** Before each render. */
  look(): void {
    const { session, occasion, key, signUp } = this.host.box;
    const wanted =
      occasion?.reveals && key && signUp ? `${key.event} ${key.occurrence} ${signUp.ticket}` : '';
    if (wanted === this.#for) return;
    this.#for = wanted;
    this.text = undefined;
    this.#failed = false;
    if (session && key && signUp && wanted) void this.#read(wanted);
  }

  render(): TemplateResult | typeof nothing {
    const { locale, box, texts } = this.host;
    const { own } = texts.t;
    if (!this.#for) return nothing;
    if (this.#failed)
      return html`<p class="revealed">
        <span role="alert">${own.revealFailed}</span>
        <button class="button" type="button" @click=${() => this.#again()}>${locale.t.comments.retry}</button>
      </p>`;
    if (this.text === undefined) return html`<p class="revealed quiet">${own.revealing}</p>`;
    if (this.text === null)
      return html`<p class="revealed">
        ${own.nothingYet}
        <button class="button" type="button" @click=${() => this.#again()}>${own.lookAgain}</button>
      </p>`;
    const address = box.occasion?.reveals === 'link' ? webAddress(this.text.trim()) : null;
    return address ? this.#link(address) : this.#code(this.text);
  }

  #link(address: URL): TemplateResult {
    return html`<p class="revealed">
      <a class="button primary" href=${address.href} target="_blank" rel="noopener noreferrer"
        >${this.host.texts.t.own.link}</a
      >
      <span class="quiet" dir="ltr">${address.host}</span>
    </p>`;
  }

  #code(text: string): TemplateResult {
    const { own } = this.host.texts.t;
    return html`<p class="revealed">
      <span id="code-label" class="quiet">${own.code}</span>
      <code dir="ltr">${text}</code>
      <button class="button" type="button" @click=${() => void this.#copy(text)}>${own.copy}</button>
    </p>`;
  }

  async #copy(text: string): Promise<void> {
    const { own } = this.host.texts.t;
    const words = { copied: own.copied, copyFailed: own.notCopied };
    if (!(await copyText(text, words))) this.#select();
  }

  /** Where a page may not copy by itself, one key is left to press. */
  #select(): void {
    const code = this.host.renderRoot.querySelector('code');
    if (code) getSelection()?.selectAllChildren(code);
  }

  #again(): void {
    this.#for = '';
    this.host.requestUpdate();
  }

  async #read(wanted: string): Promise<void> {
    const { session, key, signUp } = this.host.box;
    if (!session || !key || !signUp) return;
    let text: string | null | undefined;
    try {
      const { readRevealed } = await import('../../controllers/occasion-codes.js');
      text = await readRevealed({ session, key }, signUp);
    } catch {
      text = undefined;
    }
    if (wanted !== this.#for) return;
    this.text = text;
    this.#failed = text === undefined;
    this.host.requestUpdate();
  }
}
