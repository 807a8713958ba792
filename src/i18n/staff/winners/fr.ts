import { pluralOf } from '../../plural.js';
import type { WinnersTexts } from './en.js';

export const fr: WinnersTexts = {
  heading: 'Gagnants',
  loading: 'Chargement des participations…',
  failed: 'Les participations n’ont pas pu être chargées.',
  gone: 'Il n’y a rien à gagner ici, ou plus rien.',
  running: 'On peut encore participer. Revenez quand ce sera terminé.',
  empty: 'Personne n’a participé.',
  draw: pluralOf('fr', { one: 'Tirer # gagnant au sort', other: 'Tirer # gagnants au sort' }),
  drawHint:
    'Parmi toutes les participations, avec le nombre secret du début. Chacun peut le vérifier ensuite.',
  drawFailed:
    'Le tirage n’a pas abouti : seuls l’auteur de l’événement et les admins lisent le nombre secret.',
  choose: 'Ou choisir vous-même',
  entries: 'Participations, dans l’ordre',
  chosen: (count, most) => `${count} sur ${most} choisies`,
  drawn: 'Résultat du tirage, dans l’ordre',
  publish: 'Publier les gagnants',
  publishHint: 'Tout le monde lit qui a gagné. Cela ne peut pas être repris.',
  message: 'Message aux gagnants',
  messageHint: 'Ils le trouvent dans leur messagerie. Dites comment recevoir le lot.',
  blank: 'Écrivez ce que les gagnants doivent faire ensuite.',
  published: 'Les gagnants sont publiés.',
  told: 'Les gagnants trouvent votre message dans leur messagerie.',
  notTold: 'Les gagnants sont publiés, mais votre message n’est pas passé. Envoyez-le de nouveau.',
  send: 'Envoyer le message',
  sending: 'Envoi…',
  unknown: 'Une personne partie depuis',
};
