import type { CalendarTexts } from './en.js';

export const fr: CalendarTexts = {
  yours: (times, city) => `${times}, heure locale (${city})`,
  links: {
    add: 'Ajouter au calendrier',
    others: 'Autres calendriers',
    google: 'Google Agenda',
    outlook: 'Outlook',
    failed: 'Le fichier de calendrier n’a pas pu être créé. Vérifiez votre connexion et réessayez.',
  },
};
