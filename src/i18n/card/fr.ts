import { pluralOf } from '../plural.js';
import type { CardTexts } from './en.js';

export const fr: CardTexts = {
  former: pluralOf('fr', {
    one: 'Afficher # ancienne version',
    other: 'Afficher # anciennes versions',
  }),
  version: (number) => `Version ${number}`,
  editedSince: 'Modifié après le signalement',
  thisToo: 'Retirer aussi cette contribution',
  tooLong: 'Raccourcissez ce texte à 500 caractères.',
  conversation: {
    show: 'Afficher la conversation',
    this: 'Cette contribution',
    removed: 'Retiré',
    deleted: 'Supprimé',
    whole: 'Afficher toute la page',
    empty: 'Rien n’est encore publié ici.',
    failed: 'La conversation n’a pas pu être chargée. Refermez-la, puis rouvrez-la.',
  },
  order: { label: 'Ordre', weight: 'Les plus signalés', latest: 'Les plus récents' },
  image: { show: 'Afficher l’image', showNamed: (description) => `Afficher l’image : ${description}` },
  alike: pluralOf('fr', {
    one: 'Sélectionner # texte identique',
    other: 'Sélectionner # textes identiques',
  }),
  byAuthor: pluralOf('fr', {
    one: 'Sélectionner # contribution de cet auteur',
    other: 'Sélectionner # contributions de cet auteur',
  }),
};
