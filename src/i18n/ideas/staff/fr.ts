import { pluralOf } from '../../plural.js';
import type { IdeaStaffTexts } from './en.js';

export const fr: IdeaStaffTexts = {
  status: {
    change: 'Changer l’avancement',
    chosen: 'Nouvel avancement',
    note: 'Note (facultative)',
    noteHint: 'Elle est publiée comme commentaire et figure en tête comme réponse officielle.',
    save: 'Enregistrer l’avancement',
    saving: 'Enregistrement…',
    cancel: 'Annuler',
    done: (status) => `Avancement désormais\u00a0: ${status}`,
    undo: 'Rétablir',
    undone: 'L’avancement est celui d’avant.',
    noteFailed: (why) =>
      `L’avancement est enregistré, mais votre note n’est pas publiée. Elle est toujours ici. ${why}`,
    noteLater:
      'L’avancement est enregistré. Votre note est en route ou attend la modération\u00a0; faites-en la réponse officielle dès qu’elle est là.',
  },
  faults: {
    handled: 'Un collègue a été plus rapide. Rechargez la page pour voir sa décision.',
    changed: 'L’idée a changé entre-temps. Rechargez la page.',
    gone: 'Cette idée n’est plus ici.',
  },
  merge: {
    open: 'Fusionner avec…',
    rest: 'Transférer les votes restants',
    heading: 'Fusionner avec une autre idée',
    what: 'Les votes passent à l’idée que vous choisissez, un par personne. Cette idée est fermée, quitte le tableau et mène à l’autre. C’est irréversible.',
    search: 'Rechercher une idée',
    searching: 'Recherche en cours…',
    nothing: 'Aucune autre idée n’a ces mots dans son titre.',
    searchFailed: 'La recherche n’a pas abouti. Continuez à taper pour réessayer.',
    found: 'Idées trouvées',
    choose: 'Choisissez l’idée qui reste.',
    confirm: 'Fusionner les idées',
    stop: 'Interrompre',
    close: 'Fermer',
    moving: pluralOf('fr', {
      one: '# vote transféré…',
      many: '# de votes transférés…',
      other: '# votes transférés…',
    }),
    done: pluralOf('fr', {
      one: 'Les idées sont fusionnées. # vote transféré.',
      many: 'Les idées sont fusionnées. # de votes transférés.',
      other: 'Les idées sont fusionnées. # votes transférés.',
    }),
    partly: pluralOf('fr', {
      one: 'Les idées sont fusionnées. # vote transféré, il en reste. Continuez avec «\u00a0Transférer les votes restants\u00a0».',
      many: 'Les idées sont fusionnées. # de votes transférés, il en reste. Continuez avec «\u00a0Transférer les votes restants\u00a0».',
      other:
        'Les idées sont fusionnées. # votes transférés, il en reste. Continuez avec «\u00a0Transférer les votes restants\u00a0».',
    }),
  },
  file: {
    saved: 'Le fichier est dans les téléchargements de ce navigateur.',
    cut: pluralOf('fr', {
      one: 'Il contient la première idée (#).',
      many: 'Il contient les # de premières idées.',
      other: 'Il contient les # premières idées.',
    }),
    title: 'Titre',
    status: 'Avancement',
    votes: 'Nombre de votes',
    comments: 'Commentaires',
    author: 'Auteur',
    date: 'Date de création',
    category: 'Catégorie',
    address: 'Adresse',
  },
};
