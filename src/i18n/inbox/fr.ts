import { pluralOf } from '../plural.js';
import type { InboxTexts } from './en.js';

const comments = pluralOf('fr', { one: '# nouveau commentaire', other: '# nouveaux commentaires' });

export const fr: InboxTexts = {
  inbox: {
    label: 'Boîte de réception',
    labelNew: pluralOf('fr', {
      one: 'Boîte de réception : # nouveauté',
      other: 'Boîte de réception : # nouveautés',
    }),
    markAll: 'Tout marquer comme lu',
    markRead: 'Marquer comme lu',
    close: 'Fermer',
    mute: 'Masquer ce fil',
    muted: 'Vous n’entendrez plus parler de ce fil.',
    undo: 'Annuler',
    loading: 'Chargement…',
    empty: 'Rien pour l’instant. Les réponses et les mentions arriveront ici.',
    failed: 'Les nouveautés n’ont pas pu être chargées.',
    retry: 'Réessayer',
    unread: 'Nouveau',
    allRead: 'Tout est marqué comme lu.',
    gone: 'Ce fil n’existe plus.',
    nowhere: 'La page de ce commentaire n’a pas d’adresse que l’on puisse ouvrir.',
  },
  news: {
    reply: (name) => `${name} vous a répondu`,
    mention: (name) => `${name} vous a mentionné`,
    accepted: 'Votre réponse a été acceptée',
    approved: 'La modération a publié votre contribution',
    removed: 'La modération a retiré votre contribution',
    restored: 'La modération a remis votre contribution en place',
    waiting: 'Votre contribution attend de nouveau la modération',
    reported: {
      kept: 'Nous avons examiné votre signalement et gardé le commentaire',
      removed: 'Votre signalement était fondé : le commentaire a été retiré',
    },
    appealed: {
      granted: 'La modération a regardé à nouveau et est revenue sur sa décision',
      declined: 'La modération a regardé à nouveau et maintient sa décision',
    },
    warned: 'La modération vous a adressé un avertissement',
    muted: (time) => `La modération vous a réduit au silence jusqu’au ${time}`,
    banned: 'La modération vous a exclu de cette communauté',
    held: 'La modération lit ce que vous écrivez avant que d’autres ne le voient',
    following: (count, title) => `${comments(count)} dans « ${title} »`,
    followingSome: (title) => `Nouveaux commentaires dans « ${title} »`,
    message: (name, title) => `${name} a écrit aux personnes inscrites à « ${title} »`,
    won: (title) => `Vous avez gagné : « ${title} »`,
  },
  follow: {
    follow: 'Suivre',
    following: 'Suivi',
    muted: 'Masqué',
    followed: 'Vous suivez ce fil : ses nouveaux commentaires arrivent dans votre boîte de réception.',
    unfollowed: 'Vous ne suivez plus ce fil.',
    unmuted: 'Vous entendrez de nouveau parler de ce fil.',
    full: 'Cela fait plus de fils qu’il n’y a de place. Cessez d’abord d’en suivre un autre.',
    failed: 'L’envoi n’a pas abouti. Réessayez.',
  },
  mention: {
    label: 'Personnes à mentionner',
    found: pluralOf('fr', { one: '# personne trouvée', other: '# personnes trouvées' }),
  },
};
