import type { Reaction } from '../domain/entry.js';
import type { PostingRefusal } from '../domain/posting.js';
import type { CommentSort } from '../domain/comment-tree.js';
import type { IdentityErrorCode } from '../identity/identity.js';
import type { Strings } from './en.js';
import { pluralOf } from './plural.js';

const newComments = pluralOf('de', {
  one: '# neuen Kommentar anzeigen',
  other: '# neue Kommentare anzeigen',
});
const newArrived = pluralOf('de', { one: '# neuer Kommentar', other: '# neue Kommentare' });
const left = pluralOf('de', { other: 'Noch # Zeichen' });
const over = pluralOf('de', { other: '# Zeichen zu viel' });
const people = pluralOf('de', { one: '# Person', other: '# Personen' });

const refusals: Record<PostingRefusal, string> = {
  'no-community': 'Diese Community ist noch nicht eingerichtet. Dein Text bleibt hier erhalten.',
  'no-profile': 'Dein Profil fehlt. Melde dich ab und wieder an; dein Text bleibt hier erhalten.',
  'guests-off':
    'Gäste können hier nicht schreiben. Melde dich mit einem Konto an; dein Text bleibt hier erhalten.',
  banned: 'Du kannst in dieser Community nicht mehr schreiben.',
  muted: 'Die Moderation hat dich stummgeschaltet. Dein Text bleibt hier erhalten.',
  locked: 'Diese Unterhaltung ist geschlossen. Dein Text bleibt hier erhalten.',
  'too-soon':
    'Das ging schnell. Warte einen Moment und sende ihn noch einmal; dein Text bleibt hier erhalten.',
  'daily-limit': 'Dein Limit für heute ist erreicht. Dein Text bleibt hier für morgen erhalten.',
  'parent-gone':
    'Den Kommentar, auf den du antwortest, gibt es nicht mehr. Dein Text bleibt hier erhalten; du kannst ihn als eigenen Kommentar senden.',
  words: 'Dein Text enthält etwas, das diese Community nicht erlaubt. Ändere ihn und sende ihn noch einmal.',
};

const signInErrors: Record<IdentityErrorCode, string> = {
  'popup-blocked':
    'Dein Browser hat das Fenster blockiert. Erlaube Pop-ups für diese Seite und versuche es noch einmal.',
  'popup-closed': 'Das Fenster wurde geschlossen, bevor du angemeldet warst. Versuche es noch einmal.',
  'wrong-password': 'E-Mail oder Passwort stimmt nicht. Prüfe beides und versuche es noch einmal.',
  'weak-password': 'Wähle ein Passwort mit mindestens sechs Zeichen.',
  'email-in-use': 'Mit dieser E-Mail gibt es schon ein Konto. Melde dich mit dem Passwort dafür an.',
  'invalid-email': 'Das ist keine E-Mail-Adresse. Prüfe sie und versuche es noch einmal.',
  'way-disabled': 'Diese Art der Anmeldung ist nicht eingeschaltet. Wähle eine andere.',
  'too-many-attempts': 'Zu viele Versuche. Warte ein paar Minuten und versuche es noch einmal.',
  unavailable: 'Keine Verbindung. Prüfe sie und versuche es noch einmal.',
  domain:
    'Diese Website ist für die Anmeldung noch nicht freigegeben. Wer sie betreibt, kann sie in Firebase eintragen.',
  'sign-in-again': 'Melde dich neu an und versuche es dann noch einmal.',
  invalid: 'Die Anmeldung hat nicht geklappt. Versuche es noch einmal oder wähle eine andere Art.',
};

const reactionNames: Record<Reaction, string> = {
  like: 'Gefällt mir',
  love: 'Liebe',
  laugh: 'Lustig',
  surprise: 'Überraschend',
  sad: 'Traurig',
  thanks: 'Danke',
};

const sorts: Record<CommentSort, string> = { newest: 'Neueste', oldest: 'Älteste', best: 'Beste' };

