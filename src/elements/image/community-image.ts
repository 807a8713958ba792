import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { readImage } from '../../controllers/image-source.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { imageTexts } from '../../i18n/images/texts.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import { hold } from '../ui/hold-keys.js';
import { closeIcon } from '../ui/icons.js';
import { imageStyles } from './community-image.styles.js';

/** How far below the window an image is fetched already. */
const AHEAD = '400px';

/**
 * @summary An image that a member has stored in the community, in a text. It is fetched when it comes near the window,
 * once, and can be enlarged. Made by the renderer of people's texts, which also gives it its room.
 */
export class CommunityImage extends LitElement {
  static override styles = [base, buttons, imageStyles];

  /** The stored image's id. */
  @property() image = '';
  /** What it shows, for those who cannot see it. */
  @property() alt = '';

  @state() private status: 'waiting' | 'loading' | 'shown' | 'gone' | 'failed' = 'waiting';
  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('.picture') private picture!: HTMLElement;

  readonly #locale = new Locale(this);
  readonly #texts = new Texts(this, this.#locale, imageTexts);
  readonly #session = new SessionController(this, () => void this.#load());
  #observer: IntersectionObserver | undefined;
  #near = false;
  #blob: Blob | null = null;
  #addresses: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.status !== 'waiting') return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near = true;
        this.#observer?.disconnect();
        void this.#load();
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    for (const address of this.#addresses.splice(0)) URL.revokeObjectURL(address);
    if (this.status === 'shown') this.status = 'waiting';
  }

  override render(): TemplateResult {
    return html`<span class="frame ${this.status}" dir=${this.#locale.direction}>${this.#content()}</span>`;
  }

  override updated(): void {
    if (this.status === 'shown') void this.#draw(this.picture);
  }

  #content(): TemplateResult {
    const { show } = this.#texts.t;
    switch (this.status) {
      case 'waiting':
      case 'loading':
        return html`<span class="seat" role="img" aria-label=${this.alt || show.loading}></span>`;
      case 'shown':
        return this.#shown();
      case 'gone':
        return html`<span class="told">${this.#words()} <span>${show.gone}</span></span>`;
      case 'failed':
        return html`<span class="told">
          ${this.#words()} <span>${show.failed}</span>
          <button class="button" type="button" @click=${() => void this.#load(true)}>${show.again}</button>
        </span>`;
    }
  }

  /** What it would show. */
  #words(): TemplateResult | typeof nothing {
    return this.alt ? html`<q dir="auto">${this.alt}</q>` : nothing;
  }

  #shown(): TemplateResult {
    const { show } = this.#texts.t;
    const name = this.alt ? show.enlarge(this.alt) : show.enlargeUnnamed;
    return html`
      <button class="enlarge" type="button" aria-label=${name} aria-haspopup="dialog" @click=${this.#enlarge}>
        <span class="picture"></span>
      </button>
      <dialog
        aria-label=${this.alt || show.unnamed}
        @click=${this.#close}
        @keydown=${hold}
        @keypress=${hold}
        @keyup=${hold}
      >
        <button class="button close" type="button" aria-label=${show.close}>${closeIcon}</button>
        <span class="large"></span>
        ${this.alt ? html`<span class="caption" aria-hidden="true">${this.alt}</span>` : nothing}
      </dialog>
    `;
  }

  async #load(again = false): Promise<void> {
    const session = this.#session.value;
    if (!session || !this.#near || !this.isConnected) return;
    if (this.status !== 'waiting' && !(again && this.status === 'failed')) return;
    this.status = 'loading';
    try {
      this.#blob = await readImage(session, this.image);
      this.status = this.#blob ? 'shown' : 'gone';
    } catch {
      this.status = 'failed';
    }
  }

  /** Puts the picture into its place. A host's policy may refuse the address; then it is painted. */
  async #draw(place: HTMLElement | null): Promise<void> {
    const blob = this.#blob;
    if (!place || !blob || place.childElementCount > 0) return;
    const address = URL.createObjectURL(blob);
    this.#addresses.push(address);
    const picture = Object.assign(new Image(), { alt: this.alt, decoding: 'async', src: address });
    place.replaceChildren(picture);
    try {
      await picture.decode();
    } catch {
      if (!picture.isConnected) return;
      const canvas = await paint(blob, this.alt);
      if (canvas) picture.replaceWith(canvas);
      else this.status = 'failed';
    }
  }

  #enlarge = (): void => {
    if (!this.dialog) return;
    void this.#draw(this.dialog.querySelector<HTMLElement>('.large'));
    this.dialog.showModal();
  };

  /** Anywhere, as everybody tries. */
  #close = (): void => this.dialog?.close();
}

/** Null for bytes that are no picture. */
async function paint(blob: Blob, alt: string): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(blob);
    const canvas = Object.assign(document.createElement('canvas'), {
      width: bitmap.width,
      height: bitmap.height,
      role: 'img',
      ariaLabel: alt,
    });
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    return canvas;
  } catch {
    return null;
  }
}

define('community-image', CommunityImage);

declare global {
  interface HTMLElementTagNameMap {
    'community-image': CommunityImage;
  }
}
