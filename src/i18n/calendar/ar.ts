import type { CalendarTexts } from './en.js';

export const ar: CalendarTexts = {
  allDay: 'طوال اليوم',
  yours: (times, city) => `${times} بتوقيتك (${city})`,
};
