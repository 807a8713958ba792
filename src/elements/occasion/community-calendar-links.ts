import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import type { CalendarEntry } from '../../calendar/entry.js';
import { calendarFile } from '../../calendar/file.js';
import { googleAddress, outlookAddress } from '../../calendar/web-calendars.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import type { Occasion, Occurrence } from '../../domain/occasion.js';
import { calendarTexts } from '../../i18n/calendar/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { calendarIcon } from '../ui/icons.js';
import { CALENDAR_TYPE, calendarFileName, entryOf } from './calendar-file.js';

/**
 * @summary A link to one time of an event as a calendar file, and links that open calendars on the web with it.
 */
export class CommunityCalendarLinks extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      .links {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 0 0.25em;
      }
      .links .button {
        color: var(--_accent);
        text-underline-offset: 0.2em;
      }
      .links .add {
        font-weight: 600;
        text-decoration: none;
      }
      .links .add:hover {
        text-decoration: underline;
      }
      .add svg {
        flex: none;
      }
      summary {
        inline-size: fit-content;
        min-block-size: 2em;
        padding: 0.25em 0.5em;
        border-radius: var(--_radius);
        color: var(--_muted);
        cursor: pointer;
      }
      summary:hover {
        background: var(--_fill);
      }
      .others {
        display: flex;
        flex-wrap: wrap;
      }
      .error {
        flex-basis: 100%;
      }
    `,
    touch,
  ];

  @property({ attribute: false }) occasion: Occasion | undefined;
  @property({ attribute: false }) occurrence: Occurrence | undefined;
  /** Where the event can be read about; empty for this page. */
  @property({ attribute: false }) address = '';
  /** Where to join; empty for those who do not know. */
  @property({ attribute: false }) link = '';

  /** Of the file, once it is made. */
  @state() private fileAddress = '';
  @state() private failed = false;
  @query('.add') private add!: HTMLAnchorElement | null;

  readonly #locale = new Locale(this);
  readonly #texts = new Texts(this, this.#locale, calendarTexts);
  #entry: CalendarEntry | undefined;
  #making: Promise<void> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const told = (['occasion', 'occurrence', 'address', 'link'] as const).some((name) => changed.has(name));
    if (!told) return;
    this.#forget();
    const { occasion, occurrence, link } = this;
    const address = this.address || location.href;
    this.#entry = occasion && occurrence && entryOf(occasion, occurrence, { address, link });
  }

  override render(): TemplateResult | typeof nothing {
    const entry = this.#entry;
    if (!entry) return nothing;
    const { links } = this.#texts.t;
    return html`<div class="links" dir=${this.#locale.direction}>
      <a
        class="add button plain"
        href=${this.fileAddress || entry.address}
        download=${calendarFileName(entry.title)}
        @pointerenter=${this.#prepare}
        @focus=${this.#prepare}
        @click=${this.#save}
        >${calendarIcon} ${links.add}</a
      >
      ${entry.status === 'cancelled' ? nothing : this.#others(entry)}
      ${this.failed ? html`<p class="error" role="alert">${links.failed}</p>` : nothing}
    </div>`;
  }

  #others(entry: CalendarEntry): TemplateResult {
    const { links } = this.#texts.t;
    const away = (address: string, name: string) =>
      html`<a class="button plain" href=${address} target="_blank" rel="noopener">${name}</a>`;
    return html`<details>
      <summary>${links.others}</summary>
      <div class="others">
        ${away(googleAddress(entry), links.google)} ${away(outlookAddress(entry), links.outlook)}
      </div>
    </details>`;
  }

  /** Before it is pressed, so that the browser finds an ordinary link to a file. */
  #prepare = (): void => {
    void this.#make().catch(() => undefined);
  };

  #save = async (event: Event): Promise<void> => {
    if (this.fileAddress) return;
    event.preventDefault();
    try {
      await this.#make();
      await this.updateComplete;
      if (this.fileAddress) this.add?.click();
    } catch {
      this.failed = true;
    }
  };

  #make(): Promise<void> {
    this.#making ??= this.#makeFile().catch((reason: unknown) => {
      this.#making = undefined;
      throw reason;
    });
    return this.#making;
  }

  async #makeFile(): Promise<void> {
    const entry = this.#entry;
    if (!entry || this.fileAddress) return;
    const text = await calendarFile([entry]);
    // Something else may be shown by now.
    if (entry !== this.#entry || !this.isConnected) return;
    this.fileAddress = URL.createObjectURL(new Blob([text], { type: CALENDAR_TYPE }));
    this.failed = false;
  }

  #forget(): void {
    const address = this.fileAddress;
    this.fileAddress = '';
    this.failed = false;
    this.#making = undefined;
    // Whoever is saving it has got hold of it by then.
    if (address) setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

define('community-calendar-links', CommunityCalendarLinks);

declare global {
  interface HTMLElementTagNameMap {
    'community-calendar-links': CommunityCalendarLinks;
  }
}
