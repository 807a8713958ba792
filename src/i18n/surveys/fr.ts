import { pluralOf } from '../plural.js';
import type { SurveyTexts } from './en.js';

export const fr: SurveyTexts = {
  state: {
    loading: 'Chargement de l’enquête…',
    failed: 'L’enquête n’a pas pu être chargée.',
    gone: 'Il n’y a pas d’enquête ici, ou pas encore.',
    removed: 'La modération a masqué cette enquête.',
    scheduled:
      'Seule l’équipe voit cette enquête pour l’instant. Personne ne peut envoyer de réponses avant son ouverture.',
    closed: 'Cette enquête est terminée et n’accepte plus de réponses.',
    answered: 'Vous avez répondu à cette enquête. Merci !',
    elsewhere:
      'Vous avez déjà répondu à cette enquête, peut-être sur un autre appareil. Ce que vous avez rempli ici n’a pas été envoyé, mais est conservé. Pour l’envoyer à la place, retirez les réponses enregistrées.',
    offline: 'Vous êtes hors ligne. Vos réponses sont conservées ici ; envoyez-les à votre retour.',
    muted: (time) => `Vous pourrez de nouveau envoyer des réponses ${time}.`,
    createAccount: 'Créer un compte',
    readers: 'L’équipe peut lire vos réponses avec votre nom.',
    trial: 'Aperçu : répondez comme le feront les membres. Rien n’est envoyé ni enregistré.',
    tried: 'Voici ce que voient les membres une fois qu’ils ont répondu. Rien n’a été envoyé ni enregistré.',
    kept: 'Jusqu’à leur envoi, vos réponses sont conservées dans ce navigateur.',
  },
  time: {
    opens: (when) => `Ouvre ${when}`,
    closes: (when) => `Se termine ${when}`,
    closed: (when) => `Terminée ${when}`,
  },
  form: {
    progress: (place, of) => `Question ${place} sur ${of}`,
    again: 'Recommencer',
    back: 'Retour',
    next: 'Suivant',
    send: 'Envoyer les réponses',
    sending: 'Envoi de vos réponses…',
    required: 'Obligatoire',
    someRequired: 'Les questions marquées « Obligatoire » demandent une réponse.',
    clear: 'Effacer la réponse',
    clearOf: (question) => `Effacer la réponse : ${question}`,
    choose: pluralOf('fr', { one: 'Choisissez # option.', other: 'Choisissez # options.' }),
    chooseBetween: (min, max) => `Choisissez de ${min} à ${max} options.`,
    chooseUpTo: pluralOf('fr', {
      one: 'Choisissez jusqu’à # option.',
      other: 'Choisissez jusqu’à # options.',
    }),
    lengthOf: (length, most) => `${length} caractères sur ${most}`,
    withdraw: 'Retirer les réponses',
    withdrawAsked:
      'L’enquête est terminée : des réponses retirées maintenant ne pourront plus être envoyées.',
    withdrawForGood: 'Retirer définitivement',
    keep: 'Garder les réponses',
    withdrawing: 'Retrait de vos réponses…',
    withdrawn:
      'Vos réponses sont retirées. Elles sont de nouveau dans le formulaire, et personne d’autre ne les lit.',
    withdrawnForGood: 'Vos réponses sont retirées.',
    sent: 'Vos réponses sont arrivées. Merci !',
    npsLeast: 'Pas du tout probable',
    npsMost: 'Extrêmement probable',
    satisfaction: [
      'Pas du tout satisfaisant',
      'Peu satisfaisant',
      'Moyen',
      'Satisfaisant',
      'Très satisfaisant',
    ],
    stars: pluralOf('fr', { one: '# étoile', other: '# étoiles' }),
  },
  faults: {
    required: 'Cette question demande une réponse.',
    few: pluralOf('fr', { one: 'Choisissez au moins # option.', other: 'Choisissez au moins # options.' }),
    many: pluralOf('fr', { one: 'Choisissez au plus # option.', other: 'Choisissez au plus # options.' }),
    long: pluralOf('fr', {
      one: 'Raccourcissez ce texte de # caractère.',
      other: 'Raccourcissez ce texte de # caractères.',
    }),
    characters: 'Certains caractères ne peuvent pas être enregistrés. Supprimez-les.',
    nothing: 'Répondez à au moins une question.',
    unknown: 'Cette réponse ne correspond pas à la question. Choisissez de nouveau.',
  },
  refusals: {
    closed:
      'L’enquête s’est terminée entre-temps. Vos réponses n’ont pas été envoyées ; elles restent ici pour être copiées.',
    scheduled:
      'L’enquête n’est pas encore ouverte. Vos réponses sont conservées ; envoyez-les à l’ouverture.',
    gone: 'Cette enquête n’est plus là. Vos réponses n’ont pas été envoyées ; elles restent ici pour être copiées.',
    banned: 'Vous ne pouvez plus répondre dans cette communauté.',
    muted: 'La modération vous a réduit au silence. Vos réponses sont conservées.',
    guests:
      'Les invités ne peuvent pas répondre à cette enquête. Créez un compte ; vos réponses sont conservées.',
    elsewhere: 'Vous avez déjà répondu à cette enquête, ailleurs.',
    denied: 'La communauté ne l’a pas permis. Vos réponses sont conservées ; réessayez dans un instant.',
    unavailable: 'La communauté est injoignable. Vos réponses sont conservées ; réessayez dans un instant.',
    exhausted:
      'Cette communauté a épuisé son quota du jour. Vos réponses sont conservées ; réessayez demain.',
  },
};
