import { html, nothing, type TemplateResult } from 'lit';
import { tellAttendees } from '../../controllers/occasion-messages.js';
import type { Occasion } from '../../domain/occasion.js';
import { announce } from '../../elements/ui/announce.js';
import type { CommunityAdminEvent } from './community-admin-event.js';

/** What all who have signed up shall be told about a change. */
export interface ToTell {
  readonly occasion: Occasion;
  /** Made once, so that nobody is told twice. */
  readonly intent: string;
  readonly occurrences: readonly string[];
  readonly body: string;
  /** Everybody has been told. */
  readonly done?: () => void;
}

/** Tells all who have signed up of a change; whom that did not reach can be told again, nobody twice. */
export class EventTelling {
  #state: '' | 'running' | 'failed' | 'done' = '';
  #toTell: ToTell | undefined;

  constructor(readonly host: CommunityAdminEvent) {}

  clear(): void {
    this.#toTell = undefined;
    this.#become('');
  }

  async tell(toTell: ToTell | undefined = this.#toTell): Promise<void> {
    if (!toTell || this.#state === 'running') return;
    const { host } = this;
    this.#toTell = toTell;
    this.#become('running');
    const { occasion, intent, occurrences, body } = toTell;
    const telling = { intent, to: 'all', body } as const;
    const left = await tellAttendees(host.session, occasion, occurrences, telling);
    // Another event may be shown by now.
    if (this.#toTell !== toTell) return;
    this.#toTell = { ...toTell, occurrences: left };
    this.#become(left.length > 0 ? 'failed' : 'done');
    if (left.length > 0) return;
    toTell.done?.();
    announce(host.texts.t.told.all);
  }

  /** What became of it, with the button to tell those that are left. */
  render(): TemplateResult {
    const { told } = this.host.texts.t;
    const says = { '': '', running: told.telling, failed: told.failed, done: told.all }[this.#state];
    const failed = this.#state === 'failed';
    return html`<p class=${failed ? 'note bad' : says ? 'note' : 'sr'} role="status">
      ${says}
      ${
        failed
          ? html`<button class="button" type="button" @click=${() => void this.tell()}>${told.again}</button>`
          : nothing
      }
    </p>`;
  }

  #become(state: '' | 'running' | 'failed' | 'done'): void {
    this.#state = state;
    this.host.requestUpdate();
  }
}
