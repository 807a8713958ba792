import { html, nothing, type TemplateResult } from 'lit';
import { SessionController } from '../../controllers/contexts.js';
import { uploadImage, type UploadResult } from '../../controllers/image-upload.js';
import { readMember } from '../../controllers/membership.js';
import type { Session } from '../../controllers/session.js';
import type { Texts } from '../../controllers/texts.js';
import { newId } from '../../domain/ids.js';
import { ALT_LENGTH, imageMarkup } from '../../domain/image-text.js';
import type { imageTexts } from '../../i18n/images/texts.js';
import { isSignedIn } from '../account/signed-in.js';
import { explainFault, explainRefusal } from '../comment/explain.js';
import { announce } from '../ui/announce.js';
import type { ImagePlace } from './image-input.js';
import { shrinkImage, type SmallImage } from './shrink-image.js';

/** As many wait for their turn at most; the rest of a camera's memory was dropped by mistake. */
const MOST_WAITING = 10;

/** The image that is being added. */
interface Adding {
  /** Made once, so that an image that is sent twice is stored once. */
  readonly id: string;
  readonly state: 'making' | 'asking' | 'sending';
  readonly small: SmallImage | null;
  readonly problem: string;
  /** An account of one's own would help. */
  readonly guest: boolean;
}

type Failure = Pick<Adding, 'problem' | 'guest'>;

/** One image after the other: made smaller, described, stored, and put into the text where the caret was. */
export class ImageAdding {
  readonly #session: SessionController;
  readonly #waiting: Blob[] = [];
  #adding: Adding | null = null;
  #position: number | undefined;

  constructor(
    readonly place: ImagePlace,
    readonly texts: Texts<typeof imageTexts.english>,
  ) {
    this.#session = new SessionController(place.host);
  }

