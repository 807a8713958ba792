import type { PollComposerTexts } from './en.js';

export const fr: PollComposerTexts = {
  label: 'Sondage',
  question: 'Question posée',
  kind: 'Type de sondage',
  kinds: {
    single: ['Un seul choix', 'Chacun choisit une option.'],
    multiple: ['Plusieurs choix', 'Chacun choisit autant d’options que vous le permettez.'],
    rating: ['Note', 'Étoiles : la première option vaut une étoile, la dernière le maximum.'],
    ranked: ['Classement', 'Chacun classe les options ; les votes sont comptés en plusieurs tours.'],
  },
  least: 'Choix, au minimum',
  most: 'Choix, au maximum',
  options: {
    label: 'Options proposées',
    hint: 'Entrée mène à la suivante. Plusieurs lignes collées deviennent plusieurs options.',
    option: (place) => `Option nº ${place}`,
    star: (place) => `Sens de l’étoile ${place}`,
    add: 'Ajouter une option',
    remove: (option) => `Retirer : ${option}`,
    up: (option) => `Monter : ${option}`,
    down: (option) => `Descendre : ${option}`,
    moved: (place, option) => `Place ${place} : ${option}`,
    added: (place) => `Option ${place} ajoutée`,
    removed: (place) => `Option ${place} retirée`,
    full: 'Il n’y a plus de place pour d’autres options.',
  },
  ratings: ['Très mauvais', 'Mauvais', 'Moyen', 'Bon', 'Très bon'],
  results: {
    label: 'Les résultats sont visibles',
    shownTo: {
      always: 'toujours, par tout le monde',
      voted: 'par les personnes qui ont voté',
      closed: 'quand le sondage est clos',
      staff: 'par la modération seulement',
    },
    endless: 'Le sondage n’a pas de fin : ils seront visibles dès que quelqu’un le clôt.',
  },
  secret: ['Vote secret', 'Personne ne voit le vote des autres, pas même la modération.'],
  changeable: ['Votes modifiables', 'Et retirables, tant que le sondage est ouvert.'],
  shards: [
    'Beaucoup de votes à la fois',
    'Pour des centaines de votes par minute ; les résultats demandent quelques secondes de plus.',
  ],
  closes: {
    label: 'Clôture',
    hint: 'Laissez ce champ vide, et le sondage reste ouvert.',
    day: 'Dans un jour',
    week: 'Dans une semaine',
    never: 'Sans fin',
  },
  opens: {
    label: 'Ouverture',
    hint: 'Laissez ce champ vide, et le sondage ouvre aussitôt.',
  },
  refused: {
    off: 'Les membres ne peuvent plus ajouter de sondage ici. Retirez le sondage pour publier le sujet sans lui.',
    content:
      'Le sujet n’a pas été accepté : lui ou son sondage contient quelque chose que cette communauté n’autorise pas. Modifiez-le et publiez de nouveau.',
  },
  faults: {
    question: 'Saisissez une question de 200 caractères au plus.',
    characters:
      'Cette question contient des caractères qui ne peuvent pas être affichés. Choisissez-en d’autres.',
    options: 'Saisissez au moins deux options.',
    many: 'Il y a trop d’options : dix au plus quand plusieurs peuvent être choisies, sinon vingt.',
    long: 'Choisissez une option de 100 caractères au plus.',
    twins: 'Une autre option dit la même chose. Modifiez l’une des deux.',
    number: 'Le minimum et le maximum ne vont pas ensemble.',
    results: 'Un classement n’est visible que quand le sondage est clos, ou par la modération.',
    closes: 'Choisissez un moment à venir, et après l’ouverture.',
  },
};
