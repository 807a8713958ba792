import { pluralOf } from '../plural.js';
import type { MemberTexts } from './en.js';

export const de: MemberTexts = {
  card: {
    title: 'Profil',
    loading: 'Profil wird geladen …',
    failed: 'Das Profil konnte nicht geladen werden.',
    gone: 'Dieses Mitglied gibt es nicht mehr.',
    joined: (month) => `Dabei seit ${month}`,
    threads: pluralOf('de', { one: '# Thema begonnen', other: '# Themen begonnen' }),
    manyThreads: pluralOf('de', { other: '# oder mehr Themen begonnen' }),
    helped: pluralOf('de', { one: '# Antwort angenommen', other: '# Antworten angenommen' }),
    interests: 'Interessen',
  },
  account: {
    profile: 'Profil bearbeiten',
    download: 'Meine Daten herunterladen',
    remove: 'Mein Konto löschen',
    collecting: 'Deine Daten werden gesammelt …',
    downloaded: 'Deine Daten liegen bei den Downloads dieses Browsers.',
    notCollected:
      'Deine Daten konnten nicht gesammelt werden. Prüfe die Verbindung und versuche es noch einmal.',
    unavailable: 'Dieser Teil konnte nicht geladen werden. Prüfe die Verbindung und versuche es noch einmal.',
  },
  profile: {
    bio: 'Über mich',
    bioHint: 'Alle können es lesen. Höchstens 500 Zeichen.',
    bioLong: 'Kürze das auf 500 Zeichen.',
    picture: 'Bild',
    pictureHint: 'Die Adresse eines Bildes, beginnend mit https://. Leer für deine Initialen.',
    pictureWrong: 'Gib eine Adresse ein, die mit https:// beginnt, oder lass das Feld leer.',
    tooManyInterests: 'Wähle höchstens 20 Interessen.',
    save: 'Profil speichern',
    saved: 'Dein Profil ist gespeichert.',
    failed:
      'Dein Profil konnte nicht gespeichert werden. Deine Eingaben sind noch hier; versuche es gleich noch einmal.',
    refused: 'Die Community hat das nicht erlaubt. Deine Eingaben sind noch hier.',
  },
  removal: {
    what: 'Was du geschrieben hast, wird aus allen Gesprächen genommen; deine Stimmen, deine Antworten in Befragungen und deine Anmeldungen zu Veranstaltungen werden zurückgezogen, dein Profil und deine Anmeldung werden gelöscht. Das lässt sich nicht rückgängig machen. Umfragen, die beendet sind, behalten ihre Zahlen, ohne deinen Namen.',
    keeps: 'Lade vorher deine Daten herunter, wenn du sie behalten willst.',
    standing:
      'Die Moderation hat über dieses Konto etwas entschieden. Dein Profil wird geleert, aber sein Platz und diese Entscheidung bleiben.',
    banned:
      'Dieses Konto ist gesperrt, deshalb lässt sich hier nichts davon löschen. Bitte die Person darum, der diese Community gehört.',
    typeName: (name) => `Gib zur Bestätigung deinen Namen ein: ${name}`,
    otherName: 'Das ist nicht dein Name, wie er dort steht.',
    confirm: 'Alles löschen',
    old: 'Damit sicher ist, dass du es bist: Melde dich erst neu an, dann geht es hier weiter.',
    signIn: 'Neu anmelden',
    otherAccount: 'Du hast dich mit einem anderen Konto angemeldet. Es wurde nichts gelöscht.',
    removing: 'Was du geschrieben hast, wird gelöscht …',
    removed: pluralOf('de', { one: '# Beitrag gelöscht', other: '# Beiträge gelöscht' }),
    stopped:
      'Die Verbindung ist abgebrochen. Was gelöscht ist, bleibt gelöscht; mach weiter, sobald du wieder online bist.',
    goOn: 'Weitermachen',
    refused: pluralOf('de', {
      one: '# Beitrag konnte nicht gelöscht werden. Die Moderation kann ihn entfernen.',
      other: '# Beiträge konnten nicht gelöscht werden. Die Moderation kann sie entfernen.',
    }),
    kept: pluralOf('de', {
      one: '# Stimme konnte nicht zurückgezogen werden und zählt weiter.',
      other: '# Stimmen konnten nicht zurückgezogen werden und zählen weiter.',
    }),
    keptSignUps: pluralOf('de', {
      one: '# Anmeldung für einen Code bleibt, bis die Aktion zu Ende ist, mit deinem Namen, den nur die Veranstalter lesen.',
      other:
        '# Anmeldungen für Codes bleiben, bis die Aktionen zu Ende sind, mit deinem Namen, den nur die Veranstalter lesen.',
    }),
    goOnWithout: 'Das Konto trotzdem löschen',
    done: 'Dein Konto ist gelöscht.',
    emptyName: 'Gelöschtes Konto',
  },
  directory: {
    heading: 'Mitglieder',
    search: 'Mitglieder suchen',
    interest: 'Interesse',
    allInterests: 'Alle Interessen',
    sort: 'Sortieren',
    orders: { name: 'Nach Namen', helped: 'Hilfreichste zuerst' },
    nobodyHelped: 'Hier wurde noch keine Antwort angenommen.',
    loading: 'Mitglieder werden geladen …',
    empty: 'Es gibt noch keine Mitglieder.',
    nobody: 'Niemand gefunden. Namen werden nach ihrem Anfang gefunden.',
    failed: 'Die Mitglieder konnten nicht geladen werden.',
    loadMore: 'Weitere Mitglieder laden',
    shown: pluralOf('de', { one: '# Mitglied angezeigt', other: '# Mitglieder angezeigt' }),
  },
};
