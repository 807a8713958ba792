import type { ReportTexts } from './en.js';
import { reasons } from '../reasons/de.js';

export const de: ReportTexts = {
  reasons,
  report: {
    heading: 'Melden',
    intro: 'Die Moderation liest es. Sonst erfährt niemand, wer gemeldet hat.',
    reason: 'Was ist nicht in Ordnung?',
    explained: {
      spam: 'Werbung oder immer wieder dasselbe.',
      offensive: 'Beschimpfungen, Hass oder Gewalt.',
      harassment: 'Es bedroht oder verfolgt jemanden oder gibt Privates preis.',
      illegal: 'Es verstößt gegen das Gesetz oder die Rechte anderer.',
      'off-topic': 'Es hat nichts mit dem zu tun, worüber hier gesprochen wird.',
      other: 'Sag in eigenen Worten, was nicht in Ordnung ist.',
    },
    details: 'Einzelheiten',
    detailsHint: 'Was die Moderation wissen sollte, in höchstens 500 Zeichen.',
    chooseReason: 'Wähle aus, was nicht in Ordnung ist.',
    detailsNeeded: 'Sag in ein paar Worten, was nicht in Ordnung ist.',
    tooLong: 'Kürze das auf 500 Zeichen.',
    send: 'Meldung senden',
    sending: 'Meldung wird gesendet …',
    thanks: 'Danke. Die Moderation sieht es sich an; was daraus wird, steht dann in deinem Posteingang.',
    known: (time) => `Du hast das ${time} gemeldet. Die Moderation sieht es sich an.`,
    kept: (time) => `Du hast das ${time} gemeldet. Die Moderation hat es angesehen und stehen lassen.`,
    removed: (time) => `Du hast das ${time} gemeldet. Die Moderation hat es entfernt.`,
    refusals: {
      own: 'Das hast du selbst geschrieben. Du kannst es löschen.',
      already: 'Das hast du schon gemeldet. Die Moderation sieht es sich an.',
      gone: 'Das gibt es hier nicht mehr, also ist nichts mehr zu melden.',
      banned: 'Die Moderation hat dich gesperrt, deshalb kannst du hier nichts melden.',
      muted:
        'Die Moderation hat dich stummgeschaltet. Danach kannst du wieder melden; deine Auswahl bleibt hier erhalten.',
      'daily-limit':
        'Du hast alle Meldungen eines Tages verbraucht. Deine Auswahl bleibt hier für morgen erhalten.',
      denied:
        'Die Community hat die Meldung nicht angenommen. Lade die Seite neu und versuche es noch einmal.',
    },
    until: (time) => `Wieder möglich ${time}.`,
    failed: 'Die Meldung ist nicht angekommen. Deine Auswahl bleibt hier; versuche es gleich noch einmal.',
    exhausted:
      'Diese Community hat ihr Kontingent für heute aufgebraucht. Deine Auswahl bleibt hier; versuche es morgen noch einmal.',
    unavailable: 'Das Melden konnte nicht geladen werden. Prüfe die Verbindung und versuche es noch einmal.',
  },
  decision: {
    reason: (reason) => `Grund: ${reason}`,
    note: 'Die Moderation schreibt:',
    ask: 'Um erneute Prüfung bitten',
    why: 'Warum soll die Moderation noch einmal hinsehen?',
    hint: 'Das geht einmal. Höchstens 1.000 Zeichen.',
    blank: 'Sag in ein paar Worten, warum.',
    tooLong: 'Kürze das auf 1.000 Zeichen.',
    send: 'Absenden',
    cancel: 'Abbrechen',
    looking: 'Einen Augenblick …',
    sent: 'Du hast um erneute Prüfung gebeten. Die Antwort kommt in deinen Posteingang.',
    waiting: (time) =>
      `Du hast ${time} um erneute Prüfung gebeten. Die Moderation antwortet in deinem Posteingang.`,
    granted: 'Die Moderation hat noch einmal hingesehen und die Entscheidung zurückgenommen.',
    declined: 'Die Moderation hat noch einmal hingesehen, und die Entscheidung bleibt.',
    settled: 'Diese Entscheidung wurde inzwischen geändert. Lade die Seite neu, um es zu sehen.',
    failed: 'Das ist nicht angekommen. Dein Text bleibt hier; versuche es gleich noch einmal.',
  },
  notice: {
    label: 'Von der Moderation',
    warned: 'Die Moderation hat dich verwarnt',
    muted: (time) => `Die Moderation hat dich bis ${time} stummgeschaltet`,
    banned: 'Die Moderation hat dich aus dieser Community ausgeschlossen',
    held: 'Die Moderation liest, was du schreibst, bevor andere es sehen',
    understood: 'Ich habe verstanden',
    thanks: 'Danke. Du kannst weiterschreiben.',
    failed: 'Das ist nicht angekommen. Versuche es gleich noch einmal.',
    loading: 'Der Grund wird geladen …',
    notLoaded: 'Der Grund konnte nicht geladen werden.',
    retry: 'Erneut versuchen',
  },
};
