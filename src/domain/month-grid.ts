/** A month of days, as calendars count them. */
import { DAY } from './limits.js';
import type { Day } from './wall-clock.js';

/** A month of the calendar: months since January of the year 0. */
export type Month = number;

/** Days that something takes up, the last one included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** A moment at which a formatter with the zone UTC writes this day. */
export function timeOfDay(day: Day): number {
  return day * DAY;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return modulo(day + 3, 7) + 1;
}

export function monthOf(day: Day): Month {
  const date = new Date(timeOfDay(day));
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function firstDayOf(month: Month): Day {
  return Date.UTC(Math.floor(month / 12), modulo(month, 12), 1) / DAY;
}

/** The weeks that have a day of this month, whole. `weekStart` is their first weekday, as `weekdayOf` counts. */
export function weeksOf(month: Month, weekStart: number): Day[][] {
  const end = firstDayOf(month + 1);
  const weeks: Day[][] = [];
  for (let first = startOfWeek(firstDayOf(month), weekStart); first < end; first += 7)
    weeks.push(Array.from({ length: 7 }, (_, i) => first + i));
  return weeks;
}

/** The same day so many months later; the last of the month where that has fewer days. */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day);
  const wanted = firstDayOf(month + months) + (day - firstDayOf(month));
  return Math.min(wanted, firstDayOf(month + months + 1) - 1);
}

/** A key of a grid of days. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Where a key leads to from a day; undefined for keys that lead nowhere. Left is a day back where text runs to the right. */
export function dayByKey(
  day: Day,
  { key, shiftKey }: GridKey,
  { weekStart, rightToLeft }: { readonly weekStart: number; readonly rightToLeft: boolean },
): Day | undefined {
  const forward = rightToLeft ? -1 : 1;
  const first = startOfWeek(day, weekStart);
  const months = shiftKey ? 12 : 1;
  const moves: Readonly<Record<string, () => Day>> = {
    ArrowLeft: () => day - forward,
    ArrowRight: () => day + forward,
    ArrowUp: () => day - 7,
    ArrowDown: () => day + 7,
    Home: () => first,
    End: () => first + 6,
    PageUp: () => addMonths(day, -months),
    PageDown: () => addMonths(day, months),
  };
  return Object.hasOwn(moves, key) ? moves[key]?.() : undefined;
}

/** A part of something that lies in one week, in a row of its own below the dates. */
export interface Piece<T> {
  readonly item: T;
  readonly row: number;
  readonly first: Day;
  /** How many days of this week it takes up. */
  readonly days: number;
  /** It has begun before this week, or goes on after it. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Lays things into a week so that none covers another; each in the first row that is free, long ones first. */
export function piecesOf<T extends Span>(week: readonly Day[], items: readonly T[]): Piece<T>[] {
  const [start = 0] = week;
  const end = start + week.length - 1;
  const ends: Day[] = [];
  return items
    .filter(({ first, last }) => first <= end && last >= start)
    .sort(
      (a, b) => Math.max(a.first, start) - Math.max(b.first, start) || b.last - b.first - (a.last - a.first),
    )
    .map((item) => {
      const first = Math.max(item.first, start);
      const last = Math.min(item.last, end);
      const free = ends.findIndex((taken) => taken < first);
      const row = free < 0 ? ends.length : free;
      ends[row] = last;
      return { item, row, first, days: last - first + 1, before: item.first < start, after: item.last > end };
    });
}

function startOfWeek(day: Day, weekStart: number): Day {
  return day - modulo(weekdayOf(day) - weekStart, 7);
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}
