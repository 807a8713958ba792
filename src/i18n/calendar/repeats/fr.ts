import { pluralOf } from '../../plural.js';
import type { RepeatTexts } from './en.js';

const weeks = pluralOf('fr', { one: 'Chaque semaine', other: 'Toutes les # semaines' });
const months = pluralOf('fr', { one: ' de chaque mois', other: ', tous les # mois' });
const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const places = ['premier', 'deuxième', 'troisième', 'quatrième', 'dernier'];

export const fr: RepeatTexts = {
  weekly: (interval, days) => `${weeks(interval)}, ${days}`,
  weekdays: weekdays.map((weekday) => `le ${weekday}`),
  monthly: (interval, when) => when + months(interval),
  places: weekdays.map((weekday) => places.map((place) => `Le ${place} ${weekday}`)),
  onDay: (day) => `Le ${day}`,
  onLastDay: 'Le dernier jour',
  until: (rule, day) => `${rule}, jusqu’au ${day}`,
};
