import type { PollComposerTexts } from './en.js';

export const de: PollComposerTexts = {
  label: 'Umfrage',
  question: 'Frage',
  kind: 'Art der Umfrage',
  kinds: {
    single: ['Eine Wahl', 'Alle wählen eine Option.'],
    multiple: ['Mehrere Wahlen', 'Alle wählen so viele Optionen, wie du erlaubst.'],
    rating: ['Bewertung', 'Sterne: Die erste Option steht für einen Stern, die letzte für die meisten.'],
    ranked: ['Rangfolge', 'Alle ordnen die Optionen; die Stimmen werden in Runden ausgezählt.'],
  },
  least: 'Mindestens wählbar',
  most: 'Höchstens wählbar',
  options: {
    label: 'Optionen',
    hint: 'Die Eingabetaste führt zur nächsten. Mehrere eingefügte Zeilen werden mehrere Optionen.',
    option: (place) => `Option Nr. ${place}`,
    star: (place) => `Bedeutung von Stern ${place}`,
    add: 'Option hinzufügen',
    remove: (option) => `Entfernen: ${option}`,
    up: (option) => `Nach oben: ${option}`,
    down: (option) => `Nach unten: ${option}`,
    moved: (place, option) => `Platz ${place}: ${option}`,
    added: (place) => `Option ${place} hinzugefügt`,
    removed: (place) => `Option ${place} entfernt`,
    full: 'Für weitere Optionen ist kein Platz.',
  },
  ratings: ['Sehr schlecht', 'Schlecht', 'Mittel', 'Gut', 'Sehr gut'],
  results: {
    label: 'Ergebnisse sind zu sehen',
    shownTo: {
      always: 'immer, für alle',
      voted: 'für alle, die abgestimmt haben',
      closed: 'wenn die Umfrage beendet ist',
      staff: 'nur für die Moderation',
    },
    endless: 'Die Umfrage hat kein Ende: Sie sind zu sehen, sobald jemand sie beendet.',
  },
  secret: ['Geheime Abstimmung', 'Niemand sieht, wie andere abgestimmt haben, auch die Moderation nicht.'],
  changeable: ['Stimmen sind änderbar', 'Und können zurückgezogen werden, solange die Umfrage läuft.'],
  shards: [
    'Viele Stimmen auf einmal',
    'Für Hunderte Stimmen in der Minute; die Ergebnisse brauchen einige Sekunden länger.',
  ],
  closes: {
    label: 'Endet',
    hint: 'Lass das leer, dann bleibt die Umfrage offen.',
    day: 'In einem Tag',
    week: 'In einer Woche',
    never: 'Kein Ende',
  },
  opens: {
    label: 'Beginnt',
    hint: 'Lass das leer, dann beginnt die Umfrage sofort.',
  },
  refused: {
    off: 'Mitglieder können hier keine Umfragen mehr hinzufügen. Entferne die Umfrage, um das Thema ohne sie zu veröffentlichen.',
    content:
      'Das Thema wurde nicht angenommen: Es oder seine Umfrage enthält etwas, das diese Community nicht erlaubt. Ändere es und sende es noch einmal.',
  },
  faults: {
    question: 'Gib eine Frage mit höchstens 200 Zeichen ein.',
    characters: 'Diese Frage enthält Zeichen, die nicht angezeigt werden können. Wähle andere.',
    options: 'Gib mindestens zwei Optionen ein.',
    many: 'Das sind zu viele Optionen: höchstens zehn, wo mehrere wählbar sind, sonst zwanzig.',
    long: 'Wähle eine Option mit höchstens 100 Zeichen.',
    twins: 'Eine andere Option sagt dasselbe. Ändere eine von beiden.',
    number: 'Mindestens und höchstens passen nicht zusammen.',
    results: 'Rangfolgen sind erst zu sehen, wenn die Umfrage beendet ist, oder nur für die Moderation.',
    closes: 'Wähle eine Zeit, die noch kommt, und nach dem Beginn.',
  },
};
