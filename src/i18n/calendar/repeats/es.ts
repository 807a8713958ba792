import { pluralOf } from '../../plural.js';
import type { RepeatTexts } from './en.js';

const weeks = pluralOf('es', { one: 'Cada semana', other: 'Cada # semanas' });
const months = pluralOf('es', { one: ' de cada mes', other: ', cada # meses' });
const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const places = ['primer', 'segundo', 'tercer', 'cuarto', 'último'];

export const es: RepeatTexts = {
  weekly: (interval, days) => `${weeks(interval)}, los ${days}`,
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados', 'domingos'],
  monthly: (interval, when) => when + months(interval),
  places: weekdays.map((weekday) => places.map((place) => `El ${place} ${weekday}`)),
  onDay: (day) => `El día ${day}`,
  onLastDay: 'El último día',
  until: (rule, day) => `${rule}, hasta el ${day}`,
};
