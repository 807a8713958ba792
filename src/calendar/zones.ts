import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY } from '../domain/limits.js';
import { zoneOrUtc } from './zone-names.js';

const MINUTE = 60_000;

/** What calendar and clock on a wall say. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What a field for a date, or for date and time, has: `2026-12-12`, `2026-12-12T18:00`. Null for what is no day of any calendar. */
export function wallFrom(text: string): WallTime | null {
  const [whole, day, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  const asUtc = Date.parse(`${day ?? ''}T${time}Z`);
  // 31 April would be taken for the first of May.
  if (!whole || Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== day) return null;
  return wallOf(asUtc, 'UTC');
}

/**
 * When it is so late there, in milliseconds since 1970. As RFC 5545 (3.3.5) has it: what the clock skips in spring counts by
 * the offset before (02:30 becomes 03:30), and of what it shows twice in autumn the first is meant. Days and months may
 * overflow: 32 January is 1 February. Zones that this browser does not know count as UTC.
 */
export function instantOf({ year, month, day, hour, minute }: WallTime, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  // No zone is further than a day from UTC, and none changes its clock twice in two days.
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  const fits = [asUtc - before, asUtc - after].filter(
    (instant) => instant + offsetAt(instant, zone) === asUtc,
  );
  return fits.length > 0 ? Math.min(...fits) : asUtc - before;
}

/** What calendar and clock there say at this time. */
export function wallOf(instant: number, zone: string): WallTime {
  const shifted = new Date(instant + offsetAt(instant, zone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** How far the clock there is ahead of UTC, in milliseconds. */
export function offsetAt(instant: number, zone: string): number {
  return tzOffset(zoneOrUtc(zone), new Date(instant)) * MINUTE;
}
