import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import type { Lots } from '../../controllers/occasion-lots.js';
import { OpeningClock } from '../../controllers/opening-clock.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { Occasion } from '../../domain/occasion.js';
import { define } from '../../elements/define.js';
import { occasionDrawTexts } from '../../i18n/staff/occasion-draw/texts.js';
import { occasionsTabTexts } from '../../i18n/staff/occasions/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { timeWords } from '../staff/time-words.js';
import { DrawLots } from './draw-lots.js';
import { drawStyles } from './draw.styles.js';
import type { EventsHost } from './events-place.js';
import { WinnersChoice } from './winners-choice.js';
import { WinnersPublished } from './winners-published.js';
import { WinnersPublishing } from './winners-publishing.js';
import { WinnersTelling } from './winners-telling.js';

/** @summary Who wins what is given away: drawn by lot or chosen from the entries, published for good, then told. */
export class CommunityAdminDraw extends LitElement {
  static override styles = [
    ...[base, buttons, fields, forms, dangerButton, states],
    ...[tabStyles, drawStyles, touch],
  ];

  /** A promotion with prizes. */
  @property({ attribute: false }) record!: Occasion;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: EventsHost;

  /** @internal What is done about winners that are not decided yet. */
  @state() step: '' | 'drawn' | 'choose' = '';
  /** @internal What has been drawn. */
  @state() lots: Lots | undefined;
  /** @internal What went wrong, and what to do. */
  @state() message = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionDrawTexts);
  /** @internal */
  readonly tabTexts = new Texts(this, this.locale, occasionsTabTexts);
  /** @internal */
  drawing = new DrawLots(this);
  /** @internal */
  choice = new WinnersChoice(this);
  /** @internal */
  publishing = new WinnersPublishing(this);
  /** @internal */
  telling = new WinnersTelling(this);
  #published = new WinnersPublished(this);
  #clock = new OpeningClock(this, () =>
    this.hasUpdated ? { publishAt: 0, closesAt: this.record.endsAt } : null,
  );

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('record')) return;
    const before = changed.get('record');
    if (before && before.id !== this.record.id) this.#begin();
    if (!this.record.winners || (before?.id === this.record.id && before.winners)) return;
    void this.#published.read();
    void this.telling.open();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('record')) this.#clock.look();
  }

  override render(): TemplateResult {
    const { t } = this.texts;
    return html`<section class="box" dir=${this.locale.direction} aria-labelledby="draw-heading">
      <h4 id="draw-heading" tabindex="-1">${t.heading}</h4>
      ${this.#content()}
      <p role="alert" class=${this.message ? 'error' : 'sr'}>${this.message}</p>
      ${this.record.winners ? this.telling.render() : nothing}
    </section>`;
  }

  /** @internal Moves the focus to what has just come, or to the heading. */
  async focusOn(selector = '#draw-heading'): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: selector[0] === '#' });
  }

  /** Another event is shown: nothing of the one before stays. */
  #begin(): void {
    Object.assign(this, { step: '', lots: undefined, message: '' });
    this.drawing = new DrawLots(this);
    this.choice = new WinnersChoice(this);
    this.publishing = new WinnersPublishing(this);
    this.telling = new WinnersTelling(this);
    this.#published = new WinnersPublished(this);
  }

  #content(): TemplateResult | typeof nothing {
    const { record, session, locale, step } = this;
    const { later } = this.texts.t;
    if (record.winners) return this.#published.render(record.winners);
    const now = session.store.now();
    const says = record.promotion === 'contest' ? later.contest : later.giveaway;
    if (record.endsAt > now) return html`<p class="quiet">${timeWords(locale, record.endsAt, now, says)}</p>`;
    if (step === 'choose') return this.choice.render();
    return html`${this.drawing.render()} ${step === '' ? this.choice.renderOpener() : nothing}`;
  }
}

define('community-admin-draw', CommunityAdminDraw);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-draw': CommunityAdminDraw;
  }
}
