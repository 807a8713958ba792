import { DAY, MINUTE } from '../domain/limits.js';
import { OCCURRENCES, ONCE, type Occurrence } from '../domain/occasion.js';
import { repeatsText, type Repeats } from '../domain/recurrence.js';
import { instantOf, type WallTime } from './zones.js';

/** The first time of an event as its makers say it: by the clock on the wall. Whole days end at the midnight after. */
export interface FirstTime {
  readonly start: WallTime;
  readonly end: WallTime;
  /** IANA name. */
  readonly zone: string;
}

/**
 * The times of an event. Clocks on the wall count, whatever they are set to in between: what begins at 18:00 does so all year
 * round. The first is the first day of the rule that is not before `start`; there are 60 at most. Rejects if the library for
 * the rule cannot be loaded.
 *
 * @param rule null for what takes place once.
 */
export async function occurrencesOf(first: FirstTime, rule: Repeats | null): Promise<Occurrence[]> {
  if (!rule) return [occurrenceOn(first, first.start, ONCE)];
  const days = await daysOf(first.start, rule);
  return days.map((day) => occurrenceOn(first, day, idOf(day)));
}

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

/** The library is asked for days alone: it has no zones of its own, and needs none. */
async function daysOf({ year, month, day }: Day, rule: Repeats): Promise<Day[]> {
  const { default: ICAL } = await import('ical.js');
  const start = ICAL.Time.fromData({ year, month, day, isDate: true });
  const iterator = ICAL.Recur.fromString(repeatsText(rule)).iterator(start);
  const days: Day[] = [];
  while (days.length < OCCURRENCES) {
    const next = iterator.next();
    // Some rules, such as the 31st of February, have no day at all.
    if (!next || next.year > year + 60) break;
    days.push({ year: next.year, month: next.month, day: next.day });
  }
  return days;
}

function occurrenceOn({ start, end, zone }: FirstTime, { year, month, day }: Day, id: string): Occurrence {
  const startsAt = instantOf({ ...start, year, month, day }, zone);
  const later = dayNumber(end) - dayNumber(start);
  const endsAt = instantOf({ ...end, year, month, day: day + later }, zone);
  // Where the clock skips the beginning but not the end, it would end before it begins.
  if (endsAt > startsAt) return { id, startsAt, endsAt, cancelled: false };
  return { id, startsAt, endsAt: startsAt + minutesBetween(start, end) * MINUTE, cancelled: false };
}

function idOf({ year, month, day }: Day): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `d${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

/** Days since 1970 by the calendar. */
function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** By the clock on the wall. */
function minutesBetween(start: WallTime, end: WallTime): number {
  const days = dayNumber(end) - dayNumber(start);
  return days * 1440 + (end.hour - start.hour) * 60 + end.minute - start.minute;
}
