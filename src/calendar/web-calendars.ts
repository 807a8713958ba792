import type { CalendarEntry } from './entry.js';

/** Addresses that are too long are refused; what is cut off stands on the page. */
const LONGEST_TEXT = 600;

/** Opens Google Calendar with the entry filled in. */
export function googleAddress({ title, description, place, address, days, zone, ...times }: CalendarEntry) {
  const { startsAt, endsAt } = times;
  const dates = days ? [days.first, days.after] : [startsAt, endsAt].map(momentOf);
  return withValues('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: dates.map((date) => date.replace(/[-:]/g, '')).join('/'),
    details: shortened(description, address),
    location: place,
    ctz: zone,
  });
}

/** Opens Outlook.com with the entry filled in. */
export function outlookAddress({ title, description, place, address, days, ...times }: CalendarEntry) {
  const { startsAt, endsAt } = times;
  return withValues('https://outlook.live.com/calendar/0/action/compose', {
    rru: 'addevent',
    subject: title,
    startdt: days ? days.first : momentOf(startsAt),
    enddt: days ? days.after : momentOf(endsAt),
    allday: days ? 'true' : '',
    body: shortened(description, address),
    location: place,
  });
}

/** `2026-12-12T17:00:00Z`. */
function momentOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Empty values are left out; blanks as `%20`, since Outlook shows a plus sign where one stands. */
function withValues(address: string, values: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  return `${address}?${search.toString().replaceAll('+', '%20')}`;
}

function shortened(description: string, address: string): string {
  const letters = [...description];
  if (letters.length <= LONGEST_TEXT) return description;
  return `${letters.slice(0, LONGEST_TEXT).join('')} …\n\n${address}`;
}
