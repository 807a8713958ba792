import type { CalendarTexts } from './en.js';

export const de: CalendarTexts = {
  yours: (times, city) => `${times} deiner Zeit (${city})`,
  links: {
    add: 'Zum Kalender hinzufügen',
    others: 'Andere Kalender',
    google: 'Google Kalender',
    outlook: 'Outlook',
    failed:
      'Die Kalenderdatei konnte nicht erstellt werden. Prüfe deine Verbindung und versuche es noch einmal.',
  },
};
