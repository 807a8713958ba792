import type { CheckTexts } from './en.js';

export const de: CheckTexts = {
  heading: 'Prüfung der Einrichtung',
  intro:
    'Prüft von außen, was in Firebase veröffentlicht ist, und sagt, was zu tun ist. Kostet etwa fünfzig Lesevorgänge und hinterlässt nichts.',
  run: 'Einrichtung prüfen',
  again: 'Noch einmal prüfen',
  running: 'Wird geprüft …',
  allOk: 'Alles ist, wie es sein soll.',
  summary: (wrong, unknown) => `Zu beheben: ${wrong}. Nicht prüfbar: ${unknown}.`,
  states: { ok: 'In Ordnung', wrong: 'Zu beheben', unknown: 'Nicht prüfbar' },
  preview: 'Das ist eine Vorschau in diesem Browser: es gibt nichts Veröffentlichtes zu prüfen.',
  unknown: 'Es kam keine Antwort. Prüfe die Verbindung und versuche es noch einmal.',
  rules: {
    name: 'Regeln',
    ok: 'Die Regeln dieser Version sind veröffentlicht.',
    wrong:
      'Andere Regeln sind veröffentlicht. Veröffentliche firestore.rules aus dem Paket: firebase deploy --only firestore:rules',
  },
  forbidden: {
    name: 'Verbotene Schreibvorgänge',
    ok: 'Was niemand schreiben darf, wird abgewiesen.',
    wrong:
      'Firestore hat angenommen, was abgewiesen werden muss. Deine Daten stehen Fremden offen: veröffentliche sofort firestore.rules aus dem Paket.',
  },
  indexes: {
    name: 'Indizes',
    ok: 'Alle Indizes sind da.',
    wrong:
      'Manche Listen können nicht gelesen werden, weil ein Index fehlt oder noch entsteht. Veröffentliche firestore.indexes.json aus dem Paket: firebase deploy --only firestore:indexes',
    missing: 'Fehlt',
    create: 'In der Konsole anlegen',
    refused:
      'Die Regeln haben manche Listen abgewiesen, darum waren ihre Indizes nicht prüfbar. Veröffentliche zuerst die Regeln.',
  },
  signIn: {
    name: 'Wege der Anmeldung',
    ok: 'Die Anmeldung ist eingeschaltet.',
    wrong:
      'Ein Weg, der hier angeboten wird, ist ausgeschaltet. Schalte ihn in der Firebase-Konsole unter Authentication, Sign-in method ein, oder biete ihn nicht an.',
    off: 'Ausgeschaltet',
    unsure:
      'Ob Gäste sich anmelden können, lässt sich nur mit einem neuen Konto erfragen. Sieh in der Firebase-Konsole unter Authentication, Sign-in method nach.',
    ways: { guest: 'Gäste (anonym)', google: 'Google', email: 'E-Mail und Passwort' },
  },
  domain: {
    name: 'Zugelassene Domain',
    ok: (domain) => `${domain} darf die Anmeldung benutzen.`,
    wrong: (domain) =>
      `Die Anmeldung mit Google öffnet sich nicht auf ${domain}. Trage die Domain in der Firebase-Konsole unter Authentication, Settings, Authorised domains ein.`,
  },
  clock: {
    name: 'Uhr',
    ok: 'Die Uhr dieses Geräts stimmt mit dem Server überein.',
    wrong: (minutes) =>
      `Die Uhr dieses Geräts geht ${minutes} Minuten falsch. Stelle sie nach dem Netz; bis dahin stimmen Zeiten und Wartezeiten nicht.`,
  },
};
