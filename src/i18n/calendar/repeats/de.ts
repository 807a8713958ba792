import { pluralOf } from '../../plural.js';
import type { RepeatTexts } from './en.js';

const weeks = pluralOf('de', { one: 'Jede Woche', other: 'Alle # Wochen' });
const months = pluralOf('de', { one: ' jedes Monats', other: ', alle # Monate' });
const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const places = ['ersten', 'zweiten', 'dritten', 'vierten', 'letzten'];

export const de: RepeatTexts = {
  weekly: (interval, days) => `${weeks(interval)} am ${days}`,
  weekdays,
  monthly: (interval, when) => when + months(interval),
  places: weekdays.map((weekday) => places.map((place) => `Am ${place} ${weekday}`)),
  onDay: (day) => `Am ${day}. Tag`,
  onLastDay: 'Am letzten Tag',
  until: (rule, day) => `${rule}, bis ${day}`,
};
