import { MONTH_PLACES, WEEKDAYS, type Repeats } from '../../domain/recurrence.js';
import type { RepeatTexts } from '../../i18n/calendar/repeats/en.js';

/** "On the second Tuesday of every month, until 30 June 2027". `tag` is that of the language of the texts. */
export function repeatWords(rule: Repeats, texts: RepeatTexts, tag: string): string {
  const words =
    rule.every === 'week'
      ? texts.weekly(rule.interval, listOfWeekdays(rule.weekdays, texts, tag))
      : texts.monthly(rule.interval, whenInMonth(rule, texts, tag));
  if (!rule.until) return words;
  // A day of the calendar, wherever that is.
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return texts.until(words, day.format(new Date(rule.until)));
}

function listOfWeekdays(weekdays: readonly string[], texts: RepeatTexts, tag: string): string {
  const names = texts.weekdays.filter((_, index) => weekdays.includes(WEEKDAYS[index] ?? ''));
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(names);
}

function whenInMonth(rule: Repeats & { every: 'month' }, texts: RepeatTexts, tag: string): string {
  if ('place' in rule)
    return texts.places[WEEKDAYS.indexOf(rule.weekday)]?.[MONTH_PLACES.indexOf(rule.place)] ?? '';
  if (rule.monthDay < 0) return texts.onLastDay;
  return texts.onDay(new Intl.NumberFormat(tag).format(rule.monthDay));
}
