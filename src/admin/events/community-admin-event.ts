import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import { SignUpCounts } from '../../controllers/occasion-managed-counts.js';
import { OccasionManager } from '../../controllers/occasion-manager.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { Occasion } from '../../domain/occasion.js';
import { define } from '../../elements/define.js';
import { occasionsTabTexts } from '../../i18n/staff/occasions/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { PanelAskedEvent } from '../panel-events.js';
import { copyCode } from '../staff/copy-code.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { drawPart } from './draw-part.js';
import { EventCancelling } from './event-cancelling.js';
import { EventDeeds } from './event-deeds.js';
import { EventTelling, type ToTell } from './event-telling.js';
import { eventDates, eventSteps } from './event-steps.js';
import { codeOf, eventChips, eventFacts, signedUpText, type EventsTeller } from './events-parts.js';
import type { EventsHost } from './events-place.js';
import { eventsTabStyles, oneEventStyles } from './events.styles.js';

/** @summary One event for staff: what it is, what can be done with it, its dates with who comes, and the code for a page. */
export class CommunityAdminEvent extends LitElement {
  static override styles = [
    ...[base, buttons, fields, forms, choices, dangerButton, states, goodToken],
    ...[tabStyles, eventsTabStyles, oneEventStyles, touch],
  ];

  /** Its id. */
  @property({ attribute: false }) event = '';
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: EventsHost;
  /** What those who have signed up shall be told as soon as it is shown. */
  @property({ attribute: false }) toTell: ToTell | undefined;

  /** @internal Undefined while it is read, null where there is none. */
  @state() record: Occasion | null | undefined;
  @state() private failed = false;
  /** @internal Which step is opened. */
  @state() step = '';
  /** @internal What went wrong, and what to do. */
  @state() message = '';
  @state() private copied = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionsTabTexts);
  /** @internal */
  readonly deeds = new EventDeeds(this);
  /** @internal */
  readonly cancelling = new EventCancelling(this);
  /** @internal */
  readonly telling = new EventTelling(this);
  #counts = new SignUpCounts(() => this.requestUpdate());
  #known = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('event') || changed.has('session')) void this.#load();
    if (changed.has('toTell') && this.toTell) void this.telling.tell(this.toTell);
  }

  override render(): TemplateResult {
    const { record } = this;
    const { one } = this.texts.t;
    return html`<div
      class="one"
      dir=${this.locale.direction}
      aria-busy=${record === undefined && !this.failed}
    >
      ${record ? this.#content(record) : nothing}
      ${record === null ? html`<p class="note" role="alert">${one.gone}</p>` : nothing}
      ${this.failed ? failedNote(this.locale, one.failed, () => this.#load()) : nothing}
      ${record === undefined && !this.failed ? skeletonOf(one.loading, 3) : nothing}
    </div>`;
  }

  /** @internal Takes it as it stands now, where it is the one that is shown. */
  heard(record: Occasion): void {
    if (record.id !== this.event) return;
    this.record = record;
    this.#counts.renew(record.id);
  }

  /** @internal Closes a step: back to the button that opened it, or to the title where that is gone. */
  async leave(step: string): Promise<void> {
    this.step = '';
    await this.updateComplete;
    const opener = step && this.renderRoot.querySelector<HTMLElement>(`[data-step="${step}"]`);
    (opener || this.renderRoot.querySelector<HTMLElement>('h3'))?.focus({ preventScroll: true });
  }

  /** @internal How many have signed up for one of its times. */
  countText(occurrence: string): TemplateResult | typeof nothing {
    const { record, session } = this;
    if (!record) return nothing;
    return signedUpText(this.#teller, record, this.#counts.of(session, record, occurrence));
  }

  get #teller(): EventsTeller {
    const { session, locale, texts } = this;
    return { t: texts.t, locale, me: session.account?.uid ?? '', now: session.store.now() };
  }

  async #load(): Promise<void> {
    const { session, event } = this;
    if (event !== this.#known) Object.assign(this, { record: undefined, step: '', message: '', copied: '' });
    if (event !== this.#known) this.telling.clear();
    this.#known = event;
    this.failed = false;
    try {
      const record = await new OccasionManager(session).read(event);
      if (event === this.#known) this.record = record;
    } catch {
      this.failed = event === this.#known;
    }
    await this.updateComplete;
    if (event === this.#known)
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  #content(record: Occasion): TemplateResult {
    const { one } = this.texts.t;
    const { word, seedHash } = record;
    return html`<div class="row">
        <h3 id="title" tabindex="-1" dir="auto">${record.title}</h3>
        ${eventChips(this.#teller, record)}
      </div>
      <p class="quiet">${eventFacts(this.#teller, record)}</p>
      ${word ? html`<p class="people" dir="auto">${word}</p>` : nothing} ${eventSteps(this, record)}
      <p role="alert" class=${this.message ? 'error' : 'sr'}>${this.message}</p>
      ${drawPart(this, record)} ${eventDates(this, record)} ${this.#code(record)}
      ${
        seedHash
          ? html`<div class="box">
              <h4 id="proof-heading">${one.proof}</h4>
              <pre dir="ltr" tabindex="0" role="group" aria-labelledby="proof-heading">${seedHash}</pre>
              <p class="quiet">${one.proofHint}</p>
            </div>`
          : nothing
      }`;
  }

  #code(record: Occasion): TemplateResult {
    const { t } = this.texts;
    const before = record.publishAt > this.session.store.now();
    const copy = async () => (this.copied = await copyCode(codeOf(record), t));
    return html`<div class="box">
      <div class="row">
        <h4 id="code-heading">${t.one.code}</h4>
        <button class="button small push" type="button" @click=${() => void copy()}>${t.copyCode}</button>
      </div>
      <pre
        dir="ltr"
        tabindex="0"
        role="group"
        aria-labelledby="code-heading"
      ><code>${codeOf(record)}</code></pre>
      <p class="quiet">${this.copied || t.one.codeHint} ${before && !this.copied ? t.one.codeBefore : ''}</p>
    </div>`;
  }

  /** @internal */
  openLog = (): void => {
    this.tab.dispatchEvent(new PanelAskedEvent('log', `events/${this.event}`));
  };
}

define('community-admin-event', CommunityAdminEvent);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-event': CommunityAdminEvent;
  }
}
