import { pluralOf } from '../../plural.js';
import type { AttendeesTexts } from './en.js';

export const fr: AttendeesTexts = {
  heading: (date) => `Qui vient : ${date}`,
  loading: 'Chargement de la liste…',
  failed: 'La liste n’a pas pu être chargée.',
  gone: 'Cet événement n’existe pas, ou n’existe plus.',
  empty: 'Personne ne s’est encore inscrit.',
  emptyFilter: 'Personne ici ne correspond.',
  more: 'En charger davantage',
  search: 'Le nom contient',
  filter: 'Qui afficher',
  filters: {
    '': 'Tout le monde',
    going: 'Avec une place',
    waiting: 'Sur liste d’attente',
    absent: 'Pas encore sur place',
  },
  list: 'Personnes inscrites, dans l’ordre',
  refresh: 'Relire',
  going: 'Avec une place',
  waiting: (rank) => `Liste d’attente : ${rank}`,
  none: 'A rendu sa place',
  party: pluralOf('fr', { one: '# personne', other: '# personnes' }),
  there: (there, all) => `${there} sur ${all} sur place`,
  thereHint: 'Cochez les personnes arrivées. C’est enregistré dès qu’il y a du réseau.',
  ticksWait: pluralOf('fr', {
    one: '# coche attend le réseau. Laissez cette page ouverte ou revenez-y dans ce navigateur.',
    other: '# coches attendent le réseau. Laissez cette page ouverte ou revenez-y dans ce navigateur.',
  }),
  refused: pluralOf('fr', {
    one: '# coche a été refusée : cette personne n’est plus sur la liste, ou vous ne faites plus partie de l’équipe.',
    other:
      '# coches ont été refusées : ces personnes ne sont plus sur la liste, ou vous ne faites plus partie de l’équipe.',
  }),
  detailsOf: (name) => `Plus sur ${name}`,
  signedUp: (when) => `Inscription ${when}`,
  unlist: 'Retirer de la liste…',
  unlistHint:
    'La place revient à qui attend. Le journal garde que c’était vous, et pourquoi. Cela ne peut pas être repris.',
  unlistWhy: 'Pourquoi',
  unlistConfirm: 'Retirer de la liste',
  leave: 'Retour',
  unlisted: (name) => `${name} n’est plus sur la liste.`,
};
