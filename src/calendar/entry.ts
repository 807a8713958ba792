import type { Occasion, Occurrence, OccasionStatus } from '../domain/occasion.js';
import { dateText } from '../domain/wall-clock.js';

/** One time of an event as calendars keep it. */
export interface CalendarEntry {
  /** Unlike any other in the world, and the same for good. */
  readonly uid: string;
  readonly title: string;
  /** Plain text with line breaks. */
  readonly description: string;
  readonly place: string;
  /** Where it can be read about; an absolute address. */
  readonly address: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Where it takes whole days, the first and the one after the last: `2026-12-12`. They are the same for every reader. */
  readonly days: { readonly first: string; readonly after: string } | null;
  /** IANA name. */
  readonly zone: string;
  readonly status: OccasionStatus;
  readonly sequence: number;
  readonly changedAt: number;
}

/** What an entry says that the event does not know itself. */
export interface EntryWords {
  /** Host name of the site, the second half of what tells entries apart. */
  readonly site: string;
  readonly address: string;
  /** Its text without markup. */
  readonly text: string;
  /** Where to join; only for those who have signed up. */
  readonly link?: string;
}

export function calendarEntry(
  occasion: Occasion,
  occurrence: Occurrence,
  { site, address, text, link = '' }: EntryWords,
): CalendarEntry {
  const { id, title, word, place, zone, allDay, status, sequence, changedAt } = occasion;
  const { startsAt } = occurrence;
  const endsAt = Math.max(startsAt, occurrence.endsAt);
  return {
    uid: `${id}-${occurrence.id}@${site}`,
    ...{ title, address, startsAt, endsAt, zone, sequence, changedAt },
    description: [word, link, text, address].filter(Boolean).join('\n\n'),
    place: place || link,
    days: allDay ? { first: dateText(startsAt, zone), after: dateText(endsAt, zone) } : null,
    status: occurrence.cancelled ? 'cancelled' : status,
  };
}
