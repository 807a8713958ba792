import { pluralOf } from '../../plural.js';

export const en = {
  heading: (date: string) => `Who comes: ${date}`,
  loading: 'Loading who comes …',
  failed: 'The list could not be loaded.',
  gone: 'There is no such event, or it is no longer here.',
  empty: 'Nobody has signed up so far.',
  emptyFilter: 'Nobody here fits.',
  more: 'Load more',
  search: 'Name contains',
  filter: 'Who to show',
  filters: { '': 'Everybody', going: 'Going', waiting: 'On the waiting list', absent: 'Not there yet' },
  list: 'Those who have signed up, in order',
  refresh: 'Read again',
  going: 'Going',
  waiting: (rank: string) => `Waiting list: ${rank}`,
  none: 'Has given the place back',
  party: pluralOf('en', { one: '# person', other: '# people' }),
  there: (there: string, all: string) => `${there} of ${all} there`,
  thereHint: 'Tick whoever has come. It is stored as soon as there is a network.',
  ticksWait: pluralOf('en', {
    one: '# tick waits for the network. Leave this page open or come back to it in this browser.',
    other: '# ticks wait for the network. Leave this page open or come back to it in this browser.',
  }),
  refused: pluralOf('en', {
    one: '# tick was refused: that person is no longer on the list, or you are no longer staff.',
    other: '# ticks were refused: those people are no longer on the list, or you are no longer staff.',
  }),
  detailsOf: (name: string) => `More about ${name}`,
  signedUp: (when: string) => `Signed up ${when}`,
  unlist: 'Take off the list…',
  unlistHint: 'The place goes to whoever waits. The log keeps that you did it, and why. It cannot be undone.',
  unlistWhy: 'Why',
  unlistConfirm: 'Take off the list',
  leave: 'Back',
  unlisted: (name: string) => `${name} is no longer on the list.`,
};

export type AttendeesTexts = typeof en;
