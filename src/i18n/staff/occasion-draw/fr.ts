import { pluralOf } from '../../plural.js';
import type { OccasionDrawTexts } from './en.js';

export const fr: OccasionDrawTexts = {
  heading: 'Gagnants',
  later: {
    giveaway: (when) => `Se termine ${when}. Les gagnants seront alors tirés au sort ici.`,
    contest: (when) => `Se termine ${when}. Les gagnants seront alors tirés au sort ou choisis ici.`,
  },
  hint: 'Le tirage se fait parmi toutes les participations, avec le nombre secret fixé à la création de l’événement. Une fois les gagnants publiés, tout le monde peut refaire le tirage et comparer.',
  draw: pluralOf('fr', {
    one: 'Tirer au sort # gagnant',
    many: 'Tirer au sort # de gagnants',
    other: 'Tirer au sort # gagnants',
  }),
  drawing: 'Tirage…',
  foreign: (name) =>
    `Le tirage se fait avec un nombre secret que seuls ${name}, à l’origine de l’événement, et les administrateurs peuvent lire. Demandez-leur de faire le tirage.`,
  missing: 'Le nombre secret du tirage n’est pas enregistré.',
  other: 'Le nombre secret enregistré n’est pas celui qui a été fixé au début.',
  remedy: {
    contest: 'Choisissez vous-même les gagnants.',
    giveaway:
      'Aucun tirage vérifiable n’est donc possible. Dites-le à ceux qui ont participé et créez un nouveau tirage.',
  },
  failed: 'Les participations n’ont pas pu être lues. Vérifiez votre connexion et réessayez.',
  changed: 'Une participation s’est ajoutée ou a disparu depuis le tirage. Refaites-le.',
  empty: 'Personne n’a participé, donc personne ne peut gagner.',
  drawn: pluralOf('fr', {
    one: 'Tirage parmi # participation, la première en tête',
    many: 'Tirage parmi # de participations, la première en tête',
    other: 'Tirage parmi # participations, la première en tête',
  }),
  everybody: pluralOf('fr', {
    one: '# participation, et pas moins de prix : elle gagne.',
    many: '# de participations, et pas moins de prix : toutes gagnent.',
    other: '# participations, et pas moins de prix : toutes gagnent.',
  }),
  unpublished: 'Vous êtes pour l’instant seul à le voir.',
  noName: 'Quelqu’un qui a supprimé sa participation',
  choice: {
    open: 'Choisir vous-même les gagnants…',
    heading: 'Choisir les gagnants',
    counted: (count, most) => `${count} sur ${most} choisis`,
    full: pluralOf('fr', {
      one: 'Il y a # prix. Retirez d’abord la participation choisie.',
      many: 'Il y a # de prix. Retirez d’abord une participation choisie.',
      other: 'Il y a # prix. Retirez d’abord une participation choisie.',
    }),
    entries: 'Participations, la plus ancienne en tête',
    noAnswer: 'Sans réponse',
    loading: 'Chargement des participations…',
    failed: 'Les participations n’ont pas pu être chargées.',
    more: 'Charger la suite',
    shown: pluralOf('fr', {
      one: '# participation affichée',
      many: '# de participations affichées',
      other: '# participations affichées',
    }),
    chosen: 'Choisies, la première en tête',
    blank: 'Choisissez au moins une participation.',
  },
  publish: {
    ask: 'Publier les gagnants…',
    sure: 'Tout le monde lit qui a gagné. C’est définitif : personne ne peut le changer ni le retirer.',
    confirm: pluralOf('fr', {
      one: 'Publier # gagnant',
      many: 'Publier # de gagnants',
      other: 'Publier # gagnants',
    }),
    publishing: 'Publication…',
    back: 'Retour',
    done: 'Les gagnants sont publiés.',
  },
  published: {
    drawn: pluralOf('fr', {
      one: '# gagnant, tiré au sort',
      many: '# de gagnants, tirés au sort',
      other: '# gagnants, tirés au sort',
    }),
    chosen: pluralOf('fr', {
      one: '# gagnant, choisi par l’équipe',
      many: '# de gagnants, choisis par l’équipe',
      other: '# gagnants, choisis par l’équipe',
    }),
    loading: 'Chargement des gagnants…',
    failed: 'Les noms des gagnants n’ont pas pu être chargés.',
    proof: 'Comment le tirage a été fait',
  },
  message: {
    body: 'Message aux gagnants',
    hint: 'Ils le trouvent dans leur boîte de réception. Il ne peut pas être retiré. Jusqu’à l’envoi, il reste dans ce navigateur.',
    first: 'Félicitations, vous avez gagné ! Nous vous dirons bientôt la suite.',
    send: 'Envoyer aux gagnants',
    sending: 'Envoi…',
    done: 'Les gagnants le trouvent dans leur boîte de réception.',
    told: (when) => `Ceci a été dit aux gagnants ${when} :`,
    loading: 'Chargement de ce qui a été dit aux gagnants…',
    failed: 'Ce qui a été dit aux gagnants n’a pas pu être chargé.',
    faults: {
      blank: 'Écrivez quelque chose.',
      long: 'C’est trop long : 2000 caractères au plus.',
      failed:
        'Les gagnants sont publiés, mais ceci n’est pas passé. Votre texte est toujours là ; réessayez. Personne ne le reçoit deux fois.',
    },
  },
};
