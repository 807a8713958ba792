import { html, nothing, type TemplateResult } from 'lit';
import type { OccasionPlan, Occurrence } from '../../domain/occasion.js';
import type { EventHost } from './event-host.js';

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const DAY: Intl.DateTimeFormatOptions = {
  ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
};

/** When it is, by the clock of the event, and by the reader's where that shows something else. */
export function eventTimes(
  { locale, texts }: EventHost,
  plan: Pick<OccasionPlan, 'zone' | 'allDay'>,
  { startsAt, endsAt }: Occurrence,
): TemplateResult {
  const { tag } = locale;
  const timeZone = knownZone(plan.zone);
  const datetime = new Date(startsAt).toISOString();
  if (plan.allDay)
    return html`<time datetime=${datetime}
      >${rangeOf(tag, { ...DAY, timeZone }, startsAt, endsAt - 1)}</time
    >`;
  const there = rangeOf(tag, { ...DAY, ...CLOCK, timeZone, timeZoneName: 'short' }, startsAt, endsAt);
  const [dayThere, dayHere] = [timeZone, undefined].map((zone) =>
    rangeOf('en', { ...DAY, ...CLOCK, timeZone: zone }, startsAt, endsAt),
  );
  const here = rangeOf(tag, { ...DAY, ...CLOCK }, startsAt, endsAt);
  return html`<time datetime=${datetime}>${there}</time>
    ${dayThere === dayHere ? nothing : html`<span class="yours">${texts.t.facts.yourTime(here)}</span>`}`;
}

/** A date of a series, to choose it by. */
export function eventDate(
  { locale }: EventHost,
  plan: Pick<OccasionPlan, 'zone' | 'allDay'>,
  { startsAt }: Occurrence,
): string {
  const timeZone = knownZone(plan.zone);
  return new Intl.DateTimeFormat(locale.tag, { ...DAY, ...(!plan.allDay && CLOCK), timeZone }).format(
    startsAt,
  );
}

function rangeOf(tag: string, options: Intl.DateTimeFormatOptions, from: number, to: number): string {
  return new Intl.DateTimeFormat(tag, options).formatRange(from, Math.max(from, to));
}

/** A zone that this browser does not know is shown by the clock of Greenwich. */
function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
