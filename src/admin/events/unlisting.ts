import { html, type TemplateResult } from 'lit';
import { unlist } from '../../controllers/occasion-attendees-unlist.js';
import type { Occasion } from '../../domain/occasion.js';
import { WORD_LENGTH } from '../../domain/occasion.js';
import type { SignUp } from '../../domain/sign-up.js';
import { tidyTitle } from '../../domain/validate.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { textField } from '../settings/field.js';
import { faultText } from '../staff/record-deeds.js';
import type { CommunityAdminAttendees } from './community-admin-attendees.js';

/** Takes somebody off the list, asked for once more and with a reason for the log. */
export class Unlisting {
  busy = false;
  /** Whom it is asked about; what was written about somebody stays as long as the page. */
  #asked = '';
  #notes = new Map<string, string>();
  #message = '';

  constructor(readonly host: CommunityAdminAttendees) {}

  render(record: Occasion, signUp: SignUp): TemplateResult {
    const { t } = this.host.texts;
    const { uid } = signUp;
    if (this.#asked !== uid)
      return html`<div class="row">
        <button class="button small danger" type="button" @click=${() => void this.#ask(uid)}>
          ${t.unlist}
        </button>
      </div>`;
    return html`<form class="box" novalidate @submit=${(event: Event) => this.#submit(event, record, signUp)}>
      <p>${t.unlistHint}</p>
      ${textField({
        ...{ id: 'why', label: t.unlistWhy, value: this.#notes.get(uid) ?? '', error: this.#message },
        take: (note) => void this.#notes.set(uid, note.slice(0, WORD_LENGTH)),
      })}
      <div class="row">
        <button class="button danger" type="submit" aria-disabled=${this.busy}>${t.unlistConfirm}</button>
        <button class="button plain" type="button" @click=${() => void this.#ask('')}>${t.leave}</button>
      </div>
    </form>`;
  }

  async #ask(uid: string): Promise<void> {
    const before = this.#asked;
    this.#asked = uid;
    this.#message = '';
    this.host.requestUpdate();
    await this.host.updateComplete;
    const row = this.host.renderRoot.querySelector(`[data-uid="${CSS.escape(uid || before)}"]`);
    row?.querySelector<HTMLElement>(uid ? '#why' : '.details .danger')?.focus();
  }

  #submit(event: Event, record: Occasion, signUp: SignUp): void {
    event.preventDefault();
    if (!this.busy) void this.#send(record, signUp);
  }

  async #send(record: Occasion, signUp: SignUp): Promise<void> {
    const { host } = this;
    this.#become(true, '');
    const { event, occurrence, session } = host;
    const note = tidyTitle(this.#notes.get(signUp.uid) ?? '');
    const { outcome, record: now } = await unlist(session, record, { event, occurrence }, { signUp, note });
    if (now) host.heard(now);
    if (outcome.kind !== 'done') {
      if (outcome.kind === 'failed' && outcome.code === 'denied') host.tab.dispatchEvent(new RefusedEvent());
      return this.#become(false, await faultText(session, host.tabTexts.t, outcome));
    }
    this.#become(false, '');
    this.#notes.delete(signUp.uid);
    this.#asked = '';
    host.people.drop(signUp.uid, now ?? record);
    host.tab.dispatchEvent(new DecidedEvent(host.texts.t.unlisted(signUp.name)));
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  #become(busy: boolean, message: string): void {
    this.busy = busy;
    this.#message = message;
    this.host.requestUpdate();
  }
}
