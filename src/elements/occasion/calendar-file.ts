import { calendarEntry, type CalendarEntry } from '../../calendar/entry.js';
import { calendarFile } from '../../calendar/file.js';
import type { Occasion, Occurrence } from '../../domain/occasion.js';
import { plainText } from '../../markdown/excerpt.js';
import { saveFile } from '../member/save-file.js';

export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';

/** Where one time of an event can be read about; the page itself where nothing better is known. */
export type AddressOf = (occasion: Occasion, occurrence: Occurrence) => string;

const thisPage: AddressOf = () => location.href;

/** An event's time as calendars keep it. `link` is not public: only for those who have signed up. */
export function entryOf(
  occasion: Occasion,
  occurrence: Occurrence,
  { address = location.href, link = '' } = {},
): CalendarEntry {
  const site = location.hostname || 'localhost';
  return calendarEntry(occasion, occurrence, { site, address, text: plainLines(occasion.body), link });
}

/**
 * All times of these events as one calendar file. Rejects if the library that writes it cannot be loaded.
 *
 * @param addressOf Absolute address of each.
 */
export function calendarFileOf(
  occasions: readonly Occasion[],
  addressOf: AddressOf = thisPage,
): Promise<string> {
  return calendarFile(
    occasions.flatMap((occasion) =>
      occasion.occurrences.map((occurrence) =>
        entryOf(occasion, occurrence, { address: addressOf(occasion, occurrence) }),
      ),
    ),
  );
}

/** Hands all times of these events to the browser as a download. Rejects as `calendarFileOf` does. */
export async function saveCalendar(
  occasions: readonly Occasion[],
  name: string,
  addressOf?: AddressOf,
): Promise<void> {
  saveFile(calendarFileName(name), CALENDAR_TYPE, await calendarFileOf(occasions, addressOf));
}

/** "Cupping, part 2" → `Cupping-part-2.ics`. */
export function calendarFileName(name: string): string {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['calendar'];
  return `${[...words.join('-')].slice(0, 60).join('')}.ics`;
}

/** Markdown as plain text that keeps its lines. */
function plainLines(body: string): string {
  const lines = body.split(/\r?\n/).map(plainText);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
