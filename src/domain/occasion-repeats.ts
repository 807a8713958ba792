import { ONCE, type Occasion, type OccasionPlan, type Occurrence } from './occasion.js';
import {
  mergedOccurrences,
  MONTH_PLACES,
  repeatsOf,
  repeatsText,
  weekdayOf,
  type Repeats,
} from './recurrence.js';

/** How an event can recur, as its form offers it; empty for what does not. */
export const REPETITIONS = ['', 'week', 'weekday', 'day'] as const;
export type Repetition = (typeof REPETITIONS)[number];

/** A day of the calendar; months from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function repetitionOf(rule: Repeats | null): Repetition {
  if (!rule) return '';
  if ('weekdays' in rule) return 'week';
  return 'place' in rule ? 'weekday' : 'day';
}

/** The rule of this kind by which that day is the first; null where it does not recur. */
export function suggestedRepeats(
  repetition: Repetition,
  { year, month, day }: CalendarDay,
  { interval, until }: Pick<Repeats, 'interval' | 'until'> = { interval: 1, until: '' },
): Repeats | null {
  const weekday = weekdayOf(year, month, day);
  if (repetition === 'week') return { interval, until, every: 'week', weekdays: [weekday] };
  // Not all months have a fifth one: there, the last is meant.
  const place = MONTH_PLACES[Math.ceil(day / 7) - 1] ?? -1;
  if (repetition === 'weekday') return { interval, until, every: 'month', place, weekday };
  return repetition === 'day' ? { interval, until, every: 'month', monthDay: day } : null;
}

/** The rule when the first day is another one: what was only suggested by the day before goes along. */
export function followedRepeats(text: string, before: CalendarDay, after: CalendarDay): string {
  const rule = repeatsOf(text);
  const suggested = (day: CalendarDay) => {
    const found = rule && suggestedRepeats(repetitionOf(rule), day, rule);
    return found ? repeatsText(found) : '';
  };
  return rule && suggested(before) === text ? suggested(after) : text;
}

/** It has several dates, by no rule that a form could show. */
export function hasOddDates({
  occurrences,
  repeats,
}: Pick<OccasionPlan, 'occurrences' | 'repeats'>): boolean {
  return occurrences.some(({ id }) => id !== ONCE) && repeatsOf(repeats) === null;
}

/** A date of what recurs, as its form lists it. */
export interface ListedDate {
  readonly occurrence: Occurrence;
  readonly ticked: boolean;
  /** `stored`: people can have signed up for it. `dropped`: they can, but the rule does not give it any more. */
  readonly state: 'new' | 'stored' | 'over' | 'dropped';
}

export interface ListedDates {
  readonly list: readonly ListedDate[];
  /** Some were too many. */
  readonly cut: boolean;
}

export interface PlannedDates {
  /** What the rule gives. */
  readonly planned: readonly Occurrence[];
  readonly repeats: string;
  /** Which dates somebody has ticked (true) or unticked, by their ids. */
  readonly choices: Readonly<Record<string, boolean>>;
}

/**
 * All dates with whether they take place. Once it is published, none of them vanishes (see `mergedOccurrences`); before that
 * the plan alone counts.
 *
 * @param record As it is stored; null for a new one.
 * @param time The server's clock.
 */
export function listedDates(plan: PlannedDates, record: Occasion | null, time: number): ListedDates {
  const { planned, choices } = plan;
  const before = record && record.publishAt <= time ? record.occurrences : [];
  const stored = new Map(before.map((occurrence) => [occurrence.id, occurrence]));
  const takesPlace = ({ id }: Occurrence) => choices[id] ?? isTakenAtFirst(plan, record, id);
  const taken = planned.filter((date) => stored.has(date.id) || takesPlace(date));
  const merged = mergedOccurrences(before, taken, time);
  const ids = new Set(planned.map(({ id }) => id));
  const kept = merged.map((occurrence): ListedDate => {
    if (!stored.has(occurrence.id)) return { occurrence, ticked: true, state: 'new' };
    const ticked = !occurrence.cancelled;
    if (occurrence.endsAt <= time) return { occurrence, ticked, state: 'over' };
    if (!ids.has(occurrence.id)) return { occurrence, ticked: false, state: 'dropped' };
    const chosen = choices[occurrence.id] ?? ticked;
    return { occurrence: { ...occurrence, cancelled: !chosen }, ticked: chosen, state: 'stored' };
  });
  const leftOut = planned
    .filter((date) => !taken.includes(date))
    .map((occurrence): ListedDate => ({ occurrence, ticked: false, state: 'new' }));
  return {
    list: [...kept, ...leftOut].sort((a, b) => a.occurrence.startsAt - b.occurrence.startsAt),
    cut: taken.some(({ id }) => !merged.some((one) => one.id === id)),
  };
}

/** What is missing among the dates that are stored was left out by hand, as long as the rule gives the same days. */
function isTakenAtFirst({ repeats }: PlannedDates, record: Occasion | null, id: string): boolean {
  if (!record || endless(record.repeats) !== endless(repeats)) return true;
  const stored = record.occurrences.find((one) => one.id === id);
  if (stored) return !stored.cancelled;
  const [first, last] = [record.occurrences[0]?.id ?? '', record.occurrences.at(-1)?.id ?? ''];
  return id < first || id > last;
}

const endless = (repeats: string) => repeats.replace(/;UNTIL=[^;]*/, '');

/** The dates that are stored: what is new and left out is none of them. */
export function chosenDates({ list }: ListedDates): Occurrence[] {
  return list.filter(({ ticked, state }) => ticked || state !== 'new').map(({ occurrence }) => occurrence);
}
