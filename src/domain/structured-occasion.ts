import { phaseOf, signUpOpensAt, type Occasion, type Occurrence } from './occasion.js';
import { CONTEXT, type Thing } from './structured-comments.js';
import { dateText, offsetAt } from './wall-clock.js';

export interface DescribedOccasion {
  readonly occasion: Occasion;
  readonly occurrence: Occurrence;
  /** Absolute address of the page on which it is shown. */
  readonly url: string;
  /** The community that makes it; empty where it is not known. */
  readonly organizer: string;
  /** Places that are left; undefined where there is no limit, or nobody has counted. */
  readonly left: number | undefined;
  /** By the server's clock, milliseconds. */
  readonly now: number;
  /** The words of a body without its markup. */
  textOf(body: string): string;
}

const SCHEMA = 'https://schema.org/';

/**
 * One occurrence of an event for search engines, with the properties that Google documents for `Event`. Null where it is
 * not everybody's, and for promotions, which nobody attends.
 */
export function describeOccasion(described: DescribedOccasion): Thing | null {
  const { occasion, occurrence, url, organizer, textOf, now } = described;
  const { state, kind, publishAt, title, body } = occasion;
  if (state !== 'live' || publishAt > now || kind === 'promotion') return null;
  const cancelled = phaseOf(occasion, occurrence, now) === 'cancelled';
  return {
    ...CONTEXT,
    '@type': 'Event',
    name: title,
    ...datesOf(occasion, occurrence),
    eventStatus: `${SCHEMA}${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `${SCHEMA}${kind === 'online' ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: locationOf(occasion, url),
    url,
    ...(body && { description: textOf(body) }),
    ...(organizer && { organizer: { '@type': 'Organization', name: organizer, url } }),
    ...(occasion.signUp !== 'none' && { offers: offerOf(described) }),
  };
}

/** A full event is sold out, though it has a waiting list. What it costs to be there nobody has said here. */
function offerOf({ occasion, occurrence, url, left }: DescribedOccasion): Thing {
  return {
    '@type': 'Offer',
    url,
    availability: `${SCHEMA}${left === 0 ? 'SoldOut' : 'InStock'}`,
    validFrom: new Date(signUpOpensAt(occasion, occurrence)).toISOString(),
  };
}

/** Where it is online that is the page: the link itself is for those who have signed up. */
function locationOf({ kind, place, title }: Occasion, url: string): Thing {
  if (kind === 'online') return { '@type': 'VirtualLocation', url };
  return { '@type': 'Place', name: place || title, ...(place && { address: place }) };
}

/** Whole days are dates; the last of them is part of it. */
function datesOf({ zone, allDay }: Occasion, { startsAt, endsAt }: Occurrence) {
  const dateOf = (time: number) => (allDay ? dateText(time, zone) : zonedTime(time, zone));
  return { startDate: dateOf(startsAt), endDate: dateOf(allDay ? Math.max(startsAt, endsAt - 1) : endsAt) };
}

/** A moment by the clock of a zone, with its distance from Greenwich: `2026-12-12T18:00:00+01:00`. */
export function zonedTime(time: number, zone: string): string {
  const ahead = offsetAt(time, zone);
  const shown = new Date(time + ahead).toISOString().slice(0, 19);
  const distance = new Date(Math.abs(ahead)).toISOString().slice(11, 16);
  return `${shown}${ahead < 0 ? '-' : '+'}${distance}`;
}
