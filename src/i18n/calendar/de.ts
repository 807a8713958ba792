import type { CalendarTexts } from './en.js';

export const de: CalendarTexts = {
  allDay: 'Ganztägig',
  yours: (times, city) => `${times} deine Zeit (${city})`,
};
