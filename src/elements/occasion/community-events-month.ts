import { LitElement, html, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import type { AgendaEntry } from '../../domain/agenda.js';
import { dayByKey, firstDayOf, monthOf, type Month } from '../../domain/month-grid.js';
import type { Day } from '../../domain/wall-clock.js';
import { base, buttons } from '../../styles/base.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { boardListStyles } from '../forum/board-list.styles.js';
import { paint } from '../forum/board-parts.js';
import { forumStyles } from '../forum/community-forum.styles.js';
import { announce } from '../ui/announce.js';
import { hold } from '../ui/hold-keys.js';
import { entryList, type AgendaView } from './agenda-row.js';
import { dayText, ofDay } from './agenda-times.js';
import { eventsStyles } from './community-events.styles.js';
import { monthTable } from './month-table.js';
import { firstWeekday } from './month-week.js';
import { monthStyles } from './month-view.styles.js';

const arrow = (path: string) =>
  svg`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;
const backArrow = arrow('m12 5-5 5 5 5');
const forwardArrow = arrow('m8 5 5 5-5 5');

/** Another day is looked at, maybe of another month. */
export class DayMovedEvent extends Event {
  constructor(readonly day: Day) {
    super('day-moved', { bubbles: true });
  }
}

/** A month of events as a grid of days, with what is on the chosen day below it. */
export class CommunityEventsMonth extends LitElement {
  static override styles = [
    ...[base, buttons, forumStyles, boardListStyles, eventsStyles],
    ...[monthStyles, touch],
  ];

  @property({ attribute: false }) entries: readonly AgendaEntry[] = [];
  @property({ attribute: false }) view!: AgendaView;
  /** The chosen day; its month is shown. */
  @property({ attribute: false }) day: Day = 0;
  @property({ attribute: false }) today: Day = 0;
  /** Level of the month's name in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Something of this month may not have been read yet. */
  @property({ type: Boolean }) busy = false;

  #locale = new Locale(this);
  #focusDay = false;

  override render(): TemplateResult {
    const { t } = this.view;
    return html`<div class="month" dir=${this.#locale.direction}>
      <div class="top">
        <div id="month" class="month-name" role="heading" aria-level=${this.headingLevel}>
          ${this.#nameOf(monthOf(this.day))}
        </div>
        <div class="steps">
          <button class="button plain" type="button" @click=${this.#goToday}>${t.grid.today}</button>
          <button
            class="button step"
            type="button"
            aria-label=${t.grid.previous}
            @click=${() => this.#goMonth(-1)}
          >
            ${backArrow}
          </button>
          <button
            class="button step"
            type="button"
            aria-label=${t.grid.next}
            @click=${() => this.#goMonth(1)}
          >
            ${forwardArrow}
          </button>
        </div>
      </div>
      ${monthTable(this)} ${this.#dayList()}
    </div>`;
  }

  override updated(): void {
    paint(this.renderRoot);
    if (!this.#focusDay) return;
    this.#focusDay = false;
    this.renderRoot.querySelector<HTMLElement>(`[data-day="${String(this.day)}"]`)?.focus();
  }

  /** @internal */
  get weekStart(): number {
    return firstWeekday(this.#locale.tag);
  }

  /** @internal A day is pressed; without a pointer it leads to what is on it. */
  readonly pressed = (event: MouseEvent): void => {
    const day = dayOf(event.target);
    if (day === undefined) return;
    this.#go(day);
    if (event.detail === 0 && !event.defaultPrevented) void this.#leadToList();
  };

  /** @internal */
  readonly typed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const rightToLeft = this.#locale.direction === 'rtl';
    const day = dayByKey(dayOf(event.target) ?? this.day, event, { weekStart: this.weekStart, rightToLeft });
    const opens = key === 'Enter' || key === ' ';
    if (day === undefined && !opens) return;
    event.preventDefault();
    hold(event);
    if (day === undefined) return void this.#leadToList();
    this.#focusDay = true;
    this.#go(day);
    // It may be the chosen one, where another has had the focus.
    this.requestUpdate();
  };

  #dayList(): TemplateResult {
    const { day, view, today, entries } = this;
    const here = entries.filter(({ first, last }) => first <= day && day <= last);
    const name = dayText(day, today, view.reader.tag);
    return html`<section class="day" aria-labelledby="day">
      <div id="day" class="day-name" role="heading" aria-level=${this.headingLevel + 1} tabindex="-1">
        ${name}
      </div>
      ${
        here.length > 0
          ? entryList(view, here, day, name)
          : html`<p class="empty">${view.t.board[this.busy ? 'loading' : 'nothingThisDay']}</p>`
      }
    </section>`;
  }

  async #leadToList(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#day')?.focus();
  }

  #goToday = (): void => this.#go(this.today);

  /** To the first day of another month that has something, else to its first. */
  #goMonth(months: number): void {
    const month = monthOf(this.day) + months;
    if (month === monthOf(this.today)) return this.#go(this.today);
    const first = firstDayOf(month);
    const end = firstDayOf(month + 1);
    const found = this.entries.find((entry) => entry.last >= first && entry.first < end);
    this.#go(found ? Math.max(found.first, first) : first);
  }

  #go(day: Day): void {
    const month = monthOf(day);
    if (month !== monthOf(this.day)) announce(this.#nameOf(month));
    this.dispatchEvent(new DayMovedEvent(day));
  }

  #nameOf(month: Month): string {
    return ofDay(firstDayOf(month), this.#locale.tag, { month: 'long', year: 'numeric' });
  }
}

function dayOf(target: EventTarget | null): Day | undefined {
  const text = (target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
  return text === undefined ? undefined : Number(text);
}

define('community-events-month', CommunityEventsMonth);

declare global {
  interface HTMLElementTagNameMap {
    'community-events-month': CommunityEventsMonth;
  }
}
