import { pluralOf } from '../plural.js';
import type { OccasionListTexts } from './en.js';

export const de: OccasionListTexts = {
  board: {
    heading: 'Veranstaltungen',
    views: 'Ansicht',
    agenda: 'Liste',
    month: 'Monat',
    when: 'Zeit',
    times: { coming: 'Kommende', past: 'Vergangene' },
    categories: 'Kategorien',
    allCategories: 'Alle Kategorien',
    loading: 'Veranstaltungen werden geladen …',
    nothingComing: 'Zurzeit sind keine Veranstaltungen geplant.',
    nothingPast: 'Bisher hat keine Veranstaltung stattgefunden.',
    nothingHere: 'In dieser Kategorie ist keine Veranstaltung aufgeführt.',
    nothingThisDay: 'Keine Veranstaltungen an diesem Tag.',
    failed: 'Die Veranstaltungen konnten nicht geladen werden.',
    offline: 'Du bist offline. Was du siehst, kann sich geändert haben.',
    incomplete: 'Noch sind nicht alle Veranstaltungen aufgeführt. Weitere kann es an jedem Tag geben.',
    loadMore: 'Weitere Veranstaltungen laden',
    more: pluralOf('de', {
      one: '# weitere Veranstaltung ist aufgeführt.',
      other: '# weitere Veranstaltungen sind aufgeführt.',
    }),
    back: 'Alle Veranstaltungen',
    addAll: 'Alle in den Kalender',
    addedAll: pluralOf('de', {
      one: '# Veranstaltung ist in der Datei. Öffne sie mit deinem Kalender.',
      other: '# Veranstaltungen sind in der Datei. Öffne sie mit deinem Kalender.',
    }),
    addingFailed:
      'Die Kalenderdatei konnte nicht erstellt werden. Prüfe die Verbindung und versuche es noch einmal.',
    unavailable: 'Dieser Teil konnte nicht geladen werden. Prüfe die Verbindung und versuche es noch einmal.',
  },
  event: {
    today: 'Heute',
    tomorrow: 'Morgen',
    yesterday: 'Gestern',
    allDay: 'Ganztägig',
    kinds: { meetup: 'Vor Ort', online: 'Im Netz' },
    promotions: { contest: 'Wettbewerb', giveaway: 'Verlosung', code: 'Gutschein' },
    promotion: 'Aktion',
    recurring: 'Regelmäßig',
    cancelled: 'Abgesagt',
    running: 'Jetzt',
    tentative: 'Noch nicht sicher',
  },
  grid: {
    day: (day, events) => `${day}, ${events}`,
    previous: 'Voriger Monat',
    next: 'Nächster Monat',
    today: 'Heute',
    events: pluralOf('de', { one: '# Veranstaltung', other: '# Veranstaltungen' }),
    further: pluralOf('de', { one: '# weitere', other: '# weitere' }),
  },
};
