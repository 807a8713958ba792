import { pluralOf } from '../plural.js';
import type { MemberTexts } from './en.js';

export const fr: MemberTexts = {
  card: {
    title: 'Profil',
    loading: 'Chargement du profil…',
    failed: 'Le profil n’a pas pu être chargé.',
    gone: 'Ce membre n’existe plus.',
    joined: (month) => `Ici depuis ${month}`,
    threads: pluralOf('fr', { one: '# sujet lancé', many: '# de sujets lancés', other: '# sujets lancés' }),
    manyThreads: pluralOf('fr', { other: '# sujets lancés ou plus' }),
    helped: pluralOf('fr', {
      one: '# réponse acceptée',
      many: '# de réponses acceptées',
      other: '# réponses acceptées',
    }),
    interests: 'Centres d’intérêt',
  },
  account: {
    profile: 'Modifier le profil',
    download: 'Télécharger mes données',
    remove: 'Supprimer mon compte',
    collecting: 'Collecte de vos données…',
    downloaded: 'Vos données sont dans les téléchargements de ce navigateur.',
    notCollected: 'Vos données n’ont pas pu être réunies. Vérifiez la connexion et réessayez.',
    unavailable: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  },
  profile: {
    bio: 'À propos de moi',
    bioHint: 'Tout le monde peut le lire. 500 caractères au plus.',
    bioLong: 'Raccourcissez ce texte à 500 caractères.',
    picture: 'Image',
    pictureHint: 'L’adresse d’une image, commençant par https://. Vide pour vos initiales.',
    pictureWrong: 'Saisissez une adresse qui commence par https://, ou laissez ce champ vide.',
    tooManyInterests: 'Choisissez au plus 20 centres d’intérêt.',
    save: 'Enregistrer le profil',
    saved: 'Votre profil est enregistré.',
    failed:
      'Votre profil n’a pas pu être enregistré. Votre saisie est toujours là\u202f; réessayez dans un instant.',
    refused: 'La communauté ne l’a pas permis. Votre saisie est toujours là.',
  },
  removal: {
    what: 'Ce que vous avez écrit est retiré de toutes les conversations, vos votes, vos réponses aux enquêtes et vos inscriptions aux événements sont retirés, votre profil et votre connexion sont supprimés. C’est irréversible. Les sondages terminés gardent leurs chiffres, sans votre nom.',
    keeps: 'Téléchargez d’abord vos données si vous voulez les garder.',
    standing:
      'La modération a pris une décision sur ce compte. Votre profil est vidé, mais sa place et cette décision demeurent.',
    banned:
      'Ce compte est banni, rien n’en peut donc être supprimé ici. Demandez-le à la personne responsable de cette communauté.',
    typeName: (name) => `Saisissez votre nom pour confirmer\u00a0: ${name}`,
    otherName: 'Ce n’est pas votre nom tel qu’il figure là.',
    confirm: 'Tout supprimer',
    old: 'Pour être sûr que c’est vous\u00a0: reconnectez-vous d’abord, puis continuez ici.',
    signIn: 'Se reconnecter',
    otherAccount: 'Vous vous êtes connecté à un autre compte. Rien n’a été supprimé.',
    removing: 'Suppression de ce que vous avez écrit…',
    removed: pluralOf('fr', {
      one: '# contribution supprimée',
      many: '# de contributions supprimées',
      other: '# contributions supprimées',
    }),
    stopped:
      'La connexion a été perdue. Ce qui est supprimé le reste\u202f; continuez dès que vous êtes de retour.',
    goOn: 'Continuer',
    refused: pluralOf('fr', {
      one: '# contribution n’a pas pu être supprimée. La modération peut la retirer.',
      many: '# de contributions n’ont pas pu être supprimées. La modération peut les retirer.',
      other: '# contributions n’ont pas pu être supprimées. La modération peut les retirer.',
    }),
    kept: pluralOf('fr', {
      one: '# vote n’a pas pu être retiré et reste compté.',
      many: '# de votes n’ont pas pu être retirés et restent comptés.',
      other: '# votes n’ont pas pu être retirés et restent comptés.',
    }),
    keptSignUps: pluralOf('fr', {
      one: '# inscription pour un code reste jusqu’à la fin de la promotion, avec votre nom, que seuls les organisateurs lisent.',
      many: '# d’inscriptions pour des codes restent jusqu’à la fin des promotions, avec votre nom, que seuls les organisateurs lisent.',
      other:
        '# inscriptions pour des codes restent jusqu’à la fin des promotions, avec votre nom, que seuls les organisateurs lisent.',
    }),
    goOnWithout: 'Supprimer le compte malgré tout',
    done: 'Votre compte est supprimé.',
    emptyName: 'Compte supprimé',
  },
  directory: {
    heading: 'Membres',
    search: 'Rechercher des membres',
    interest: 'Centre d’intérêt',
    allInterests: 'Tous les centres d’intérêt',
    sort: 'Trier',
    orders: { name: 'Nom', helped: 'Les plus utiles' },
    nobodyHelped: 'Aucune réponse n’a encore été acceptée ici.',
    loading: 'Chargement des membres…',
    empty: 'Il n’y a pas encore de membres.',
    nobody: 'Personne n’a été trouvé. Les noms se trouvent par leur début.',
    failed: 'Les membres n’ont pas pu être chargés.',
    loadMore: 'Charger plus de membres',
    shown: pluralOf('fr', {
      one: '# membre affiché',
      many: '# de membres affichés',
      other: '# membres affichés',
    }),
  },
};
