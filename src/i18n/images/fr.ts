import { pluralOf } from '../plural.js';
import type { ImageTexts } from './en.js';

export const fr: ImageTexts = {
  show: {
    enlarge: (alt: string) => `Agrandir l’image : ${alt}`,
    enlargeUnnamed: 'Agrandir l’image',
    unnamed: 'Image sans description',
    close: 'Fermer',
    loading: 'L’image se charge …',
    gone: 'Cette image n’existe plus.',
    failed: 'L’image n’a pas pu être chargée.',
    again: 'Réessayer',
  },
  add: {
    button: 'Ajouter une image',
    title: 'Image à ajouter',
    making: 'L’image est en cours de réduction …',
    alt: 'Que montre l’image ?',
    altHint: 'Lu à voix haute à ceux qui ne la voient pas. Laissez vide si elle est purement décorative.',
    insert: 'Insérer dans le texte',
    cancel: 'Abandonner l’image',
    sending: 'L’image est en cours d’enregistrement …',
    added: 'L’image est dans le texte.',
    discarded: 'L’image est abandonnée.',
    open: 'Insérez d’abord l’image dans le texte, ou abandonnez-la.',
    waiting: pluralOf('fr', {
      one: 'Encore # image après celle-ci',
      other: 'Encore # images après celle-ci',
    }),
  },
  refused: {
    kind: 'Ce navigateur ne peut pas lire ce fichier comme une image. Enregistrez-le en JPEG ou PNG et ajoutez-le à nouveau.',
    size: 'L’image n’a pas pu être assez réduite. Essayez-en une avec moins de détails.',
    guest: 'Seuls les membres qui ont un compte peuvent ajouter des images, et vous êtes ici comme invité.',
    off: 'Les images sont désactivées dans cette communauté. Publiez plutôt un lien vers l’image.',
    tooMany: 'C’est assez d’images pour aujourd’hui. Vous pourrez en ajouter demain.',
    unavailable: 'Pas de connexion. L’image est toujours là ; réessayez dans un instant.',
  },
};
