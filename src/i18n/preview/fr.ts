import type { PreviewTexts } from './en.js';

export const fr: PreviewTexts = {
  poll: {
    question: 'Que voulez-vous voir ensuite ?',
    options: ['Plus d’histoires', 'Des conseils et astuces', 'Les coulisses', 'Des nouvelles'],
  },
  survey: {
    title: 'Vous plaisez-vous ici ?',
    recommend: 'Recommanderiez-vous ce site à un ami ?',
    reason: 'Qu’est-ce qui vous amène ici ?',
    reasons: ['Lire', 'Participer', 'Juste regarder'],
    better: 'Que pourrait-on améliorer ?',
    thanks: 'Merci. Dans l’aperçu, vos réponses restent dans ce navigateur.',
  },
  event: {
    title: 'Un café ensemble',
    body: 'Une soirée pour essayer l’inscription : il y a **deux places**, la troisième personne attend.',
    place: 'Là où vous êtes',
  },
};
