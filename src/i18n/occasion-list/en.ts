import type { OccasionKind, Promotion } from '../../domain/occasion.js';
import { pluralOf } from '../plural.js';

const times: Record<'coming' | 'past', string> = { coming: 'Coming', past: 'Past' };

const kinds: Record<Exclude<OccasionKind, 'promotion'>, string> = { meetup: 'On site', online: 'Online' };

const promotions: Record<Promotion, string> = { contest: 'Contest', giveaway: 'Giveaway', code: 'Code' };

export const en = {
  board: {
    heading: 'Events',
    views: 'View',
    agenda: 'Agenda',
    month: 'Month',
    when: 'Time',
    times,
    categories: 'Categories',
    allCategories: 'All categories',
    loading: 'Loading events …',
    nothingComing: 'No events are planned at the moment.',
    nothingPast: 'No events have taken place yet.',
    nothingHere: 'No events of this category are listed.',
    nothingThisDay: 'No events on this day.',
    failed: 'The events could not be loaded.',
    offline: 'You are offline. What you see may have changed.',
    incomplete: 'Not all events are listed yet. Further ones may be on any day.',
    loadMore: 'Load more events',
    more: pluralOf('en', { one: '# more event is listed.', other: '# more events are listed.' }),
    back: 'All events',
    addAll: 'Add all to calendar',
    addedAll: pluralOf('en', {
      one: '# event is in the file. Open it with your calendar.',
      other: '# events are in the file. Open it with your calendar.',
    }),
    addingFailed: 'The calendar file could not be made. Check the connection and try again.',
    unavailable: 'This part could not be loaded. Check the connection and try again.',
  },
  event: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    yesterday: 'Yesterday',
    allDay: 'All day',
    kinds,
    promotions,
    promotion: 'Promotion',
    recurring: 'Recurring',
    cancelled: 'Cancelled',
    running: 'Now',
    tentative: 'Not certain yet',
  },
  grid: {
    day: (day: string, events: string) => `${day}, ${events}`,
    previous: 'Previous month',
    next: 'Next month',
    today: 'Today',
    events: pluralOf('en', { one: '# event', other: '# events' }),
    further: pluralOf('en', { one: '# more', other: '# more' }),
  },
};

export type OccasionListTexts = typeof en;
