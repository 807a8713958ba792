import { pluralOf } from '../../plural.js';
import type { RepeatTexts } from './en.js';

const weeks = pluralOf('ru', {
  one: 'Каждую неделю',
  few: 'Каждые # недели',
  many: 'Каждые # недель',
  other: 'Каждые # недели',
});
const months = pluralOf('ru', {
  one: ' каждого месяца',
  few: ', каждые # месяца',
  many: ', каждые # месяцев',
  other: ', каждые # месяца',
});

const he = ['В первый', 'Во второй', 'В третий', 'В четвёртый', 'В последний'];
const she = ['В первую', 'Во вторую', 'В третью', 'В четвёртую', 'В последнюю'];
const it = ['В первое', 'Во второе', 'В третье', 'В четвёртое', 'В последнее'];
const weekdays: readonly (readonly [places: string[], weekday: string])[] = [
  [he, 'понедельник'],
  [he, 'вторник'],
  [she, 'среду'],
  [he, 'четверг'],
  [she, 'пятницу'],
  [she, 'субботу'],
  [it, 'воскресенье'],
];

export const ru: RepeatTexts = {
  weekly: (interval, days) => `${weeks(interval)} по ${days}`,
  weekdays: ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'],
  monthly: (interval, when) => when + months(interval),
  places: weekdays.map(([places, weekday]) => places.map((place) => `${place} ${weekday}`)),
  onDay: (day) => `${day}-го числа`,
  onLastDay: 'В последний день',
  until: (rule, day) => `${rule}, до ${day}`,
};
