import { html, type TemplateResult } from 'lit';
import { SentMessages } from '../../controllers/occasion-messages-sent.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { promotionKey } from '../../data/occasion-paths.js';
import { ONCE } from '../../domain/occasion.js';
import { occasionDrawTexts } from '../../i18n/staff/occasion-draw/texts.js';
import { languageOf } from '../../i18n/locales.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { timeWords } from '../staff/time-words.js';
import type { CommunityAdminDraw } from './community-admin-draw.js';
import { MessageSending } from './message-sending.js';

const readText = (value: unknown) => (typeof value === 'string' ? value : null);

/** Tells the winners in their inbox. */
export class WinnersTelling {
  readonly #sent: SentMessages;
  readonly #sending: MessageSending;
  #draft: PlanDraft<string> | undefined;

  constructor(readonly host: CommunityAdminDraw) {
    this.#sent = new SentMessages(() => host.requestUpdate());
    this.#sending = new MessageSending(host);
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
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(draft);
    };
    return html`<form class="message" novalidate @submit=${submit}>
      ${this.#sending.render(draft.plan, (body) => draft.change(body))}
    </form>`;
  }

  async #read(): Promise<void> {
    const { session, record } = this.host;
    await this.#sent.read(session, promotionKey(record));
  }

  async #send(draft: PlanDraft<string>): Promise<void> {
    const { host } = this;
    const { record } = host;
    const message = { occasion: record, occurrence: ONCE, to: 'winners', body: draft.plan } as const;
    if (!(await this.#sending.send(draft, message))) return;
    await this.#read();
    if (host.telling === this) await host.focusOn();
  }
}
