import { zoneName } from '../../calendar/zone-names.js';
import type { Locale } from '../../controllers/locale.js';
import type { OccasionPlan, Occurrence } from '../../domain/occasion.js';
import { dayAt, zoneOrUtc } from '../../domain/wall-clock.js';

export type Placed = Pick<OccasionPlan, 'zone' | 'allDay'>;
export type Span = Pick<Occurrence, 'startsAt' | 'endsAt'>;

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const LONG_DAY: Intl.DateTimeFormatOptions = {
  ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
};

/** When it is, in words, by the clock of the event: "Sat, 12 December 2026, 18:00–20:00 CET". */
export function whenText({ tag }: Locale, plan: Placed, span: Span): string {
  const zone = zoneOrUtc(plan.zone);
  if (!plan.allDay) return clockRange(tag, zone, span, { ...LONG_DAY, timeZoneName: 'short' });
  return rangeText(tag, zone, span.startsAt, lastMoment(span), LONG_DAY);
}

/** A date of a series in words, to choose it by: by the clock of the event. */
export function occasionDate({ tag }: Locale, { zone, allDay }: Placed, { startsAt }: Span): string {
  return formatter(tag, zoneOrUtc(zone), { ...LONG_DAY, ...(!allDay && CLOCK) }).format(startsAt);
}

/**
 * From clock time to clock time; where the clocks are changed in between, each with the name of its time.
 *
 * @param zone One that this browser knows.
 * @param options What is said besides the clock, as a rule the day.
 */
export function clockRange(
  tag: string,
  zone: string,
  span: Span,
  options: Intl.DateTimeFormatOptions,
): string {
  const { startsAt, endsAt } = span;
  const [before, after] = [startsAt, endsAt].map((time) => zoneName(tag, zone, 'shortOffset', time));
  if (before === after) return rangeText(tag, zone, startsAt, endsAt, { ...options, ...CLOCK });
  const named = { ...CLOCK, timeZoneName: 'short' } as const;
  const start = formatter(tag, zone, { ...options, ...named }).format(startsAt);
  const endOptions = onOneDay(zone, span) ? named : { ...options, ...named };
  return `${start} – ${formatter(tag, zone, endOptions).format(endsAt)}`;
}

export function onOneDay(zone: string, span: Span): boolean {
  return dayAt(span.startsAt, zone) === dayAt(lastMoment(span), zone);
}

/** What ends at midnight does not take up the day that begins then. */
function lastMoment({ startsAt, endsAt }: Span): number {
  return Math.max(startsAt, endsAt - 1);
}

/** A clock that is the same at both ends is named once, at the end. */
function rangeText(
  tag: string,
  zone: string,
  from: number,
  to: number,
  options: Intl.DateTimeFormatOptions,
): string {
  const parts = formatter(tag, zone, options).formatRangeToParts(from, Math.max(from, to));
  const told = parts.filter((part, i) => {
    const next = part.type === 'literal' && part.value.trim() === '' ? parts[i + 1] : part;
    return next?.type !== 'timeZoneName' || next.source !== 'startRange';
  });
  return told.map(({ value }) => value).join('');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** They are dear to make, and a list needs the same few again and again. */
function formatter(tag: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${Object.entries(options).join()}`;
  let format = formatters.get(key);
  if (!format) formatters.set(key, (format = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone })));
  return format;
}
