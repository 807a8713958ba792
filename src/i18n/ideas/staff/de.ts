import { pluralOf } from '../../plural.js';
import type { IdeaStaffTexts } from './en.js';

export const de: IdeaStaffTexts = {
  status: {
    change: 'Stand ändern',
    chosen: 'Neuer Stand',
    note: 'Anmerkung (freiwillig)',
    noteHint: 'Sie wird als Kommentar veröffentlicht und steht als offizielle Antwort ganz oben.',
    save: 'Stand speichern',
    saving: 'Wird gespeichert …',
    cancel: 'Abbrechen',
    done: (status) => `Der Stand ist jetzt: ${status}`,
    undo: 'Rückgängig machen',
    undone: 'Der Stand ist wieder wie vorher.',
    noteFailed: (why) =>
      `Der Stand ist gespeichert, deine Anmerkung aber nicht veröffentlicht. Sie steht noch hier. ${why}`,
    noteLater:
      'Der Stand ist gespeichert. Deine Anmerkung ist unterwegs oder wartet auf die Moderation; mach sie zur offiziellen Antwort, sobald sie da ist.',
  },
  faults: {
    handled: 'Jemand aus dem Team war schneller. Lade die Seite neu, um die Entscheidung zu sehen.',
    changed: 'Die Idee hat sich inzwischen geändert. Lade die Seite neu.',
    gone: 'Diese Idee gibt es nicht mehr.',
  },
  merge: {
    open: 'Zusammenführen mit …',
    rest: 'Übrige Stimmen übertragen',
    heading: 'Mit einer anderen Idee zusammenführen',
    what: 'Die Stimmen gehen an die Idee, die du auswählst, für jede Person eine. Diese Idee wird geschlossen, verschwindet von der Liste und führt zur anderen. Das lässt sich nicht rückgängig machen.',
    search: 'Ideen durchsuchen',
    searching: 'Suche läuft …',
    nothing: 'Keine andere Idee hat diese Wörter im Titel.',
    searchFailed: 'Die Suche kam nicht durch. Tippe weiter, um es noch einmal zu versuchen.',
    found: 'Gefundene Ideen',
    choose: 'Wähle die Idee, die bleibt.',
    confirm: 'Ideen zusammenführen',
    stop: 'Anhalten',
    close: 'Schließen',
    moving: pluralOf('de', { one: '# Stimme ist übertragen …', other: '# Stimmen sind übertragen …' }),
    done: pluralOf('de', {
      one: 'Die Ideen sind zusammengeführt. # Stimme ist übertragen.',
      other: 'Die Ideen sind zusammengeführt. # Stimmen sind übertragen.',
    }),
    partly: pluralOf('de', {
      one: 'Die Ideen sind zusammengeführt. # Stimme ist übertragen, andere fehlen noch. Weiter geht es mit „Übrige Stimmen übertragen“.',
      other:
        'Die Ideen sind zusammengeführt. # Stimmen sind übertragen, andere fehlen noch. Weiter geht es mit „Übrige Stimmen übertragen“.',
    }),
  },
  file: {
    saved: 'Die Datei liegt bei den Downloads dieses Browsers.',
    cut: pluralOf('de', { one: 'Die erste Idee ist darin.', other: 'Die ersten # Ideen sind darin.' }),
    title: 'Titel',
    status: 'Stand',
    votes: 'Stimmen',
    comments: 'Kommentare',
    author: 'Von',
    date: 'Datum',
    category: 'Kategorie',
    address: 'Adresse',
  },
};
