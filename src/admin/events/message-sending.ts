import { html, type LitElement, type TemplateResult } from 'lit';
import { tellAttendees } from '../../controllers/occasion-messages.js';
import type { PlanDraft } from '../../controllers/plan-draft.js';
import type { Session } from '../../controllers/session.js';
import { MESSAGE_LENGTH, type Audience } from '../../data/occasion-making.js';
import type { Occasion } from '../../domain/occasion.js';
import { tidyBody } from '../../domain/validate.js';
import { announce } from '../../elements/ui/announce.js';
import { textField } from '../settings/field.js';

/** What is wrong with what was written, or with sending it. */
type Fault = 'blank' | 'long' | 'failed';

interface MessageTexts extends Readonly<Record<'body' | 'hint' | 'send' | 'sending' | 'done', string>> {
  readonly faults: Readonly<Record<Fault, string>>;
}

interface Message {
  readonly occasion: Occasion;
  readonly occurrence: string;
  readonly to: Audience;
  readonly body: string;
}

type Draft = Pick<PlanDraft<unknown>, 'id' | 'claim' | 'clear'>;

/** The part that shows the form. */
interface MessageHost extends LitElement {
  readonly session: Session;
  readonly texts: { readonly t: { readonly message: MessageTexts } };
}

/** Sends a message to those who have signed up; what fails can be sent again, and reaches nobody twice. */
export class MessageSending {
  #busy = false;
  #fault: Fault | '' = '';

  constructor(readonly host: MessageHost) {}

  /** The field for what is written, and the button. `take` is called with what is typed. */
  render(body: string, take: (body: string) => void): TemplateResult {
    const { message } = this.host.texts.t;
    return html`${textField({
        ...{ id: 'message', label: message.body, hint: message.hint, rows: 3, value: body },
        error: this.#fault && message.faults[this.#fault],
        take: (text) => {
          take(text);
          this.begin();
        },
      })}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this.#busy}>
          ${this.#busy ? message.sending : message.send}
        </button>
      </div>`;
  }

  /** What was wrong is no more: something else is written, or to others. */
  begin(): void {
    this.#become({ fault: '' });
  }

  /** Resolves to whether everybody has it; then nothing is left of the draft. */
  async send(draft: Draft, { occasion, occurrence, to, body }: Message): Promise<boolean> {
    if (this.#busy) return false;
    const text = tidyBody(body);
    const fault = text.trim() === '' ? 'blank' : text.length > MESSAGE_LENGTH ? 'long' : '';
    if (fault) return this.#refuse(fault);
    this.#become({ busy: true, fault: '' });
    draft.claim();
    const telling = { intent: draft.id, to, body: text };
    const left = await tellAttendees(this.host.session, occasion, [occurrence], telling);
    this.#become({ busy: false });
    if (left.length > 0) return this.#refuse('failed');
    draft.clear();
    announce(this.host.texts.t.message.done);
    return true;
  }

  async #refuse(fault: Fault): Promise<false> {
    this.#become({ fault });
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('#message')?.focus();
    return false;
  }

  #become({ busy = this.#busy, fault = this.#fault }: { busy?: boolean; fault?: Fault | '' }): void {
    this.#busy = busy;
    this.#fault = fault;
    this.host.requestUpdate();
  }
}
