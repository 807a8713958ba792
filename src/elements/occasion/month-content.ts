import { html, nothing, type TemplateResult } from 'lit';
import { DAY } from '../../domain/limits.js';
import { firstDayOf, monthOf, timeOfDay } from '../../domain/month-grid.js';
import { moreButton } from '../forum/board-parts.js';
import { agendaView, incomplete, moreOf } from './agenda-content.js';
import type { DayMovedEvent } from './community-events-month.js';
import type { CommunityEvents } from './community-events.js';
import { calendarButton } from './events-top.js';

/** Days of the month before that stand in a month's first week, and one more for zones that are ahead. */
const BEFORE = 7 * DAY;

/** From when on a month has to know all events, in milliseconds since 1970. */
export function monthFrom({ day }: CommunityEvents): number {
  return timeOfDay(firstDayOf(monthOf(day))) - BEFORE;
}

/** The month in whatever state it is. */
export function monthContent(events: CommunityEvents): TemplateResult | typeof nothing {
  const { list, settled, monthHere, day, today, entries, headingLevel, notice } = events;
  if (list.status === 'failed' || (notice && !monthHere)) return nothing;
  if (!settled || !list.shown || !monthHere) return monthSkeleton(events);
  const busy = list.reaching(monthFrom(events));
  const board = {
    more: list.more('coming'),
    stale: list.status === 'loading',
    loadingMore: false,
    moreFailed: list.moreFailed('coming'),
  };
  return html`
    <community-events-month
      heading-level=${headingLevel + 1}
      .day=${day}
      .today=${today}
      .entries=${entries}
      .view=${agendaView(events)}
      ?busy=${busy}
      @day-moved=${(event: DayMovedEvent) => events.choose(event.day)}
    ></community-events-month>
    ${busy ? nothing : html`${incomplete(events)} ${moreButton({ ...moreOf(events), board, loadMore: events.readMore })}`}
    ${calendarButton(events)}
  `;
}

/** Stands where the weeks will be. */
function monthSkeleton({ texts }: CommunityEvents): TemplateResult {
  return html`<div class="month-skeleton" role="status" aria-label=${texts.t.board.loading}></div>`;
}
