import { zoneOrUtc } from './zone-names.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What calendar and clock in a zone show at a time (milliseconds since 1970), for comparing and for machines:
 * `2026-12-12 18:00`. Needs no library, so readers may have it. Zones that this browser does not know count as UTC.
 */
export function wallClock(zone: string, time: number): string {
  let format = formats.get(zone);
  if (!format) {
    // Swedish dates are those of ISO 8601.
    format = new Intl.DateTimeFormat('sv', {
      ...{ dateStyle: 'short', timeStyle: 'short', calendar: 'gregory', numberingSystem: 'latn' },
      timeZone: zoneOrUtc(zone),
    });
    formats.set(zone, format);
  }
  return format.format(time);
}

/** The day there: `2026-12-12`. */
export function dayThere(zone: string, time: number): string {
  return wallClock(zone, time).slice(0, 10);
}
