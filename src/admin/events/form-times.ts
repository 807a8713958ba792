/** Times as the fields of the form have them. */
import type { FirstTime } from '../../calendar/recurrence.js';
import { instantOf, wallFrom } from '../../calendar/zones.js';
import { MINUTE } from '../../domain/limits.js';
import type { OccasionDraft } from '../../domain/occasion-editing.js';
import { ONCE, type OccasionPlan, type Occurrence } from '../../domain/occasion.js';
import { isZone, wallText } from '../../domain/wall-clock.js';

/** The first time as the form has it; null where a field is empty or half written. */
export function firstTimeOf({ plan, start, end }: OccasionDraft): FirstTime | null {
  const [from, to] = [wallFrom(start), wallFrom(end)];
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
  return { start: wallText(startsAt, zone).slice(0, length), end: wallText(last, zone).slice(0, length) };
}

/** Until when it takes where nobody has said so: the same day, or two hours by the clock on the wall. */
export function endAfter(start: string): string {
  if (start.length === 10) return start;
  const time = Date.parse(`${start}Z`);
  return Number.isNaN(time) ? '' : new Date(time + 120 * MINUTE).toISOString().slice(0, start.length);
}