  add(files: readonly Blob[]): void {
    this.#waiting.push(...files.slice(0, MOST_WAITING - this.#waiting.length));
    if (!this.#adding) void this.#next();
    else this.#update();
  }

  holds(): boolean {
    if (!this.#adding) return false;
    const { add } = this.texts.t;
    if (this.#adding.state !== 'asking') announce(add[this.#adding.state]);
    else this.#change({ problem: this.#adding.problem || add.open });
    this.#focus('#image-alt, .adding button');
    return true;
  }

  panel(): TemplateResult | typeof nothing {
    const adding = this.#adding;
    if (!adding) return nothing;
    const { small, problem } = adding;
    return html`<fieldset
      class="adding ${small ? 'made' : ''}"
      aria-label=${this.texts.t.add.title}
      @keydown=${this.#key}
    >
      ${small ? html`<div aria-hidden="true">${small.canvas}</div>` : nothing}
      <div class="about">
        ${small ? this.#question() : nothing} ${this.#progress(adding)}
        ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
      </div>
      ${this.#choices(adding)}
    </fieldset>`;
  }

  #question(): TemplateResult {
    const { add } = this.texts.t;
    const sending = this.#adding?.state === 'sending';
    return html`
      <label for="image-alt">${add.alt}</label>
      <input
        id="image-alt"
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength=${ALT_LENGTH}
        aria-describedby="image-alt-hint"
        ?readonly=${sending}
      />
      <span id="image-alt-hint" class="hint">${add.altHint}</span>
    `;
  }

  #progress({ state }: Adding) {
    const { add } = this.texts.t;
    const count = this.#waiting.length;
    const text = { making: add.making, sending: add.sending, asking: count > 0 ? add.waiting(count) : '' }[
      state
    ];
    return text ? html`<p class="hint">${text}</p>` : nothing;
  }

  #choices({ state, small, guest }: Adding): TemplateResult {
    const { add } = this.texts.t;
    const { account } = this.place.host.locale.t;
    return html`<div class="choices">
      <button class="button plain" type="button" @click=${this.#discard}>${add.cancel}</button>
      ${guest ? html`<button class="button" type="button" @click=${this.#upgrade}>${account.create}</button>` : nothing}
      ${
        small
          ? html`<button
              class="button primary"
              type="button"
              aria-disabled=${state !== 'asking'}
              @click=${this.#insert}
            >
              ${add.insert}
            </button>`
          : nothing
      }
    </div>`;
  }

  async #next(): Promise<void> {
    const file = this.#waiting.shift();
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    this.#adding = file ? { id, state: 'making', small: null, problem: '', guest: false } : null;
    this.#update();
    if (!file) return this.#focus('textarea');
    this.#position ??= this.#field?.selectionEnd;
    const small = await shrinkImage(file);
    if (this.#adding?.id !== id) return;
    const made = typeof small === 'object';
    this.#change({
      state: 'asking',
      small: made ? small : null,
      problem: made ? '' : this.texts.t.refused[small],
    });
    this.#focus(made ? '#image-alt' : '.adding button');
  }

  #insert = async (): Promise<void> => {
    const adding = this.#adding;
    const session = this.#session.value;
    if (!adding?.small || adding.state !== 'asking') return;
    if (!session) return this.#change({ problem: this.texts.t.refused.unavailable });
    const { id, small } = adding;
    const alt = this.place.host.renderRoot.querySelector<HTMLInputElement>('#image-alt')?.value ?? '';
    this.#change({ state: 'sending', problem: '', guest: false });
    const failure = await this.#send(session, id, small);
    if (this.#adding?.id !== id) return;
    if (failure) {
      this.#change({ state: 'asking', ...failure });
      return this.#focus('#image-alt');
    }
    this.#write(imageMarkup({ id, alt, width: small.width, height: small.height }));
    announce(this.texts.t.add.added);
    await this.#next();
  };

  /** Null once it is stored, else why not; an empty sentence where somebody called it off. */
  async #send(session: Session, id: string, { bytes, type }: SmallImage): Promise<Failure | null> {
    try {
      if (session.account && !session.member) await readMember(session);
      if (!(await isSignedIn(this.place.host, session))) return { problem: '', guest: false };
      const result = await uploadImage(session, { id, type, bytes });
      if (result.kind === 'stored') return null;
      return { problem: this.#explain(result), guest: result.kind === 'refused' && result.why === 'guest' };
    } catch (error) {
      console.error('community-widgets: an image could not be stored.', error);
      return { problem: this.texts.t.refused.unavailable, guest: false };
    }
  }

  #explain(result: Exclude<UploadResult, { kind: 'stored' }>): string {
    const { refused } = this.texts.t;
    const { locale } = this.place.host;
    if (result.kind === 'failed')
      return result.code === 'unavailable' ? refused.unavailable : explainFault(locale, result.code);
    const { why, until } = result;
    if (why === 'guest' || why === 'off') return refused[why];
    return why === 'day-limit' ? refused.tooMany : explainRefusal(locale, why, until);
  }

  /** In a paragraph of its own, where the caret was when the image came. */
  #write(markup: string): void {
    const text = this.place.text();
    const at = Math.min(this.#position ?? text.length, text.length);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const added = `${before}${gap}${markup}${after.startsWith('\n') ? '' : '\n\n'}`;
    this.place.write(added + after);
    this.#position = added.length;
    void this.place.host.updateComplete.then(() =>
      this.#field?.setSelectionRange(added.length, added.length),
    );
    if (this.#waiting.length === 0) this.#position = undefined;
  }

  #discard = (): void => {
    announce(this.texts.t.add.discarded);
    void this.#next();
  };

  /** What a guest has written stays theirs. */
  #upgrade = async (): Promise<void> => {
    const session = this.#session.value;
    if (!session) return;
    const { upgrade } = await import('../account/sign-in.js');
    if (await upgrade(this.place.host, session)) await this.#insert();
  };

  /** Enter adds the image and does not send the text; Escape discards it and closes nothing else. */
  #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#discard();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void this.#insert();
    else return;
    event.preventDefault();
  };

  get #field(): HTMLTextAreaElement | null {
    return this.place.host.renderRoot.querySelector('textarea');
  }

  #change(part: Partial<Adding>): void {
    if (this.#adding) this.#adding = { ...this.#adding, ...part };
    this.#update();
  }

  #update(): void {
    this.place.host.requestUpdate();
  }

  #focus(selector: string): void {
    const { host } = this.place;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
