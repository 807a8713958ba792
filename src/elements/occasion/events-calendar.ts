import { announce } from '../ui/announce.js';
import type { CommunityEvents } from './community-events.js';
import { placeOf } from './events-routing.js';

/** Hands all events that are to come to the browser as a file. Resolves to what went wrong, in words; empty for nothing. */
export async function addToCalendar(events: CommunityEvents): Promise<string> {
  const { board } = events.texts.t;
  try {
    const { saveCalendar } = await import('./calendar-file.js');
    if (!(await events.list.readAll())) return board.addingFailed;
    const { list, filter, heading } = events;
    const upcoming = list.upcoming(filter.category);
    const name = [heading || board.heading, filter.category].join(' ');
    await saveCalendar(upcoming, name, ({ id }, occurrence) => events.linkTo(placeOf(id, occurrence.id)));
    announce(board.addedAll(upcoming.length));
    return '';
  } catch {
    return board.addingFailed;
  }
}
