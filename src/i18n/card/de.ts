import { pluralOf } from '../plural.js';
import type { CardTexts } from './en.js';

export const de: CardTexts = {
  former: pluralOf('de', { one: '# frühere Fassung zeigen', other: '# frühere Fassungen zeigen' }),
  version: (number) => `Fassung ${number}`,
  editedSince: 'Nach der Meldung bearbeitet',
  thisToo: 'Auch diesen Beitrag entfernen',
  tooLong: 'Kürze das auf 500 Zeichen.',
  conversation: {
    show: 'Gespräch zeigen',
    this: 'Dieser Beitrag',
    removed: 'Entfernt',
    deleted: 'Gelöscht',
    whole: 'Die ganze Seite zeigen',
    empty: 'Hier ist noch nichts veröffentlicht.',
    failed: 'Das Gespräch konnte nicht geladen werden. Klappe es zu und öffne es erneut.',
  },
  order: { label: 'Reihenfolge', weight: 'Am meisten gemeldet', latest: 'Neueste' },
  image: { show: 'Bild zeigen', showNamed: (description) => `Bild zeigen: ${description}` },
  alike: pluralOf('de', { one: '# gleichen auswählen', other: '# gleiche auswählen' }),
  byAuthor: pluralOf('de', {
    one: '# von diesem Mitglied auswählen',
    other: '# von diesem Mitglied auswählen',
  }),
};
