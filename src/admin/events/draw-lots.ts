import { html, nothing, type TemplateResult } from 'lit';
import {
  drawLots,
  isUnmoved,
  readsSeed,
  type Lots,
  type SeedFault,
} from '../../controllers/occasion-lots.js';
import { announce } from '../../elements/ui/announce.js';
import type { CommunityAdminDraw } from './community-admin-draw.js';
import { winnersList } from './winners-published.js';

/** Draws lots, and shows to whoever draws what came out, before anybody else reads it. */
export class DrawLots {
  #busy = false;

  constructor(readonly host: CommunityAdminDraw) {}

  render(): TemplateResult {
    const { host } = this;
    const { lots } = host;
    if (host.step === 'drawn' && lots) return this.#outcome(lots);
    const { t } = host.texts;
    if (host.record.seedHash === '')
      return html`<p class="quiet">${host.record.promotion === 'contest' ? '' : this.#fault('missing')}</p>`;
    if (!readsSeed(host.session, host.record)) return html`<p class="note">${this.#fault('foreign')}</p>`;
    return html`<p class="quiet" id="draw-hint">${t.hint}</p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          data-act="draw"
          aria-describedby="draw-hint"
          aria-disabled=${this.#busy}
          @click=${() => void this.#draw()}
        >
          ${this.#busy ? t.drawing : t.draw(host.record.prizes)}
        </button>
      </div>`;
  }

  #outcome(lots: Lots): TemplateResult {
    const { host } = this;
    const { t } = host.texts;
    const { entries, winners, seed } = lots;
    if (entries === 0) return html`<p class="note" id="drawn" tabindex="-1">${t.empty}</p>`;
    return html`<div class="outcome">
      <h5 id="drawn" tabindex="-1">${t.drawn(entries)}</h5>
      ${entries <= host.record.prizes ? html`<p>${t.everybody(entries)}</p>` : nothing}
      ${winnersList(host, winners)}
      <p class="quiet">${t.unpublished}</p>
      ${host.publishing.render({ winners: winners.map(({ ticket }) => ticket), seed }, () =>
        this.#stillTrue(lots),
      )}
    </div>`;
  }

  async #draw(): Promise<void> {
    const { host } = this;
    if (this.#busy) return;
    this.#become(true, '');
    const { session, record } = host;
    const drawn = await drawLots(session, record).catch(() => null);
    // Another event may be shown by now.
    if (host.drawing !== this) return;
    if (drawn === null || typeof drawn === 'string')
      return this.#become(false, drawn ? this.#fault(drawn) : host.texts.t.failed);
    host.lots = drawn;
    host.step = 'drawn';
    this.#become(false, '');
    if (drawn.entries > 0) announce(host.texts.t.drawn(drawn.entries));
    await host.focusOn('#drawn');
  }

  /** Empty where nothing has moved since; else why it cannot be published, and there is nothing drawn any more. */
  async #stillTrue(lots: Lots): Promise<string> {
    const { host } = this;
    const { t } = host.texts;
    const unmoved = await isUnmoved(host.session, host.record, lots).catch(() => null);
    if (unmoved) return '';
    if (unmoved === null) return t.failed;
    Object.assign(host, { lots: undefined, step: '' });
    await host.focusOn('[data-act=draw]');
    return t.changed;
  }

  #fault(fault: SeedFault): string {
    const { record, texts } = this.host;
    const { t } = texts;
    if (fault === 'foreign') return t.foreign(record.name);
    return `${t[fault]} ${record.promotion === 'contest' ? t.remedy.contest : t.remedy.giveaway}`;
  }

  #become(busy: boolean, message: string): void {
    this.#busy = busy;
    this.host.message = message;
    this.host.requestUpdate();
  }
}
