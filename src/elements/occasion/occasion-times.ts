import { css, html, nothing, type TemplateResult } from 'lit';
import { cityOf, zoneHere } from '../../calendar/zone-names.js';
import type { Locale } from '../../controllers/locale.js';
import { dateText, dayAt, wallClock, zoneOrUtc } from '../../domain/wall-clock.js';
import { calendarTexts } from '../../i18n/calendar/texts.js';
import { textsIn } from './calendar-texts.js';
import { clockRange, onOneDay, whenText, type Placed, type Span } from './occasion-when.js';

const SHORT_DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };

/** For the shadow roots that show them. */
export const occasionTimesStyles = css`
  .occasion-times > * {
    display: block;
  }

  .occasion-times > .yours {
    color: var(--_muted);
  }
`;

/**
 * When it is, by the clock of the event, and on a second line by the reader's where that shows something else. Whole days
 * are those of the event's zone for everybody.
 *
 * @param here The reader's zone.
 */
export function occasionTimes(
  locale: Locale,
  plan: Placed,
  occurrence: Span,
  here = zoneHere(),
): TemplateResult {
  const zone = zoneOrUtc(plan.zone);
  return html`<span class="occasion-times">
    <time datetime=${machineTime(plan, occurrence)}>${whenText(locale, plan, occurrence)}</time>
    ${plan.allDay || sameClock(zone, here, occurrence) ? nothing : yourTimes(locale, zone, here, occurrence)}
  </span>`;
}

/** By the reader's clock; the day only where it is another than the first line says. */
function yourTimes(locale: Locale, zone: string, here: string, span: Span): TemplateResult {
  const sameDays = onOneDay(here, span) && dayAt(span.startsAt, zone) === dayAt(span.startsAt, here);
  const times = clockRange(locale.tag, here, span, sameDays ? {} : SHORT_DAY);
  return html`<span class="yours">${textsIn(locale, calendarTexts).yours(times, cityOf(here))}</span>`;
}

/** For machines: the moment of the beginning, or the day. */
function machineTime({ allDay, zone }: Placed, { startsAt }: Span): string {
  return allDay ? dateText(startsAt, zone) : new Date(startsAt).toISOString();
}

/** Whether two clocks show the same from beginning to end. */
function sameClock(zone: string, here: string, { startsAt, endsAt }: Span): boolean {
  return [startsAt, endsAt].every((time) => wallClock(time, zone) === wallClock(time, here));
}
