import { html, nothing, type TemplateResult } from 'lit';
import { drawFrom, type Winners } from '../../controllers/occasion-attendees-winners.js';
import { OccasionManager } from '../../controllers/occasion-manager.js';
import { tellAttendees } from '../../controllers/occasion-messages.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { MESSAGE_LENGTH } from '../../data/occasion-making.js';
import { ONCE, type Occasion } from '../../domain/occasion.js';
import { tidyBody } from '../../domain/validate.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { textField } from '../settings/field.js';
import { faultText } from '../staff/change-words.js';
import type { CommunityAdminWinners } from './community-admin-winners.js';

const NOBODY: Winners = { winners: [], seed: '' };
const readText = (value: unknown) => (typeof value === 'string' ? value : null);

/** Draws or takes the winners, publishes them, and tells them. Each is done once, however often it is tried. */
export class Announcing {
  won: Winners = NOBODY;
  #message: PlanDraft<string> | undefined;
  #busy = false;
  #fault = '';
  #told = false;

  constructor(readonly host: CommunityAdminWinners) {}

  open({ id, winners }: Occasion): void {
    this.won = winners ? { winners, seed: '' } : NOBODY;
    this.#message = new PlanDraft(
      this.host.session,
      { kind: 'event', target: `winners ${id}` },
      '',
      readText,
    );
    this.#become({ fault: '' });
  }

  choose(ticket: string, wins: boolean): void {
    const others = this.won.seed ? [] : this.won.winners.filter((one) => one !== ticket);
    this.won = { winners: wins ? [...others, ticket] : others, seed: '' };
    this.host.requestUpdate();
  }

  render(record: Occasion): TemplateResult {
    const { t } = this.host.texts;
    const { winners, seed } = this.won;
    return html`${record.winners || !record.seedHash ? nothing : this.#drawing(record)}
      ${
        seed || record.winners
          ? html`<div class="box">
              <h4>${record.winners ? t.published : t.drawn}</h4>
              <ol>
                ${winners.map((ticket) => html`<li><bdi>${this.host.nameOf(ticket)}</bdi></li>`)}
              </ol>
            </div>`
          : nothing
      }
      ${winners.length > 0 && !this.#told ? this.#form(record) : nothing}
      <p class=${this.#told ? 'note' : 'sr'} role="status">${this.#told ? t.told : ''}</p>
      <p class=${this.#fault ? 'error' : 'sr'} role="alert">${this.#fault}</p>`;
  }

  #drawing(record: Occasion): TemplateResult {
    const { t } = this.host.texts;
    return html`<div class="box">
      <p id="draw-hint">${t.drawHint}</p>
      <div class="row">
        <button
          class="button"
          type="button"
          data-act="draw"
          aria-describedby="draw-hint"
          aria-disabled=${this.#busy}
          @click=${() => void this.#draw(record)}
        >
          ${t.draw(record.prizes)}
        </button>
      </div>
    </div>`;
  }

  #form(record: Occasion): TemplateResult {
    const { t } = this.host.texts;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(record);
    };
    return html`<form class="box" novalidate @submit=${submit}>
      ${textField({
        ...{ id: 'message', label: t.message, hint: t.messageHint, rows: 3 },
        value: this.#message?.plan ?? '',
        take: (body) => this.#message?.change(body.slice(0, MESSAGE_LENGTH)),
      })}
      ${record.winners ? nothing : html`<p>${t.publishHint}</p>`}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this.#busy}>
          ${this.#busy ? t.sending : record.winners ? t.send : t.publish}
        </button>
      </div>
    </form>`;
  }

  async #draw(record: Occasion): Promise<void> {
    const { host } = this;
    const { session, texts } = host;
    if (this.#busy) return;
    this.#become({ busy: true, fault: '' });
    const won = await drawFrom(session, record).catch(() => null);
    if (won) this.won = won;
    this.#become({ busy: false, fault: won ? '' : texts.t.drawFailed });
  }

  async #send(record: Occasion): Promise<void> {
    const { t } = this.host.texts;
    const draft = this.#message;
    if (!draft || this.#busy) return;
    const body = tidyBody(draft.plan);
    if (body.trim() === '') return this.#become({ fault: t.blank });
    this.#become({ busy: true, fault: '' });
    draft.claim();
    const fault = record.winners ? '' : await this.#publish(record);
    if (fault) return this.#become({ busy: false, fault });
    const telling = { intent: draft.id, to: 'winners', body } as const;
    const left = await tellAttendees(this.host.session, record, [ONCE], telling);
    this.#told = left.length === 0;
    if (this.#told) draft.clear();
    this.#become({ busy: false, fault: this.#told ? '' : t.notTold });
  }

  /** Resolves to what went wrong; empty where nothing did. */
  async #publish(record: Occasion): Promise<string> {
    const { host } = this;
    const { outcome, record: now } = await new OccasionManager(host.session).announce(record, this.won);
    if (now) host.tab.tell((host.record = now));
    if (outcome.kind === 'done') {
      host.tab.dispatchEvent(new DecidedEvent(host.texts.t.published));
      return '';
    }
    if (outcome.kind === 'failed' && outcome.code === 'denied') host.tab.dispatchEvent(new RefusedEvent());
    return faultText(host.session, host.tabTexts.t, outcome);
  }

  #become({ busy = this.#busy, fault }: { readonly busy?: boolean; readonly fault: string }): void {
    this.#busy = busy;
    this.#fault = fault;
    this.host.requestUpdate();
  }
}
