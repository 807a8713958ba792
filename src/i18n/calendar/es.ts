import type { CalendarTexts } from './en.js';

export const es: CalendarTexts = {
  yours: (times, city) => `${times} en tu hora (${city})`,
  links: {
    add: 'Añadir al calendario',
    others: 'Otros calendarios',
    google: 'Google Calendar',
    outlook: 'Outlook',
    failed: 'No se pudo crear el archivo de calendario. Comprueba tu conexión e inténtalo de nuevo.',
  },
};
