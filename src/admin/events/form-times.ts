/** The panel's only call to what knows time zones. */
import type { Locale } from '../../controllers/locale.js';
import type { OccasionDraft } from '../../domain/occasion-editing.js';
import { ONCE, type OccasionPlan, type Occurrence } from '../../domain/occasion.js';

const MINUTE = 60_000;

/** The zone of this browser. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Zones that this browser knows, its own first. */
export function zoneNames(): string[] {
  const here = zoneHere();
  return [here, ...['UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) => zone !== here)];
}

export function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The only time of an event as the form has it; none where a field is empty or half written. */
export function occurrencesOf({ plan, start, end }: OccasionDraft): readonly Occurrence[] {
  const [startsAt, last] = [instantIn(plan.zone, start), instantIn(plan.zone, end)];
  if (Number.isNaN(startsAt) || Number.isNaN(last)) return [];
  // Whole days end when the day after the last one begins.
  const endsAt = plan.allDay ? instantIn(plan.zone, dayAfter(end)) : last;
  return [{ id: ONCE, startsAt, endsAt, cancelled: false }];
}

/** What the fields of the form say about one time of an event. */
export function wallFields(
  { zone, allDay }: Pick<OccasionPlan, 'zone' | 'allDay'>,
  { startsAt, endsAt }: Occurrence,
): Pick<OccasionDraft, 'start' | 'end'> {
  const length = allDay ? 10 : 16;
  const last = allDay ? endsAt - MINUTE : endsAt;
  return { start: wallIn(zone, startsAt).slice(0, length), end: wallIn(zone, last).slice(0, length) };
}

/** When it is, in its own zone, as the reader's language has it. */
export function whenText(
  locale: Locale,
  { zone, allDay }: Pick<OccasionPlan, 'zone' | 'allDay'>,
  { startsAt, endsAt }: Occurrence,
): string {
  const timeZone = isZone(zone) ? zone : 'UTC';
  const format = new Intl.DateTimeFormat(locale.tag, {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    ...(!allDay && { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
  });
  return format.formatRange(startsAt, allDay ? endsAt - MINUTE : endsAt);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00Z`) + 1440 * MINUTE).toISOString().slice(0, 10);
}

/** Milliseconds since 1970, NaN for what is no time there. */
function instantIn(zone: string, wall: string): number {
  if (!isZone(zone)) return NaN;
  const asUtc = Date.parse(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
  if (Number.isNaN(asUtc)) return NaN;
  const day = 1440 * MINUTE;
  const guesses = [asUtc - offsetAt(zone, asUtc - day), asUtc - offsetAt(zone, asUtc + day)];
  const fits = guesses.filter((instant) => instant + offsetAt(zone, instant) === asUtc);
  return fits.length > 0 ? Math.min(...fits) : (guesses[0] ?? NaN);
}

function wallIn(zone: string, instant: number): string {
  return new Date(instant + offsetAt(isZone(zone) ? zone : 'UTC', instant)).toISOString().slice(0, 16);
}

function offsetAt(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const shown = Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}
