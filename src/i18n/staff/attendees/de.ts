import { pluralOf } from '../../plural.js';
import type { AttendeesTexts } from './en.js';

export const de: AttendeesTexts = {
  heading: (date) => `Wer kommt: ${date}`,
  loading: 'Die Liste wird geladen …',
  failed: 'Die Liste konnte nicht geladen werden.',
  gone: 'Diese Veranstaltung gibt es nicht, oder nicht mehr.',
  empty: 'Bisher hat sich niemand angemeldet.',
  emptyFilter: 'Hier passt niemand.',
  more: 'Mehr laden',
  search: 'Name enthält',
  filter: 'Wer gezeigt wird',
  filters: { '': 'Alle', going: 'Dabei', waiting: 'Auf der Warteliste', absent: 'Noch nicht da' },
  list: 'Die Angemeldeten, der Reihe nach',
  refresh: 'Neu lesen',
  going: 'Dabei',
  waiting: (rank) => `Warteliste: ${rank}`,
  none: 'Hat den Platz zurückgegeben',
  party: pluralOf('de', { one: '# Person', other: '# Personen' }),
  there: (there, all) => `${there} von ${all} da`,
  thereHint: 'Hake ab, wer gekommen ist. Gespeichert wird, sobald es ein Netz gibt.',
  ticksWait: pluralOf('de', {
    one: '# Haken wartet auf das Netz. Lass diese Seite offen oder komm in diesem Browser zu ihr zurück.',
    other: '# Haken warten auf das Netz. Lass diese Seite offen oder komm in diesem Browser zu ihr zurück.',
  }),
  refused: pluralOf('de', {
    one: '# Haken wurde abgelehnt: Diese Person steht nicht mehr auf der Liste, oder du gehörst nicht mehr zum Team.',
    other:
      '# Haken wurden abgelehnt: Diese Personen stehen nicht mehr auf der Liste, oder du gehörst nicht mehr zum Team.',
  }),
  detailsOf: (name) => `Mehr zu ${name}`,
  signedUp: (when) => `Angemeldet ${when}`,
  unlist: 'Von der Liste nehmen …',
  unlistHint:
    'Der Platz geht an den, der wartet. Das Protokoll hält fest, dass du es warst und warum. Es lässt sich nicht zurücknehmen.',
  unlistWhy: 'Warum',
  unlistConfirm: 'Von der Liste nehmen',
  leave: 'Zurück',
  unlisted: (name) => `${name} steht nicht mehr auf der Liste.`,
};