export const de: Strings = {
  comments: {
    heading: 'Kommentare',
    loading: 'Kommentare werden geladen …',
    empty: 'Noch keine Kommentare. Schreib den ersten.',
    failed: 'Die Kommentare konnten nicht geladen werden.',
    retry: 'Noch einmal versuchen',
    notConnected: 'Dieses Widget ist noch mit keiner Community verbunden.',
    notSetUp: 'Diese Community ist noch nicht eingerichtet.',
    offline: 'Du bist offline. Was du schreibst, bleibt erhalten und wird später gesendet.',
    locked: 'Diese Unterhaltung ist geschlossen.',
    banned: 'Du kannst in dieser Community nicht mehr schreiben.',
    muted: (time) => `Du kannst ${time} wieder schreiben.`,
    guestsOff: 'Gäste können hier lesen. Melde dich mit einem Konto an, um zu schreiben.',
    showNew: newComments,
    arrived: newArrived,
    loadMore: 'Weitere Kommentare laden',
    sort: 'Sortieren',
    sorts,
    missing: 'Den verlinkten Kommentar gibt es nicht mehr.',
    preview: 'Vorschau: Was du schreibst, bleibt in diesem Browser.',
  },
  comment: {
    label: (name) => `Kommentar von ${name}`,
    reply: 'Antworten',
    react: 'Reagieren',
    more: 'Weitere Aktionen',
    edit: 'Bearbeiten',
    remove: 'Löschen',
    copyLink: 'Link kopieren',
    share: 'Teilen',
    report: 'Melden',
    copied: 'Link kopiert.',
    copyFailed: 'Kopieren ist hier nicht erlaubt. Kopiere die Adresse dieses Links:',
    edited: 'bearbeitet',
    editedAt: (time) => `Bearbeitet: ${time}`,
    deleted: 'Vom Verfasser gelöscht',
    removed: 'Von der Moderation entfernt',
    answerTo: (name) => `Antwort an ${name}`,
    answerToEarlier: 'Antwort auf einen früheren Kommentar',
    roles: { owner: 'Leitung', admin: 'Admin', moderator: 'Moderation' },
    reactions: reactionNames,
    reactionCount: (name, count) => `${name}: ${people(count)}`,
    deleteQuestion: 'Diesen Kommentar löschen? Das lässt sich nicht rückgängig machen.',
    deleteConfirm: 'Löschen',
    cancel: 'Abbrechen',
    deletedDone: 'Kommentar gelöscht.',
    editedDone: 'Kommentar geändert.',
    sending: 'Wird gesendet …',
    queued: 'Wartet auf eine Verbindung. Wird von selbst gesendet.',
    failed: 'Nicht gesendet.',
    retry: 'Noch einmal senden',
    discard: 'Verwerfen',
    pending: 'Wartet auf die Moderation. Nur für dich sichtbar.',
    waits: {
      policy: 'Hier liest die Moderation alles zuerst.',
      newcomer: 'Die ersten Beiträge neuer Mitglieder werden zuerst gelesen.',
      guest: 'Was Gäste schreiben, wird zuerst gelesen.',
      held: 'Die Moderation liest deine Beiträge zuerst.',
      links: 'Es enthält mehr Links als üblich.',
      words: 'Es enthält Wörter, die sich die Moderation ansieht.',
      again: 'Die Moderation sieht es sich noch einmal an.',
    },
  },
  composer: {
    write: 'Schreib einen Kommentar',
    post: 'Kommentar senden',
    writeReply: 'Schreib eine Antwort',
    postReply: 'Antwort senden',
    editText: 'Bearbeite deinen Kommentar',
    save: 'Änderungen speichern',
    cancel: 'Abbrechen',
    preview: 'Vorschau',
    edit: 'Schreiben',
    nothing: 'Noch nichts für die Vorschau.',
    hint: '**fett**, *kursiv*, > Zitat, `Code`, [Link](https://…)',
    blank: 'Schreib zuerst etwas.',
    long: 'Zu lang. Kürze den Text und sende ihn noch einmal.',
    left,
    over,
    unavailable:
      'Die Community ist nicht erreichbar. Dein Text bleibt hier erhalten; versuche es gleich noch einmal.',
    oneWaiting: 'Ein Kommentar wartet noch auf den Versand. Dieser bleibt als Entwurf erhalten.',
  },
  posting: {
    posted: 'Dein Kommentar ist gesendet.',
    postedReply: 'Deine Antwort ist gesendet.',
    waits: 'Danke. Die Moderation schaut zuerst darüber.',
    queued: 'Du bist offline. Gesendet wird, sobald du wieder online bist.',
    refusals,
    until: (time) => `Das geht ${time} wieder.`,
    exhausted:
      'Diese Community hat ihr Kontingent für heute verbraucht. Dein Text bleibt hier erhalten; versuche es morgen noch einmal.',
    denied: 'Die Community hat das nicht erlaubt.',
    conflict:
      'Das wurde inzwischen anderswo geändert. Lade neu, um es zu sehen; dein Text bleibt hier erhalten.',
    tooLate: 'Die Zeit zum Bearbeiten dieses Kommentars ist vorbei.',
    needsReview:
      'Diese Änderung müsste die Moderation erst ansehen. Sende sie stattdessen als neuen Kommentar.',
  },
  account: {
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    account: (name) => `Konto: ${name}`,
    name: 'Dein Name',
    nameHint: 'Steht neben dem, was du schreibst.',
    guest: 'Weiter als Gast',
    google: 'Weiter mit Google',
    email: 'E-Mail',
    password: 'Passwort',
    withEmail: 'Mit E-Mail anmelden',
    create: 'Konto anlegen',
    or: 'oder',
    close: 'Schließen',
    saveName: 'Namen speichern',
    saved: 'Name gespeichert.',
    guestNote:
      'Du bist als Gast hier. Leg ein Konto an, um deine Kommentare zu behalten, wenn du den Browser wechselst.',
    upgrade: 'Konto anlegen',
    signedIn: (name) => `Du bist als ${name} angemeldet.`,
    signedOut: 'Du bist abgemeldet.',
    nameFaults: {
      blank: 'Gib einen Namen ein.',
      long: 'Wähle einen Namen mit höchstens 50 Zeichen.',
      characters: 'Dieser Name hat Zeichen, die sich nicht anzeigen lassen. Wähle einen anderen.',
    },
    emailMissing: 'Gib deine E-Mail-Adresse ein.',
    passwordMissing: 'Gib dein Passwort ein.',
    errors: signInErrors,
    profileFailed:
      'Du bist angemeldet, aber dein Profil konnte nicht gespeichert werden. Versuche es noch einmal.',
    setUp: 'Diese Community einrichten',
    setUpHint:
      'Hier gibt es noch keine Community. Steht deine Adresse in den veröffentlichten Regeln, übernimmst du die Leitung.',
    setUpFailed:
      'Die Regeln haben es nicht erlaubt. Steht deine bestätigte Adresse in den veröffentlichten Regeln?',
  },
};
