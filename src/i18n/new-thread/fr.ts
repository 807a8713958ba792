import type { NewThreadTexts } from './en.js';

export const fr: NewThreadTexts = {
  heading: 'Nouveau sujet',
  title: 'Titre',
  text: 'Texte',
  category: 'Catégorie',
  noCategory: 'Aucune',
  topic: 'Type de sujet',
  discussion: 'Discussion',
  question: 'Question',
  discussionHint: 'Pour parler de quelque chose',
  questionHint: 'Une réponse peut être acceptée',
  tags: 'Mots-clés',
  tagsHint: 'Cinq au plus, séparés par des virgules',
  removeTag: (tag) => `Retirer le mot-clé\u00a0: ${tag}`,
  addPoll: 'Ajouter un sondage',
  removePoll: 'Retirer le sondage',
  similar: 'Sujets proches',
  post: 'Publier le sujet',
  cancel: 'Fermer',
  kept: 'Votre brouillon est conservé.',
  titleBlank: 'Indiquez un titre.',
  titleLong: 'Choisissez un titre de 200 caractères au plus.',
  titleCharacters:
    'Ce titre contient des caractères qui ne peuvent pas être affichés. Choisissez-en un autre.',
  posted: 'Votre sujet est publié.',
  postedEarlier:
    'Votre sujet était déjà arrivé, sans vos dernières modifications. Elles sont conservées ici\u00a0: reportez-les dans ce sujet ou publiez-les à part.',
  unavailable: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
};
