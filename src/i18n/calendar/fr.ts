import type { CalendarTexts } from './en.js';

export const fr: CalendarTexts = {
  allDay: 'Toute la journée',
  yours: (times, city) => `${times}, heure locale (${city})`,
};
