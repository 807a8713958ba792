import { pluralOf } from '../../plural.js';
import type { OccasionRepeatsTexts } from './en.js';

export const fr: OccasionRepeatsTexts = {
  repeats: 'Répétition',
  kinds: {
    none: 'Ne se répète pas',
    week: 'Toutes les semaines',
    weekday: 'Tous les mois, par jour de la semaine',
    day: 'Tous les mois, par jour du mois',
  },
  onceStays:
    'Il est publié avec une seule date, et l’on s’y inscrit. Pour d’autres dates, faites une copie qui se répète.',
  seriesStays:
    'Il est publié et reste une série. Vous pouvez ajouter des dates ultérieures et en annuler certaines.',
  interval: 'À quelle fréquence',
  everyWeeks: pluralOf('fr', { one: 'Chaque semaine', other: 'Toutes les # semaines' }),
  everyMonths: pluralOf('fr', { one: 'Chaque mois', other: 'Tous les # mois' }),
  weekdays: 'Ces jours-là',
  weekday: 'Jour de la semaine',
  monthPlace: 'Quand dans le mois',
  monthsWithout: 'Les mois qui n’ont pas ce jour sont omis.',
  until: 'Jusqu’au',
  untilHint: 'Le dernier jour où il peut commencer. Vide : les 60 prochaines dates.',
  working: 'Calcul des dates …',
  count: pluralOf('fr', { one: '# date.', other: '# dates.' }),
  more: 'La règle en donne plus. Il y en a 60 au maximum ; créez un autre événement pour les suivantes.',
  datesHint: 'Décochez une date pour l’omettre.',
  storedHint: 'Décochez une date pour l’annuler. Les personnes inscrites le verront.',
  states: {
    leftOut: 'Omise',
    cancelled: 'Annulée',
    over: 'Passée',
    dropped: 'Ne suit plus la règle : annulée',
  },
  unloaded: 'Les dates n’ont pas pu être calculées. Vérifiez votre connexion.',
  again: 'Réessayer',
  faults: {
    weekdays: 'Choisissez au moins un jour.',
    until: 'Il n’y a aucune date d’ici là. Choisissez un jour plus tardif.',
    none: 'Cela ne donne aucune date. Choisissez un autre jour.',
    dates: 'Gardez au moins une date.',
    unloaded: 'Les dates n’ont pas pu être calculées. Vérifiez votre connexion et envoyez de nouveau.',
  },
};
