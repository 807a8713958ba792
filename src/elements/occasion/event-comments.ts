import { html, nothing, type TemplateResult } from 'lit';
import type { Occasion } from '../../domain/occasion.js';
import { announce } from '../ui/announce.js';
import type { EventHost } from './event-host.js';

/** An event with the comments below it. */
interface CommentedHost extends EventHost {
  readonly comments: 'open' | 'closed' | 'none';
  readonly linkPrefix: string;
}

/** The comments under an event: they come when they are wanted, and stay. */
export class EventComments {
  #asked = false;
  #failed = false;
  #here = false;
  #bringing: Promise<void> | undefined;

  constructor(readonly host: CommentedHost) {}

  /** Asks for them, where they are not open anyway. */
  button(): TemplateResult | typeof nothing {
    const { comments, texts } = this.host;
    if (comments === 'none' || this.#open) return nothing;
    return html`<button class="button plain" type="button" @click=${this.#ask}>
      ${texts.t.comments.show}
    </button>`;
  }

  render({ id, title, state }: Occasion): TemplateResult | typeof nothing {
    if (!this.#open || state !== 'live') return nothing;
    void this.#bring();
    if (!this.#here) return nothing;
    return html`<community-comments
      page="event:${id}"
      heading-level=${this.host.headingLevel + 1}
      .subjectTitle=${title}
      .linkPrefix=${this.host.linkPrefix}
    ></community-comments>`;
  }

  get #open(): boolean {
    const { comments } = this.host;
    return (comments === 'open' && !this.#failed) || (comments !== 'none' && this.#asked);
  }

  #ask = (): void => {
    this.#asked = true;
    this.host.requestUpdate();
  };

  #bring(): Promise<void> {
    this.#bringing ??= import('../comment/community-comments.js').then(
      () => {
        this.#here = true;
        this.host.requestUpdate();
      },
      () => {
        this.#bringing = undefined;
        this.#asked = false;
        this.#failed = true;
        announce(this.host.texts.t.comments.failed);
        this.host.requestUpdate();
      },
    );
    return this.#bringing;
  }
}
