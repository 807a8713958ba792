import type { Reaction } from '../domain/entry.js';
import type { PostingRefusal } from '../domain/posting.js';
import type { CommentSort } from '../domain/comment-tree.js';
import type { IdentityErrorCode } from '../identity/identity.js';
import type { Strings } from './en.js';
import { pluralOf } from './plural.js';

// A no-break space (\u00a0) stands before a colon, a narrow one (\u202f) before the other tall signs.
/** A plural in French: below 2 · whole millions · all others. */
const plural = (one: string, many: string, other: string) => pluralOf('fr', { one, many, other });

const newComments = plural(
  'Afficher # nouveau commentaire',
  'Afficher # de nouveaux commentaires',
  'Afficher # nouveaux commentaires',
);
const newArrived = plural('# nouveau commentaire', '# de nouveaux commentaires', '# nouveaux commentaires');
const left = plural('Encore # caractère', 'Encore # de caractères', 'Encore # caractères');
const over = plural('# caractère de trop', '# de caractères de trop', '# caractères de trop');
const people = plural('# personne', '# de personnes', '# personnes');

const refusals: Record<PostingRefusal, string> = {
  'no-community': 'Cette communauté n’est pas encore configurée. Votre texte est conservé ici.',
  'no-profile':
    'Profil introuvable. Déconnectez-vous puis reconnectez-vous\u202f; votre texte est conservé ici.',
  'guests-off':
    'Les invités ne peuvent pas écrire ici. Connectez-vous avec un compte\u202f; votre texte est conservé ici.',
  banned: 'Vous ne pouvez plus écrire dans cette communauté.',
  muted: 'La modération vous a réduit au silence. Votre texte est conservé ici.',
  locked: 'Cette conversation est close. Votre texte est conservé ici.',
  'too-soon':
    'C’était rapide. Patientez un instant et publiez de nouveau\u202f; votre texte est conservé ici.',
  'daily-limit': 'Vous avez atteint la limite du jour. Votre texte est conservé ici pour demain.',
  'parent-gone':
    'Le commentaire auquel vous répondez n’existe plus. Votre texte est conservé ici\u202f; vous pouvez le publier à part.',
  words: 'Cette communauté n’autorise pas une partie de ce texte. Modifiez-le et publiez de nouveau.',
};

const signInErrors: Record<IdentityErrorCode, string> = {
  'popup-blocked': 'Votre navigateur a bloqué la fenêtre. Autorisez les pop-ups et réessayez.',
  'popup-closed': 'La fenêtre a été fermée avant la fin de la connexion. Réessayez.',
  'wrong-password': 'E-mail ou mot de passe incorrect. Vérifiez-les et réessayez.',
  'weak-password': 'Choisissez un mot de passe d’au moins six caractères.',
  'email-in-use': 'Un compte existe déjà avec cet e-mail. Connectez-vous avec son mot de passe.',
  'invalid-email': 'Ce n’est pas une adresse e-mail. Vérifiez-la et réessayez.',
  'way-disabled': 'Ce mode de connexion n’est pas activé. Choisissez-en un autre.',
  'too-many-attempts': 'Trop de tentatives. Patientez quelques minutes et réessayez.',
  unavailable: 'Pas de connexion. Vérifiez-la et réessayez.',
  domain:
    'Ce site n’est pas encore autorisé pour la connexion. Son propriétaire peut l’ajouter dans Firebase.',
  'sign-in-again': 'Reconnectez-vous, puis réessayez.',
  invalid: 'La connexion a échoué. Réessayez ou choisissez un autre mode.',
};

const reactionNames: Record<Reaction, string> = {
  like: 'J’aime',
  love: 'J’adore',
  laugh: 'Drôle',
  surprise: 'Surprenant',
  sad: 'Triste',
  thanks: 'Merci',
};

const sorts: Record<CommentSort, string> = {
  newest: 'Plus récents',
  oldest: 'Plus anciens',
  best: 'Meilleurs',
};

