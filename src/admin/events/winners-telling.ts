import { html, type TemplateResult } from 'lit';
import { SentMessages } from '../../controllers/occasion-messages-sent.js';
import { tellAttendees } from '../../controllers/occasion-messages.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { MESSAGE_LENGTH } from '../../data/occasion-making.js';
import { promotionKey } from '../../data/occasion-paths.js';
import { ONCE } from '../../domain/occasion.js';
import { tidyBody } from '../../domain/validate.js';
import { announce } from '../../elements/ui/announce.js';
import { occasionDrawTexts } from '../../i18n/staff/occasion-draw/texts.js';
import { languageOf } from '../../i18n/locales.js';
import { textField } from '../settings/field.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { timeWords } from '../staff/time-words.js';
import type { CommunityAdminDraw } from './community-admin-draw.js';

type Fault = 'blank' | 'long' | 'failed';

const readText = (value: unknown) => (typeof value === 'string' ? value : null);

/** Tells the winners in their inbox; what fails can be sent again, and reaches nobody twice. */
export class WinnersTelling {
  readonly #sent: SentMessages;
  #draft: PlanDraft<string> | undefined;
  #busy = false;
  #fault: Fault | '' = '';

  constructor(readonly host: CommunityAdminDraw) {
    this.#sent = new SentMessages(() => host.requestUpdate());
  }

  /** The text is begun in the language of whoever sends it, so that one is waited for. */
  async open(): Promise<void> {
    const { session, record, locale } = this.host;
    const reading = this.#read();
    const { message } = await occasionDrawTexts.load(languageOf(locale.tag));
    const place = { kind: 'event', target: `tell winners ${record.id}` };
    this.#draft = new PlanDraft(session, place, message.first, readText);
    this.host.requestUpdate();
    await reading;
  }

  render(): TemplateResult {
    const { host } = this;
    const { message } = host.texts.t;
    const { status, items } = this.#sent;
    if (status === 'failed') return failedNote(host.locale, message.failed, () => this.#read());
    const told = items.filter(({ to }) => to === 'winners');
    const draft = this.#draft;
    if (told.length === 0)
      return status === 'ready' && draft ? this.#form(draft) : skeletonOf(message.loading, 1);
    const now = host.session.store.now();
    return html`${told.map(
      ({ at, body }) =>
        html`<div class="message">
          <p class="quiet">${timeWords(host.locale, at, now, message.told)}</p>
          <p class="people" dir="auto">${body}</p>
        </div>`,
    )}`;
  }

  #form(draft: PlanDraft<string>): TemplateResult {
    const { message } = this.host.texts.t;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send();
    };
    return html`<form class="message" novalidate @submit=${submit}>
      ${textField({
        ...{ id: 'message', label: message.body, hint: message.hint, rows: 3, value: draft.plan },
        error: this.#fault && message.faults[this.#fault],
        take: (body) => {
          draft.change(body);
          this.#become({ fault: '' });
        },
      })}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this.#busy}>
          ${this.#busy ? message.sending : message.send}
        </button>
      </div>
    </form>`;
  }

  async #read(): Promise<void> {
    const { session, record } = this.host;
    await this.#sent.read(session, promotionKey(record));
  }

  async #send(): Promise<void> {
    const { host } = this;
    const draft = this.#draft;
    if (!draft || this.#busy) return;
    const body = tidyBody(draft.plan);
    const fault = body.trim() === '' ? 'blank' : body.length > MESSAGE_LENGTH ? 'long' : '';
    if (fault) return this.#refuse(fault);
    this.#become({ busy: true, fault: '' });
    draft.claim();
    const telling = { intent: draft.id, to: 'winners', body } as const;
    const left = await tellAttendees(host.session, host.record, [ONCE], telling);
    this.#become({ busy: false });
    if (left.length > 0) return this.#refuse('failed');
    draft.clear();
    announce(host.texts.t.message.done);
    await this.#read();
    if (host.telling === this) await host.focusOn();
  }

  async #refuse(fault: Fault): Promise<void> {
    this.#become({ fault });
    await this.host.focusOn('#message');
  }

  #become({ busy = this.#busy, fault = this.#fault }: { busy?: boolean; fault?: Fault | '' }): void {
    this.#busy = busy;
    this.#fault = fault;
    this.host.requestUpdate();
  }
}
