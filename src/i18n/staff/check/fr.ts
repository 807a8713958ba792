import type { CheckTexts } from './en.js';

export const fr: CheckTexts = {
  heading: 'Vérification de l’installation',
  intro:
    'Vérifie de l’extérieur ce qui est déployé dans Firebase et dit quoi faire. Coûte une cinquantaine de lectures et ne laisse rien.',
  run: 'Vérifier l’installation',
  again: 'Vérifier à nouveau',
  running: 'Vérification…',
  allOk: 'Tout est comme il faut.',
  summary: (wrong, unknown) => `À corriger : ${wrong}. Non vérifiable : ${unknown}.`,
  states: { ok: 'En ordre', wrong: 'À corriger', unknown: 'Non vérifiable' },
  preview: 'Ceci est un aperçu qui vit dans ce navigateur : rien n’est déployé.',
  unknown: 'Aucune réponse. Vérifiez la connexion et réessayez.',
  rules: {
    name: 'Règles',
    ok: 'Les règles de cette version sont déployées.',
    wrong:
      'D’autres règles sont déployées. Déployez firestore.rules du paquet : firebase deploy --only firestore:rules',
  },
  forbidden: {
    name: 'Écritures interdites',
    ok: 'Les écritures que personne ne peut faire sont refusées.',
    wrong:
      'Firestore a accepté une écriture à refuser. Vos données sont ouvertes à tous : déployez tout de suite firestore.rules du paquet.',
  },
  indexes: {
    name: 'Index',
    ok: 'Tous les index sont là.',
    wrong:
      'Certaines listes ne peuvent pas être lues, car un index manque ou se construit encore. Déployez firestore.indexes.json du paquet : firebase deploy --only firestore:indexes',
    missing: 'Manquant',
    create: 'Le créer dans la console',
    refused:
      'Les règles ont refusé certaines listes, dont les index n’ont pas pu être vérifiés. Déployez d’abord les règles.',
  },
  signIn: {
    name: 'Moyens de connexion',
    ok: 'La connexion est activée.',
    wrong:
      'Un moyen proposé ici est désactivé. Activez-le dans la console Firebase sous Authentication, Sign-in method, ou ne le proposez pas.',
    off: 'Désactivé',
    unsure:
      'On ne peut savoir si les invités peuvent se connecter sans créer un compte. Regardez dans la console Firebase sous Authentication, Sign-in method.',
    ways: { guest: 'Invités (anonymes)', google: 'Google', email: 'E-mail et mot de passe' },
  },
  domain: {
    name: 'Domaine autorisé',
    ok: (domain) => `${domain} peut utiliser la connexion.`,
    wrong: (domain) =>
      `La connexion Google ne s’ouvrira pas sur ${domain}. Ajoutez le domaine dans la console Firebase sous Authentication, Settings, Authorised domains.`,
  },
  clock: {
    name: 'Horloge',
    ok: 'L’horloge de cet appareil concorde avec le serveur.',
    wrong: (minutes) =>
      `L’horloge de cet appareil a ${minutes} minutes d’écart. Réglez-la sur le réseau ; d’ici là, heures et délais sont faux.`,
  },
};
