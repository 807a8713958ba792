/** Events in memory for the stories and tests of their list, at a time that stands still. */
import { instantOf, wallFrom } from '../src/calendar/zones.js';
import { occasionPath } from '../src/data/occasion-paths.js';
import { DAY } from '../src/domain/limits.js';
import { ONCE, type OccasionKind, type OccasionStatus, type Promotion } from '../src/domain/occasion.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, idOf, OMAR, type World } from './fixtures.js';
import { CATEGORIES, createForum, type ForumOptions } from './forum-fixtures.js';

const MINUTE = 60_000;

/** Monday, 14 December 2026, 10:00 in Berlin, where it is winter. */
export const NOW = Date.UTC(2026, 11, 14, 9);

/** An event as a story or test tells it. */
export interface EventFixture {
  readonly id: string;
  readonly title?: string;
  /** Beginnings as clocks in its zone show them, `2026-12-14 19:00`; several for a series. */
  readonly on: string | readonly string[];
  /** Minutes; of whole days their number times 1440. */
  readonly lasts?: number;
  readonly allDay?: boolean;
  readonly zone?: string;
  readonly kind?: OccasionKind;
  readonly promotion?: Promotion;
  readonly place?: string;
  readonly category?: string;
  readonly status?: OccasionStatus;
  /** Beginnings, as above, that do not take place. */
  readonly without?: readonly string[];
}

export interface EventsOptions extends ForumOptions {
  readonly events?: readonly EventFixture[];
}

export const EVENTS: readonly EventFixture[] = [
  {
    id: 'cupping',
    title: 'Cupping for beginners',
    on: '2026-12-14 18:30',
    lasts: 90,
    place: 'Roastery, Torstraße 12, Berlin',
    category: 'Beans',
  },
  {
    id: 'tuesday',
    title: 'Tuesday brew club',
    on: ['2026-12-15 19:00', '2026-12-22 19:00', '2027-01-05 19:00', '2027-01-12 19:00'],
    place: 'Café Nord',
    category: 'Brewing',
    without: ['2026-12-22 19:00'],
  },
  {
    id: 'grinders',
    title: 'Ask the grinder maker: questions and answers with the people who build them, live from Portland',
    on: '2026-12-16 09:00',
    lasts: 60,
    zone: 'America/Los_Angeles',
    kind: 'online',
    category: 'Gear',
  },
  {
    id: 'market',
    title: 'Winter market',
    on: '2026-12-18',
    lasts: 3 * 1440,
    allDay: true,
    place: 'Old harbour',
    status: 'tentative',
  },
  {
    id: 'latte',
    title: 'Latte art evening',
    on: '2026-12-17 18:00',
    place: 'Café Nord',
    category: 'Brewing',
    status: 'cancelled',
  },
  {
    id: 'giveaway',
    title: 'Win a hand grinder',
    on: '2026-12-10 09:00',
    lasts: 14 * 1440,
    kind: 'promotion',
    promotion: 'giveaway',
    category: 'Gear',
  },
  { id: 'tasting', title: 'تذوق القهوة العربية', on: '2026-12-16 20:00', place: 'دار القهوة' },
  { id: 'autumn', title: 'Autumn tasting', on: '2026-11-20 18:00', place: 'Roastery', category: 'Beans' },
  { id: 'summer', title: 'Summer party', on: '2026-08-01', lasts: 1440, allDay: true },
];

/** Numbered events, one a day from tomorrow on, or one a day before today. */
export function manyEvents(count: number, past = false): EventFixture[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(NOW + (past ? -1 - i : 1 + i) * DAY).toISOString().slice(0, 10);
    return {
      id: `n${past ? 'p' : ''}${String(i + 1)}`,
      title: `Event number ${String(i + 1)}`,
      on: `${day} 18:00`,
    };
  });
}

/** A forum's community with events, at `NOW`. */
export async function createEvents(options: EventsOptions = {}): Promise<World> {
  const { events = [] } = options;
  const world = await createForum({ categories: CATEGORIES, ...options });
  world.store.now = () => NOW;
  world.store.seed(Object.fromEntries(events.map((event) => [pathOf(event), fieldsOf(event)])));
  return world;
}

const pathOf = ({ id }: EventFixture) => occasionPath(COMMUNITY, idOf(id));

function fieldsOf(event: EventFixture): Fields {
  const occurrences = occurrencesOf(event);
  const times = Object.values(occurrences);
  return {
    title: event.title ?? event.id,
    ...{ body: '', kind: event.kind ?? 'meetup', promotion: event.promotion ?? '' },
    ...{ category: event.category ?? '', zone: event.zone ?? 'Europe/Berlin', allDay: event.allDay ?? false },
    ...{ occurrences, repeats: times.length > 1 ? 'FREQ=WEEKLY' : '', place: event.place ?? '' },
    ...{ capacity: 0, maxParty: 1, signUp: 'none', attendees: 'staff', closesBefore: 0, questions: [] },
    ...{ reveals: '', status: event.status ?? 'confirmed', word: '', prizes: 0, seedHash: '' },
    ...{ publishAt: new Date(0), uid: OMAR.uid, name: OMAR.name, at: new Date(0), state: 'live' },
    ...{ sequence: 0, changedAt: new Date(0) },
    startsAt: new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime()))),
  };
}

function occurrencesOf({ on, lasts = 120, zone = 'Europe/Berlin', without = [] }: EventFixture) {
  const all = typeof on === 'string' ? [on] : on;
  return Object.fromEntries(
    all.map((wall) => {
      const startsAt = timeAt(wall, zone);
      // Whole days end at midnight, however long the day was.
      const endsAt = lasts % 1440 === 0 ? timeAt(wall, zone, lasts) : startsAt + lasts * MINUTE;
      return [
        all.length === 1 ? ONCE : `d${wall.slice(0, 10).replaceAll('-', '')}`,
        {
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
          ...(without.includes(wall) && { cancelled: true }),
        },
      ];
    }),
  );
}

/** When clocks in the zone show this, and so many minutes on. */
function timeAt(wall: string, zone: string, later = 0): number {
  const first = wallFrom(wall);
  if (!first) throw new Error(`No such time: ${wall}`);
  return instantOf({ ...first, minute: first.minute + later }, zone);
}
