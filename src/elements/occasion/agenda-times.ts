import type { AgendaEntry } from '../../domain/agenda.js';
import { monthOf, timeOfDay } from '../../domain/month-grid.js';
import { dayAt, wallClock, zoneOrUtc, type Day } from '../../domain/wall-clock.js';

/** Who reads: their language for `Intl`, and their zone. */
export interface Reader {
  readonly tag: string;
  readonly zone: string;
}

const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const DATE = { day: 'numeric', month: 'short' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Monday, 14 December"; with the year where that is another one than today's. */
export function dayText(day: Day, today: Day, tag: string): string {
  const sameYear = Math.floor(monthOf(day) / 12) === Math.floor(monthOf(today) / 12);
  return ofDay(day, tag, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(!sameYear && { year: 'numeric' }),
  });
}

/** A day in whatever words; days have no zone. */
export function ofDay(day: Day, tag: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(tag, { ...options, timeZone: 'UTC' }).format(timeOfDay(day));
}

/**
 * When it is, for whoever reads it below a day: "7:00 – 9:00 PM"; with days where it takes up others, too. Empty where it
 * is that whole day.
 */
export function spanText({ occasion, occurrence, first, last }: AgendaEntry, day: Day, reader: Reader) {
  const within = first === day && last === day;
  if (occasion.allDay) {
    if (within) return '';
    const days = formatOf(reader.tag, { ...DATE, timeZone: 'UTC' });
    return rangeOf(days, timeOfDay(first), timeOfDay(last));
  }
  const format = formatOf(reader.tag, { ...(!within && DATE), ...TIME, timeZone: reader.zone });
  return rangeOf(format, occurrence.startsAt, occurrence.endsAt);
}

/** A line may end between the two, not within one of them. */
function rangeOf(format: Intl.DateTimeFormat, from: number, to: number): string {
  return format
    .formatRangeToParts(from, to)
    .map(({ source, value }) => (source === 'shared' ? value : value.replaceAll(' ', '\u00a0')))
    .join('');
}

/** When it begins where it takes place, "1:00 PM GMT+1"; empty where the clocks there are the reader's. */
export function thereText(
  { occasion, occurrence: { startsAt } }: AgendaEntry,
  { tag, zone }: Reader,
): string {
  if (occasion.allDay) return '';
  if (wallClock(startsAt, occasion.zone) === wallClock(startsAt, zone)) return '';
  const otherDay = dayAt(startsAt, occasion.zone) !== dayAt(startsAt, zone);
  return formatOf(tag, {
    ...(otherDay && { weekday: 'short' }),
    ...TIME,
    ...{ timeZone: zoneOrUtc(occasion.zone), timeZoneName: 'short' },
  }).format(startsAt);
}

/** Calendars are those of the records: a grid of weeks of one calendar under the months of another would be wrong. */
function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tag, { calendar: 'gregory', ...options });
  formats.set(key, format);
  return format;
}
