import { ForumRouting, type RoutedHost, type RoutedWords } from '../forum/forum-routing.js';
import { ONCE } from '../../domain/occasion.js';

/** `ID`, or `ID-dYYYYMMDD` for one time of a series. */
const OPENED = /^([A-Za-z0-9]{20})(?:-(d\d{8}))?$/;

const WORDS: RoutedWords = {
  item: 'event',
  list: 'events',
  state: 'communityEvents',
  isItem: (value) => OPENED.test(value),
};

/** One time of an event as an address has it. */
export function placeOf(event: string, occurrence: string): string {
  return occurrence === ONCE ? event : `${event}-${occurrence}`;
}

/** Keeps the opened event, the filters and the address in step: `#event-ID`, `#events?category=Gear`. */
export function eventsRouting(host: RoutedHost, moved: (before: string) => void): ForumRouting {
  return new ForumRouting(host, moved, WORDS);
}

/** The event of a place; the occurrence is empty for the next one. */
export function openedOf(place: string): { readonly event: string; readonly occurrence: string } {
  const [, event = '', occurrence = ''] = OPENED.exec(place) ?? [];
  return { event, occurrence };
}
