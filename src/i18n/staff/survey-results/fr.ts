import { pluralOf } from '../../plural.js';
import type { SurveyResultsTexts } from './en.js';

export const fr: SurveyResultsTexts = {
  heading: 'Résultats',
  loading: 'Chargement des résultats…',
  failed: 'Impossible de charger les résultats. Vérifiez la connexion et réessayez.',
  gone: 'Ce questionnaire n’est plus ici.',
  state: {
    scheduled: (when) => `Ouvre ${when}`,
    open: 'Ouvert',
    closes: (when) => `Ouvert, se termine ${when}`,
    closed: (when) => `Terminé ${when}`,
    removed: 'Retiré',
  },
  notes: {
    removed:
      'Personne ne peut voir ce questionnaire ni y répondre. Les réponses déjà données sont toujours ici.',
    offline:
      'Vous êtes hors ligne. Ce qui a déjà été compté est affiché ; le reste viendra à votre retour en ligne.',
    capped: 'On ne peut compter que 10 000 réponses à la fois : il en manque donc dans les chiffres.',
  },
  answers: pluralOf('fr', { one: '# personne a répondu', other: '# personnes ont répondu' }),
  counting: 'Comptage…',
  empty: 'Personne n’a encore répondu.',
  emptySegment: 'Personne de ce groupe n’a répondu.',
  segments: {
    whose: 'Réponses de',
    compare: 'Comparées à celles de',
    all: 'Tout le monde',
    nobody: 'Personne',
    interests: 'Par centre d’intérêt',
    activity: 'Par participation',
    activities: { new: 'Nouveaux membres', active: 'Membres actifs', champion: 'Aides fréquents' },
    hint: 'Tels qu’ils étaient en répondant.',
  },
  refresh: 'Actualiser',
  refreshed: 'Nouveau comptage terminé.',
  countFailed: 'Tout n’a pas pu être compté. Vérifiez la connexion et réessayez.',
  question: (place) => `Question nº ${place}`,
  asked: pluralOf('fr', { one: '# personne interrogée', other: '# personnes interrogées' }),
  answered: (count, of) => `${count} réponses pour ${of} personnes interrogées`,
  answeredBy: pluralOf('fr', {
    one: '# personne a répondu à cette question',
    other: '# personnes ont répondu à cette question',
  }),
  only: (question) => `Seulement après certaines réponses à la question ${question}`,
  shareOfAsked: 'Parts des personnes interrogées ; plusieurs choix étaient possibles.',
  shareOfAll: 'Parts de tous les participants ; plusieurs choix étaient possibles.',
  columns: { answer: 'Réponse', share: 'Part', count: 'Réponses' },
  few: pluralOf('fr', {
    one: '# réponse, c’est trop peu pour un score.',
    other: '# réponses, c’est trop peu pour un score.',
  }),
  none: 'Aucune réponse à cette question.',
  interval: (low, high) => `Intervalle de confiance à 95 % : de ${low} à ${high}`,
  from: pluralOf('fr', { one: 'sur # réponse', other: 'sur # réponses' }),
  nps: {
    score: 'Score de recommandation net (NPS)',
    promoters: 'Promoteurs (9–10)',
    passives: 'Neutres (7–8)',
    detractors: 'Détracteurs (0–6)',
  },
  csat: {
    score: 'Satisfaisant ou très satisfaisant',
    scale: ['Pas du tout satisfaisant', 'Peu satisfaisant', 'Moyen', 'Satisfaisant', 'Très satisfaisant'],
  },
  rating: {
    mean: 'Sur 5 étoiles, en moyenne',
    stars: pluralOf('fr', { one: '# étoile', other: '# étoiles' }),
  },
  texts: {
    search: 'Chercher dans ce qui est affiché',
    loading: 'Chargement des réponses…',
    failed: 'Impossible de charger les réponses.',
    more: 'Charger des réponses plus anciennes',
    looked: pluralOf('fr', {
      one: 'Dans la dernière réponse',
      other: 'Dans les # dernières réponses',
    }),
    lookedAll: 'Dans toutes les réponses',
    none: 'Aucun texte.',
    noMatch: 'Aucun texte ne correspond à la recherche.',
    shown: pluralOf('fr', { one: '# texte affiché', other: '# textes affichés' }),
    nobody: 'Compte supprimé',
  },
  file: {
    export: 'Exporter en CSV',
    hint: 'Chaque réponse du fichier coûte deux lectures de votre quota : la réponse et le nom du membre.',
    reading: pluralOf('fr', { one: '# réponse lue…', other: '# réponses lues…' }),
    stop: 'Arrêter',
    done: pluralOf('fr', {
      one: '# réponse est dans vos téléchargements.',
      other: '# réponses sont dans vos téléchargements.',
    }),
    bounded: (most) =>
      `Les ${most} réponses les plus récentes sont dans vos téléchargements. Réduisez le choix sous « Réponses de » pour obtenir les plus anciennes.`,
    failed: 'Impossible d’exporter les réponses. Vérifiez la connexion et réessayez.',
    columns: {
      at: 'Date et heure',
      name: 'Membre',
      uid: 'Membre (identifiant)',
      activity: 'Participation',
      interests: 'Centres d’intérêt',
    },
  },
};
