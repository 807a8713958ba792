import { pluralOf } from '../plural.js';
import type { OccasionListTexts } from './en.js';

export const fr: OccasionListTexts = {
  board: {
    heading: 'Événements',
    views: 'Affichage',
    agenda: 'Liste',
    month: 'Mois',
    when: 'Période',
    times: { coming: 'À venir', past: 'Passés' },
    categories: 'Catégories',
    allCategories: 'Toutes les catégories',
    loading: 'Chargement des événements…',
    nothingComing: 'Aucun événement n’est prévu pour le moment.',
    nothingPast: 'Aucun événement n’a encore eu lieu.',
    nothingHere: 'Aucun événement de cette catégorie dans la liste.',
    nothingThisDay: 'Aucun événement ce jour-là.',
    failed: 'Les événements n’ont pas pu être chargés.',
    offline: 'Vous êtes hors ligne. Ce que vous voyez a pu changer.',
    incomplete: 'La liste n’est pas encore complète. D’autres événements peuvent s’ajouter à chaque jour.',
    loadMore: 'Charger d’autres événements',
    more: pluralOf('fr', {
      one: '# événement ajouté à la liste.',
      other: '# événements ajoutés à la liste.',
    }),
    back: 'Tous les événements',
    unavailable: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  },
  event: {
    today: 'Aujourd’hui',
    tomorrow: 'Demain',
    yesterday: 'Hier',
    allDay: 'Toute la journée',
    kinds: { meetup: 'Rencontre', online: 'En ligne' },
    promotions: { contest: 'Concours', giveaway: 'Tirage au sort', code: 'Code promo' },
    promotion: 'Promotion',
    recurring: 'Récurrent',
    cancelled: 'Annulé',
    tentative: 'À confirmer',
  },
  grid: {
    previous: 'Mois précédent',
    next: 'Mois suivant',
    today: 'Aujourd’hui',
    events: pluralOf('fr', { one: '# événement', other: '# événements' }),
    further: pluralOf('fr', { one: '# autre', other: '# autres' }),
  },
};
