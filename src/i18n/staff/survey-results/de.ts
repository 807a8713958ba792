import { pluralOf } from '../../plural.js';
import type { SurveyResultsTexts } from './en.js';

export const de: SurveyResultsTexts = {
  heading: 'Ergebnisse',
  loading: 'Ergebnisse werden geladen …',
  failed: 'Die Ergebnisse konnten nicht geladen werden. Prüfe die Verbindung und versuche es noch einmal.',
  gone: 'Diesen Fragebogen gibt es nicht mehr.',
  state: {
    scheduled: (when) => `Öffnet ${when}`,
    open: 'Offen',
    closes: (when) => `Offen, endet ${when}`,
    closed: (when) => `Beendet ${when}`,
    removed: 'Entfernt',
  },
  notes: {
    removed: 'Niemand kann diesen Fragebogen sehen oder beantworten. Was geantwortet wurde, ist noch hier.',
    offline:
      'Du bist offline. Du siehst, was schon gezählt ist; der Rest kommt, sobald du wieder online bist.',
    capped: 'Es können nur 10.000 Antworten auf einmal gezählt werden, deshalb fehlen einige in den Zahlen.',
  },
  answers: pluralOf('de', { one: '# Person hat geantwortet', other: '# Personen haben geantwortet' }),
  counting: 'Wird gezählt …',
  empty: 'Bisher hat niemand geantwortet.',
  emptySegment: 'Von diesen hat niemand geantwortet.',
  segments: {
    whose: 'Wessen Antworten',
    compare: 'Verglichen mit',
    all: 'Alle',
    nobody: 'Niemandem',
    interests: 'Nach Interesse',
    activity: 'Nach Beteiligung',
    activities: { new: 'Neue Mitglieder', active: 'Aktive Mitglieder', champion: 'Häufige Helfer' },
    hint: 'Nach dem Stand, als sie geantwortet haben.',
  },
  refresh: 'Aktualisieren',
  refreshed: 'Neu gezählt.',
  countFailed: 'Nicht alles konnte gezählt werden. Prüfe die Verbindung und versuche es noch einmal.',
  question: (place) => `Frage ${place}`,
  asked: pluralOf('de', { one: '# Person wurde gefragt', other: '# Personen wurden gefragt' }),
  answered: (count, of) => `${count} von ${of} Gefragten haben geantwortet`,
  answeredBy: pluralOf('de', {
    one: '# Person hat hier geantwortet',
    other: '# Personen haben hier geantwortet',
  }),
  only: (question) => `Nur nach bestimmten Antworten auf Frage ${question}`,
  shareOfAsked: 'Anteile an allen Gefragten; mehrere konnten gewählt werden.',
  shareOfAll: 'Anteile an allen, die teilgenommen haben; mehrere konnten gewählt werden.',
  columns: { answer: 'Antwort', share: 'Anteil', count: 'Antworten' },
  few: pluralOf('de', {
    one: '# Antwort ist zu wenig für einen Wert.',
    other: '# Antworten sind zu wenig für einen Wert.',
  }),
  none: 'Darauf gibt es keine Antworten.',
  interval: (low, high) => `95-%-Konfidenzintervall: ${low} bis ${high}`,
  from: pluralOf('de', { one: 'aus # Antwort', other: 'aus # Antworten' }),
  nps: {
    score: 'Netto-Empfehlungswert (NPS)',
    promoters: 'Fürsprecher (9–10)',
    passives: 'Unentschiedene (7–8)',
    detractors: 'Kritiker (0–6)',
  },
  csat: {
    score: 'Zufrieden oder sehr zufrieden',
    scale: ['Sehr unzufrieden', 'Unzufrieden', 'Teils, teils', 'Zufrieden', 'Sehr zufrieden'],
  },
  rating: {
    mean: 'Von 5 Sternen im Durchschnitt',
    stars: pluralOf('de', { one: '# Stern', other: '# Sterne' }),
  },
  texts: {
    search: 'In den gezeigten suchen',
    loading: 'Antworten werden geladen …',
    failed: 'Die Antworten konnten nicht geladen werden.',
    more: 'Ältere Antworten laden',
    looked: pluralOf('de', { one: 'In der neuesten Antwort', other: 'In den # neuesten Antworten' }),
    lookedAll: 'In allen Antworten',
    none: 'Kein Text.',
    noMatch: 'Kein Text passt zur Suche.',
    shown: pluralOf('de', { one: '# Text wird gezeigt', other: '# Texte werden gezeigt' }),
    nobody: 'Gelöschtes Konto',
  },
  file: {
    export: 'CSV exportieren',
    hint: 'Jede Antwort in der Datei kostet zwei Lesezugriffe deines Kontingents: die Antwort und den Namen des Mitglieds.',
    reading: pluralOf('de', { one: '# Antwort gelesen …', other: '# Antworten gelesen …' }),
    stop: 'Anhalten',
    done: pluralOf('de', {
      one: '# Antwort liegt bei deinen Downloads.',
      other: '# Antworten liegen bei deinen Downloads.',
    }),
    bounded: (most) =>
      `Die neuesten ${most} Antworten liegen bei deinen Downloads. Wähle unter „Wessen Antworten“ weniger, um ältere zu bekommen.`,
    failed:
      'Die Antworten konnten nicht exportiert werden. Prüfe die Verbindung und versuche es noch einmal.',
    columns: {
      at: 'Zeit',
      name: 'Mitglied',
      uid: 'Mitglied (ID)',
      activity: 'Beteiligung',
      interests: 'Interessen',
    },
  },
};
