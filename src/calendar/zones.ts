import { DAY } from '../domain/limits.js';
import { offsetAt } from '../domain/wall-clock.js';

/** What calendar and clock on a wall say. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * What a field for a date, or for date and time, has: `2026-12-12`, `2026-12-12T18:00`; years may have six digits there.
 * Null for what is empty, half written, or no day of any calendar.
 */
export function wallFrom(text: string): WallTime | null {
  const digits = /^(\d{4,6})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?$/.exec(text)?.slice(1);
  if (!digits) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = digits.map((digit = '0') => Number(digit));
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // 31 April would be taken for the first of May.
  if (asUtc.getUTCMonth() !== month - 1 || asUtc.getUTCHours() !== hour) return null;
  return { year, month, day, hour, minute };
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
