import { pluralOf } from '../../plural.js';

export const en = {
  repeats: 'Repeats',
  kinds: {
    none: 'Does not repeat',
    week: 'Weekly',
    weekday: 'Monthly by weekday',
    day: 'Monthly by day',
  },
  onceStays:
    'It is published with a single date, and people sign up for that one. For more, make a copy that repeats.',
  seriesStays: 'It is published: it stays a series. You can add later dates, and cancel single ones.',
  interval: 'How often',
  everyWeeks: pluralOf('en', { one: 'Every week', other: 'Every # weeks' }),
  everyMonths: pluralOf('en', { one: 'Every month', other: 'Every # months' }),
  weekdays: 'On these days',
  weekday: 'Weekday',
  monthPlace: 'When in the month',
  monthsWithout: 'Months that do not have this day are left out.',
  until: 'Until',
  untilHint: 'The last day on which it can begin. Empty: the next 60 dates.',
  working: 'Working out the dates …',
  /** How many dates take place. */
  count: pluralOf('en', { one: '# date.', other: '# dates.' }),
  more: 'The rule gives more. There are 60 at most; make another event for later ones.',
  datesHint: 'Untick a date to leave it out.',
  storedHint: 'Untick a date to cancel it. Whoever has signed up for it sees that.',
  states: {
    leftOut: 'Left out',
    cancelled: 'Cancelled',
    over: 'Over',
    dropped: 'Not in the rule any more: cancelled',
  },
  unloaded: 'The dates could not be worked out. Check your connection.',
  again: 'Try again',
  faults: {
    weekdays: 'Choose at least one day.',
    until: 'There is no date until then. Choose a later day.',
    none: 'This gives no date at all. Choose another day.',
    dates: 'Leave at least one date.',
    unloaded: 'The dates could not be worked out. Check your connection and send it again.',
  },
};

export type OccasionRepeatsTexts = typeof en;
