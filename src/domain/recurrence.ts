import { OCCURRENCES, ONCE, type Occurrence } from './occasion.js';

/** As RFC 5545 calls them, in its order. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Which one of a month; -1 is the last. */
export const MONTH_PLACES = [1, 2, 3, 4, -1] as const;
export type MonthPlace = (typeof MONTH_PLACES)[number];

/** An event can skip at most so many weeks or months less one. */
export const LONGEST_INTERVAL = 12;

interface Repeated {
  /** 1 for each week or month, 2 for every other. */
  readonly interval: number;
  /** The last day on which it may begin, `2027-06-30` by the clock of the event; empty for none but the most there are. */
  readonly until: string;
}

/** How an event recurs. */
export type Repeats =
  /** Without any weekday, that of the first time. */
  | (Repeated & { readonly every: 'week'; readonly weekdays: readonly Weekday[] })
  | (Repeated & { readonly every: 'month'; readonly place: MonthPlace; readonly weekday: Weekday })
  /** Day of the month, -1 for its last; months that do not have it are left out. */
  | (Repeated & { readonly every: 'month'; readonly monthDay: number });

/** The rule as an event has it: `FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270630T235959`. */
export function repeatsText(rule: Repeats): string {
  const parts = [rule.every === 'week' ? 'FREQ=WEEKLY' : 'FREQ=MONTHLY'];
  if (rule.interval > 1) parts.push(`INTERVAL=${String(rule.interval)}`);
  const days = daysText(rule);
  if (days) parts.push(days);
  if (rule.until) parts.push(`UNTIL=${rule.until.replaceAll('-', '')}T235959`);
  return parts.join(';');
}

function daysText(rule: Repeats): string {
  if ('weekdays' in rule) {
    const inOrder = WEEKDAYS.filter((weekday) => rule.weekdays.includes(weekday));
    return inOrder.length > 0 ? `BYDAY=${inOrder.join(',')}` : '';
  }
  if ('monthDay' in rule) return `BYMONTHDAY=${String(rule.monthDay)}`;
  return `BYDAY=${String(rule.place)}${rule.weekday}`;
}

/** What a rule says; null where it is empty, or says what is not offered here. */
export function repeatsOf(text: string): Repeats | null {
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const until = (parts.get('UNTIL') ?? '').replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
  const repeated = { interval, until };
  const days = parts.get('BYDAY') ?? '';
  const found =
    parts.get('FREQ') === 'WEEKLY'
      ? { ...repeated, every: 'week' as const, weekdays: WEEKDAYS.filter((day) => days.includes(day)) }
      : monthly(repeated, days, Number(parts.get('BYMONTHDAY')));
  // What would come out otherwise is another rule than this.
  return found && repeatsText(found) === text ? found : null;
}

function monthly(repeated: Repeated, days: string, monthDay: number): Repeats | null {
  if (monthDay) return { ...repeated, every: 'month', monthDay };
  const [, number, name] = /^(-?\d)(\w\w)$/.exec(days) ?? [];
  const place = MONTH_PLACES.find((known) => known === Number(number));
  const weekday = WEEKDAYS.find((known) => known === name);
  return place && weekday ? { ...repeated, every: 'month', place, weekday } : null;
}

/** The weekday of a date of the calendar. */
export function weekdayOf(year: number, month: number, day: number): Weekday {
  const sundayFirst = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'MO';
}

/**
 * The occurrences of an event whose times have been planned anew. Sign-ups hang on their ids, so none that is still to come
 * vanishes: one that is no longer planned is cancelled. What was cancelled stays so, what is over stays as it was. If they
 * are too many, the last of those that are new are left out.
 *
 * An event that did not recur and now does, or the other way round, has other ids altogether: there, nothing is kept.
 *
 * @param time The server's clock.
 */
export function mergedOccurrences(
  before: readonly Occurrence[],
  planned: readonly Occurrence[],
  time: number,
): Occurrence[] {
  const recurs = (occurrences: readonly Occurrence[]) => occurrences.some(({ id }) => id !== ONCE);
  if (recurs(before) !== recurs(planned)) return [...planned];
  const plans = new Map(planned.map((occurrence) => [occurrence.id, occurrence]));
  const kept = before.map((occurrence) => {
    const plan = plans.get(occurrence.id);
    plans.delete(occurrence.id);
    if (occurrence.endsAt <= time) return occurrence;
    return plan ? { ...plan, cancelled: occurrence.cancelled } : { ...occurrence, cancelled: true };
  });
  const added = [...plans.values()].slice(0, Math.max(0, OCCURRENCES - kept.length));
  return [...kept, ...added].sort((a, b) => a.startsAt - b.startsAt);
}
