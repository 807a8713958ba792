import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cityOf, zoneName } from '../../calendar/zone-names.js';
import { zoneNames, zonesMatching } from '../../calendar/zone-search.js';
import { isZone } from '../../domain/wall-clock.js';
import { hold } from '../../elements/ui/hold-keys.js';
import type { FormHost } from './form-host.js';

const SHOWN = 8;

/** A field that finds a time zone by a city or a country. */
export class ZoneField {
  #found: readonly string[] = [];
  #active = 0;
  /** What is typed and not yet taken; null where nothing is. */
  #typed: string | null = null;
  #zones: readonly string[] | undefined;

  constructor(readonly host: ReactiveControllerHost) {}

  render(host: FormHost): TemplateResult {
    const { t } = host;
    const error = host.errorOf('zone');
    const opened = this.#found.length > 0;
    return html`<div class="field">
      <label id="zone-label" for="zone">${t.zone}</label>
      <div class="zone">
        <input
          id="zone"
          class="input"
          type="text"
          role="combobox"
          aria-labelledby="zone-label"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${opened}
          aria-controls="zones"
          aria-activedescendant=${opened ? `zone-${String(this.#active)}` : nothing}
          aria-describedby=${error ? 'zone-error zone-hint' : 'zone-hint'}
          aria-invalid=${error !== ''}
          .value=${live(this.#typed ?? host.draft.plan.zone)}
          @input=${(event: Event) => this.#look(valueOf(event), host)}
          @change=${(event: Event) => this.#take(this.#zoneFor(valueOf(event), host), host)}
          @blur=${() => this.#show([])}
          @keydown=${(event: KeyboardEvent) => this.#key(event, host)}
          @keypress=${hold}
          @keyup=${hold}
        />
        <ul id="zones" class="zones" role="listbox" aria-label=${t.zone} ?hidden=${!opened}>
          ${this.#found.map((zone, i) => this.#option(zone, i, host))}
        </ul>
      </div>
      ${error ? html`<p id="zone-error" class="error">${error}</p>` : nothing}
      <span id="zone-hint" class="hint">${t.zoneHint}</span>
    </div>`;
  }

  #option(zone: string, i: number, host: FormHost): TemplateResult {
    // The keys are those of the field, which keeps the focus.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<li
      id=${`zone-${String(i)}`}
      role="option"
      aria-selected=${i === this.#active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#take(zone, host)}
    >
      <bdi>${cityOf(zone)}</bdi>
      <span class="quiet"
        ><bdi>${zone}</bdi> · ${zoneName(host.locale.tag, zone, 'shortOffset', host.repeats.now())}</span
      >
    </li>`;
  }

  #look(typed: string, host: FormHost): void {
    this.#typed = typed;
    this.#show(typed.trim() ? this.#matching(typed, host).slice(0, SHOWN) : []);
  }

  #matching(typed: string, { locale }: FormHost): string[] {
    this.#zones ??= zoneNames();
    return zonesMatching(typed, this.#zones, locale.tag);
  }

  /** Whoever leaves the field with a city means its zone. What is none stays, and is said to be none. */
  #zoneFor(typed: string, host: FormHost): string {
    const wanted = typed.trim();
    if (!wanted || isZone(wanted)) return wanted;
    const [best] = this.#matching(wanted, host);
    const city = best && cityOf(best).localeCompare(wanted, host.locale.tag, { sensitivity: 'base' });
    return best && city === 0 ? best : wanted;
  }

  #take(zone: string, host: FormHost): void {
    this.#typed = null;
    this.#show([]);
    host.changePlan({ zone });
  }

  #show(found: readonly string[]): void {
    this.#found = found;
    this.#active = 0;
    this.host.requestUpdate();
  }

  #key(event: KeyboardEvent, host: FormHost): void {
    hold(event);
    const { length } = this.#found;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const zone = this.#found[this.#active];
    if (step && length > 0) this.#active = (this.#active + step + length) % length;
    else if (event.key === 'Enter' && zone) this.#take(zone, host);
    else if (event.key === 'Escape' && length > 0) this.#show([]);
    else return;
    event.preventDefault();
    this.host.requestUpdate();
  }
}

const valueOf = ({ target }: Event) => (target as HTMLInputElement).value;
