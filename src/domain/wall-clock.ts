/** What clocks and calendars on the walls of a time zone show, from what the browser knows: no library, so readers may have it. */
import { MINUTE } from './limits.js';

/** A day of the calendar: days since 1 January 1970, whatever the zone. */
export type Day = number;

const MINUTES_A_DAY = 24 * 60;

/** By zone; undefined for those that this browser does not know. They are dear to make. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether this browser can tell the time there. */
export function isZone(zone: string): boolean {
  return clockOf(zone) !== undefined;
}

/** The zone, or UTC where this browser has never heard of it: documents are older and younger than the zones of a browser. */
export function zoneOrUtc(zone: string): string {
  return isZone(zone) ? zone : 'UTC';
}

/**
 * What the clocks in this zone show at this moment (milliseconds since 1970), as minutes since 1 January 1970 there. Zones
 * that this browser does not know count as UTC.
 */
export function wallClock(time: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(zoneOrUtc(zone))?.formatToParts(time) ?? [])
    part[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
}

/** How far the clock there is ahead of UTC, in milliseconds. */
export function offsetAt(time: number, zone: string): number {
  return (wallClock(time, zone) - Math.floor(time / MINUTE)) * MINUTE;
}

/** What the clocks there show, for machines and for fields of forms: `2026-12-12T18:00`. */
export function wallText(time: number, zone: string): string {
  return new Date(wallClock(time, zone) * MINUTE).toISOString().slice(0, 16);
}

/** The day that it is in this zone at this moment. */
export function dayAt(time: number, zone: string): Day {
  return Math.floor(wallClock(time, zone) / MINUTES_A_DAY);
}

/** That day, for machines and for fields of forms: `2026-12-12`. */
export function dateText(time: number, zone: string): string {
  return wallText(time, zone).slice(0, 10);
}

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) clocks.set(zone, makeClock(zone));
  return clocks.get(zone);
}

function makeClock(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric' },
    });
  } catch {
    return undefined;
  }
}
