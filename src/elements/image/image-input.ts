import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { imageTexts } from '../../i18n/images/texts.js';
import { adoptStyles } from '../comment/markup.js';
import { imageIcon } from '../ui/icons.js';
import type { ImageAdding } from './image-adding.js';
import { imageInputStyles } from './image-input.styles.js';

/** Where a text is written, in an element with one text area. */
export interface ImagePlace {
  readonly host: LitElement & { readonly locale: Locale };
  text(): string;
  write(text: string): void;
}

/** Takes images that are picked, pasted or dropped where a text is written. What happens to them comes with the first. */
export class ImageInput {
  readonly #texts;
  #adding: ImageAdding | undefined;
  #loading: Promise<ImageAdding | undefined> | undefined;

  constructor(readonly place: ImagePlace) {
    const { host } = place;
    this.#texts = new Texts(host, host.locale, imageTexts);
    adoptStyles(host.renderRoot, imageInputStyles);
    host.addEventListener('paste', this.#pasted);
    host.addEventListener('dragover', this.#dragged);
    host.addEventListener('dragleave', this.#left);
    host.addEventListener('drop', this.#dropped);
  }

  button(): TemplateResult {
    return html`<button class="button plain add-image" type="button" @click=${this.#pick}>
        ${imageIcon}<span>${this.#texts.t.add.button}</span></button
      ><input class="files" type="file" accept="image/*" multiple hidden @change=${this.#picked} />`;
  }

  panel(): unknown {
    return this.#adding?.panel() ?? nothing;
  }

  holds(): boolean {
    return this.#adding?.holds() ?? false;
  }

  #bring(): Promise<ImageAdding | undefined> {
    this.#loading ??= import('./image-adding.js').then(
      (module) => (this.#adding = new module.ImageAdding(this.place, this.#texts)),
      () => (this.#loading = undefined),
    );
    return this.#loading;
  }

  async #take(files: readonly File[]): Promise<void> {
    (await this.#bring())?.add(files);
  }

  #pick = (): void => {
    this.place.host.renderRoot.querySelector<HTMLInputElement>('.files')?.click();
    void this.#bring();
  };

  #picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#take([...(input.files ?? [])]);
    input.value = ''; // so that the same file can be picked again
  };

  /** Office programs put a picture of a text beside the text: then the text is meant. */
  #pasted = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    const images = imagesOf(clipboardData);
    if (images.length === 0 || clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    void this.#take(images);
  };

  /** Files are taken, or the browser would leave the page for them. */
  #dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.place.host.toggleAttribute('data-dropping', true);
  };

  #left = (): void => {
    this.place.host.removeAttribute('data-dropping');
  };

  #dropped = (event: DragEvent): void => {
    this.#left();
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void this.#take([...event.dataTransfer.files]);
  };
}

function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
