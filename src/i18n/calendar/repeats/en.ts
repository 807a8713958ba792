import { pluralOf } from '../../plural.js';

const weeks = pluralOf('en', { one: 'Every week', other: 'Every # weeks' });
const months = pluralOf('en', { one: ' of every month', other: ', every # months' });
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const places = ['first', 'second', 'third', 'fourth', 'last'];

export const en = {
  /** How often, and on which days of the week: a list of `weekdays`. */
  weekly: (interval: number, days: string) => `${weeks(interval)} on ${days}`,
  /** From Monday on, as they stand in `weekly`. */
  weekdays,
  /** How often, and when: one of `places`, `onDay` or `onLastDay`. */
  monthly: (interval: number, when: string) => when + months(interval),
  /** By weekday from Monday on: the first, second, third, fourth and last of the month. */
  places: weekdays.map((weekday) => places.map((place) => `On the ${place} ${weekday}`)),
  onDay: (day: string) => `On day ${day}`,
  onLastDay: 'On the last day',
  /** A rule, and the last day on which it holds. */
  until: (rule: string, day: string) => `${rule}, until ${day}`,
};

export type RepeatTexts = typeof en;
