import type { CalendarTexts } from './en.js';

export const es: CalendarTexts = {
  allDay: 'Todo el día',
  yours: (times, city) => `${times} en tu hora (${city})`,
};
