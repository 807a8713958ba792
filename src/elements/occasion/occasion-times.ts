import { css, html, nothing, type TemplateResult } from 'lit';
import { dayThere, wallClock } from '../../calendar/wall-clock.js';
import { cityOf, zoneHere, zoneName, zoneOrUtc } from '../../calendar/zone-names.js';
import type { Locale } from '../../controllers/locale.js';
import type { OccasionPlan, Occurrence } from '../../domain/occasion.js';
import { calendarTexts } from '../../i18n/calendar/texts.js';
import { textsIn } from './calendar-texts.js';

type Placed = Pick<OccasionPlan, 'zone' | 'allDay'>;
type Span = Pick<Occurrence, 'startsAt' | 'endsAt'>;

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const LONG_DAY: Intl.DateTimeFormatOptions = {
  ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
};
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
  const { tag } = locale;
  const zone = zoneOrUtc(plan.zone);
  const times = plan.allDay
    ? days(tag, zone, occurrence, LONG_DAY)
    : clockRange(tag, zone, occurrence, { ...LONG_DAY, timeZoneName: 'short' });
  return html`<span class="occasion-times">
    <time datetime=${machineTime(plan, occurrence)}>${times}</time>
    ${plan.allDay || sameClock(zone, here, occurrence) ? nothing : yourTimes(locale, zone, here, occurrence)}
  </span>`;
}

/**
 * The same on one line for a list: by the reader's clock, with the event's behind it where that shows something else.
 *
 * @param show `clock` leaves the day out, for lists that have it as their heading. What takes several days always shows them.
 */
export function shortTimes(
  locale: Locale,
  plan: Placed,
  occurrence: Span,
  show: 'day' | 'clock' = 'day',
  here = zoneHere(),
): TemplateResult {
  const { tag } = locale;
  const zone = zoneOrUtc(plan.zone);
  const day = show === 'day' || !onOneDay(plan.allDay ? zone : here, occurrence);
  const machine = machineTime(plan, occurrence);
  if (plan.allDay) {
    const words = day ? days(tag, zone, occurrence, SHORT_DAY) : textsIn(locale, calendarTexts).allDay;
    return html`<time datetime=${machine}>${words}</time>`;
  }
  const times = clockRange(tag, here, occurrence, day ? SHORT_DAY : {});
  const theirs = sameClock(zone, here, occurrence) ? '' : ` (${zonedStart(tag, zone, here, occurrence)})`;
  return html`<time datetime=${machine}>${times}</time>${theirs}`;
}

/** A date of a series in words, to choose it by: by the clock of the event. */
export function occasionDate({ tag }: Locale, { zone, allDay }: Placed, { startsAt }: Span): string {
  return formatter(tag, zoneOrUtc(zone), { ...LONG_DAY, ...(!allDay && CLOCK) }).format(startsAt);
}

/** By the reader's clock; the day only where it is another than the first line says. */
function yourTimes(locale: Locale, zone: string, here: string, span: Span): TemplateResult {
  const { tag } = locale;
  const sameDays = onOneDay(here, span) && dayThere(zone, span.startsAt) === dayThere(here, span.startsAt);
  const times = clockRange(tag, here, span, sameDays ? {} : SHORT_DAY);
  return html`<span class="yours">${textsIn(locale, calendarTexts).yours(times, cityOf(here))}</span>`;
}

/** From clock time to clock time; where the clocks are changed in between, each with the name of its time. */
function clockRange(tag: string, zone: string, span: Span, options: Intl.DateTimeFormatOptions): string {
  const { startsAt, endsAt } = span;
  const [before, after] = [startsAt, endsAt].map((time) => zoneName(tag, zone, 'shortOffset', time));
  if (before === after) return range(tag, zone, span, { ...options, ...CLOCK });
  const named = { ...CLOCK, timeZoneName: 'short' } as const;
  const start = formatter(tag, zone, { ...options, ...named }).format(startsAt);
  const endOptions = onOneDay(zone, span) ? named : { ...options, ...named };
  return `${start} – ${formatter(tag, zone, endOptions).format(endsAt)}`;
}

/** "18:00 CET", with the day where it is not the reader's. */
function zonedStart(tag: string, zone: string, here: string, { startsAt }: Span): string {
  const sameDay = dayThere(zone, startsAt) === dayThere(here, startsAt);
  const options = { ...(!sameDay && SHORT_DAY), ...CLOCK, timeZoneName: 'short' } as const;
  return formatter(tag, zone, options).format(startsAt);
}

/** Whole days; the end is the midnight after the last of them. */
function days(tag: string, zone: string, { startsAt, endsAt }: Span, day: Intl.DateTimeFormatOptions) {
  return range(tag, zone, { startsAt, endsAt: Math.max(startsAt, endsAt - 1) }, day);
}

function range(tag: string, zone: string, { startsAt, endsAt }: Span, options: Intl.DateTimeFormatOptions) {
  return formatter(tag, zone, options).formatRange(startsAt, Math.max(startsAt, endsAt));
}

/** For machines: the moment of the beginning, or the day. */
function machineTime({ allDay, zone }: Placed, { startsAt }: Span): string {
  return allDay ? dayThere(zone, startsAt) : new Date(startsAt).toISOString();
}

/** Whether two clocks show the same from beginning to end. */
function sameClock(zone: string, here: string, { startsAt, endsAt }: Span): boolean {
  return [startsAt, endsAt].every((time) => wallClock(zone, time) === wallClock(here, time));
}

function onOneDay(zone: string, { startsAt, endsAt }: Span): boolean {
  return dayThere(zone, startsAt) === dayThere(zone, Math.max(startsAt, endsAt - 1));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** They are dear to make, and a list needs the same few again and again. */
function formatter(tag: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${Object.entries(options).join()}`;
  let format = formatters.get(key);
  if (!format) formatters.set(key, (format = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone })));
  return format;
}
