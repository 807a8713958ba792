import type { CalendarTexts } from './en.js';

export const ru: CalendarTexts = {
  allDay: 'Весь день',
  yours: (times, city) => `${times} по вашему времени (${city})`,
};
