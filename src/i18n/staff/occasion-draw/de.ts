import { pluralOf } from '../../plural.js';
import type { OccasionDrawTexts } from './en.js';

export const de: OccasionDrawTexts = {
  heading: 'Gewinner',
  later: {
    giveaway: (when) => `Es endet ${when}. Dann werden hier die Gewinner ausgelost.`,
    contest: (when) => `Es endet ${when}. Dann werden hier die Gewinner ausgelost oder ausgewählt.`,
  },
  hint: 'Ausgelost wird unter allen Teilnahmen mit der geheimen Zahl, die beim Anlegen der Veranstaltung festgelegt wurde. Sind die Gewinner veröffentlicht, können alle die Auslosung wiederholen und vergleichen.',
  draw: pluralOf('de', { one: '# Gewinn auslosen', other: '# Gewinne auslosen' }),
  drawing: 'Wird ausgelost …',
  foreign: (name) =>
    `Ausgelost wird mit einer geheimen Zahl. Lesen können sie nur ${name}, von wem die Veranstaltung stammt, und Admins. Bitte sie, auszulosen.`,
  missing: 'Die geheime Zahl für die Auslosung ist nicht gespeichert.',
  other: 'Die gespeicherte geheime Zahl ist nicht die, die am Anfang festgelegt wurde.',
  remedy: {
    contest: 'Wähle die Gewinner selbst aus.',
    giveaway:
      'So lässt sich nicht auf eine Weise auslosen, die andere prüfen können. Sag es denen, die teilgenommen haben, und lege eine neue Verlosung an.',
  },
  failed: 'Die Teilnahmen konnten nicht gelesen werden. Prüfe die Verbindung und versuche es noch einmal.',
  changed: 'Seit der Auslosung ist eine Teilnahme dazugekommen oder weggefallen. Lose noch einmal aus.',
  empty: 'Niemand hat teilgenommen, also kann niemand gewinnen.',
  drawn: pluralOf('de', {
    one: 'Ausgelost aus # Teilnahme, die erste zuerst',
    other: 'Ausgelost aus # Teilnahmen, die erste zuerst',
  }),
  everybody: pluralOf('de', {
    one: '# Teilnahme, und nicht weniger Preise: Sie gewinnt.',
    other: '# Teilnahmen, und nicht weniger Preise: Alle gewinnen.',
  }),
  unpublished: 'Bisher siehst nur du das.',
  noName: 'Jemand, der die Teilnahme gelöscht hat',
  choice: {
    open: 'Gewinner selbst auswählen …',
    heading: 'Gewinner auswählen',
    counted: (count, most) => `${count} von ${most} ausgewählt`,
    full: pluralOf('de', {
      one: 'Es gibt # Preis. Nimm zuerst die Auswahl zurück, die es schon gibt.',
      other: 'Es gibt # Preise. Nimm zuerst eine Auswahl zurück.',
    }),
    entries: 'Teilnahmen, die früheste zuerst',
    noAnswer: 'Keine Antwort',
    loading: 'Teilnahmen werden geladen …',
    failed: 'Die Teilnahmen konnten nicht geladen werden.',
    more: 'Mehr laden',
    shown: pluralOf('de', { one: '# Teilnahme gezeigt', other: '# Teilnahmen gezeigt' }),
    chosen: 'Ausgewählt, die erste zuerst',
    blank: 'Wähle mindestens eine Teilnahme aus.',
  },
  publish: {
    ask: 'Gewinner veröffentlichen …',
    sure: 'Alle lesen, wer gewonnen hat. Das gilt für immer: Niemand kann es ändern oder zurücknehmen.',
    confirm: pluralOf('de', { one: '# Gewinn veröffentlichen', other: '# Gewinne veröffentlichen' }),
    publishing: 'Wird veröffentlicht …',
    back: 'Zurück',
    done: 'Die Gewinner sind veröffentlicht.',
  },
  published: {
    drawn: pluralOf('de', { one: '# Gewinn, ausgelost', other: '# Gewinne, ausgelost' }),
    chosen: pluralOf('de', { one: '# Gewinn, vom Team vergeben', other: '# Gewinne, vom Team vergeben' }),
    loading: 'Gewinner werden geladen …',
    failed: 'Die Namen der Gewinner konnten nicht geladen werden.',
    proof: 'Wie ausgelost wurde',
  },
  message: {
    body: 'Nachricht an die Gewinner',
    hint: 'Sie finden sie in ihrem Posteingang. Sie lässt sich nicht zurücknehmen. Bis sie gesendet ist, bleibt sie in diesem Browser.',
    first: 'Herzlichen Glückwunsch, du hast gewonnen! Wir sagen dir bald, wie es weitergeht.',
    send: 'An die Gewinner senden',
    sending: 'Wird gesendet …',
    done: 'Die Gewinner finden es in ihrem Posteingang.',
    told: (when) => `Das haben die Gewinner ${when} erfahren:`,
    loading: 'Was die Gewinner erfahren haben, wird geladen …',
    failed: 'Was die Gewinner erfahren haben, konnte nicht geladen werden.',
    faults: {
      blank: 'Schreib etwas.',
      long: 'Das ist zu lang: höchstens 2.000 Zeichen.',
      failed:
        'Die Gewinner sind veröffentlicht, aber das ist nicht durchgekommen. Was du geschrieben hast, ist noch da; versuche es noch einmal. Niemand bekommt es zweimal.',
    },
  },
};
