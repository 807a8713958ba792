import { pluralOf } from '../../plural.js';
import type { WinnersTexts } from './en.js';

export const de: WinnersTexts = {
  heading: 'Gewinner',
  loading: 'Die Einsendungen werden geladen …',
  failed: 'Die Einsendungen konnten nicht geladen werden.',
  gone: 'Hier gibt es nichts zu gewinnen, oder nicht mehr.',
  running: 'Noch kann man mitmachen. Komm wieder, wenn es vorbei ist.',
  empty: 'Niemand hat mitgemacht.',
  draw: pluralOf('de', { one: '# Person auslosen', other: '# Personen auslosen' }),
  drawHint: 'Aus allen Einsendungen, mit der geheimen Zahl vom Anfang. Alle können es hinterher nachprüfen.',
  drawFailed:
    'Das Auslosen ist misslungen: Die geheime Zahl lesen nur, wer die Veranstaltung angelegt hat, und Admins.',
  choose: 'Oder selbst auswählen',
  entries: 'Einsendungen, der Reihe nach',
  chosen: (count, most) => `${count} von ${most} ausgewählt`,
  drawn: 'Ausgelost, Rang eins zuerst',
  publish: 'Gewinner veröffentlichen',
  publishHint: 'Alle lesen, wer gewonnen hat. Das lässt sich nicht zurücknehmen.',
  message: 'Nachricht an die Gewinner',
  messageHint: 'Sie finden sie in ihrem Postfach. Schreib, wie sie an ihren Gewinn kommen.',
  blank: 'Schreib, was die Gewinner als Nächstes tun sollen.',
  published: 'Die Gewinner sind veröffentlicht.',
  told: 'Die Gewinner finden deine Nachricht in ihrem Postfach.',
  notTold:
    'Die Gewinner sind veröffentlicht, aber deine Nachricht ist nicht durchgekommen. Sende sie noch einmal.',
  send: 'Nachricht senden',
  sending: 'Wird gesendet …',
  unknown: 'Jemand, der nicht mehr dabei ist',
};
