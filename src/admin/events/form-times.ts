/** Times as the fields of the form have them, and as people read them. */
import type { FirstTime } from '../../calendar/recurrence.js';
import { isZone, zoneOrUtc } from '../../calendar/zone-names.js';
import { instantOf, wallOf, type WallTime } from '../../calendar/zones.js';
import type { Locale } from '../../controllers/locale.js';
import type { OccasionDraft } from '../../domain/occasion-editing.js';
import { ONCE, type OccasionPlan, type Occurrence } from '../../domain/occasion.js';

export { isZone, zoneHere } from '../../calendar/zone-names.js';

const MINUTE = 60_000;

/** What a field says, `2026-12-24T18:00` or `2026-12-24`; null where it is empty or half written. */
export function wallTimeOf(field: string): WallTime | null {
  const [, year, month, day, hour = '0', minute = '0'] =
    /^(\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(field) ?? [];
  if (!year) return null;
  return { year: +year, month: Number(month), day: Number(day), hour: +hour, minute: +minute };
}

/** The first time as the form has it; null where a field is empty or half written. */
export function firstTimeOf({ plan, start, end }: OccasionDraft): FirstTime | null {
  const [from, to] = [wallTimeOf(start), wallTimeOf(end)];
  if (!from || !to || !isZone(plan.zone)) return null;
  if (!plan.allDay) return { start: from, end: to, zone: plan.zone };
  const midnight = { hour: 0, minute: 0 };
  // Whole days end when the day after the last one begins.
  return { start: { ...from, ...midnight }, end: { ...to, ...midnight, day: to.day + 1 }, zone: plan.zone };
}

/** The only time of an event that does not recur; none where a field is empty or half written. */
export function occurrencesOf(draft: OccasionDraft): readonly Occurrence[] {
  const first = firstTimeOf(draft);
  if (!first) return [];
  const [startsAt, endsAt] = [instantOf(first.start, first.zone), instantOf(first.end, first.zone)];
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
  const format = new Intl.DateTimeFormat(locale.tag, {
    ...{ timeZone: zoneOrUtc(zone), weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    ...(!allDay && { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
  });
  return format.formatRange(startsAt, allDay ? endsAt - MINUTE : endsAt);
}

function wallIn(zone: string, instant: number): string {
  const { year, month, day, hour, minute } = wallOf(instant, zone);
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString().slice(0, 16);
}
