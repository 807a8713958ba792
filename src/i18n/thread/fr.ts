import { pluralOf } from '../plural.js';
import type { ThreadTexts } from './en.js';

export const fr: ThreadTexts = {
  answers: 'Réponses',
  replies: 'Réponses',
  gone: 'Ce sujet n’est plus ici.',
  deleted: 'Sujet supprimé',
  deletedNote: 'Ce qui ouvrait ce sujet a été retiré. Les réponses sont toujours là.',
  accept: 'Accepter la réponse',
  unaccept: 'Retirer l’acceptation',
  accepted: 'Réponse acceptée',
  acceptedDone: 'Réponse acceptée.',
  unacceptedDone: 'La réponse n’est plus marquée comme acceptée.',
  goToAnswer: 'Aller à la réponse acceptée',
  up: 'Voter pour',
  down: 'Voter contre',
  votes: pluralOf('fr', { one: '# vote', other: '# votes' }),
  question: 'Question',
  answered: 'Répondue',
  locked: 'Fermé',
  pinned: 'Épinglé',
  ownVote: 'Ce sont les autres qui votent sur ce que vous ouvrez.',
};
