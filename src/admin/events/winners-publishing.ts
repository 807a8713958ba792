import { html, type TemplateResult } from 'lit';
import type { Won } from '../../controllers/occasion-lots.js';
import { OccasionManager } from '../../controllers/occasion-manager.js';
import { announce } from '../../elements/ui/announce.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { faultText } from '../staff/record-deeds.js';
import type { CommunityAdminDraw } from './community-admin-draw.js';

/** Why what was decided cannot be published as it is; empty where it can. */
type Check = () => string | Promise<string>;

/** Publishes who has won, after asking once: it is said for good. */
export class WinnersPublishing {
  #asking = false;
  #busy = false;

  constructor(readonly host: CommunityAdminDraw) {}

  render(won: Won, check: Check): TemplateResult {
    const { publish } = this.host.texts.t;
    if (!this.#asking)
      return html`<div class="row">
        <button class="button primary" type="button" data-act="publish" @click=${() => void this.#ask(check)}>
          ${publish.ask}
        </button>
      </div>`;
    return html`<p id="publish-hint" class="note">${publish.sure}</p>
      <div class="row">
        <button
          class="button primary"
          type="button"
          data-act="confirm"
          aria-describedby="publish-hint"
          aria-disabled=${this.#busy}
          @click=${() => void this.#publish(won, check)}
        >
          ${this.#busy ? publish.publishing : publish.confirm(won.winners.length)}
        </button>
        <button class="button plain" type="button" @click=${() => void this.#leave()}>${publish.back}</button>
      </div>`;
  }

  /** What was to be published is another by now. */
  withdraw(): void {
    this.#become({ asking: false });
  }

  async #ask(check: Check): Promise<void> {
    const { host } = this;
    const wrong = await check();
    host.message = wrong;
    if (wrong) return;
    this.#become({ asking: true });
    await host.focusOn('[data-act=confirm]');
  }

  async #leave(): Promise<void> {
    if (this.#busy) return;
    this.#become({ asking: false });
    await this.host.focusOn('[data-act=publish]');
  }

  async #publish(won: Won, check: Check): Promise<void> {
    const { host } = this;
    if (this.#busy) return;
    this.#become({ busy: true });
    host.message = '';
    const wrong = await check();
    if (wrong) {
      this.#become({ busy: false, asking: false });
      host.message = wrong;
      return;
    }
    const { outcome, record } = await new OccasionManager(host.session).announce(host.record, won);
    this.#become({ busy: false, asking: false });
    const { t } = host.texts;
    if (record) host.tab.tell(record);
    if (outcome.kind === 'done') {
      host.choice.clear();
      announce(t.publish.done);
      host.tab.dispatchEvent(new DecidedEvent(t.publish.done));
      await host.focusOn();
      return;
    }
    host.message = await faultText(host.session, host.tabTexts.t, outcome);
    if (outcome.kind === 'failed' && outcome.code === 'denied') host.tab.dispatchEvent(new RefusedEvent());
  }

  #become({ asking = this.#asking, busy = this.#busy }: { asking?: boolean; busy?: boolean }): void {
    this.#asking = asking;
    this.#busy = busy;
    this.host.requestUpdate();
  }
}
