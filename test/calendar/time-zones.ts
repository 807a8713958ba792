/** A zone of the published database, as moment-timezone unpacks it. */
export interface PublishedZone {
  readonly name: string;
  /** The ends of its periods, in milliseconds since 1970; null for the last, which does not end. */
  readonly untils: readonly (number | null)[];
  /** What is taken from local time in each of them, in minutes: to the west is more. */
  readonly offsets: readonly number[];
}

export async function publishedZones(): Promise<{ version: string; zones: PublishedZone[] }> {
  const response = await fetch('/__fixtures/time-zones.json');
  return (await response.json()) as { version: string; zones: PublishedZone[] };
}

/** How far the clock is ahead of UTC at this time, in milliseconds. */
export function publishedOffset({ untils, offsets }: PublishedZone, time: number): number {
  const period = untils.findIndex((until) => until === null || time < until);
  return -Math.round((offsets[period] ?? NaN) * 60_000);
}

/** When its clock changes between two times. */
export function changesBetween({ untils }: PublishedZone, from: number, to: number): number[] {
  return untils.filter((until): until is number => until !== null && until >= from && until < to);
}

interface YoungLaw {
  /** From when on the browser may not know better, in milliseconds since 1970. */
  readonly from: number;
  readonly why: string;
}

const alberta = { from: Date.UTC(2026, 10, 1), why: 'Alberta keeps -06 all year from 2026-11-01' };
const manitoba = { from: Date.UTC(2026, 10, 1), why: 'Manitoba keeps -05 all year from 2026-11-01' };
const columbia = { from: Date.UTC(2026, 10, 1), why: 'British Columbia keeps -07 all year from 2026-11-01' };
const morocco = { from: Date.UTC(2026, 8, 20), why: 'Morocco is back at +00 for good from 2026-09-20' };
// Noticed late: in the database since 2026, true since 2022.
const moldova = { from: Date.UTC(2022, 0), why: 'Moldova changes with the European Union, at 01:00 UTC' };

/**
 * Zones whose law has changed in 2026, while browsers with ICU data of 2025 are about. They show the old time there, and we
 * with them: whoever has such a browser reads it on every page.
 */
export const BEHIND: ReadonlyMap<string, YoungLaw> = new Map([
  ['America/Edmonton', alberta],
  ['America/Inuvik', alberta],
  ['America/Yellowknife', alberta],
  ['Canada/Mountain', alberta],
  ['America/Winnipeg', manitoba],
  ['America/Rainy_River', manitoba],
  ['Canada/Central', manitoba],
  ['America/Vancouver', columbia],
  ['Canada/Pacific', columbia],
  ['Africa/Casablanca', morocco],
  ['Africa/El_Aaiun', morocco],
  ['Europe/Chisinau', moldova],
  ['Europe/Tiraspol', moldova],
]);
