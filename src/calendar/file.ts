import type { ICalEventData } from 'ical-generator';
import type { CalendarEntry } from './entry.js';

/**
 * Entries as a calendar file (RFC 5545). Times stand in UTC, so that no reader needs rules of time zones, and every time of
 * a series is an entry of its own, which no change of clocks can shift. Those that are cancelled are told so: a calendar
 * that has them takes them out.
 */
export async function calendarFile(entries: readonly CalendarEntry[]): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'community-widgets', product: 'events', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) calendar.createEvent(await eventOf(entry));
  // The library leaves the last line open; the format does not.
  return `${calendar.toString().trimEnd()}\r\n`;
}

async function eventOf(entry: CalendarEntry): Promise<ICalEventData> {
  const { ICalEventStatus } = await import('ical-generator');
  const { uid, days, sequence, changedAt } = entry;
  const statuses = {
    tentative: ICalEventStatus.TENTATIVE,
    confirmed: ICalEventStatus.CONFIRMED,
    cancelled: ICalEventStatus.CANCELLED,
  };
  return {
    ...{ id: uid, sequence, status: statuses[entry.status], url: addressValue(entry.address) },
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    // The library writes a day as that of UTC.
    start: new Date(days ? days.first : entry.startsAt),
    end: new Date(days ? days.after : entry.endsAt),
    allDay: days !== null,
    summary: printable(entry.title),
    description: printable(entry.description),
    location: entry.place ? printable(entry.place) : null,
  };
}

/** The library escapes addresses as if they were text, and calendars do not undo it. */
function addressValue(address: string): string {
  return new URL(address).href.replaceAll(',', '%2C').replaceAll(';', '%3B');
}

/** Without what the format forbids: control characters other than tabs and line breaks. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]/gu, '');
}
