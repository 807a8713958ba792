import type { Span } from './month-grid.js';
import type { Occasion, OccasionPlan, Occurrence } from './occasion.js';
import { dayAt, type Day } from './wall-clock.js';

/** One time of an event in a list of many, with the days that it takes up for whoever looks at the list. */
export interface AgendaEntry extends Span {
  readonly occasion: Occasion;
  readonly occurrence: Occurrence;
}

export interface AgendaDay {
  readonly day: Day;
  readonly entries: readonly AgendaEntry[];
}

/** The days of an occurrence: those of the event's zone where it lasts whole days, else those of the reader's. */
export function daysOf(
  { allDay, zone }: Pick<OccasionPlan, 'allDay' | 'zone'>,
  { startsAt, endsAt }: Pick<Occurrence, 'startsAt' | 'endsAt'>,
  readerZone: string,
): Span {
  const where = allDay ? zone : readerZone;
  // What ends at midnight does not take up the day that begins then.
  const end = Math.max(startsAt, endsAt - 1);
  return { first: dayAt(startsAt, where), last: dayAt(end, where) };
}

/** Each time of each event, the earliest first. */
export function entriesOf(occasions: readonly Occasion[], readerZone: string): AgendaEntry[] {
  return occasions
    .flatMap((occasion) =>
      occasion.occurrences.map((occurrence) => ({
        ...{ occasion, occurrence },
        ...daysOf(occasion, occurrence, readerZone),
      })),
    )
    .sort(compareEntries);
}

/** What is not over, by days; what has begun before stands under today. */
export function comingDays(entries: readonly AgendaEntry[], time: number, today: Day): AgendaDay[] {
  const coming = entries.filter(({ occurrence }) => occurrence.endsAt > time);
  return byDays(coming, ({ first }) => Math.max(first, today)).sort((a, b) => a.day - b.day);
}

/**
 * What is over, by the days on which it ended, the latest first: in this order further ones that have ended before all
 * of these come after them.
 */
export function pastDays(entries: readonly AgendaEntry[], time: number): AgendaDay[] {
  const past = entries.filter(({ occurrence }) => occurrence.endsAt <= time).reverse();
  return byDays(past, ({ last }) => last).sort((a, b) => b.day - a.day);
}

function byDays(entries: readonly AgendaEntry[], dayOf: (entry: AgendaEntry) => Day): AgendaDay[] {
  const days = new Map<Day, AgendaEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}

/** Whole days before times of day, then by their beginning, by their end, by their titles. */
function compareEntries(a: AgendaEntry, b: AgendaEntry): number {
  return (
    a.first - b.first ||
    Number(b.occasion.allDay) - Number(a.occasion.allDay) ||
    a.occurrence.startsAt - b.occurrence.startsAt ||
    a.occurrence.endsAt - b.occurrence.endsAt ||
    (a.occasion.title < b.occasion.title ? -1 : 1)
  );
}