export const fr: Strings = {
  comments: {
    heading: 'Commentaires',
    loading: 'Chargement des commentaires…',
    empty: 'Aucun commentaire pour l’instant. Écrivez le premier.',
    failed: 'Les commentaires n’ont pas pu être chargés.',
    retry: 'Réessayer',
    notConnected: 'Ce widget n’est pas encore relié à une communauté.',
    notSetUp: 'Cette communauté n’est pas encore configurée.',
    offline: 'Vous êtes hors ligne. Votre texte est conservé et sera envoyé plus tard.',
    locked: 'Cette conversation est close.',
    banned: 'Vous ne pouvez plus écrire dans cette communauté.',
    muted: (time) => `Vous pourrez de nouveau écrire ${time}.`,
    guestsOff: 'Les invités peuvent lire. Connectez-vous avec un compte pour écrire.',
    showNew: newComments,
    arrived: newArrived,
    loadMore: 'Charger plus de commentaires',
    sort: 'Trier',
    sorts,
    missing: 'Le commentaire indiqué n’est plus là.',
    preview: 'Aperçu\u00a0: ce que vous écrivez reste dans ce navigateur.',
  },
  comment: {
    label: (name) => `Commentaire de ${name}`,
    reply: 'Répondre',
    react: 'Réagir',
    more: 'Autres actions',
    edit: 'Modifier',
    remove: 'Supprimer',
    copyLink: 'Copier le lien',
    share: 'Partager',
    report: 'Signaler',
    copied: 'Lien copié.',
    copyFailed: 'La copie n’est pas autorisée ici. Copiez l’adresse de ce lien\u00a0:',
    edited: 'modifié',
    editedAt: (time) => `Modifié\u00a0: ${time}`,
    deleted: 'Supprimé par son auteur',
    removed: 'Retiré par la modération',
    answerTo: (name) => `En réponse à ${name}`,
    answerToEarlier: 'En réponse à un commentaire précédent',
    roles: { owner: 'Propriétaire', admin: 'Admin', moderator: 'Modération' },
    reactions: reactionNames,
    reactionCount: (name, count) => `${name}\u00a0: ${people(count)}`,
    deleteQuestion: 'Supprimer ce commentaire\u202f? Cette action est définitive.',
    deleteConfirm: 'Supprimer',
    cancel: 'Annuler',
    deletedDone: 'Commentaire supprimé.',
    editedDone: 'Commentaire modifié.',
    sending: 'Envoi…',
    queued: 'En attente de connexion. L’envoi sera automatique.',
    failed: 'Non envoyé.',
    retry: 'Renvoyer',
    discard: 'Abandonner',
    pending: 'En attente de modération. Visible par vous uniquement.',
    waits: {
      policy: 'Ici, la modération lit tout d’abord.',
      newcomer: 'Les premières contributions des nouveaux membres sont lues d’abord.',
      guest: 'Ce qu’écrivent les invités est lu d’abord.',
      held: 'La modération lit d’abord ce que vous écrivez.',
      links: 'Le texte contient plus de liens que d’habitude.',
      words: 'Le texte contient des mots que la modération vérifie.',
      again: 'La modération regarde à nouveau.',
    },
  },
  composer: {
    write: 'Écrivez un commentaire',
    post: 'Publier le commentaire',
    writeReply: 'Écrivez une réponse',
    postReply: 'Publier la réponse',
    editText: 'Modifiez votre commentaire',
    save: 'Enregistrer les modifications',
    cancel: 'Annuler',
    preview: 'Aperçu',
    edit: 'Écrire',
    nothing: 'Rien à afficher pour l’instant.',
    hint: '**gras**, *italique*, > citation, `code`, [lien](https://…)',
    blank: 'Écrivez d’abord quelque chose.',
    long: 'Trop long. Raccourcissez le texte et publiez de nouveau.',
    left,
    over,
    unavailable:
      'La communauté est injoignable. Votre texte est conservé ici\u202f; réessayez dans un instant.',
    oneWaiting: 'Un commentaire attend encore d’être envoyé. Celui-ci reste en brouillon.',
  },
  posting: {
    posted: 'Votre commentaire est publié.',
    postedReply: 'Votre réponse est publiée.',
    waits: 'Merci. La modération vérifiera d’abord.',
    queued: 'Vous êtes hors ligne. L’envoi se fera à votre retour.',
    refusals,
    until: (time) => `Ce sera de nouveau possible ${time}.`,
    exhausted:
      'Cette communauté a épuisé son quota du jour. Votre texte est conservé ici\u202f; réessayez demain.',
    denied: 'La communauté ne l’a pas autorisé.',
    conflict:
      'Ceci a été modifié ailleurs. Rechargez la page pour le voir\u202f; votre texte est conservé ici.',
    tooLate: 'Le délai pour modifier ce commentaire est passé.',
    needsReview:
      'Ainsi modifié, il devrait être relu par la modération. Publiez-le plutôt comme nouveau commentaire.',
  },
  account: {
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    account: (name) => `Compte\u00a0: ${name}`,
    name: 'Votre nom',
    nameHint: 'Affiché à côté de ce que vous écrivez.',
    guest: 'Continuer en tant qu’invité',
    google: 'Continuer avec Google',
    email: 'E-mail',
    password: 'Mot de passe',
    withEmail: 'Se connecter par e-mail',
    create: 'Créer un compte',
    or: 'ou',
    close: 'Fermer',
    saveName: 'Enregistrer le nom',
    saved: 'Nom enregistré.',
    guestNote:
      'Vous êtes ici en tant qu’invité. Créez un compte pour garder vos commentaires en changeant de navigateur.',
    upgrade: 'Créer un compte',
    signedIn: (name) => `Vous êtes connecté en tant que ${name}.`,
    signedOut: 'Vous êtes déconnecté.',
    nameFaults: {
      blank: 'Saisissez un nom.',
      long: 'Choisissez un nom de 50 caractères au plus.',
      characters: 'Ce nom contient des caractères impossibles à afficher. Choisissez-en un autre.',
    },
    emailMissing: 'Saisissez votre adresse e-mail.',
    passwordMissing: 'Saisissez votre mot de passe.',
    errors: signInErrors,
    profileFailed: 'Vous êtes connecté, mais le profil n’a pas pu être enregistré. Réessayez.',
    setUp: 'Configurer cette communauté',
    setUpHint:
      'Aucune communauté ici pour l’instant. Si votre adresse figure dans les règles déployées, vous en deviendrez propriétaire.',
    setUpFailed: 'Les règles ne l’ont pas permis. Votre adresse vérifiée y figure-t-elle\u202f?',
  },
};
