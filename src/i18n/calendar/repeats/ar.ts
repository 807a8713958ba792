import { pluralOf } from '../../plural.js';
import type { RepeatTexts } from './en.js';

const weeks = pluralOf('ar', {
  one: 'كل أسبوع',
  two: 'كل أسبوعين',
  few: 'كل # أسابيع',
  many: 'كل # أسبوعًا',
  other: 'كل # أسبوع',
});
const months = pluralOf('ar', {
  one: ' من كل شهر',
  two: '، كل شهرين',
  few: '، كل # أشهر',
  many: '، كل # شهرًا',
  other: '، كل # شهر',
});
const weekdays = ['اثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة', 'سبت', 'أحد'];
const places = ['أول', 'ثاني', 'ثالث', 'رابع', 'آخر'];

export const ar: RepeatTexts = {
  weekly: (interval, days) => `${weeks(interval)} يوم ${days}`,
  weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  monthly: (interval, when) => when + months(interval),
  places: weekdays.map((weekday) => places.map((place) => `في ${place} يوم ${weekday}`)),
  onDay: (day) => `في اليوم ${day}`,
  onLastDay: 'في اليوم الأخير',
  until: (rule, day) => `${rule}، حتى ${day}`,
};
