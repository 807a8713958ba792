import { nothing } from 'lit';
import type { ImageInput, ImagePlace } from './image-input.js';

/** Adding images to the text of an element; its code comes when somebody begins to write. */
export class Images {
  #input: ImageInput | undefined;
  #loading: Promise<void> | undefined;

  constructor(readonly place: ImagePlace) {
    place.host.addEventListener('focusin', this.bring);
    // A file that is dropped where nobody has begun to write would take the whole page's place.
    place.host.addEventListener('dragenter', this.bring);
    if (place.text() || place.host.matches(':focus-within')) this.bring();
  }

  /** Brings the button, and listens to what is pasted and dropped; without it the text can be written all the same. */
  readonly bring = (): void => {
    this.#loading ??= import('./image-input.js').then(
      (module) => {
        this.#input = new module.ImageInput(this.place);
        this.place.host.requestUpdate();
      },
      () => (this.#loading = undefined),
    );
  };

  button(): unknown {
    return this.#input?.button() ?? nothing;
  }

  /** The image that is being added, in an element that is a grid or a wrapping row. */
  panel(): unknown {
    return this.#input?.panel() ?? nothing;
  }

  /** True while an image is not in the text yet: then that is said, and the focus goes there. */
  holds(): boolean {
    return this.#input?.holds() ?? false;
  }
}
